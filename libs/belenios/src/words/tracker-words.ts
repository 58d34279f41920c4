import { BITS_OF_A_WORD, readWord, spellInWords, wordOf } from './words.js';

/** Six words tell 66 bits: that two of a million ballots share them has a chance of less than one in a hundred million. */
export const WORDS_OF_A_TRACKER = 6;
const BYTES_OF_A_HASH = 32;

/** What a voter may type to find a ballot: the tracker as it is, or its six words in full. */
export type TrackerText = { readonly tracker: string } | { readonly words: readonly string[] };

/**
 * A tracker in six words, to be read, written down and compared by people: the first 66 bits of the hash that it spells.
 * @throws RangeError if it is not a tracker
 */
export function trackerWords(tracker: string): readonly string[] {
  const hash = hashOf(tracker);
  if (!hash) throw new RangeError('not a tracker');
  return spellInWords(hash, WORDS_OF_A_TRACKER);
}

/**
 * Reads what a voter types. Words may be parted by blanks, commas, full stops or dashes, in capitals or not, and be cut
 * to their first four letters.
 */
export function readTracker(text: string): TrackerText | undefined {
  const typed = text.trim();
  if (hashOf(typed)) return { tracker: typed };
  const parts = typed.split(/[\s,.;·–—-]+/u).filter((part) => part !== '');
  const numbers = parts.length === WORDS_OF_A_TRACKER ? parts.map(readWord) : [];
  const words = numbers.flatMap((number) => (number === undefined ? [] : [wordOf(number)]));
  return words.length === WORDS_OF_A_TRACKER ? { words } : undefined;
}

/**
 * The least and the greatest hash, of 32 bytes, whose tracker has these words.
 * @throws RangeError if they are not six words of the list
 */
export function hashesOfWords(words: readonly string[]): { readonly first: Uint8Array; readonly last: Uint8Array } {
  const numbers = words.map(readWord);
  if (numbers.length !== WORDS_OF_A_TRACKER || numbers.includes(undefined)) throw new RangeError('not the six words');
  const bits = WORDS_OF_A_TRACKER * BITS_OF_A_WORD;
  const rest = BigInt(BYTES_OF_A_HASH * 8 - bits);
  const start =
    numbers.reduce<bigint>((sum, number) => (sum << BigInt(BITS_OF_A_WORD)) | BigInt(number ?? 0), 0n) << rest;
  return { first: toBytes(start), last: toBytes(start | ((1n << rest) - 1n)) };
}

const toBytes = (number: bigint): Uint8Array =>
  Uint8Array.from({ length: BYTES_OF_A_HASH }, (_, i) =>
    Number((number >> BigInt(8 * (BYTES_OF_A_HASH - 1 - i))) & 0xffn),
  );

/** The 32 bytes of a tracker (standard Base64 without `=`); undefined unless it is the one spelling of them. */
function hashOf(tracker: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]{43}$/.test(tracker)) return undefined;
  const text = atob(`${tracker}=`);
  return btoa(text) === `${tracker}=` ? Uint8Array.from(text, (character) => character.charCodeAt(0)) : undefined;
}
