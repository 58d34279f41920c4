import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { isDay } from './days.js';

export type AsOfRefusal =
  | { readonly code: 'AS_OF_NOT_A_DAY'; readonly given: string }
  | { readonly code: 'AS_OF_AHEAD'; readonly today: string }
  | { readonly code: 'AS_OF_BEFORE_LAST_IMPORT'; readonly last: string };

/**
 * The day that a file describes must have come, and must not lie before that of the last import: what the register says
 * of a past day is history, and history is not written again.
 *
 * @param today the day by the database's clock in the organisation's time zone
 * @param last  the day of the last confirmed import
 */
export function checkAsOf(
  asOf: string,
  { today, last }: { readonly today: string; readonly last: string | undefined },
): Result<string, AsOfRefusal> {
  if (!isDay(asOf)) return err({ code: 'AS_OF_NOT_A_DAY', given: asOf.slice(0, 20) });
  if (asOf > today) return err({ code: 'AS_OF_AHEAD', today });
  return last !== undefined && asOf < last ? err({ code: 'AS_OF_BEFORE_LAST_IMPORT', last }) : ok(asOf);
}
