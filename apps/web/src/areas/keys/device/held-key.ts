import { backupGroups, isMemberKeyFile, keyFingerprint, readMemberKeyFile, readSecretKeyFile } from '#libs/belenios';
import type { Group } from '#libs/belenios';
import type { HeldKey } from './jobs.js';
import { KeyTrouble } from './key-trouble.js';

/** What may be shown of a key file. @throws KeyTrouble if it is none */
export function heldKey(group: Group, text: string): HeldKey {
  if (isMemberKeyFile(text)) {
    const read = readMemberKeyFile(text);
    if (!read.ok) throw new KeyTrouble(read.error);
    const { seed, ceremony, decryptionKey } = read.value;
    return {
      text,
      kind: 'member',
      electionId: ceremony.election,
      words: keyFingerprint(group, { kind: 'member', seed }),
      backup: backupGroups(seed),
      attempt: ceremony.attempt,
      isComplete: decryptionKey !== undefined,
    };
  }
  const read = readSecretKeyFile(text);
  if (!read.ok) throw new KeyTrouble(read.error);
  const { seed, electionId } = read.value;
  const words = keyFingerprint(group, { kind: 'single', seed });
  return { text, kind: 'single', electionId, words, backup: backupGroups(seed), isComplete: true };
}
