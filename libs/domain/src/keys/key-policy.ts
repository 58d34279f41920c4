import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { draftOnly } from '../election/moves.js';
import type { DraftElection, Election, WrongState } from '../election/election.js';
import type { KeyPolicy } from '../election/safeguards.js';
import { MOST_KEY_HOLDERS } from '../constitution/constitution.js';

export type KeyPolicyRefusal = WrongState | { readonly code: 'KEYS_NEEDED_OUT_OF_RANGE'; readonly most: number };

/**
 * Settles how the keys of an election are shared, as long as it is a draft: every key-holder is needed, or any `needed`
 * of them, of whom there must be more than that when they make their key together.
 */
export function setKeyPolicy(election: Election, policy: KeyPolicy): Result<DraftElection, KeyPolicyRefusal> {
  const draft = draftOnly(election);
  if (!draft.ok) return draft;
  const most = MOST_KEY_HOLDERS - 1;
  if (policy.kind === 'threshold' && !(Number.isInteger(policy.needed) && policy.needed >= 1 && policy.needed <= most))
    return err({ code: 'KEYS_NEEDED_OUT_OF_RANGE', most });
  return ok({ ...draft.value, safeguards: { ...draft.value.safeguards, keys: policy } });
}
