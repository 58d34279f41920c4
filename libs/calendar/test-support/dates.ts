import type { Result } from '#libs/basics';
import { parsePlainDate, parsePlainDateTime } from '#libs/calendar';
import type { PlainDate, PlainDateTime } from '#libs/calendar';

const given = <T>(read: Result<T, unknown>, text: string): T => {
  if (!read.ok) throw new Error(`the test itself is wrong: ${text}`);
  return read.value;
};

export const aDate = (text: string): PlainDate => given(parsePlainDate(text), text);
export const aDateTime = (text: string): PlainDateTime => given(parsePlainDateTime(text), text);
