import { Buffer } from 'node:buffer';

/** Something that must not be anywhere, in one way of writing it. */
export interface Needle {
  /** What it is, for people; never the secret itself. */
  readonly what: string;
  readonly bytes: Buffer;
}

const text = (what: string, written: string): Needle => ({ what, bytes: Buffer.from(written, 'utf8') });

/** A text as it is, as hexadecimal, and as Base64 without its last, uncertain letters. */
function spellings(what: string, written: string): readonly Needle[] {
  const bytes = Buffer.from(written, 'utf8');
  return [
    text(what, written),
    text(`${what}, in hexadecimal`, bytes.toString('hex')),
    text(`${what}, in Base64`, bytes.toString('base64').replace(/=+$/, '').slice(0, -2)),
    { what: `${what}, in UTF-16`, bytes: Buffer.from(written, 'utf16le') },
  ];
}

/** A voting code as the voter has it: with its dashes and without. */
export const ofCode = (code: string): readonly Needle[] => [
  ...spellings('a voting code', code),
  ...spellings('a voting code without dashes', code.replaceAll('-', '')),
];

/** A number mod q: a private key, a credential, the randomness of a ciphertext. */
export function ofScalar(what: string, scalar: bigint): readonly Needle[] {
  const hex = scalar.toString(16).padStart(64, '0');
  const bigEndian = Buffer.from(hex, 'hex');
  return [
    text(`${what}, in decimal`, scalar.toString()),
    text(`${what}, in hexadecimal`, hex),
    { what: `${what}, as bytes`, bytes: bigEndian },
    { what: `${what}, as bytes from the last`, bytes: Buffer.from(bigEndian).reverse() },
  ];
}

/** The ranks of a paper as JSON, as text and as bytes. Only of papers long enough not to be found by chance. */
export function ofRanks(ranks: readonly number[]): readonly Needle[] {
  if (ranks.length < 8) throw new RangeError('so short a row of numbers is found everywhere');
  return [
    text('a ranking, as JSON', ranks.join(',')),
    text('a ranking, as JSON with blanks', ranks.join(', ')),
    text('a ranking, as text', ranks.join(' ')),
    { what: 'a ranking, as bytes', bytes: Buffer.from(ranks) },
  ];
}

/** Which needles stand in these bytes. */
export const foundIn = (haystack: Buffer, needles: readonly Needle[]): readonly Needle[] =>
  needles.filter(({ bytes }) => haystack.includes(bytes));

/** The longest of them, less one byte: what two pieces of a haystack must share. */
export const overlapFor = (needles: readonly Needle[]): number =>
  Math.max(0, ...needles.map(({ bytes }) => bytes.length - 1));
