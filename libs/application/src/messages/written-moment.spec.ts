import { describe, expect, it } from '@jest/globals';
import { writtenMoment } from './written-moment.js';

const LONDON = { locale: 'en-GB', timeZone: 'Europe/London' };

describe('A moment in a message', () => {
  it('names day, hour and zone, in summer and in winter', () => {
    expect(writtenMoment(new Date('2026-07-01T16:00:00Z'), LONDON)).toBe('Wednesday, 1 July 2026 at 17:00 BST');
    expect(writtenMoment(new Date('2026-12-01T16:05:00Z'), LONDON)).toBe('Tuesday, 1 December 2026 at 16:05 GMT');
  });

  it('has seconds only where it is not a whole minute', () => {
    expect(writtenMoment(new Date('2026-07-01T16:00:07Z'), LONDON)).toContain('17:00:07 BST');
    expect(writtenMoment(new Date('2026-07-01T15:59:59.500Z'), LONDON)).toContain('16:59:59 BST');
  });

  it('speaks Welsh, and the clock of the body', () => {
    const moment = new Date('2026-07-01T16:00:00Z');
    expect(writtenMoment(moment, { locale: 'cy', timeZone: 'Europe/London' })).toContain('Gorffennaf 2026 am 17:00');
    expect(writtenMoment(moment, { locale: 'en-GB', timeZone: 'UTC' })).toContain('16:00 UTC');
  });
});
