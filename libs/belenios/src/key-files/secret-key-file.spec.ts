import { createHmac } from 'node:crypto';
import { ORDER } from '../scalar.js';
import { contestPrivateKey } from './secret-key-file.js';

const uuids = ['QJnskZ52CaykjT', 'HLisYQD3paqSCg'];

/** HKDF-SHA256 written out from RFC 5869, for 48 bytes. */
function hkdf48(seed: Uint8Array, info: string): bigint {
  const prk = createHmac('sha256', Buffer.alloc(32)).update(seed).digest();
  const first = createHmac('sha256', prk).update(info).update(Uint8Array.of(1)).digest();
  const second = createHmac('sha256', prk).update(first).update(info).update(Uint8Array.of(2)).digest();
  return BigInt(`0x${Buffer.concat([first, second]).subarray(0, 48).toString('hex')}`);
}

describe('The private key of a contest', () => {
  it('follows from the seed as its description says', () => {
    const seed = Buffer.alloc(32, 7);
    for (const uuid of uuids)
      expect(contestPrivateKey(seed, uuid)).toBe(hkdf48(seed, `quorate/trustee-key/v1|${uuid}`) % ORDER);
  });

  it('differs from contest to contest and from seed to seed', () => {
    const keys = [7, 8].flatMap((n) => uuids.map((uuid) => contestPrivateKey(Buffer.alloc(32, n), uuid)));
    expect(new Set(keys).size).toBe(4);
  });
});
