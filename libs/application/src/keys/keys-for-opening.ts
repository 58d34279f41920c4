import { canonicalText } from '#libs/belenios';
import type { Group, ThresholdTrustees } from '#libs/belenios';
import type { ContestId, Election, OfficerId } from '#libs/domain';
import { readKeysInOrder } from '../election/keys-in-order.js';
import type { OfficerRecord } from '../ports/officer-store.js';
import type { Stores } from '../ports/stores.js';
import type { TrusteeKeyRow } from '../ports/trustee-key-store.js';
import { ceremonySoFar } from './ceremony-so-far.js';

/** Number of the first key-holder in a record; the platform's own key is number 1. */
const FIRST_KEY_HOLDER = 2;

/** The keys with which the boxes of an election are opened, before its definition is frozen. */
export interface KeysForOpening {
  /** Whose keys are needed: all key-holders of today, or the members of the concluded ceremony. */
  readonly keyHolders: readonly OfficerId[];
  /** The group made by the ceremony; undefined where every key-holder has a key of their own. */
  readonly group?: ThresholdTrustees;
  /** Keys of one contest, numbered from 2 without gaps, as they will stand in its record. */
  readonly of: (contestId: ContestId) => Promise<readonly TrusteeKeyRow[]>;
}

/**
 * Where keys are shared by threshold, the members of the concluded ceremony stand with the same keys in every contest;
 * without such a ceremony, or with fewer of its members left than it needs, there are none.
 *
 * @param today the active key-holders
 */
export async function keysForOpening(
  { ceremonies, trusteeKeys }: Stores,
  {
    group,
    election,
    today,
  }: { readonly group: Group; readonly election: Election; readonly today: readonly OfficerRecord[] },
): Promise<KeysForOpening> {
  const holders = today.map(({ officerId }) => officerId);
  const { keys: policy } = election.safeguards;
  if (policy.kind === 'all')
    return { keyHolders: holders, of: (contestId) => readKeysInOrder(trusteeKeys, contestId, today) };
  const ceremony = await ceremonies.latest(election.id);
  const left = ceremony?.members.filter((member) => holders.includes(member)).length ?? 0;
  if (ceremony?.state !== 'concluded' || left < ceremony.needed)
    return { keyHolders: ceremony?.members ?? holders, of: async () => [] };
  const { trustees } = await ceremonySoFar(ceremonies, group, ceremony);
  if (!trustees) throw new Error('a concluded ceremony without keys');
  return {
    keyHolders: ceremony.members,
    group: trustees,
    of: async (contestId) => {
      const rows = trustees.verification_keys.map((key, i) => ({
        contestId,
        trustee: FIRST_KEY_HOLDER + i,
        officerId: memberAt(ceremony.members, i),
        publicKey: canonicalText(key),
      }));
      await trusteeKeys.renumber(contestId, rows);
      return rows;
    },
  };
}

function memberAt(members: readonly OfficerId[], i: number): OfficerId {
  const member = members[i];
  if (member === undefined) throw new Error(`the ceremony has no place ${i + 1}`);
  return member;
}
