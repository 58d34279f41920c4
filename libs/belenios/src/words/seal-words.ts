import { fromHex } from '#libs/basics';
import { spellInWords } from './words.js';

const WORDS_OF_A_SEAL = 6;

/**
 * A seal number (20 hexadecimal digits, as `1f3a-…`) in six words, to be compared by people: its first 66 bits.
 * @throws RangeError if it is shorter
 */
export const sealWords = (sealNumber: string): readonly string[] =>
  spellInWords(fromHex(sealNumber.replaceAll('-', '')), WORDS_OF_A_SEAL);
