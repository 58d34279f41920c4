import { createHash, createPublicKey, verify } from 'node:crypto';
import { Keyring } from '../keyring.js';
import { parseTracker, receiptStatement, signReceipt, trackerOf } from './receipt.js';
import { publishedRootStatement } from '#libs/evidence';
import { rootLine } from './root-line.js';

const keyring = new Keyring(new Uint8Array(32).fill(7), (length) => new Uint8Array(length));
/** RFC 8410: an Ed25519 public key in its wrapping. */
const publicKey = createPublicKey({
  key: Buffer.from(`302a300506032b6570032100${keyring.publicKeyHex}`, 'hex'),
  format: 'der',
  type: 'spki',
});

describe('A receipt', () => {
  it('is the Base64 of the SHA-256 of the ballot, without “=”', () => {
    // From the public test vectors of SHA-256 (FIPS 180-2, B.1): the digest of "abc".
    const digest = Buffer.from('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'hex');
    expect(createHash('sha256').update('abc').digest()).toEqual(digest);
    expect(trackerOf(digest)).toBe('ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0');
    expect(parseTracker('ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0')).toEqual(digest);
  });

  it.each([
    ['padding', 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='],
    ['another spelling of the same bytes', 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa1'],
    ['the letters of URLs', 'ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0'],
    ['a blank', ' ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0'],
    ['nothing', ''],
  ])('has one spelling: not with %s', (_, text) => {
    expect(parseTracker(text)).toBeUndefined();
  });

  it('is signed with the name of its record', () => {
    const receipt = createHash('sha256').update('a ballot').digest();
    const { tracker, signature } = signReceipt(keyring, 'AAAAAAAAAAAAAA', receipt);
    const holds = (uuid: string): boolean =>
      verify(null, Buffer.from(receiptStatement(uuid, tracker)), publicKey, Buffer.from(signature, 'hex'));
    expect(holds('AAAAAAAAAAAAAA')).toBe(true);
    expect(holds('BBBBBBBBBBBBBB')).toBe(false);
  });
});

describe('A published root', () => {
  const batch = { batch: 3, ballots: 5, root: 'a'.repeat(64), chainedRoot: 'b'.repeat(64) };

  it('is one line, always the same for the same batch, signed over its chained root', () => {
    const line = rootLine(keyring, 'AAAAAAAAAAAAAA', batch);
    expect(line).toBe(rootLine(keyring, 'AAAAAAAAAAAAAA', { ...batch }));
    expect(line).not.toContain('\n');
    const { signature, publicKey: key, ...said } = JSON.parse(line) as { signature: string; publicKey: string };
    expect(said).toEqual({ uuid: 'AAAAAAAAAAAAAA', ...batch });
    expect(key).toBe(keyring.publicKeyHex);
    expect(
      verify(
        null,
        Buffer.from(publishedRootStatement('AAAAAAAAAAAAAA', batch)),
        publicKey,
        Buffer.from(signature, 'hex'),
      ),
    ).toBe(true);
  });
});
