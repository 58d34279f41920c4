import { createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fromHex, toHex } from '#libs/basics';
import { z } from 'zod';
import { openText, sealText } from './sealed-text.js';

const shape = z.strictObject({
  format: z.literal('quorate-code-maker-key/1'),
  /** 32 bytes, hexadecimal: the private key (RFC 8032). */
  seed: z.string().regex(/^[0-9a-f]{64}$/),
});

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** With this key the maker of the codes signs what they vouch for, and each replacement of a code. */
export interface MakerKey {
  readonly publicKey: string;
  /** Ed25519 over the UTF-8 text, 128 hex digits. */
  sign(text: string): string;
}

/** Makes a key and writes it to a file that only its owner can read. @throws Error if there is such a file already */
export function makeMakerKey(path: string, passphrase: string | undefined): MakerKey {
  const seed = toHex(randomBytes(32));
  const text = JSON.stringify({ format: 'quorate-code-maker-key/1', seed } satisfies z.output<typeof shape>);
  writeFileSync(path, `${sealText(text, passphrase)}\n`, { mode: 0o600, flag: 'wx' });
  return keyOf(seed);
}

/** @throws Error in plain words when it is no such file, or the passphrase is another */
export function readMakerKey(path: string, passphrase: string | undefined): MakerKey {
  const read = shape.safeParse(JSON.parse(openText(readFileSync(path, 'utf8'), passphrase, path)));
  if (!read.success) throw new Error(`${path} is not a key file of “quorate codes key”`);
  return keyOf(read.data.seed);
}

function keyOf(seed: string): MakerKey {
  const key = createPrivateKey({
    key: Buffer.concat([PKCS8_ED25519, fromHex(seed)]),
    format: 'der',
    type: 'pkcs8',
  });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    publicKey: toHex(Buffer.from(spki).subarray(-32)),
    sign: (text) => sign(null, Buffer.from(text), key).toString('hex'),
  };
}
