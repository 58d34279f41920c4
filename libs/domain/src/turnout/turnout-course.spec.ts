import { courseFaults, isSampleDue, wholeHour } from './turnout-course.js';
import { turnoutUnit } from './turnout.js';

const at = (time: string): Date => new Date(`2026-05-${time}Z`);
const timeZone = 'Europe/London';

describe('The course of a turnout (journeys 11.4)', () => {
  it('is of whole hours', () => {
    expect(wholeHour(at('01T09:59:59.999'))).toEqual(at('01T09:00'));
    expect(wholeHour(at('01T10:00'))).toEqual(at('01T10:00'));
  });

  it('has a point a day below 100 electors, and one an hour from 100 on', () => {
    expect([99, 100].map(turnoutUnit)).toEqual(['day', 'hour']);
  });

  it('has one total an hour', () => {
    const due = (last: Date | undefined, now: Date) => isSampleDue({ last, now, unit: 'hour', timeZone });
    expect(due(undefined, at('01T09:20'))).toBe(true);
    expect(due(at('01T09:00'), at('01T09:59:59.999'))).toBe(false);
    expect(due(at('01T09:00'), at('01T10:00'))).toBe(true);
  });

  it('has one total a day in a small body, by the calendar of its place', () => {
    const due = (last: Date, now: Date) => isSampleDue({ last, now, unit: 'day', timeZone });
    expect(due(at('01T09:00'), at('01T22:59'))).toBe(false);
    expect(due(at('01T09:00'), at('01T23:00'))).toBe(true); // midnight in summer time
  });
});

describe('Totals that were kept', () => {
  const poll = { opensAt: at('01T09:20'), closesAt: at('01T12:00'), electors: 50 };
  const sample = (time: string, voted: number, electors = 50) => ({ at: at(time), voted, electors });

  it('are right where they never fall, from the hour of the opening to the closing', () => {
    expect(courseFaults([sample('01T09:00', 0), sample('01T10:00', 7), sample('01T11:00', 7)], poll)).toEqual([]);
    expect(courseFaults([sample('01T09:00', 50)], poll)).toEqual([]);
  });

  it('are wrong where they fall, exceed the roll, are of another roll, or are not of the hours of the poll', () => {
    const wrong = [
      [sample('01T09:00', 7), sample('01T10:00', 6)],
      [sample('01T09:00', 51)],
      [sample('01T09:00', -1)],
      [sample('01T09:00', 7, 51)],
      [sample('01T08:00', 7)],
      [sample('01T12:00', 7)],
      [sample('01T09:30', 7)],
      [sample('01T10:00', 7), sample('01T10:00', 7)],
    ];
    for (const samples of wrong) expect(courseFaults(samples, poll)).toHaveLength(1);
  });
});
