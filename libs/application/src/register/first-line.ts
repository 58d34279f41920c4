import { fileFault } from '#libs/domain';
import type { FileFault } from '#libs/domain';

const DELIMITERS = [',', ';', '\t', '|'];

/** What stands between the cells: the sign that the first line has most of, outside quotation marks; a comma if none. */
export function guessDelimiter(head: Uint8Array): string {
  const [line = ''] = new TextDecoder().decode(head).replace(/"[^"]*"/g, '').split(/[\r\n]/); // prettier-ignore
  const counts = DELIMITERS.map((sign) => line.split(sign).length - 1);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte);

/** What a file that is no UTF-8 text gives away at its beginning. */
export function looksUnreadable(head: Uint8Array): FileFault | undefined {
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0xd0, 0xcf, 0x11, 0xe0))
    return fileFault('A_WORKBOOK');
  const isUtf16 = startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff) || head.subarray(0, 1000).includes(0);
  return isUtf16 ? fileFault('NOT_UTF8') : undefined;
}
