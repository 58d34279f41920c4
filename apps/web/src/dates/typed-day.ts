/** A day as it was typed into three boxes. */
export interface TypedDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const DIGITS = /^\d{1,2}$/;
const YEAR = /^\d{4}$/;

/** @returns YYYY-MM-DD, or undefined where the calendar has no such day */
export function dayOf(typed: TypedDay): string | undefined {
  const [day, month, year] = [typed.day.trim(), typed.month.trim(), typed.year.trim()];
  if (!DIGITS.test(day) || !DIGITS.test(month) || !YEAR.test(year)) return undefined;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : text;
}

/** What is typed for a day, YYYY-MM-DD. */
export function typedDay(date: string): TypedDay {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}
