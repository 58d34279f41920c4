import type { CandidateNumber } from '../../candidate.js';
import type { CountInput } from '../../count-input.js';
import type { CountRecord, Reason } from '../../count-record.js';
import type { CountRule } from '../../count-rule.js';
import type { RankedPapers } from '../../papers/ranked-papers.js';
import { Field } from '../../stv/field.js';
import { countRecord } from '../../stv/finish.js';
import { StageBook } from '../../stv/stage-book.js';
import { votesOf } from '../../tie.js';
import { DECIMALS, meekQuota, nextKeepValue, ONE_VOTE, reaches } from './keep-value.js';
import type { Billionths } from './keep-value.js';
import { about, keepValueReason } from './meek-reasons.js';
import type { MeekClauses } from './meek-reasons.js';
import { PaperTree } from './paper-tree.js';

/** A candidate to be excluded, and why. */
export interface MeekExclusion {
  readonly candidate: CandidateNumber;
  readonly reasons: readonly Reason[];
}

/**
 * The state of a count by Meek's method. A stage is one iteration: every vote is counted with the keep values of the moment,
 * the quota is worked out from what the candidates hold then, and whoever reaches it is elected.
 */
export class MeekCount {
  readonly field: Field;
  readonly book: StageBook;
  /** By candidate number, as counted last. */
  votes: readonly Billionths[];
  quota: Billionths = 0n;
  /** Who reached the quota when votes were last counted. */
  newlyElected: readonly CandidateNumber[] = [];

  /** By candidate number: the part of each vote that is kept. */
  keepValues: readonly Billionths[];

  private readonly tree: PaperTree;
  private readonly valid: Billionths;

  constructor(
    private readonly input: CountInput,
    private readonly papers: RankedPapers,
    private readonly clauses: MeekClauses,
  ) {
    this.field = new Field(input);
    this.book = new StageBook(input, {
      decimals: DECIMALS,
      standing: this.field.standing,
      validPapers: papers.valid,
    });
    this.tree = new PaperTree(papers);
    this.valid = BigInt(papers.valid) * ONE_VOTE;
    this.keepValues = Array.from({ length: input.candidates.length + 1 }, () => ONE_VOTE);
    this.votes = this.keepValues.map(() => 0n);
  }

  /** Whether nothing is left to decide. */
  get isComplete(): boolean {
    return this.field.vacancies === 0 || this.field.continuing.length === 0;
  }

  /** How much more than the quota each elected candidate holds; below 0 for one who holds less. */
  get surpluses(): readonly Billionths[] {
    return this.field.elected.map((candidate) => votesOf(this.votes, candidate) - this.quota);
  }

  /** By candidate number: keep values that would bring the elected down to the quota. */
  get nextKeepValues(): readonly Billionths[] {
    return this.keepValues.map((keepValue, candidate) =>
      this.field.elected.includes(candidate)
        ? nextKeepValue(keepValue, this.quota, votesOf(this.votes, candidate))
        : keepValue,
    );
  }

  /** The first stage: each paper counts for its first preference. */
  countFirstPreferences(): void {
    const { papers, clauses } = this;
    const figures = { papers: papers.valid, rejected: papers.rejected.reduce((sum, one) => sum + one.papers, 0) };
    this.countVotes('first', [], [about([], 'first.papers', clauses.papers, figures)]);
  }

  /**
   * Counts the votes again.
   *
   * @param changes which keep values have changed; none if votes are counted again as they are
   */
  iterate(changes: readonly Reason[]): void {
    const stand = about([], 'meek.keepValuesStand', this.clauses.keepValuesStand, {});
    this.countVotes('iteration', [], changes.length > 0 ? changes : [stand]);
  }

