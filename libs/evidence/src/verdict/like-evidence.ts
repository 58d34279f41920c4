import type { ByteSource } from '#libs/belenios';
import { PATHS } from '../paths.js';
import type { FileVerdict } from './verdict.js';

/** The list of names at the end of a zip, which for a bundle of a hundred contests is shorter. */
const LAST = 128 * 1024;
const FIRST = 512;
/** The first record of every public record is called so. */
const RECORD_NAME = 'BELENIOS';

/**
 * Whether a file that failed was evidence once, which somebody damaged or changed, or is another file altogether: a
 * person who chose the wrong file must not be told that an election is wrong.
 */
export async function isLikeEvidence(
  source: ByteSource,
  { kind, verdict, contests, signedBy }: FileVerdict,
): Promise<boolean> {
  if (verdict !== 'reject' || signedBy !== undefined) return true;
  if (contests.some(({ uuid }) => uuid !== undefined)) return true;
  const [from, name] = kind === 'bundle' ? [Math.max(0, source.length - LAST), PATHS.signature] : [0, RECORD_NAME];
  const bytes = await source.read(from, Math.min(kind === 'bundle' ? LAST : FIRST, source.length - from));
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text.includes(name);
}
