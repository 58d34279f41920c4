import fc from 'fast-check';
import { firstDayOfAge } from './age.js';

describe('Attaining an age (Family Law Reform Act 1969, s. 9)', () => {
  it('happens on the anniversary of the day of birth', () => {
    expect(firstDayOfAge('2010-06-15', 16)).toBe('2026-06-15');
  });

  it.each([
    ['2008-02-29', 16, '2024-02-29'], // leap year
    ['2008-02-29', 17, '2025-03-01'],
    ['2008-02-29', 92, '2100-03-01'], // 2100 is no leap year
    ['1984-02-29', 16, '2000-02-29'], // 2000 is one
  ])('for a birth on %s: %i years on %s', (birth, age, day) => {
    expect(firstDayOfAge(birth, age)).toBe(day);
  });

  it('leaves every other day of birth as it is, and the result always exists in the calendar', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 120 }), (birth, age) => {
        const iso = birth.toISOString().slice(0, 10);
        const attained = firstDayOfAge(iso, age);
        expect(new Date(`${attained}T00:00:00Z`).toISOString().slice(0, 10)).toBe(attained);
        if (iso.slice(4) !== '-02-29') expect(attained.slice(4)).toBe(iso.slice(4));
      }),
    );
  });
});
