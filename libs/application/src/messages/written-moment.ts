/**
 * A moment as it is written to people: “Wednesday 1 July 2026 at 5pm (UK time)”, as the screens write it. With the zone, so
 * that nobody has to guess which clock is meant (TIME-05); with minutes and seconds only where they are not nought.
 *
 * @param locale such as `en-GB` or `cy`
 * @param timeZone of the body, such as `Europe/London`
 */
export function writtenMoment(
  moment: Date,
  { locale, timeZone }: { readonly locale: string; readonly timeZone: string },
): string {
  const words = locale === 'cy' ? WELSH : ENGLISH;
  const day = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  });
  const zone = timeZone === 'Europe/London' ? words.ukTime : timeZone;
  return `${day.format(moment).replaceAll(',', '')} ${words.at} ${writtenHour(moment, timeZone, words)} (${zone})`;
}

interface HourWords {
  readonly at: string;
  readonly am: string;
  readonly pm: string;
  readonly midday: string;
  readonly midnight: string;
  readonly ukTime: string;
}

const ENGLISH: HourWords = {
  at: 'at',
  am: 'am',
  pm: 'pm',
  midday: 'midday',
  midnight: 'midnight',
  ukTime: 'UK time',
};
const WELSH: HourWords = {
  at: 'am',
  am: 'yb',
  pm: 'yh',
  midday: 'hanner dydd',
  midnight: 'hanner nos',
  ukTime: 'amser y DU',
};

/** “5pm”, “5:30pm”, “5:30:07pm”, “midday”, “midnight”. */
function writtenHour(moment: Date, timeZone: string, words: HourWords): string {
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', hourCycle: 'h23', timeZone });
  const [hours = 0, minutes = 0, seconds = 0] = clock.format(moment).split(':').map(Number);
  if (minutes === 0 && seconds === 0 && hours % 12 === 0) return hours === 0 ? words.midnight : words.midday;
  const twoDigits = (value: number): string => `:${String(value).padStart(2, '0')}`;
  const past = seconds !== 0 ? twoDigits(minutes) + twoDigits(seconds) : minutes !== 0 ? twoDigits(minutes) : '';
  return `${hours % 12 || 12}${past}${hours < 12 ? words.am : words.pm}`;
}
