import type { Result } from '#libs/basics';
import type { NextResult, NextTally } from '#libs/belenios';
import type { ContestCount, CountRefusal, LotDraw } from '#libs/counting';
import type { ContestDefinition } from '#libs/domain';

/** Called with 0 to 100. */
export type OnPercent = (percent: number) => void;

/**
 * The heavy steps of a public record, done away from the thread that asks. Each takes the archive so far, whole, and
 * gives what is appended next; a refusal says in words what is wrong with the record.
 */
export abstract class RecordWork {
  /** Every strict rule, for a record under way. */
  abstract verify(record: Uint8Array, onPercent?: OnPercent): Promise<Result<true, string>>;
  abstract tally(record: Uint8Array): Promise<Result<NextTally, string>>;
  abstract mix(record: Uint8Array, onPercent?: OnPercent): Promise<Result<string, string>>;
  /** Checks a mix that was handed in before it is appended: whose turn it is, its form, every element, its proof. */
  abstract checkMix(record: Uint8Array, handedIn: { owner: number; text: string }): Promise<Result<true, string>>;
  /** With the trustee key made from the seed: 48 bytes, reduced mod q. */
  abstract decrypt(record: Uint8Array, seed: Uint8Array): Promise<Result<{ owner: number; text: string }, string>>;
  abstract checkDecryption(
    record: Uint8Array,
    handedIn: { owner: number; text: string },
  ): Promise<Result<true, string>>;
  abstract result(record: Uint8Array): Promise<Result<NextResult, string>>;
  /** Counts the rows, or the totals, of a record that has its result. */
  abstract count(
    record: Uint8Array,
    contest: ContestDefinition,
    lots: readonly LotDraw[],
  ): Promise<Result<ContestCount, CountRefusal>>;
}
