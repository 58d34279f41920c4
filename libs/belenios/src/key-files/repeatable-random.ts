import type { RandomBytes } from '#libs/basics';
import { utf8 } from '#libs/basics';
import { hmac } from '@noble/hashes/hmac.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { indexArchive } from '../archive-reader.js';

export interface RepeatableFrom {
  /** Secret bytes of the key file. */
  readonly seed: Uint8Array;
  readonly uuid: string;
  /** Of this program: what is made by another version need not be the same. */
  readonly version: string;
  /** See {@link closedBox}. */
  readonly box: string;
}

/**
 * Hash of the event that ended the mixing, or the adding up, of a record: it stands for the one box that is opened.
 * @returns undefined if the ballots of the record are not mixed
 */
export async function closedBox(record: Uint8Array): Promise<string | undefined> {
  const { entries } = await indexArchive([record]);
  return entries.findLast(({ type }) => type === 'EndShuffles' || type === 'EncryptedTally')?.hash;
}

/**
 * The randomness of a key-holder's proofs, derived as RFC 6979 derives that of a signature: nobody without the key file
 * can tell it from chance, and the same file makes the same part of the opening again. HMAC-SHA-512 of the seed over a
 * counter and what the part is about: the version of the program, the contest, and the event that ended the mixing,
 * whose hash stands for everything before it. Never the same for two different sets of ballots.
 */
export function repeatableRandom({ seed, uuid, version, box }: RepeatableFrom): RandomBytes {
  const about = `quorate/decryption-nonce/v1|${version}|${uuid}|${box}`;
  let counter = 0;
  return (length) => {
    if (length > 64) throw new RangeError('at most 64 bytes at a time');
    return hmac(sha512, seed, utf8(`${about}|${counter++}`)).slice(0, length);
  };
}
