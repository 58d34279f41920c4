import { useMemo } from 'react';
import { partReached } from '../../../figures/share-reached.js';
import { day, dayAndHour, hour, shortDay, tableHour, tinyDay, zoneName } from '../../../kit/instants.js';
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
  /** “6 Jul 2028, 5pm”. */
  readonly inTable: (instant: Date | string) => string;
  readonly shortDay: (instant: Date | string | number) => string;
  /** “6 Jul”. */
  readonly tinyDay: (instant: Date | string | number) => string;
  /** “UK time”. */
  readonly zone: string;
  readonly hour: (instant: Date | string | number) => string;
  readonly number: (value: number) => string;
  /** Whole percent, along an axis. @param part 0 to 1 */
  readonly percent: (part: number) => string;
  /** So many of all, in percent as on the page of the result. */
  readonly part: (people: number, all: number) => string;
  readonly list: (items: readonly string[]) => string;
}

export function useSaying(): Saying {
  const language = useLanguage();
  const { timeZone } = useMe().organisation;
  return useMemo(() => sayingIn(language, timeZone), [language, timeZone]);
}

const ENGLISH_LISTS = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Browsers come without Welsh lists: `a` joins the last two, `ac` before a vowel. Numbers are written as in English. */
function welshList(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(', ')} ${/^[aeiouwyâêîôûŵŷ]/i.test(last) ? 'ac' : 'a'} ${last}`;
}

function sayingIn(language: Language, timeZone: string): Saying {
  return {
    language,
    timeZone,
    pick: (english, welsh) => inLanguage(language, english, welsh),
    at: (instant) => dayAndHour(instant, timeZone, language),
    day: (instant) => day(instant, timeZone, language),
    inTable: (instant) => tableHour(instant, timeZone, language),
    shortDay: (instant) => shortDay(new Date(instant), timeZone, language),
    tinyDay: (instant) => tinyDay(new Date(instant), timeZone, language),
    zone: zoneName(timeZone, language),
    hour: (instant) => hour(new Date(instant), timeZone, language),
    number: (value) => new Intl.NumberFormat('en-GB').format(value),
    percent: (part) => new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 }).format(part),
    part: partReached,
    list: (items) => (language === 'cy' ? welshList(items) : ENGLISH_LISTS.format(items)),
  };
}
