import { sha256 as portable } from '@noble/hashes/sha2.js';
import { toHex, utf8 } from '#libs/basics';

/** SHA-256 of bytes that come in pieces. */
export interface Sha256 {
  update(bytes: Uint8Array): void;
  /** Another one that begins with everything added so far. */
  fork(): Sha256;
  /** Ends it. */
  digest(): Uint8Array;
}

interface NodeHash {
  update(bytes: Uint8Array): unknown;
  copy(): NodeHash;
  digest(): Uint8Array;
}
interface NodeCrypto {
  createHash(name: 'sha256'): NodeHash;
  hash(name: 'sha256', data: Uint8Array | string, form: TextForm): string;
}

/** What runs on Node has its hash, three times as fast; it is asked for, not imported, so that a page needs none of it. */
const node = nodeCrypto();

function nodeCrypto(): NodeCrypto | undefined {
  const { process: host } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  return host?.getBuiltinModule?.('node:crypto') as NodeCrypto | undefined;
}

const native = (hash: NodeHash): Sha256 => ({
  update: (bytes) => void hash.update(bytes),
  fork: () => native(hash.copy()),
  digest: () => new Uint8Array(hash.digest()),
});

/** In JavaScript, for pages. */
export function portableSha256(hash = portable.create()): Sha256 {
  return {
    update: (bytes) => void hash.update(bytes),
    fork: () => portableSha256(hash.clone()),
    digest: () => hash.digest(),
  };
}

export const startSha256 = (): Sha256 => (node ? native(node.createHash('sha256')) : portableSha256());

export function sha256(bytes: Uint8Array): Uint8Array {
  if (!node) return portable(bytes);
  const hash = node.createHash('sha256');
  hash.update(bytes);
  return new Uint8Array(hash.digest());
}

type TextForm = 'hex' | 'base64';

/** The digest as lower-case hex or padded Base64. For short data: in pieces it takes Node four times as long. */
export const sha256Text = (data: Uint8Array | string, form: TextForm): string =>
  node ? node.hash('sha256', data, form) : portableSha256Text(data, form);

/** In JavaScript, for pages. */
export function portableSha256Text(data: Uint8Array | string, form: TextForm): string {
  const digest = portable(typeof data === 'string' ? utf8(data) : data);
  return form === 'hex' ? toHex(digest) : btoa(String.fromCharCode(...digest));
}
