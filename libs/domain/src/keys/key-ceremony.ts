import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { MOST_KEY_HOLDERS } from '../constitution/constitution.js';
import { tidyText } from '../election/contest.js';
import type { Election, WrongState } from '../election/election.js';
import { keysMayBeHandedIn } from '../election/moves.js';
import type { OfficerId } from '../ids.js';

/**
 * One attempt at a key ceremony. `running` until every key has proved itself in the rehearsal; `concluded` then, or by
 * decision of the returning officer once enough have; `given-up` when another attempt, or another policy, took its place.
 */
export interface KeyCeremony {
  readonly electionId: Election['id'];
  /** 1 for the first. */
  readonly attempt: number;
  /** How many of the members must decrypt. */
  readonly needed: number;
  /** In the order of their places, the first of which is 1. */
  readonly members: readonly OfficerId[];
  readonly state: 'running' | 'concluded' | 'given-up';
  /** Why it was begun again, or concluded without everybody; in the words of the returning officer. */
  readonly reason?: string;
}

export type BeginCeremonyRefusal =
  | WrongState
  /** Every key-holder of this election has a key of their own. */
  | { readonly code: 'KEYS_EACH_ALONE' }
  | { readonly code: 'CEREMONY_MEMBER_NOT_A_KEY_HOLDER' }
  | { readonly code: 'CEREMONY_MEMBERS_OUT_OF_RANGE'; readonly least: number; readonly most: number }
  | ReasonRefusal;

export interface ReasonRefusal {
  readonly code: 'REASON_MISSING';
  readonly longest: number;
}
export const LONGEST_CEREMONY_REASON = 500;

/**
 * Begins the key ceremony, or begins it again with new keys throughout: when somebody has dropped out, has lost their
 * file, or a message was wrong. With fewer people than before only as long as there are more than the policy needs.
 *
 * @param members the key-holders who take part, in the order of their places
 * @param keyHolders everybody who is a key-holder today
 * @param before the attempt before, whatever became of it
 * @param reason demanded for every attempt but the first
 */
export function beginCeremony(
  election: Election,
  {
    members,
    keyHolders,
    before,
    reason = '',
  }: {
    readonly members: readonly OfficerId[];
    readonly keyHolders: readonly OfficerId[];
    readonly before?: KeyCeremony | undefined;
    readonly reason?: string;
  },
): Result<KeyCeremony, BeginCeremonyRefusal> {
  const open = keysMayBeHandedIn(election);
  if (!open.ok) return open;
  const { keys } = election.safeguards;
  if (keys.kind === 'all') return err({ code: 'KEYS_EACH_ALONE' });
  const isHolder = members.every((member) => keyHolders.includes(member));
  if (!isHolder || new Set(members).size < members.length) return err({ code: 'CEREMONY_MEMBER_NOT_A_KEY_HOLDER' });
  const least = keys.needed + 1;
  if (members.length < least || members.length > MOST_KEY_HOLDERS)
    return err({ code: 'CEREMONY_MEMBERS_OUT_OF_RANGE', least, most: MOST_KEY_HOLDERS });
  const first = { electionId: election.id, attempt: 1, needed: keys.needed, members, state: 'running' } as const;
  if (!before) return ok(first);
  const said = readReason(reason);
  return said.ok ? ok({ ...first, attempt: before.attempt + 1, reason: said.value }) : said;
}

export type ConcludeCeremonyRefusal =
  | WrongState
  | ReasonRefusal
  | { readonly code: 'CEREMONY_NOT_RUNNING' }
  | { readonly code: 'TOO_FEW_KEYS_REHEARSED'; readonly needed: number; readonly have: number };

/**
 * Concludes the ceremony without those who have not rehearsed, as the returning officer decides: enough others have, but
 * there is less to spare. The place of one who did not rehearse stays in the record.
 *
 * @param rehearsed number of members whose key has proved itself
 */
export function concludeCeremony(
  election: Election,
  ceremony: KeyCeremony,
  { rehearsed, reason }: { readonly rehearsed: number; readonly reason: string },
): Result<KeyCeremony, ConcludeCeremonyRefusal> {
  const open = keysMayBeHandedIn(election);
  if (!open.ok) return open;
  if (ceremony.state !== 'running') return err({ code: 'CEREMONY_NOT_RUNNING' });
  const { needed } = ceremony;
  if (rehearsed < needed) return err({ code: 'TOO_FEW_KEYS_REHEARSED', needed, have: rehearsed });
  const said = readReason(reason);
  return said.ok ? ok({ ...ceremony, state: 'concluded', reason: said.value }) : said;
}

function readReason(given: string): Result<string, ReasonRefusal> {
  const reason = tidyText(given);
  return reason === '' || reason.length > LONGEST_CEREMONY_REASON
    ? err({ code: 'REASON_MISSING', longest: LONGEST_CEREMONY_REASON })
    : ok(reason);
}
