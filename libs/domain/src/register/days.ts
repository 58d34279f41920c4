/** Days are `YYYY-MM-DD` in the Gregorian calendar, so they compare as text. */
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;

const written = (year: number, month: number, day: number): string | undefined => {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year >= 1000;
  return exists ? at.toISOString().slice(0, 10) : undefined;
};

/** Whether the text is a day that exists, as `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => ISO.test(text) && readDay(text) === text;

/**
 * Reads a day as `2001-05-31` or, day first as people here write it, `31/05/2001`, `31.5.2001`, `31-5-2001`.
 * Two-digit years are refused: 02/03/45 may be either century.
 */
export function readDay(text: string): string | undefined {
  const iso = ISO.exec(text);
  if (iso) return written(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst ? written(Number(dayFirst[4]), Number(dayFirst[3]), Number(dayFirst[1])) : undefined;
}
