import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { toHex, utf8 } from '#libs/basics';
import { portableSha256, portableSha256Text, sha256, sha256Text, startSha256, type Sha256 } from './sha256.js';

const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'; // FIPS 180-4, example
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const expected = (...pieces: readonly Uint8Array[]): string =>
  createHash('sha256').update(Buffer.concat(pieces)).digest('hex');

it('SHA-256 of known texts', () => {
  expect(toHex(sha256(utf8('abc')))).toBe(ABC);
  expect(toHex(sha256(new Uint8Array()))).toBe(EMPTY);
});

describe.each([
  ['of this machine', sha256Text],
  ['for pages', portableSha256Text],
])('SHA-256 as text, %s', (_, text) => {
  it('is that of the bytes, or of the UTF-8 of a string, even where that is no proper Unicode', () => {
    expect(text('abc', 'hex')).toBe(ABC);
    expect(text('', 'hex')).toBe(EMPTY);
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.string({ unit: 'binary' }), fc.constant('\ud800')), (data) => {
        const known = createHash('sha256').update(typeof data === 'string' ? utf8(data) : data);
        expect(text(data, 'base64')).toBe(known.copy().digest('base64'));
        expect(text(data, 'hex')).toBe(known.digest('hex'));
      }),
    );
  });
});

describe.each<[string, () => Sha256]>([
  ['of this machine', startSha256],
  ['for pages', portableSha256],
])('SHA-256 in pieces, %s', (_, start) => {
  it('is that of the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 }), (pieces) => {
        const hash = start();
        for (const piece of pieces) hash.update(piece);
        expect(toHex(hash.digest())).toBe(expected(...pieces));
      }),
    );
  });

  it('goes two ways after a fork', () => {
    const first = start();
    first.update(utf8('a'));
    const second = first.fork();
    first.update(utf8('bc'));
    expect(toHex(first.digest())).toBe(ABC);
    second.update(utf8('x'));
    expect(toHex(second.digest())).toBe(expected(utf8('ax')));
  });

  it('gives bytes that are nobody else’s', () => {
    const hash = start();
    hash.update(utf8('abc'));
    expect(hash.digest().buffer.byteLength).toBe(32);
  });
});
