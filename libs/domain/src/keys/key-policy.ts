import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { Constitution } from '../constitution/constitution.js';
import { draftOnly, FEWEST_KEY_HOLDERS } from '../election/moves.js';
import type { DraftElection, Election, WrongState } from '../election/election.js';
import type { KeyPolicy } from '../election/safeguards.js';
import { MOST_KEY_HOLDERS } from '../constitution/constitution.js';

export type KeyPolicyRefusal =
  | WrongState
  | { readonly code: 'KEYS_NEEDED_OUT_OF_RANGE'; readonly fewest: number; readonly most: number }
  | { readonly code: 'RULES_WANT_MORE_KEYS'; readonly required: 'all' | number };

/**
 * Settles how the keys of an election are shared, as long as it is a draft: every key-holder is needed, or any `needed`
 * of them, of whom there must be more than that when they make their key together. The rule-book may want every key, or
 * no fewer than some number; and nobody opens a box alone (reliability SEC-01).
 */
export function setKeyPolicy(
  election: Election,
  policy: KeyPolicy,
  { required }: Pick<Constitution['keyHolders'], 'required'>,
): Result<DraftElection, KeyPolicyRefusal> {
  const draft = draftOnly(election);
  if (!draft.ok) return draft;
  const [fewest, most] = [FEWEST_KEY_HOLDERS, MOST_KEY_HOLDERS - 1];
  if (policy.kind === 'threshold') {
    const { needed } = policy;
    if (!Number.isInteger(needed) || needed < fewest || needed > most)
      return err({ code: 'KEYS_NEEDED_OUT_OF_RANGE', fewest, most });
    if (required === 'all' || needed < required) return err({ code: 'RULES_WANT_MORE_KEYS', required });
  }
  return ok({ ...draft.value, safeguards: { ...draft.value.safeguards, keys: policy } });
}
