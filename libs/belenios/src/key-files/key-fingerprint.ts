import { fromHex, utf8 } from '#libs/basics';
import { memberKeys, readMemberSeed } from '../ceremony/member-key.js';
import type { Group } from '../group.js';
import { sha256Bytes } from '../transcript.js';
import { spellInWords } from '../words/words.js';
import type { BackupSeed } from './backup.js';
import { contestPrivateKey } from './secret-key-file.js';

const WORDS = 4;

/**
 * Four words by which a person knows a key again, on paper and on a screen. They follow from something public: the
 * member's verification key, or the key that the seed gives for no contest at all; so they tell nothing of the secret.
 */
export function keyFingerprint(group: Group, { kind, seed }: BackupSeed): readonly string[] {
  const member = kind === 'member' ? readMemberSeed(seed) : undefined;
  const known = member
    ? memberKeys(group, member).verification.hex
    : group.mulBase(contestPrivateKey(fromHex(seed), '')).hex;
  return spellInWords(sha256Bytes(utf8(`quorate/key-fingerprint/v1|${known}`)), WORDS);
}
