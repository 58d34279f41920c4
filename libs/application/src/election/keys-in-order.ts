import type { ContestId } from '#libs/domain';
import { PLATFORM_TRUSTEE } from '../opening/mix-box.js';
import type { OfficerRecord } from '../ports/officer-store.js';
import type { TrusteeKeyRow, TrusteeKeyStore } from '../ports/trustee-key-store.js';

/**
 * The keys of a contest that belong to today's key-holders. Keys of people who are key-holders no more are taken out
 * first, so that the opening never waits for somebody who has left, and the rest is numbered anew without gaps.
 */
export async function readKeysInOrder(
  trusteeKeys: TrusteeKeyStore,
  contestId: ContestId,
  keyHolders: readonly OfficerRecord[],
): Promise<readonly TrusteeKeyRow[]> {
  const all = await trusteeKeys.ofContest(contestId);
  const numbered = all
    .filter((key) => keyHolders.some(({ officerId }) => officerId === key.officerId))
    .map((key, i) => ({ ...key, trustee: PLATFORM_TRUSTEE + 1 + i }));
  const isSame = numbered.length === all.length && numbered.every((key, i) => key.trustee === all[i]?.trustee);
  if (!isSame) await trusteeKeys.renumber(contestId, numbered);
  return numbered;
}
