import type { CandidateNumber } from '../../candidate.js';
import type { CountInput } from '../../count-input.js';
import type { Reason } from '../../count-record.js';
import type { RankedPapers } from '../../papers/ranked-papers.js';
import { droopQuota } from '../../quota.js';
import { CountSheet } from '../../stv/count-sheet.js';
import type { Field } from '../../stv/field.js';
import { votesOf } from '../../tie.js';
import { OrderOfElection } from './order-of-election.js';
import type { RuleNumbers } from './rule-numbers.js';

/** A vote value in hundredths of a vote: two decimal places (STV47.4(b)). */
export type Hundredths = bigint;

/** Candidates elected at some moment, in order, and why. */
export interface Outcome {
  readonly elected: readonly CandidateNumber[];
  readonly reasons: readonly Reason[];
}

/** The state of such a count between stages. */
export class LastParcelCount {
  readonly quota: Hundredths;
  readonly sheet: CountSheet;
  readonly field: Field;
  readonly seats: number;
  readonly order: OrderOfElection;

  constructor(
    input: CountInput,
    papers: RankedPapers,
    readonly numbers: RuleNumbers,
  ) {
    this.sheet = new CountSheet(input, papers, { decimals: 2, mergesByValue: false });
    this.field = this.sheet.field;
    this.seats = input.seats;
    this.quota = droopQuota(papers.valid, input.seats) * this.sheet.one;
    this.order = new OrderOfElection(this.sheet, this.quota, numbers);
  }

  votes(candidate: CandidateNumber): Hundredths {
    return votesOf(this.sheet.votes, candidate);
  }

  written(units: Hundredths): string {
    return this.sheet.book.written(units);
  }

  /** Elected candidates with more than the quota: their surpluses are not transferred yet. */
  get withSurplus(): readonly CandidateNumber[] {
    return this.field.elected.filter((candidate) => this.votes(candidate) > this.quota);
  }

  /** All surpluses not transferred yet, together. */
  get surplus(): Hundredths {
    return this.withSurplus.reduce((sum, candidate) => sum + this.votes(candidate) - this.quota, 0n);
  }

  /** Whoever has the quota is deemed elected (STV46.3). */
  electAtQuota(): Outcome {
    const { field, quota, numbers } = this;
    const withQuota = field.continuing.filter((candidate) => this.votes(candidate) >= quota);
    if (withQuota.length > field.vacancies) throw new Error('more candidates have the quota than there are vacancies');
    const elected = field.electInOrder(withQuota, this.sheet.votes);
    const reasons = elected.map((candidate): Reason => {
      const figures = { votes: this.written(this.votes(candidate)), quota: this.written(quota) };
      return { code: 'elected.quota', rule: numbers.deemedElected, candidates: [candidate], between: [], figures };
    });
    return { elected, reasons };
  }
}
