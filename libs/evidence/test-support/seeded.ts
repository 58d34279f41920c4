import { createCipheriv, createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { RandomBytes } from '#libs/basics';
import type { BundleSigner } from '../src/index.js';

/** Bytes that depend on the seed only, so that tests can be repeated. Never for a real election. */
export function seededRandom(seed: string): RandomBytes {
  const cipher = createCipheriv('aes-256-ctr', createHash('sha256').update(seed).digest(), Buffer.alloc(16));
  return (length) => new Uint8Array(cipher.update(Buffer.alloc(length)));
}

/** A signer of bundles with a key that follows from the name. */
export function signerNamed(name: string): BundleSigner {
  const seed = createHash('sha256').update(name).digest();
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
  return {
    publicKeyHex: publicKey.toString('hex'),
    signText: (text) => sign(null, Buffer.from(text), key).toString('hex'),
  };
}
