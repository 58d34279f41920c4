import { USUAL_SAFEGUARDS } from './safeguards.js';
import { err, ok } from '#libs/basics';
import type { Constitution } from '../constitution/constitution.js';
import type { ElectionId } from '../ids.js';
import type { CountRuleFacts } from './contest-request.js';
import type { ElectionTerms } from './election.js';
import { contestRequests, contestTerms, electorRule } from './from-constitution.js';
import { daysBefore, localDay } from './local-day.js';

const clause = '1';
const aConstitution = (change: Partial<Constitution> = {}): Constitution => ({
  format: 'quorate/constitution/1',
  title: { en: 'Rules' },
  form: 'other',
  constituencies: [
    {
      clause,
      code: 'public',
      name: { en: 'Public', cy: 'Cyhoedd' },
      kind: 'public',
      classes: [
        { code: 'north', name: { en: 'North', cy: 'Gogledd' }, seats: { clause, number: 3 } },
        { code: 'south', name: { en: 'South' }, seats: { clause, number: 1 } },
      ],
    },
    {
      clause,
      code: 'staff',
      name: { en: 'Staff' },
      kind: 'staff',
      classes: [{ code: 'all', name: { en: 'All staff' }, seats: { clause, number: 0 } }],
      seats: { clause, number: 2 },
    },
  ],
  voting: {
    minimumAge: { clause, years: 16, on: 'record-date' },
    membership: { clause },
    classes: { clause, which: 'all' },
  },
  countRules: { oneSeat: { clause, rule: 'fptp' }, severalSeats: { clause, rule: 'scottish' } },
  ballotPaper: { clause, order: 'surname' },
  repeatBallots: { clause, firstOrLast: 'first-counts' },
  sealing: { clause, onlineBallots: 'secret', minimumMixers: 1 },
  keyHolders: { clause, number: 2, required: 'all', platformKey: 'may-be-added' },
  limits: { candidates: { clause, most: 30 } },
  ...change,
});
const RULES: readonly CountRuleFacts[] = [
  { id: 'fptp', papers: 'choices', countsTotals: true, mostChoices: (seats) => seats },
  { id: 'scottish', papers: 'ranked', countsTotals: false, mostChoices: (seats) => seats },
  { id: 'cumulative', papers: 'points', countsTotals: false, mostChoices: (seats) => seats },
];
const ranked = { kind: 'seats', paper: 'ranks', opening: 'mixing' } as const;
const election: ElectionTerms = {
  id: 'e' as ElectionId,
  title: 'Board',
  constitutionVersion: 1,
  recordDate: '2026-05-01',
  opensAt: new Date('2026-05-10T23:30:00Z'),
  closesAt: new Date('2026-05-20T16:00:00Z'),
  repeatBallots: 'first-counts',
  proofChecks: 'before-storing',
  safeguards: USUAL_SAFEGUARDS,
};

describe('Contests that the constitution provides for', () => {
  it('are one for each class with seats and one for each constituency with seats of its own', () => {
    const terms = contestRequests(aConstitution()).map((request) => contestTerms(aConstitution(), request, RULES));
    expect(terms).toEqual([
      ok({
        title: 'Public: North',
        titleCy: 'Cyhoedd: Gogledd',
        constituencyCode: 'public',
        classCode: 'north',
        seats: 3,
        countRule: 'scottish',
        ...ranked,
      }),
      ok({
        kind: 'seats',
        title: 'Public: South',
        constituencyCode: 'public',
        classCode: 'south',
        seats: 1,
        countRule: 'fptp',
        paper: 'choices',
        opening: 'adding-up',
      }),
      ok({ title: 'Staff', constituencyCode: 'staff', seats: 2, countRule: 'scottish', ...ranked }),
    ]);
  });

  it('may fill fewer seats, by the rule for so many, and never more', () => {
    const north = { constituencyCode: 'public', classCode: 'north' };
    expect(contestTerms(aConstitution(), { ...north, seats: 1 }, RULES)).toMatchObject({
      value: { countRule: 'fptp' },
    });
    expect(contestTerms(aConstitution(), { ...north, seats: 4 }, RULES)).toEqual(
      err({ code: 'SEATS_NOT_IN_CONSTITUTION', place: 'public/north', seats: 4, most: 3 }),
    );
    expect(contestTerms(aConstitution(), { ...north, seats: 0 }, RULES).ok).toBe(false);
  });

  it('are of a class that exists, and counted by a rule that the rule-book names', () => {
    expect(contestTerms(aConstitution(), { constituencyCode: 'public', classCode: 'west' }, RULES)).toEqual(
      err({ code: 'NO_SUCH_CLASS', place: 'public/west' }),
    );
    expect(contestTerms(aConstitution(), { constituencyCode: 'staff', countRule: 'meek' }, RULES)).toEqual(
      err({ code: 'COUNT_RULE_NOT_IN_CONSTITUTION', rule: 'meek', allowed: ['fptp', 'scottish'] }),
    );
  });
});

