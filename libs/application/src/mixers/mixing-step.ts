import type { RecordEvent } from '../ports/record-store.js';

/** What the mixing of a record waits for. */
export type MixingStep =
  /** The box is not tallied. */
  | { readonly kind: 'not-yet' }
  /** `owner`: number of the trustee whose turn it is. `place`: 1 for the first mix. */
  | { readonly kind: 'mix'; readonly owner: number; readonly place: number; readonly isLast: boolean }
  /** Every required mix is in, or nothing is mixed: the box is opened by adding up. */
  | { readonly kind: 'over' };

/**
 * Whose turn it is. The mixers stand in the election's own bytes, in their order, so that none is left out, added or
 * taken twice (rules S7 and S8).
 *
 * @param mixers numbers of trustees in the order in which they mix; none where ballots are added up
 * @param steps what the record holds after its ballots
 */
export function mixingStep(
  mixers: readonly number[],
  steps: readonly Pick<RecordEvent, 'type' | 'owner'>[],
): MixingStep {
  if (!steps.some(({ type }) => type === 'EncryptedTally')) return { kind: 'not-yet' };
  const place = steps.filter(({ type }) => type === 'Shuffle').length + 1;
  const owner = mixers[place - 1];
  return owner === undefined ? { kind: 'over' } : { kind: 'mix', owner, place, isLast: place === mixers.length };
}
