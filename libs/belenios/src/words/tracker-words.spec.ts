import { createHash } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import * as fc from 'fast-check';
import { hashesOfWords, readTracker, trackerWords } from './tracker-words.js';
import { readWord, spellInWords, wordOf } from './words.js';

/*
 * Expected words were made with Python 3 from the English list of BIP-39, whose digest is checked below:
 *   h = hashlib.sha256(text.encode()).digest(); v = int.from_bytes(h, 'big') >> (256 - 66)
 *   ' '.join(words[(v >> (11 * (5 - i))) & 2047] for i in range(6)), base64.b64encode(h).decode().rstrip('=')
 */
const SPELT: readonly (readonly [string, string, string])[] = [
  ['', '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU', 'together mail awful cradle scrub apart'],
  ['abc', 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0', 'risk scheme quiz bulk brother vivid'],
  [
    'The quick brown fox jumps over the lazy dog',
    '16j7swfXgJRpypq8sAguT41WUeRtPNt2LQLQvzfJ5ZI',
    'stumble elephant under autumn job enforce',
  ],
];
const WORDS = ['risk', 'scheme', 'quiz', 'bulk', 'brother', 'vivid'];
const someHash = fc.uint8Array({ minLength: 32, maxLength: 32 });
const numberOf = (hash: Uint8Array): bigint => BigInt(`0x${Buffer.from(hash).toString('hex')}`);
const trackerOf = (hash: Uint8Array): string => Buffer.from(hash).toString('base64').replace('=', '');

describe('A tracker in six words', () => {
  it('is made with the English list of BIP-39 (bips/bip-0039/english.txt)', () => {
    expect(
      createHash('sha256')
        .update(`${wordlist.join('\n')}\n`)
        .digest('hex'),
    ).toBe('2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda');
  });

  it.each(SPELT)('spells the hash of “%s” as another program does', (text, tracker, words) => {
    expect(trackerOf(createHash('sha256').update(text).digest())).toBe(tracker);
    expect(trackerWords(tracker).join(' ')).toBe(words);
  });

  it('goes from the first word of the list to the last', () => {
    expect(trackerWords('A'.repeat(43))).toEqual(Array.from({ length: 6 }, () => 'abandon'));
    expect(trackerWords(`${'/'.repeat(42)}8`)).toEqual(Array.from({ length: 6 }, () => 'zoo'));
  });

  it('is of a tracker only', () => {
    for (const text of ['', 'abc', `${'/'.repeat(42)}9`, 'A'.repeat(44), `${'A'.repeat(42)}-`])
      expect(() => trackerWords(text)).toThrow(RangeError);
  });

  it('finds the hashes that begin so, and no others', () => {
    fc.assert(
      fc.property(someHash, someHash, (hash, other) => {
        const { first, last } = hashesOfWords(trackerWords(trackerOf(hash)));
        const isWithin = (one: Uint8Array) => Buffer.compare(first, one) <= 0 && Buffer.compare(one, last) <= 0;
        expect(isWithin(hash)).toBe(true);
        expect(isWithin(other)).toBe(trackerWords(trackerOf(other)).join() === trackerWords(trackerOf(hash)).join());
        for (const edge of [first, last]) expect(trackerWords(trackerOf(edge))).toEqual(trackerWords(trackerOf(hash)));
        expect(numberOf(last) - numberOf(first)).toBe(2n ** 190n - 1n); // 256 bits less 66
      }),
    );
  });

  it('has no hashes where the words are not six of the list', () => {
    expect(() => hashesOfWords(WORDS.slice(1))).toThrow(RangeError);
    expect(() => hashesOfWords([...WORDS.slice(1), 'quorate'])).toThrow(RangeError);
  });
});

describe('Reading what a voter types', () => {
  it('takes the tracker as it is, whatever blanks are around it', () => {
    const tracker = trackerOf(createHash('sha256').update('abc').digest());
    expect(readTracker(` ${tracker}\n`)).toEqual({ tracker });
  });

  it.each([
    ['as shown', 'risk scheme quiz bulk brother vivid'],
    ['with commas and lines', 'risk, scheme, quiz,\n bulk; brother. vivid.'],
    ['in capitals, with dashes', 'RISK-Scheme-quiz–bulk — Brother VIVID'],
    ['cut to four letters', 'risk sche quiz bulk brot vivi'],
    ['cut later', 'risk schem quiz bulk brothe vivid'],
  ])('takes the words %s', (_, text) => {
    expect(readTracker(text)).toEqual({ words: WORDS });
  });

  it.each([
    ['five words', 'risk scheme quiz bulk brother'],
    ['seven words', 'risk scheme quiz bulk brother vivid vivid'],
    ['a word of another list', 'risk scheme quiz bulk brother quorate'],
    ['three letters of a word', 'risk sch quiz bulk brother vivid'],
    ['a word that only begins like one', 'risk scheming quiz bulk brother vivid'],
    ['nothing', ' '],
    ['a tracker in another spelling of its last character', `${'/'.repeat(42)}9`],
  ])('does not take %s', (_, text) => {
    expect(readTracker(text)).toBeUndefined();
  });

  it('reads every word of the list, and its first four letters', () => {
    expect(wordlist.filter((word, number) => readWord(word) !== number)).toEqual([]);
    expect(wordlist.filter((word, number) => readWord(word.slice(0, 4)) !== number)).toEqual([]);
    expect(wordlist.filter((word, number) => wordOf(number) !== word)).toEqual([]);
  });

  it('reads back what was spelt', () => {
    fc.assert(
      fc.property(someHash, (hash) => {
        const words = trackerWords(trackerOf(hash));
        expect(readTracker(words.map((word) => word.slice(0, 4)).join(','))).toEqual({ words });
      }),
    );
  });
});

describe('Spelling bits in words', () => {
  it('needs as many bytes as the words have bits', () => {
    expect(spellInWords(new Uint8Array(9), 6)).toHaveLength(6);
    expect(() => spellInWords(new Uint8Array(8), 6)).toThrow(RangeError);
  });
});
