import { fromHex, utf8 } from '#libs/basics';
import { ed25519 } from '@noble/curves/ed25519.js';

/** Ed25519 (RFC 8032) over UTF-8 text, signature and key in lower-case hex and nothing else. Never throws. */
export function signatureHolds(signature: string, statement: string, publicKey: string): boolean {
  if (!/^[0-9a-f]{128}$/.test(signature) || !/^[0-9a-f]{64}$/.test(publicKey)) return false;
  try {
    return ed25519.verify(fromHex(signature), utf8(statement), fromHex(publicKey), { zip215: false });
  } catch {
    return false;
  }
}