  /**
   * Excludes a candidate and counts the votes again, if anything is left to decide by them: once the remaining candidates
   * can all be elected, they are, with the votes of the stage before.
   *
   * @param change what else changes before votes are counted again
   */
  exclude({ candidate, reasons }: MeekExclusion, change: () => readonly Reason[]): void {
    const { field, clauses } = this;
    field.exclude(candidate);
    if (field.continuing.length > field.vacancies) {
      this.tree.exclude(candidate);
      this.countVotes('exclusion', [candidate], [...reasons, ...change()]);
    } else {
      const stands = about([candidate], 'meek.lastExcluded', clauses.lastVacancies, {});
      this.newlyElected = [];
      this.write('exclusion', [candidate], [...reasons, stands]);
      this.electLast();
    }
  }

  /** Sets the keep values of the elected so that they would come down to the quota. */
  setKeepValues(): readonly Reason[] {
    const [before, after] = [this.keepValues, this.nextKeepValues];
    this.keepValues = after;
    const changed = this.field.elected.filter((candidate) => after[candidate] !== before[candidate]);
    for (const candidate of changed) this.tree.passOn(candidate);
    return changed.map((candidate) =>
      keepValueReason(this.clauses.keepValues, this.book, {
        candidate,
        votes: votesOf(this.votes, candidate),
        quota: this.quota,
        before: votesOf(before, candidate),
        after: votesOf(after, candidate),
      }),
    );
  }

  record(rule: CountRule): CountRecord {
    const { input, papers, book, field } = this;
    return countRecord(rule, input, {
      validPapers: papers.valid,
      rejected: papers.rejected,
      quota: book.written(this.quota),
      elected: field.elected,
      lots: book.lots,
      stages: book.stages,
    });
  }

  /** One iteration, which is one stage. */
  private countVotes(
    kind: 'first' | 'exclusion' | 'iteration',
    excluded: readonly CandidateNumber[],
    reasons: readonly Reason[],
  ): void {
    const { field, book, clauses, input } = this;
    this.votes = this.tree.count(this.keepValues);
    const held = this.held;
    this.quota = meekQuota(held, input.seats);
    const divisor = input.seats + 1;
    const quota = book.written(this.quota);
    const quotaReason =
      kind === 'first'
        ? about([], 'meek.firstQuota', clauses.firstQuota, { papers: this.papers.valid, divisor, quota })
        : about([], 'meek.quotaAgain', clauses.quota, { held: book.written(held), divisor, quota });

    const withQuota = field.continuing.filter((candidate) => reaches(votesOf(this.votes, candidate), this.quota));
    this.newlyElected = field.electInOrder(withQuota, this.votes);
    const electedBy = kind === 'first' ? clauses.firstElected : clauses.elected;
    const elections = this.newlyElected.map((candidate) =>
      about([candidate], 'elected.quota', electedBy, { votes: book.written(votesOf(this.votes, candidate)), quota }),
    );
    this.write(kind, excluded, [...reasons, quotaReason, ...elections]);
    this.electLast();
  }

  private get held(): Billionths {
    return this.votes.reduce((sum, one) => sum + one, 0n);
  }

  private write(
    kind: 'first' | 'exclusion' | 'iteration',
    excluded: readonly CandidateNumber[],
    reasons: readonly Reason[],
  ): void {
    const { votes, quota, field } = this;
    this.book.write({
      kind,
      candidates: excluded,
      quota,
      votes,
      nonTransferable: this.valid - this.held,
      elected: this.newlyElected,
      excluded,
      reasons,
      keepValues: new Map(field.elected.map((candidate) => [candidate, votesOf(this.keepValues, candidate)])),
    });
  }

  /** If no more candidates remain than there are seats to fill, all of them are elected at the end of the last stage. */
  private electLast(): void {
    const { field, votes } = this;
    const { vacancies, continuing } = field;
    if (vacancies === 0 || continuing.length === 0 || continuing.length > vacancies) return;
    const elected = field.electInOrder(continuing, votes);
    if (elected.length === 0) return;
    this.book.addToLast(elected, [
      about(elected, 'elected.lastVacancies', this.clauses.lastVacancies, { vacancies, continuing: continuing.length }),
    ]);
  }
}
