import type { Language } from './words.js';

/** Many browsers know no Welsh: the names are ours (Unicode CLDR, cy), so that all show the same. */
const WELSH: Readonly<Record<string, string>> = {
  ...{ Sunday: 'Dydd Sul', Monday: 'Dydd Llun', Tuesday: 'Dydd Mawrth', Wednesday: 'Dydd Mercher' },
  ...{ Thursday: 'Dydd Iau', Friday: 'Dydd Gwener', Saturday: 'Dydd Sadwrn' },
  ...{ January: 'Ionawr', February: 'Chwefror', March: 'Mawrth', April: 'Ebrill', May: 'Mai', June: 'Mehefin' },
  ...{ July: 'Gorffennaf', August: 'Awst', September: 'Medi', October: 'Hydref' },
  ...{ November: 'Tachwedd', December: 'Rhagfyr' },
  ...{ Jan: 'Ion', Feb: 'Chwef', Mar: 'Maw', Apr: 'Ebr', Jun: 'Meh', Jul: 'Gorff', Aug: 'Awst' },
  ...{ Sept: 'Medi', Oct: 'Hyd', Nov: 'Tach', Dec: 'Rhag' },
};

const formats = new Map<string, Intl.DateTimeFormat>();
function format(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([timeZone, options]);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
  formats.set(key, made);
  return made;
}

const named = (language: Language, english: string): string =>
  language === 'cy' ? english.replace(/\p{L}+/gu, (name) => WELSH[name] ?? name) : english;

const ZONE_NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'Europe/London': { en: 'UK time', cy: 'amser y DU' },
};

/** “Thursday 6 July 2028” in the body's zone. */
export const day = (instant: Date | string, timeZone: string, language: Language): string =>
  named(
    language,
    format(timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(instant)),
  ).replaceAll(',', '');

/** “6 July”. */
export const shortDay = (instant: Date | string, timeZone: string, language: Language): string =>
  named(language, format(timeZone, { day: 'numeric', month: 'long' }).format(new Date(instant)));

/** “5pm”, “5:30pm”, “midday”, “midnight”. */
export function hour(instant: Date | string, timeZone: string, language: Language): string {
  const parts = format(timeZone, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).formatToParts(
    new Date(instant),
  );
  const number = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const [hours, minutes] = [number('hour'), number('minute')];
  if (minutes === 0 && hours === 12) return language === 'cy' ? 'hanner dydd' : 'midday';
  if (minutes === 0 && hours === 0) return language === 'cy' ? 'hanner nos' : 'midnight';
  const half = hours < 12 ? { en: 'am', cy: 'yb' } : { en: 'pm', cy: 'yh' };
  return `${hours % 12 || 12}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}${half[language]}`;
}

/** “UK time”, or the name of the zone. */
export const zoneName = (timeZone: string, language: Language): string => ZONE_NAMES[timeZone]?.[language] ?? timeZone;

/** “6 Jul”: where there is little room. */
export const tinyDay = (instant: Date | string, timeZone: string, language: Language): string =>
  named(language, format(timeZone, { day: 'numeric', month: 'short' }).format(new Date(instant)));

/** “Thursday 6 July 2028 at 5pm (UK time)”: weekday, hour and zone, so that nobody has to guess. */
export function dayAndHour(instant: Date | string, timeZone: string, language: Language): string {
  const at = language === 'cy' ? 'am' : 'at';
  return `${day(instant, timeZone, language)} ${at} ${hour(instant, timeZone, language)} (${zoneName(timeZone, language)})`;
}

/** “6 Jul 2028”: in tables. */
export const tableDay = (instant: Date | string, timeZone: string, language: Language): string =>
  named(language, format(timeZone, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(instant)));

/** “6 Jul 2028, 5pm”: in tables of a body whose zone is said elsewhere. */
export const tableHour = (instant: Date | string, timeZone: string, language: Language): string =>
  `${tableDay(instant, timeZone, language)}, ${hour(instant, timeZone, language)}`;

/** A day of the calendar (YYYY-MM-DD), which has no hour and no zone. */
export const calendarDay = (text: string, language: Language): string => day(`${text}T12:00:00Z`, 'UTC', language);

/** “6 Jul 2028” of a day of the calendar. */
export const tableCalendarDay = (text: string, language: Language): string =>
  tableDay(`${text}T12:00:00Z`, 'UTC', language);
