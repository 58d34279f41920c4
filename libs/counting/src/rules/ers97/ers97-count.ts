import type { CandidateNumber } from '../../candidate.js';
import type { CountInput } from '../../count-input.js';
import type { Reason } from '../../count-record.js';
import type { RankedPapers } from '../../papers/ranked-papers.js';
import { CountSheet } from '../../stv/count-sheet.js';
import type { Field } from '../../stv/field.js';
import { votesOf } from '../../tie.js';

/** A vote value in hundredths of a vote: two decimal places, exactly (ERS97 5.1.6 and 5.3.7). */
export type Hundredths = bigint;

/** The state of an ERS97 count. */
export class Ers97Count {
  readonly sheet: CountSheet;
  readonly field: Field;
  readonly seats: number;
  /** The total valid vote (6.21). */
  readonly validVote: Hundredths;

  private quotaNow: Hundredths;

  constructor(input: CountInput, papers: RankedPapers) {
    this.sheet = new CountSheet(input, papers, { decimals: 2, mergesByValue: false });
    this.field = this.sheet.field;
    this.seats = input.seats;
    this.validVote = BigInt(papers.valid) * this.sheet.one;
    this.quotaNow = this.share(this.validVote);
  }

  get quota(): Hundredths {
    return this.quotaNow;
  }

  /** Calculates the quota again without the votes that became non-transferable (5.4.8). True if it changed. */
  reduceQuota(): boolean {
    const before = this.quotaNow;
    this.quotaNow = this.share(this.validVote - this.sheet.nonTransferable);
    return this.quotaNow !== before;
  }

  votesOf(candidate: CandidateNumber): Hundredths {
    return votesOf(this.sheet.votes, candidate);
  }

  /** Elected candidates with more than the quota (6.18). One who was elected with less has no surplus. */
  get withSurplus(): readonly CandidateNumber[] {
    return this.field.elected.filter((candidate) => this.votesOf(candidate) > this.quota);
  }

  /** All surpluses that are not transferred yet. */
  get totalSurplus(): Hundredths {
    return this.withSurplus.reduce((sum, candidate) => sum + this.votesOf(candidate) - this.quota, 0n);
  }

  /**
   * The total active vote (6.20): votes of continuing candidates, surpluses, and papers of excluded candidates that are still
   * to be moved. Found as 5.6.1 advises: the valid vote without what is non-transferable and without the quotas of the
   * elected, or their votes where they have less.
   */
  get activeVote(): Hundredths {
    const kept = this.field.elected.reduce((sum, candidate) => {
      const votes = this.votesOf(candidate);
      return sum + (votes < this.quota ? votes : this.quota);
    }, 0n);
    return this.validVote - this.sheet.nonTransferable - kept;
  }

  written(votes: Hundredths): string {
    return this.sheet.book.written(votes);
  }

  /** Votes divided by one more than the seats: an exact quotient as it is, any other cut to hundredths and 0.01 added (5.1.6). */
  private share(votes: Hundredths): Hundredths {
    return dividedUp(votes, BigInt(this.seats + 1));
  }
}

/** The fewest whole hundredths that are not below the quotient. */
export const dividedUp = (votes: Hundredths, divisor: bigint): Hundredths => (votes + divisor - 1n) / divisor;

/** A reason, with paragraphs of the booklet as its rule. */
export const reason = (
  code: Reason['code'],
  paragraph: string,
  candidates: readonly CandidateNumber[],
  figures: Reason['figures'] = {},
  between: readonly CandidateNumber[] = [],
): Reason => ({ code, rule: `para. ${paragraph}`, candidates, between, figures });
