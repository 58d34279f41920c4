/**
 * A moment as it is written to people: “Wednesday, 1 July 2026 at 17:00 BST”. With the name of the zone, so that nobody has
 * to guess which clock is meant (TIME-05); with seconds only where it is not a whole minute.
 *
 * @param locale such as `en-GB` or `cy`
 * @param timeZone of the body, such as `Europe/London`
 */
export function writtenMoment(
  moment: Date,
  { locale, timeZone }: { readonly locale: string; readonly timeZone: string },
): string {
  const isWholeMinute = moment.getTime() % MINUTE_MS === 0;
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    ...(!isWholeMinute && { second: '2-digit' }),
    timeZoneName: 'short',
    timeZone,
  }).format(moment);
}

const MINUTE_MS = 60_000;
