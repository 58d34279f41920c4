import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { err, ok } from '#libs/basics';
import { checkCommitment, commitmentOf, readSecretSeed, readSeed } from './seed.js';
import type { LotSeed } from './seed.js';

const seedOf = (text: string): LotSeed => {
  const seed = readSeed(text);
  if (!seed.ok) throw new Error(seed.error.fault);
  return seed.value;
};
const refused = (fault: string) => err({ kind: 'seedFaulty', fault });

describe('A seed for lots', () => {
  it('has 16 to 200 characters where it is kept secret behind a commitment', () => {
    expect(readSecretSeed('a'.repeat(15))).toEqual(refused('tooShort'));
    expect(readSecretSeed('a'.repeat(16))).toEqual(ok('a'.repeat(16)));
    expect(readSecretSeed('é')).toEqual(refused('notPlainText'));
  });

  it('has 1 to 200 characters where it is public', () => {
    expect(readSeed('7')).toEqual(ok('7'));
    expect(readSeed('a'.repeat(200))).toEqual(ok('a'.repeat(200)));
    expect(readSeed('a'.repeat(201))).toEqual(refused('tooLong'));
    expect(readSeed('')).toEqual(refused('tooShort'));
  });

  it('may have spaces inside, and none first or last', () => {
    expect(readSeed('dice 3 1 4 1 5 9 2').ok).toBe(true);
    expect(readSeed(' dice 3 1 4 1 5 9 2')).toEqual(refused('spaceAtEnd'));
    expect(readSeed('dice 3 1 4 1 5 9 2 ')).toEqual(refused('spaceAtEnd'));
  });

  it.each(['é', '’', '\t', '\n', '\u007f', '\u00a0', '\u{1f3b2}'])(
    'is plain ASCII that prints: %j is refused',
    (odd) => {
      expect(readSeed(`a fair ${odd} long seed`)).toEqual(refused('notPlainText'));
      expect(readSeed(`a fair long seed${odd}`)).toEqual(refused('notPlainText'));
    },
  );

  it('may be made of any ASCII character that prints', () => {
    const all = Array.from({ length: 0x7e - 0x21 + 1 }, (_, i) => String.fromCharCode(0x21 + i)).join('');
    expect(readSeed(all)).toEqual(ok(all));
  });
});

describe('The commitment to a seed', () => {
  it('is the SHA-256 that sha256sum of GNU coreutils gives for quorate-lots-1-commitment:SEED', () => {
    expect(commitmentOf(seedOf('3 1 4 1 5 9 2 6 5 3 5 8 9'))).toBe(
      'b5c5370823485fb5421567470cc649933313729f0054c9daf8e1630cd722c555',
    );
  });

  it('is the SHA-256 of OpenSSL for any seed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 16, maxLength: 200 }), (text) => {
        const seed = readSeed(text);
        fc.pre(seed.ok);
        const expected = createHash('sha256').update(`quorate-lots-1-commitment:${text}`).digest('hex');
        expect(seed.ok && commitmentOf(seed.value)).toBe(expected);
      }),
    );
  });

  it('is met by its own seed, in capitals and with spaces around it too', () => {
    const seed = seedOf('a seed that is long enough');
    const published = commitmentOf(seed);
    expect(checkCommitment(seed, published)).toEqual(ok(seed));
    expect(checkCommitment(seed, `  ${published.toUpperCase()}\n`)).toEqual(ok(seed));
  });

  it('is not met by a seed that differs in one letter', () => {
    const published = commitmentOf(seedOf('a seed that is long enough'));
    const other = seedOf('A seed that is long enough');
    expect(checkCommitment(other, published)).toEqual(
      err({ kind: 'commitmentDiffers', published, computed: commitmentOf(other) }),
    );
  });

  it.each(['', 'b5c5', 'g'.repeat(64), 'a'.repeat(63), 'a'.repeat(65)])(
    'is 64 hexadecimal digits, not “%s”',
    (text) => {
      expect(checkCommitment(seedOf('a seed that is long enough'), text)).toEqual(err({ kind: 'commitmentFaulty' }));
    },
  );
});
