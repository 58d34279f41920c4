import { useMemo } from 'react';
import { day, dayAndHour, hour, shortDay, tinyDay, zoneName } from '../../../kit/instants.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import type { Language } from '../../../kit/words.js';
import { useMe } from '../../../office/session.js';

/** Says numbers, days and hours in the language of the page and the zone of the body. */
export interface Saying {
  readonly language: Language;
  readonly timeZone: string;
  readonly pick: (english: string, welsh: string | null | undefined) => string;
  /** “Thursday 6 July 2028 at 5pm (UK time)”. */
  readonly at: (instant: Date | string) => string;
  readonly day: (instant: Date | string) => string;
  readonly shortDay: (instant: Date | string | number) => string;
  /** “6 Jul”. */
  readonly tinyDay: (instant: Date | string) => string;
  /** “UK time”. */
  readonly zone: string;
  readonly hour: (instant: Date | string | number) => string;
  readonly number: (value: number) => string;
  /** @param part 0 to 1 */
  readonly percent: (part: number, decimals?: number) => string;
  readonly list: (items: readonly string[]) => string;
}

export function useSaying(): Saying {
  const language = useLanguage();
  const { timeZone } = useMe().organisation;
  return useMemo(() => sayingIn(language, timeZone), [language, timeZone]);
}

function sayingIn(language: Language, timeZone: string): Saying {
  const locale = language === 'cy' ? 'cy' : 'en-GB';
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    language,
    timeZone,
    pick: (english, welsh) => inLanguage(language, english, welsh),
    at: (instant) => dayAndHour(instant, timeZone, language),
    day: (instant) => day(instant, timeZone, language),
    shortDay: (instant) => shortDay(new Date(instant), timeZone, language),
    tinyDay: (instant) => tinyDay(instant, timeZone, language),
    zone: zoneName(timeZone, language),
    hour: (instant) => hour(new Date(instant), timeZone, language),
    number: (value) => new Intl.NumberFormat(locale).format(value),
    percent: (part, decimals = 1) =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }).format(part),
    list: (items) => lists.format(items),
  };
}
