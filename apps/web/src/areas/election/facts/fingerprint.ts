import { trackerWords } from '#libs/belenios';

/** The bytes of a digest of 64 hexadecimal digits as unpadded base64, as trackers are written. */
function asTracker(hex: string): string {
  const bytes = (hex.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  return btoa(bytes.join('')).replace(/=+$/, '');
}

/** Six words that people compare in place of a digest of 64 hexadecimal digits, or of a fingerprint of 43 characters. */
export const fingerprintWords = (digest: string): readonly string[] =>
  trackerWords(/^[0-9a-f]{64}$/.test(digest) ? asTracker(digest) : digest);
