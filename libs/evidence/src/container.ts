import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import { zipSync } from 'fflate';
import { centralHeader, endOfZip, fileAt, localHeader } from './stored-zip.js';
import type { StoredFile } from './stored-zip.js';

/** Files of a bundle by path. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

/** A bundle larger than this is not opened: it would not fit in the memory of an ordinary machine. */
export const MOST_BUNDLE_BYTES = 1_500_000_000;

/**
 * Packs files into a zip in which every byte is determined by paths and contents: stored without compression, in
 * order of path, one fixed date, no extra fields. So the zip itself can be checked byte for byte.
 */
export function packBundle(files: BundleFiles): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 0, mtime: new Date(1980, 0, 1), os: 3, attrs: 0 });
}

/** Names of files as bundles have them; above all none that a program could take for something else. */
const PATH = /^[A-Za-z0-9][A-Za-z0-9./-]*$/;

/**
 * Opens a bundle, or says why it is not one. Every byte of the container must be as {@link packBundle} writes it. The
 * files are views of the bundle: nothing is copied, and nothing can claim to be more than it is.
 */
export function openBundle(bytes: Uint8Array): Result<BundleFiles, string> {
  if (bytes.length > MOST_BUNDLE_BYTES) return err(`The file is larger than ${MOST_BUNDLE_BYTES} bytes.`);
  const stored: StoredFile[] = [];
  let at = 0;
  const goesOnWith = (expected: Uint8Array): boolean => {
    const there = bytes.subarray(at, at + expected.length);
    at += expected.length;
    return sameBytes(there, expected);
  };
  for (let file = fileAt(bytes, at); file; file = fileAt(bytes, at)) {
    const isNext = PATH.test(file.path) && file.path > (stored.at(-1)?.path ?? '');
    if (!isNext || !goesOnWith(localHeader(file))) return err(OTHERWISE);
    stored.push(file);
    at += file.content.length;
  }
  if (stored.length === 0) return err('The file is not a readable zip.');
  const offset = at;
  if (!stored.every((file) => goesOnWith(centralHeader(file)))) return err(OTHERWISE);
  const isEnded = goesOnWith(endOfZip(stored.length, { offset, size: at - offset })) && at === bytes.length;
  return isEnded ? ok(new Map(stored.map(({ path, content }) => [path, content]))) : err(OTHERWISE);
}

const OTHERWISE = 'The zip is not byte for byte as it was made: it was changed or damaged.';

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
