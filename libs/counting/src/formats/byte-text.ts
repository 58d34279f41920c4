const [TAB, SPACE] = [9, 32];
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

/** Whether nothing but spaces, and tabs unless they mean something, stands there. Told from the bytes, for files of such lines. */
export function isBlank(bytes: Uint8Array, start: number, end: number, withTabs = true): boolean {
  let at = start;
  while (at < end && (bytes[at] === SPACE || (withTabs && bytes[at] === TAB))) at++;
  return at === end;
}
