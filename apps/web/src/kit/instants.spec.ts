import { calendarDay, dayAndHour, shortDay, tableCalendarDay, tableHour } from './instants.js';

const LONDON = 'Europe/London';

describe('Days and hours', () => {
  it.each([
    ['2028-07-06T16:00:00Z', 'Thursday 6 July 2028 at 5pm (UK time)', 'Dydd Iau 6 Gorffennaf 2028 am 5yh (amser y DU)'],
    [
      '2028-02-01T12:00:00Z',
      'Tuesday 1 February 2028 at midday (UK time)',
      'Dydd Mawrth 1 Chwefror 2028 am hanner dydd (amser y DU)',
    ],
  ])('%s', (instant, english, welsh) => {
    expect(dayAndHour(instant, LONDON, 'en')).toBe(english);
    expect(dayAndHour(instant, LONDON, 'cy')).toBe(welsh);
  });

  it('are short in tables, and keep the year', () => {
    expect(tableHour('2028-07-06T16:00:00Z', LONDON, 'en')).toBe('6 Jul 2028, 5pm');
    expect(tableHour('2028-12-06T09:17:00Z', LONDON, 'cy')).toBe('6 Rhag 2028, 9:17yb');
    expect(tableCalendarDay('2017-09-05', 'en')).toBe('5 Sept 2017');
  });

  it('names every month and day in Welsh as the Unicode CLDR does, which Node brings along', () => {
    const known = new Intl.DateTimeFormat('cy', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
    for (let month = 1; month <= 12; month++) {
      const date = `2027-${String(month).padStart(2, '0')}-${String(month + 9).padStart(2, '0')}`;
      const expected = known.format(new Date(`${date}T12:00:00Z`)).replaceAll(',', '');
      expect(calendarDay(date, 'cy')).toBe(expected);
      expect(expected).toContain(shortDay(`${date}T12:00:00Z`, 'UTC', 'cy'));
    }
  });
});
