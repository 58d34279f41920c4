import { describe, expect, it } from '@jest/globals';
import { fingerprintWords } from './fingerprint.js';

describe('a fingerprint in words', () => {
  // BIP 39, test vectors of its reference list: 66 zero bits begin with six times the first word, ones with the last.
  it('is the first 66 bits of the digest', () => {
    expect(fingerprintWords('0'.repeat(64))).toEqual(Array.from({ length: 6 }, () => 'abandon'));
    expect(fingerprintWords('f'.repeat(64))).toEqual(Array.from({ length: 6 }, () => 'zoo'));
  });

  it('is the same for a digest in base64 as for the same digest in hexadecimal', () => {
    const hex = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
    // The same 32 bytes, by `xxd -r -p | base64`.
    const base64 = 'n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg';
    expect(fingerprintWords(base64)).toEqual(fingerprintWords(hex));
    expect(new Set(fingerprintWords(hex)).size).toBe(6);
  });

  it('has none for anything else', () => {
    expect(() => fingerprintWords('')).toThrow(RangeError);
  });
});
