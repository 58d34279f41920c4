import { createHmac } from 'node:crypto';
import { indexArchive } from '#libs/belenios';
import type { RandomBytes } from '#libs/basics';
import { engineVersion } from '../version.js';

/**
 * The randomness of a key-holder's proofs, derived as RFC 6979 derives that of a signature: nobody without the key file
 * can tell it from chance, and the same file makes the same part of the opening again. HMAC-SHA-512 of the seed over a
 * counter and what the part is about: this version of the program, the contest, and the event that ended the mixing,
 * whose hash stands for everything before it. Never the same for two different sets of ballots.
 *
 * @throws Error if the ballots of the record are not mixed
 */
export async function repeatableRandom(
  record: Uint8Array,
  { seed, uuid }: { readonly seed: Uint8Array; readonly uuid: string },
): Promise<RandomBytes> {
  const { entries } = await indexArchive([record]);
  const mixed = entries.findLast(({ type }) => type === 'EndShuffles' || type === 'EncryptedTally');
  if (!mixed) throw new Error(`the ballots of ${uuid} are not mixed yet`);
  const about = `quorate/decryption-nonce/v1|${engineVersion()}|${uuid}|${mixed.hash}`;
  let counter = 0;
  return (length) => {
    if (length > 64) throw new RangeError('at most 64 bytes at a time');
    const bytes = createHmac('sha512', seed).update(`${about}|${counter++}`).digest();
    return new Uint8Array(bytes.subarray(0, length));
  };
}
