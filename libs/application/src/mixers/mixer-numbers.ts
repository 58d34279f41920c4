import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { OfficerId } from '#libs/domain';
import { PLATFORM_TRUSTEE } from '../opening/mix-box.js';

export interface MixerWithoutKey {
  readonly code: 'MIXER_WITHOUT_KEY';
  readonly officerId: OfficerId;
}

/**
 * Mixers of a contest by their numbers in the public record, in the order in which they mix: the platform, then the
 * key-holders that the returning officer named. None where the box is opened by adding up.
 *
 * @param outside named key-holders, in their order
 * @param trusteeOf number of a key-holder's key in this contest, from 2; undefined if there is none
 */
export function mixerNumbers(
  opening: 'mixing' | 'adding-up',
  outside: readonly OfficerId[],
  trusteeOf: (officerId: OfficerId) => number | undefined,
): Result<readonly number[], MixerWithoutKey> {
  if (opening === 'adding-up') return ok([]);
  const numbers = [PLATFORM_TRUSTEE];
  for (const officerId of outside) {
    const trustee = trusteeOf(officerId);
    if (trustee === undefined) return err({ code: 'MIXER_WITHOUT_KEY', officerId });
    numbers.push(trustee);
  }
  return ok(numbers);
}
