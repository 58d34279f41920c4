import { canonicalJson } from '#libs/basics';
import { publishedRootStatement } from '#libs/evidence';
import type { BatchLine } from '#libs/evidence';
import type { Keyring } from '../keyring.js';

/**
 * A batch as it is published outside the database: one line of canonical JSON with a signature. The same batch and key
 * always give the same line.
 */
export function rootLine(keyring: Keyring, uuid: string, { batch, ballots, root, chainedRoot }: BatchLine): string {
  const signature = keyring.signText(publishedRootStatement(uuid, { batch, chainedRoot }));
  return canonicalJson({ uuid, batch, ballots, root, chainedRoot, publicKey: keyring.publicKeyHex, signature });
}
