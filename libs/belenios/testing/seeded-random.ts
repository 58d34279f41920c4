import { createCipheriv, createHash } from 'node:crypto';
import type { RandomBytes } from '#libs/basics';

/** Bytes that depend on the seed only: AES in counter mode, so that tests can be repeated. Never for a real election. */
export function seededRandom(seed: string): RandomBytes {
  const cipher = createCipheriv('aes-256-ctr', createHash('sha256').update(seed).digest(), Buffer.alloc(16));
  return (length) => new Uint8Array(cipher.update(Buffer.alloc(length)));
}
