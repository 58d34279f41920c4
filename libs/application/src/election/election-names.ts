import { createHash } from 'node:crypto';
import { spellInWords } from '#libs/belenios';
import type { ElectionId } from '#libs/domain';

/** Digits and capitals that nobody mistakes for one another: without 0 O 1 I L. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;
const GROUP = 4;
export const WORDS_OF_A_PHRASE = 4;

/**
 * What names an election over the telephone, such as `7F3K-2M9Q`: the number of {@link referenceNumber} in base 31. It is
 * no secret, and two elections of one installation share theirs as good as never; if they do, it finds neither.
 */
export function electionReference(electionId: ElectionId): string {
  let number = referenceNumber(electionId);
  let text = '';
  for (let place = 0; place < LENGTH; place++) {
    text = (ALPHABET[number % ALPHABET.length] ?? '') + text;
    number = Math.trunc(number / ALPHABET.length);
  }
  return `${text.slice(0, GROUP)}-${text.slice(GROUP)}`;
}

/** The number of a reference as somebody typed it, whatever its blanks, dashes and capitals; undefined unless it is one. */
export function readReference(text: string): number | undefined {
  const characters = [...text.replace(/[\s–—-]/gu, '').toUpperCase()];
  const digits = characters.map((character) => ALPHABET.indexOf(character));
  if (digits.length !== LENGTH || digits.includes(-1)) return undefined;
  return digits.reduce((number, digit) => number * ALPHABET.length + digit, 0);
}

/** Four words by which a member tells that a message, a letter and a page belong to the same election. No secret. */
export const electionPhrase = (electionId: ElectionId): readonly string[] =>
  spellInWords(digestOf('phrase', electionId), WORDS_OF_A_PHRASE);

/** The first 48 bits of the digest, modulo 31^8. The database works it out in the same way, to find the election. */
export const referenceNumber = (electionId: ElectionId): number =>
  digestOf('reference', electionId).readUIntBE(0, 6) % ALPHABET.length ** LENGTH;

/** SHA-256 of `quorate/election-<label>/v1|` and the 16 bytes of the id. */
const digestOf = (label: 'reference' | 'phrase', electionId: ElectionId): Buffer =>
  createHash('sha256')
    .update(`quorate/election-${label}/v1|`)
    .update(Buffer.from(electionId.replaceAll('-', ''), 'hex'))
    .digest();
