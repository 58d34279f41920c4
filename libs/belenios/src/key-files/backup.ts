import { toHex, utf8 } from '#libs/basics';
import { readMemberSeed } from '../ceremony/member-key.js';
import { BASE58 } from '../election.js';
import { sha256Bytes } from '../transcript.js';

/**
 * The secret of a key as it stands on paper: the seed with a check, in groups of four. 64 hexadecimal digits and 4 to
 * check for a key of one's own; 22 Base58 characters and 2 to check for a member's key. The check is the begin of
 * SHA-256 of `quorate/backup/v1|<seed>`: it finds slips of the pen and tells nothing that helps to guess the seed.
 */
export const backupGroups = (seed: string): readonly string[] => (seed + checkOf(seed)).match(/.{1,4}/g) ?? [];

export type BackupSeed = { readonly kind: 'single' | 'member'; readonly seed: string };
export type BackupFault =
  /** Not as many characters as either kind has. */
  | { readonly code: 'LENGTH'; readonly found: number }
  /** The right length, but mistyped somewhere. */
  | { readonly code: 'MISTYPED' };

const SINGLE = 64 + 4;
const MEMBER = 22 + 2;

/** Reads what somebody types or scans; blanks, lines and dashes make no difference. */
export function readBackup(text: string): BackupSeed | BackupFault {
  const typed = text.replace(/[\s\-–—.,]/gu, '');
  if (typed.length !== SINGLE && typed.length !== MEMBER) return { code: 'LENGTH', found: typed.length };
  const kind = typed.length === SINGLE ? 'single' : 'member';
  const whole = kind === 'single' ? typed.toLowerCase() : typed;
  const seed = whole.slice(0, kind === 'single' ? 64 : 22);
  const isSeed = kind === 'single' ? /^[0-9a-f]{64}$/.test(seed) : readMemberSeed(seed) !== undefined;
  return isSeed && seed + checkOf(seed) === whole ? { kind, seed } : { code: 'MISTYPED' };
}

function checkOf(seed: string): string {
  const [a = 0, b = 0] = sha256Bytes(utf8(`quorate/backup/v1|${seed}`));
  if (seed.length === 64) return toHex(Uint8Array.of(a, b));
  return BASE58.charAt(a % BASE58.length) + BASE58.charAt(b % BASE58.length);
}
