import { describe, expect, it } from '@jest/globals';
import { writtenMoment } from './written-moment.js';

const LONDON = { locale: 'en-GB', timeZone: 'Europe/London' };

describe('A moment in a message', () => {
  it('names day, hour and zone, in summer and in winter', () => {
    expect(writtenMoment(new Date('2026-07-01T16:00:00Z'), LONDON)).toBe('Wednesday 1 July 2026 at 5pm (UK time)');
    expect(writtenMoment(new Date('2026-12-01T09:05:00Z'), LONDON)).toBe('Tuesday 1 December 2026 at 9:05am (UK time)');
  });

  it.each([
    ['2026-12-01T00:00:00Z', 'midnight'],
    ['2026-12-01T12:00:00Z', 'midday'],
    ['2026-12-01T00:30:00Z', '12:30am'],
    ['2026-12-01T12:00:01Z', '12:00:01pm'],
    ['2026-12-01T11:59:00Z', '11:59am'],
    ['2026-12-01T23:00:00Z', '11pm'],
  ])('%s is at %s', (moment, hour) => {
    expect(writtenMoment(new Date(moment), LONDON)).toBe(`Tuesday 1 December 2026 at ${hour} (UK time)`);
  });

  it('has seconds only where it is not a whole minute, and nothing smaller', () => {
    expect(writtenMoment(new Date('2026-07-01T16:00:07Z'), LONDON)).toContain(' 5:00:07pm ');
    expect(writtenMoment(new Date('2026-07-01T15:59:59.500Z'), LONDON)).toContain(' 4:59:59pm ');
    expect(writtenMoment(new Date('2026-07-01T16:00:00.500Z'), LONDON)).toContain(' 5pm ');
  });

  it('speaks Welsh, and the clock of the body', () => {
    const moment = new Date('2026-07-01T16:00:00Z');
    expect(writtenMoment(moment, { locale: 'cy', timeZone: 'Europe/London' })).toBe(
      'Dydd Mercher 1 Gorffennaf 2026 am 5yh (amser y DU)',
    );
    expect(writtenMoment(moment, { locale: 'en-GB', timeZone: 'UTC' })).toContain('at 4pm (UTC)');
  });
});
