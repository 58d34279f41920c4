const decoder = new TextDecoder('utf-8', { fatal: true });
/** Lines shorter than this are turned into text faster than a decoder is called. */
const SHORT = 512;

/** The text of some bytes, without a byte order mark; null if they are not UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  if (bytes.length < SHORT && bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes);
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
