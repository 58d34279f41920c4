import type { OpeningFault } from '#libs/belenios';
import type { FrozenContest } from './frozen-polls.js';

/** Opens challenged ballots, away from the thread that answers requests (CAST-10). */
export abstract class OpeningChecks {
  /** What is wrong with the ballot or its opening, or undefined. */
  abstract check(
    contest: Pick<FrozenContest, 'election' | 'fingerprint'>,
    ballot: string,
    opening: string,
  ): Promise<OpeningFault | undefined>;
}
