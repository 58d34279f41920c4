import { wordlist } from '@scure/bip39/wordlists/english.js';

/** One word of a list of 2,048 stands for eleven bits (BIP-39, English list; no two words share their first four letters). */
export const BITS_OF_A_WORD = 11;
const WORDS: readonly string[] = wordlist;
const FIRST_LETTERS = 4;
/** Made when it is first needed: a program that never reads a word does not carry the list. */
let byFirstLetters: ReadonlyMap<string, number> | undefined;

/**
 * The first bits of some bytes as words, first bits first.
 * @throws RangeError if there are too few bytes
 */
export function spellInWords(bytes: Uint8Array, count: number): readonly string[] {
  const bits = count * BITS_OF_A_WORD;
  const needed = Math.ceil(bits / 8);
  if (bytes.length < needed) throw new RangeError(`${count} words need ${needed} bytes`);
  const number = toNumber(bytes.subarray(0, needed)) >> BigInt(needed * 8 - bits);
  return Array.from({ length: count }, (_, i) => {
    const place = BigInt((count - 1 - i) * BITS_OF_A_WORD);
    return WORDS[Number((number >> place) & 0x7ffn)] ?? '';
  });
}

/** The number of a word, 0 to 2,047; its first four letters or more of it are enough. Undefined unless it is one. */
export function readWord(text: string): number | undefined {
  byFirstLetters ??= new Map(WORDS.map((word, number) => [word.slice(0, FIRST_LETTERS), number]));
  const letters = text.toLowerCase();
  const number = byFirstLetters.get(letters.slice(0, FIRST_LETTERS));
  return number !== undefined && WORDS[number]?.startsWith(letters) ? number : undefined;
}

/** The word of a number from {@link readWord}. */
export const wordOf = (number: number): string => WORDS[number] ?? '';

const toNumber = (bytes: Uint8Array): bigint => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
