import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import { unzipSync, zipSync } from 'fflate';
import type { UnzipFileInfo } from 'fflate';

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

/** Opens a bundle, or says why it is not one. Every byte of the container must be as {@link packBundle} writes it. */
export function openBundle(bytes: Uint8Array): Result<BundleFiles, string> {
  if (bytes.length > MOST_BUNDLE_BYTES) return err(`The file is larger than ${MOST_BUNDLE_BYTES} bytes.`);
  let files: BundleFiles;
  let left = bytes.length;
  // Nothing is unpacked that claims to be larger than it is, or to hold more than the file itself.
  const filter = ({ compression, size, originalSize }: UnzipFileInfo): boolean => {
    left -= size;
    if (compression !== 0 || size !== originalSize || left < 0) throw new Error('a file in it is not stored plainly');
    return true;
  };
  try {
    files = new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    return err(`The file is not a readable zip: ${error instanceof Error ? error.message : 'unknown fault'}.`);
  }
  const again = packBundle(files);
  return sameBytes(again, bytes)
    ? ok(files)
    : err('The zip is not byte for byte as it was made: it was changed or damaged.');
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
