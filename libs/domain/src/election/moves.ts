import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { OfficerId } from '../ids.js';
import type { Contest } from './contest.js';
import { wrongState } from './election.js';
import type { CodesIssuedElection, DraftElection, Election, PollingElection, RollFrozenElection } from './election.js';
import type { WrongState } from './election.js';

/** The key is split, so that nobody opens the box alone (reliability SEC-01). */
export const FEWEST_KEY_HOLDERS = 2;

export type HoursRefusal =
  | { readonly code: 'POLL_ENDS_BEFORE_IT_OPENS'; readonly opensAt: Date; readonly closesAt: Date }
  | { readonly code: 'POLL_HOURS_OVER'; readonly closesAt: Date };

export function checkHours(opensAt: Date, closesAt: Date, now: Date): Result<true, HoursRefusal> {
  if (closesAt <= opensAt) return err({ code: 'POLL_ENDS_BEFORE_IT_OPENS', opensAt, closesAt });
  return closesAt <= now ? err({ code: 'POLL_HOURS_OVER', closesAt }) : ok(true);
}

/** Terms and contests change in draft only; from the frozen roll on they are what the roll was made for. */
export const draftOnly = (election: Election): Result<DraftElection, WrongState> =>
  election.state === 'draft' ? ok(election) : err(wrongState(election, 'draft'));

/** Candidates may still withdraw, or be corrected, until the definition is frozen. */
export const candidatesMayChange = (election: Election): Result<Election, WrongState> =>
  election.state === 'draft' || election.state === 'roll-frozen' || election.state === 'codes-issued'
    ? ok(election)
    : err(wrongState(election, 'draft', 'roll-frozen', 'codes-issued'));

/** Keys belong to contests, which exist from the draft on; after the definition is frozen they are fixed. */
export const keysMayBeHandedIn = candidatesMayChange;

export type FreezeRollRefusal =
  WrongState | { readonly code: 'NO_CONTESTS' } | { readonly code: 'RECORD_DATE_AHEAD'; readonly recordDate: string };

/**
 * Freezes the roll.
 * @param today the day by the database's clock in the organisation's time zone: the register of a day that is still to come is not known
 */
export function freezeRoll(
  election: Election,
  { contests, today, now }: { readonly contests: number; readonly today: string; readonly now: Date },
): Result<RollFrozenElection, FreezeRollRefusal> {
  if (election.state !== 'draft') return err(wrongState(election, 'draft'));
  if (contests === 0) return err({ code: 'NO_CONTESTS' });
  if (election.recordDate > today) return err({ code: 'RECORD_DATE_AHEAD', recordDate: election.recordDate });
  return ok({ ...election, state: 'roll-frozen', rollFrozenAt: now });
}

export function issueCodes(election: Election, now: Date): Result<CodesIssuedElection, WrongState> {
  return election.state === 'roll-frozen'
    ? ok({ ...election, state: 'codes-issued', codesIssuedAt: now })
    : err(wrongState(election, 'roll-frozen'));
}

/** What is at hand for one contest when the poll is to be opened. */
export interface ContestReadiness {
  readonly contest: Contest;
  /** Key-holders whose key for this contest is in. */
  readonly keysOf: readonly OfficerId[];
}

export type OpenPollRefusal =
  | WrongState
  | HoursRefusal
  | { readonly code: 'OPENING_TIME_PASSED'; readonly opensAt: Date; readonly now: Date }
  | { readonly code: 'NO_CANDIDATES'; readonly contest: string }
  | {
      readonly code: 'MORE_SEATS_THAN_CANDIDATES';
      readonly contest: string;
      readonly seats: number;
      readonly candidates: number;
    }
  | { readonly code: 'TOO_FEW_KEY_HOLDERS'; readonly needed: number; readonly have: number }
  | { readonly code: 'KEYS_MISSING'; readonly contest: string; readonly missing: readonly OfficerId[] };

/**
 * Opens the poll: every contest has candidates, and the key of every key-holder is in.
 *
 * An opening time that has passed is never kept in silence, as the definition would promise hours that were not: with
 * `openNow` the poll opens at `now`, else it is refused.
 *
 * @param now the clock of the database
 */
export function openPoll(
  election: Election,
  facts: {
    readonly contests: readonly ContestReadiness[];
    readonly keyHolders: readonly OfficerId[];
    /** As many as the rule-book asks for, and never fewer than {@link FEWEST_KEY_HOLDERS}. */
    readonly fewestKeyHolders: number;
    readonly openNow: boolean;
    readonly now: Date;
  },
): Result<PollingElection, OpenPollRefusal> {
  if (election.state !== 'codes-issued') return err(wrongState(election, 'codes-issued'));
  const { contests, keyHolders, openNow, now } = facts;
  const opensAt = openNow ? now : election.opensAt;
  if (opensAt < now) return err({ code: 'OPENING_TIME_PASSED', opensAt, now });
  const hours = checkHours(opensAt, election.closesAt, now);
  if (!hours.ok) return hours;
  const needed = Math.max(FEWEST_KEY_HOLDERS, facts.fewestKeyHolders);
  if (keyHolders.length < needed) return err({ code: 'TOO_FEW_KEY_HOLDERS', needed, have: keyHolders.length });
  for (const readiness of contests) {
    const ready = checkContest(readiness, keyHolders);
    if (!ready.ok) return ready;
  }
  return ok({ ...election, opensAt, state: 'polling', definitionFrozenAt: now });
}

function checkContest(
  { contest, keysOf }: ContestReadiness,
  keyHolders: readonly OfficerId[],
): Result<true, OpenPollRefusal> {
  const { title } = contest;
  if (contest.kind === 'seats') {
    const { seats, candidates } = contest;
    if (candidates.length === 0) return err({ code: 'NO_CANDIDATES', contest: title });
    if (seats > candidates.length) {
      return err({ code: 'MORE_SEATS_THAN_CANDIDATES', contest: title, seats, candidates: candidates.length });
    }
  }
  const missing = keyHolders.filter((officer) => !keysOf.includes(officer));
  return missing.length > 0 ? err({ code: 'KEYS_MISSING', contest: title, missing }) : ok(true);
}
