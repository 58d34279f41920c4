import type { CandidateNumber } from '../../candidate.js';
import type { CountInput } from '../../count-input.js';
import type { Reason } from '../../count-record.js';
import type { RankedPapers } from '../../papers/ranked-papers.js';
import { droopQuota } from '../../quota.js';
import { CountSheet } from '../../stv/count-sheet.js';
import type { Field } from '../../stv/field.js';
import { byVotes, extreme, votesOf } from '../../tie.js';
import type { Choice } from './choice.js';

/** A vote value in hundred-thousandths of a vote: five decimal places, exactly (SSI 2011/399, Sch. 1, r. 49(3)). */
export type HundredThousandths = bigint;

/** What a stage did, before its outcome is known. */
export interface StageMove {
  readonly kind: 'first' | 'surplus' | 'exclusion';
  readonly candidates: readonly CandidateNumber[];
  readonly lostByCutting: HundredThousandths;
  readonly reasons: readonly Reason[];
}

/** The state of a Scottish count between stages. */
export class ScottishCount {
  readonly quota: HundredThousandths;
  readonly sheet: CountSheet;
  readonly field: Field;
  readonly seats: number;

  constructor(input: CountInput, papers: RankedPapers) {
    this.sheet = new CountSheet(input, papers, { decimals: 5, mergesByValue: true });
    this.field = this.sheet.field;
    this.seats = input.seats;
    this.quota = droopQuota(papers.valid, input.seats) * this.sheet.one;
  }

  /** Elected candidates with more than the quota. */
  get withSurplus(): readonly CandidateNumber[] {
    return this.field.elected.filter((candidate) => votesOf(this.sheet.votes, candidate) > this.quota);
  }

  /** Of those whom the constraints no longer let in, the one with fewest votes; null if there is none. */
  get nextDoomed(): Choice | null {
    const { doomed } = this.field.judgement;
    const [candidate] = doomed.length > 0 ? extreme(doomed, this.sheet.votes, 'lowest') : [];
    if (candidate === undefined) return null;
    const figures = { votes: this.sheet.book.written(votesOf(this.sheet.votes, candidate)) };
    const reason: Reason = {
      code: 'exclusion.doomed',
      rule: 'constraint',
      candidates: [candidate],
      between: [],
      figures,
    };
    return { candidate, reason };
  }

  /** Ends a stage: elects whom the rules elect now, and writes it down. */
  endStage(move: StageMove): void {
    const { elected, reasons } = this.elect();
    this.sheet.endStage({ ...move, quota: this.quota, elected, reasons: [...move.reasons, ...reasons] });
  }

  /**
   * Whoever has the quota is deemed elected (r. 48(1)); then, if no more candidates continue than there are vacancies,
   * all of them are (r. 53(1)), whatever votes they have.
   */
  private elect(): { readonly elected: readonly CandidateNumber[]; readonly reasons: readonly Reason[] } {
    const { field, sheet, quota } = this;
    const { votes, book } = sheet;
    const withQuota = field.continuing.filter((one) => votesOf(votes, one) >= quota);
    if (withQuota.length > field.vacancies) throw new Error('more candidates have the quota than there are seats');
    const reachedQuota = field.electInOrder(withQuota, votes);
    const reasons: Reason[] = reachedQuota.map((candidate) => ({
      code: 'elected.quota',
      rule: 'r. 48(1)',
      candidates: [candidate],
      between: [],
      figures: { votes: book.written(votesOf(votes, candidate)), quota: book.written(quota) },
    }));

    const { vacancies, continuing } = field;
    if (continuing.length > vacancies || continuing.length === 0) return { elected: reachedQuota, reasons };
    const last = field.electInOrder(byVotes(continuing, votes), votes);
    reasons.push({
      code: 'elected.lastVacancies',
      rule: 'r. 53(1)',
      candidates: last,
      between: [],
      figures: { vacancies, continuing: continuing.length },
    });
    return { elected: [...reachedQuota, ...last], reasons };
  }
}
