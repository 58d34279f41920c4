const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of some bytes, without a byte order mark; null if they are not UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
