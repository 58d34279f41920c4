import type { Candidate } from './contest.js';

/** Whether a contest goes to a poll, and if not, who is elected without one. */
export type ElectionWithoutPoll =
  | { readonly kind: 'contested' }
  | {
      readonly kind: 'elected-unopposed';
      /** All who stand, in the order given; nobody where nobody stands. */
      readonly elected: readonly Candidate[];
      /** Seats still empty, for which the returning officer orders a new election; 0 where all are filled. */
      readonly seatsForNewElection: number;
    };

/**
 * Settles a contest that has no more candidates than seats: all are declared elected, and a new election is ordered
 * for the seats that nobody fills. More candidates than seats go to a poll.
 *
 * @param contest `candidates`: those validly nominated who have not withdrawn, so this is asked only after the last
 *   day for withdrawals; `seats`: to be filled in this contest, 1 or more
 * @throws RangeError if `seats` is not a whole number of 1 or more, or a candidate stands twice: bugs of the caller
 * @see NHS Model Election Rules 2014, r. 18 (method of election) and r. 53 (declaration without a poll)
 */
export function uncontested({
  candidates,
  seats,
}: {
  readonly candidates: readonly Candidate[];
  readonly seats: number;
}): ElectionWithoutPoll {
  if (!Number.isSafeInteger(seats) || seats < 1) throw new RangeError(`seats must be 1 or more: ${seats}`);
  if (new Set(candidates.map(({ id }) => id)).size < candidates.length)
    throw new RangeError('a candidate stands twice');
  return candidates.length > seats
    ? { kind: 'contested' }
    : { kind: 'elected-unopposed', elected: candidates, seatsForNewElection: seats - candidates.length };
}
