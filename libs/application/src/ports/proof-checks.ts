import type { CheckFault } from '#libs/belenios';
import type { FrozenContest } from './frozen-polls.js';

/** Full checks of ballots, away from the thread that answers requests (CAST-10). */
export abstract class ProofChecks {
  /** For each ballot, in order: what is wrong with it, or undefined. */
  abstract check(
    contest: Pick<FrozenContest, 'election' | 'fingerprint'>,
    ballots: readonly string[],
  ): Promise<readonly (CheckFault | undefined)[]>;
}
