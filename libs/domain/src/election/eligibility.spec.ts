import fc from 'fast-check';
import { judgeElector, ROLL_REASONS } from './eligibility.js';
import type { ElectorFacts, ElectorRule } from './eligibility.js';

const recordDate = '2026-05-01';
const north: ElectorRule = { constituencyCode: 'public', classCode: 'north' };

const aMember = (facts: Partial<ElectorFacts> = {}): ElectorFacts => ({
  status: 'active',
  joinedOn: '2020-01-01',
  dateOfBirth: '1980-01-01',
  spells: [{ constituencyCode: 'public', classCode: 'north', fromDay: '2020-01-01' }],
  ...facts,
});
const reason = (facts: Partial<ElectorFacts>, rule: Partial<ElectorRule> = {}) =>
  judgeElector(aMember(facts), { ...north, ...rule }, recordDate).reason;

describe('Who is on the roll of a contest (domain reference 6.2)', () => {
  it('an active member of the class on the record date', () => {
    expect(judgeElector(aMember(), north, recordDate)).toEqual({ included: true, reason: 'ENTITLED' });
  });

  it.each([
    ['2026-05-01', 'ENTITLED'],
    ['2026-05-02', 'NOT_YET_A_MEMBER'],
  ])('somebody who joined on %s: %s', (joinedOn, expected) => {
    expect(reason({ joinedOn })).toBe(expected);
  });

  it.each([
    ['2026-04-30', 'LEFT'],
    ['2026-05-01', 'ENTITLED'], // the last day of membership is a day of membership
    ['2026-05-02', 'ENTITLED'], // left after the record date
  ])('somebody whose last day was %s: %s', (leftOn, expected) => {
    expect(reason({ status: 'ended', leftOn })).toBe(expected);
  });

  it('nobody whose membership ended on a day that is not known', () => {
    expect(reason({ status: 'ended' })).toBe('LEFT');
  });

  it('nobody who is suspended', () => {
    expect(reason({ status: 'suspended' })).toBe('SUSPENDED');
  });

  it('nobody who joined after the last day that still gives a vote', () => {
    expect(reason({ joinedOn: '2025-11-02' }, { joinedBy: '2025-11-01' })).toBe('JOINED_TOO_LATE');
    expect(reason({ joinedOn: '2025-11-01' }, { joinedBy: '2025-11-01' })).toBe('ENTITLED');
  });

  it('nobody of another class or constituency, or of none', () => {
    const spell = { constituencyCode: 'public', classCode: 'south', fromDay: '2020-01-01' };
    expect(reason({ spells: [spell] })).toBe('OTHER_CLASS');
    expect(reason({ spells: [{ ...spell, constituencyCode: 'staff', classCode: 'north' }] })).toBe('OTHER_CLASS');
    expect(reason({ spells: [] })).toBe('NO_CLASS');
  });

  it('members of every class and constituency where the contest is everybody’s, if their class votes', () => {
    const spells = [{ constituencyCode: 'staff', classCode: 'office', fromDay: '2020-01-01' }];
    const everybody: ElectorRule = {};
    expect(judgeElector(aMember({ spells }), everybody, recordDate).included).toBe(true);
    expect(judgeElector(aMember({ spells: [] }), everybody, recordDate).reason).toBe('NO_CLASS');
    const voting = { votingClasses: ['public/north'] };
    expect(judgeElector(aMember({ spells }), voting, recordDate).reason).toBe('CLASS_WITHOUT_VOTE');
    expect(judgeElector(aMember(), voting, recordDate).included).toBe(true);
  });

  it('nobody of a class without a vote', () => {
    expect(reason({}, { votingClasses: ['public/south'] })).toBe('CLASS_WITHOUT_VOTE');
    expect(reason({}, { votingClasses: ['public/north'] })).toBe('ENTITLED');
  });

  it('every class of the constituency, where the contest names none', () => {
    const spell = { constituencyCode: 'public', classCode: 'south', fromDay: '2020-01-01' };
    expect(reason({ spells: [spell] }, { classCode: undefined })).toBe('ENTITLED');
  });

  it('by the class of the record date, whatever it was before or is after', () => {
    const moved = [
      { constituencyCode: 'public', classCode: 'north', fromDay: '2020-01-01', toDay: '2026-04-30' },
      { constituencyCode: 'public', classCode: 'south', fromDay: '2026-05-01' },
    ];
    expect(reason({ spells: moved })).toBe('OTHER_CLASS');
    expect(reason({ spells: moved }, { classCode: 'south' })).toBe('ENTITLED');
    const tomorrow = { constituencyCode: 'public', classCode: 'north', fromDay: '2026-05-02' };
    expect(reason({ spells: [tomorrow] })).toBe('NO_CLASS');
  });

  it.each([
    ['2010-05-01', 'ENTITLED'], // exactly 16 on the day
    ['2010-05-02', 'UNDER_AGE'], // 16 tomorrow
    [undefined, 'AGE_NOT_KNOWN'],
  ])('at the minimum age of 16, somebody born on %s: %s', (dateOfBirth, expected) => {
    expect(reason({ dateOfBirth }, { minimumAge: 16 })).toBe(expected);
  });

  it('by the age on another day, where the rules name one', () => {
    expect(reason({ dateOfBirth: '2010-05-20' }, { minimumAge: 16, ageDay: '2026-05-20' })).toBe('ENTITLED');
  });

  it('born on 29 February: not yet of age on 28 February of a common year', () => {
    const rule = { ...north, minimumAge: 17 };
    const born = aMember({ dateOfBirth: '2008-02-29' });
    expect(judgeElector(born, rule, '2025-02-28').reason).toBe('UNDER_AGE');
    expect(judgeElector(born, rule, '2025-03-01').reason).toBe('ENTITLED');
  });

  it('gives everybody exactly one reason, and a vote only for one of them', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((d) => `2026-05-${d.toString().padStart(2, '0')}`);
    const facts = fc.record({
      status: fc.constantFrom('active', 'suspended', 'ended'),
      joinedOn: day,
      leftOn: fc.option(day, { nil: undefined }),
      dateOfBirth: fc.option(fc.constantFrom('2010-05-01', '2010-05-15', '1950-01-01'), { nil: undefined }),
      spells: fc.array(
        fc.record({
          constituencyCode: fc.constantFrom('public', 'staff'),
          classCode: fc.constantFrom('north', 'south'),
          fromDay: day,
          toDay: fc.option(day, { nil: undefined }),
        }),
        { maxLength: 3 },
      ),
    }) as fc.Arbitrary<ElectorFacts>;
    fc.assert(
      fc.property(facts, day, fc.option(fc.constant(16), { nil: undefined }), (member, on, minimumAge) => {
        const verdict = judgeElector(member, { ...north, minimumAge }, on);
        expect(ROLL_REASONS).toContain(verdict.reason);
        expect(verdict.included).toBe(verdict.reason === 'ENTITLED');
      }),
    );
  });
});
