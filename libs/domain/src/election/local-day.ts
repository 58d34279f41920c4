/** The day, YYYY-MM-DD, that the calendar of a time zone shows at an instant. */
export function localDay(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const found = new Map(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${(found.get('year') ?? '').padStart(4, '0')}-${found.get('month')}-${found.get('day')}`;
}

/** The day that is `days` days earlier. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
