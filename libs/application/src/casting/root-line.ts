import { canonicalJson } from '#libs/basics';
import type { BatchLine } from '#libs/evidence';
import type { Keyring } from '../keyring.js';

/** What is signed about a batch: its chained root commits to everything before it. */
export const rootStatement = (uuid: string, { batch, chainedRoot }: Pick<BatchLine, 'batch' | 'chainedRoot'>): string =>
  `quorate/root/v1|${uuid}|${batch}|${chainedRoot}`;

/**
 * A batch as it is published outside the database: one line of canonical JSON with a signature. The same batch and key
 * always give the same line.
 */
export function rootLine(keyring: Keyring, uuid: string, { batch, ballots, root, chainedRoot }: BatchLine): string {
  const signature = keyring.signText(rootStatement(uuid, { batch, chainedRoot }));
  return canonicalJson({ uuid, batch, ballots, root, chainedRoot, publicKey: keyring.publicKeyHex, signature });
}