describe('A resolution', () => {
  const rule = { form: 'company-special' };
  const resolution = { kind: 'resolution', title: 'Rules', text: ' That the rules  be amended. ', rule } as const;

  it('needs no clause of the constitution, and may be put to everybody', () => {
    expect(contestTerms(aConstitution(), resolution, RULES)).toEqual(
      ok({ kind: 'resolution', opening: 'adding-up', title: 'Rules', text: 'That the rules be amended.', rule }),
    );
    const everybody = electorRule(aConstitution(), {}, { election, timeZone: 'Europe/London' });
    expect(everybody).toEqual({ minimumAge: 16, ageDay: '2026-05-01' });
  });

  it('may be put to one constituency or class, which exists', () => {
    const north = { constituencyCode: 'public', classCode: 'north' };
    expect(contestTerms(aConstitution(), { ...resolution, ...north }, RULES)).toMatchObject({ value: north });
    for (const place of [{ constituencyCode: 'nowhere' }, { classCode: 'north' }, { ...north, classCode: 'west' }])
      expect(contestTerms(aConstitution(), { ...resolution, ...place }, RULES)).toMatchObject({
        error: { code: 'NO_SUCH_CLASS' },
      });
  });

  it('says in full what it is and what carries it', () => {
    const { rule: _, ...ruleless } = resolution;
    expect(contestTerms(aConstitution(), ruleless, RULES)).toEqual(err({ code: 'RESOLUTION_RULE_MISSING' }));
    expect(contestTerms(aConstitution(), { ...resolution, text: ' ' }, RULES)).toMatchObject({
      error: { code: 'RESOLUTION_TEXT_UNUSABLE' },
    });
    expect(contestTerms(aConstitution(), { ...resolution, textCy: ' ' }, RULES)).toMatchObject({
      error: { code: 'RESOLUTION_TEXT_UNUSABLE' },
    });
  });

  it('is not what stands where no constituency is named and no kind is said', () => {
    expect(contestTerms(aConstitution(), { title: 'Board' }, RULES)).toEqual(err({ code: 'CONSTITUENCY_MISSING' }));
  });
});

describe('Who votes, by the constitution', () => {
  const rule = (voting: Partial<Constitution['voting']>) =>
    electorRule(
      aConstitution({ voting: { ...aConstitution().voting, ...voting } }),
      { constituencyCode: 'public' },
      { election, timeZone: 'Europe/London' },
    );

  it.each([
    ['record-date', '2026-05-01'],
    ['opening-of-poll', '2026-05-11'], // 23:30 UTC is 00:30 of the next day in London's summer
    ['close-of-poll', '2026-05-20'],
  ] as const)('counts the age on the day of the %s', (on, ageDay) => {
    expect(rule({ minimumAge: { clause, years: 16, on } })).toMatchObject({ minimumAge: 16, ageDay });
  });

  it('asks no age where the rules ask none', () => {
    expect(rule({ minimumAge: { clause, years: 0, on: 'record-date' } })).toEqual({ constituencyCode: 'public' });
  });

  it('counts days of membership back from the record date', () => {
    expect(rule({ membership: { clause, minimumDays: 30 } })).toMatchObject({ joinedBy: '2026-04-01' });
  });

  it('names the classes that vote where not all do', () => {
    expect(rule({ classes: { clause, which: ['public/south'] } })).toMatchObject({ votingClasses: ['public/south'] });
  });
});

describe('Days in a time zone', () => {
  it.each([
    ['2026-03-29T00:30:00Z', '2026-03-29'], // clocks go forward at 01:00 UTC
    ['2026-10-24T23:30:00Z', '2026-10-25'], // still summer time
    ['2026-10-25T23:30:00Z', '2026-10-25'], // winter time
  ])('%s in London is %s', (instant, day) => {
    expect(localDay(new Date(instant), 'Europe/London')).toBe(day);
  });

  it('go back over months and leap years', () => {
    expect(daysBefore('2024-03-01', 1)).toBe('2024-02-29');
    expect(daysBefore('2026-01-10', 365)).toBe('2025-01-10');
  });
});
