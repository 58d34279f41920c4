import { describe, expect, it } from '@jest/globals';
import { trialDates } from './trial-dates.js';
import { readMoment } from './when.js';

const ZONE = 'Europe/London';

describe('dates to try an election out with', () => {
  it('open in five minutes and close in twenty, on the clock of the body', () => {
    expect(trialDates(new Date('2028-07-06T15:50:10Z'), ZONE, 'en')).toEqual({
      record: { day: '6', month: '7', year: '2028' },
      opens: { day: '6', month: '7', year: '2028', hour: '4:55pm' },
      closes: { day: '6', month: '7', year: '2028', hour: '5:10pm' },
    });
  });

  it('go over midnight and over the hour that comes twice', () => {
    expect(trialDates(new Date('2028-07-06T22:50:00Z'), ZONE, 'en')).toMatchObject({
      record: { day: '6' },
      closes: { day: '7', hour: '12:10am' },
    });
    const { opens, closes } = trialDates(new Date('2028-10-29T00:50:00Z'), ZONE, 'en');
    expect(readMoment(opens, ZONE)).toEqual({ ok: true, value: new Date('2028-10-29T00:55:00Z') });
    expect(readMoment(closes, ZONE)).toEqual({ ok: true, value: new Date('2028-10-29T01:10:00Z') });
  });
});
