import { decimal } from '../vote-value.js';

/** A figure of a record as a whole number of units of its last decimal; figures of one record have equally many decimals. */
export const unitsOf = (figure: string): bigint => BigInt(figure.replace('.', ''));

/** `a` − `b` with all their decimals, and `-` before it if `b` is more. */
export function difference(a: string, b: string): string {
  const places = a.includes('.') ? a.length - a.indexOf('.') - 1 : 0;
  const units = unitsOf(a) - unitsOf(b);
  return units < 0n ? `-${decimal(-units, places)}` : decimal(units, places);
}

/** A difference as a change: `+7.35`, `-26.42`, and nothing where nothing changed. */
export function change(before: string, now: string): string {
  const by = difference(now, before);
  return unitsOf(by) === 0n ? '' : by.startsWith('-') ? by : `+${by}`;
}
