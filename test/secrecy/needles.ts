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

/** Places of the table into which the beginnings of needles are hashed. */
const TABLE_BITS = 22;

/**
 * Looks for thousands of needles in one pass over the bytes: only where four bytes begin like one of them is it compared.
 */
export class NeedleSearch {
  private readonly begins = new Uint8Array(1 << TABLE_BITS);
  private readonly byBeginning = new Map<number, Needle[]>();
  /** The longest needle, less one byte: what two pieces of a haystack must share. */
  readonly overlap: number;

  /** @throws RangeError for a needle so short that it is found everywhere */
  constructor(needles: readonly Needle[]) {
    for (const needle of needles) {
      if (needle.bytes.length < 8) throw new RangeError(`${needle.what} is too short to be looked for`);
      const beginning = needle.bytes.readInt32LE(0);
      this.begins[placeOf(beginning)] = 1;
      const alike = this.byBeginning.get(beginning);
      if (alike) alike.push(needle);
      else this.byBeginning.set(beginning, [needle]);
    }
    this.overlap = Math.max(0, ...needles.map(({ bytes }) => bytes.length - 1));
  }

  /** Which of them stand in these bytes, each once. */
  in(haystack: Uint8Array): readonly Needle[] {
    const found = new Set<Needle>();
    const { begins, byBeginning } = this;
    let beginning = 0;
    for (let i = 0; i < haystack.length; i++) {
      beginning = (beginning >>> 8) | ((haystack[i] ?? 0) << 24);
      if (begins[placeOf(beginning)] === 0 || i < 3) continue;
      for (const needle of byBeginning.get(beginning) ?? [])
        if (standsAt(haystack, i - 3, needle.bytes)) found.add(needle);
    }
    return [...found];
  }
}

const placeOf = (beginning: number): number => Math.imul(beginning, 0x9e3779b1) >>> (32 - TABLE_BITS);

function standsAt(haystack: Uint8Array, at: number, bytes: Uint8Array): boolean {
  if (at + bytes.length > haystack.length) return false;
  for (let i = 0; i < bytes.length; i++) if (haystack[at + i] !== bytes[i]) return false;
  return true;
}
