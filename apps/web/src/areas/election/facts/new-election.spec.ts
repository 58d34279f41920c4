import { describe, expect, it } from '@jest/globals';
import { EMPTY_RESOLUTION, NOTHING_TYPED, readElection } from './new-election.js';
import type { TypedElection } from './new-election.js';
import { approvalClause, offeredBy } from './offered.js';

const clause = 'Z9';
const countRule = { rule: 'scottish', clause: 'F1' };
const constitution = {
  format: 'quorate/constitution/1',
  title: { en: 'Rules' },
  form: 'other',
  constituencies: [
    {
      code: 'community',
      name: { en: 'Community', cy: 'Cymuned' },
      kind: 'other',
      classes: [{ code: 'members', name: { en: 'Members' }, seats: { number: 5, clause: 'D1' } }],
      clause,
    },
  ],
  voting: {
    minimumAge: { years: 16, on: 'record-date', clause },
    membership: { clause },
    classes: { which: 'all', clause },
  },
  countRules: { oneSeat: countRule, severalSeats: countRule },
  ballotPaper: { order: 'surname', clause },
  repeatBallots: { firstOrLast: 'last-counts', clause },
  sealing: { onlineBallots: 'secret', minimumMixers: 1, clause },
  keyHolders: { number: 3, required: 2, platformKey: 'may-be-added', clause },
  approvals: { openPoll: 'second-person', clause: 'G1' },
  limits: { candidates: { most: 30, clause } },
};
const document = JSON.stringify(constitution);
const offer = offeredBy(document);
if (!offer.ok) throw new Error('a constitution is needed');
const offered = offer.value;
const surroundings = { offered, timeZone: 'Europe/London', now: new Date('2028-06-01T09:00:00Z') };

const typed: TypedElection = {
  ...NOTHING_TYPED,
  title: ' Board 2028 ',
  record: { day: '1', month: '6', year: '2028' },
  opens: { day: '16', month: '6', year: '2028', hour: '9am' },
  closes: { day: '6', month: '7', year: '2028', hour: '5pm' },
};
const whatOf = (more: Partial<TypedElection>) =>
  readElection({ ...typed, ...more }, surroundings).problems.map(({ id, what }) => `${id}: ${what}`);

describe('what the rule-book offers', () => {
  it('is each class with seats, its clause and the rule that counts it', () => {
    expect(offered.contests).toEqual([
      expect.objectContaining({ key: 'community/members', title: 'Community', mostSeats: 5, clause: 'D1' }),
    ]);
    expect(offered.rules.map(({ id, clause, papers }) => [id, clause, papers])).toEqual([['scottish', 'F1', 'ranked']]);
    expect(offered.ruleFor(5)).toBe('scottish');
  });

  it('names the clause by which a second person approves the opening, where there is one', () => {
    expect(approvalClause(document)).toBe('G1');
    expect(approvalClause(JSON.stringify({ ...constitution, approvals: undefined }))).toBeUndefined();
  });

  it('is nothing where the document is not a constitution', () => {
    expect(offeredBy('{}')).toEqual({ ok: false, error: 'UNREADABLE' });
  });
});

describe('an election as it was typed', () => {
  it('becomes what the server is asked for, hours in the zone of the body', () => {
    expect(readElection(typed, surroundings)).toEqual({
      problems: [],
      input: {
        title: 'Board 2028',
        recordDate: '2028-06-01',
        opensAt: '2028-06-16T08:00:00.000Z',
        closesAt: '2028-07-06T16:00:00.000Z',
        contests: [{ constituencyCode: 'community', classCode: 'members', seats: 5 }],
      },
    });
  });

  it('takes fewer seats than the rules have, and never more', () => {
    const seats = (number: string) => ({
      seats: { 'community/members': { isOn: true, seats: number, rule: '', mostChoices: '' } },
    });
    expect(readElection({ ...typed, ...seats('2') }, surroundings).input?.contests?.[0]?.seats).toBe(2);
    for (const wrong of ['6', '0', '', '1.5']) expect(whatOf(seats(wrong))).toEqual(['seats-community/members: seats']);
  });

  it('needs a contest, a title and dates', () => {
    const none = { 'community/members': { isOn: false, seats: '5', rule: '', mostChoices: '' } };
    expect(whatOf({ seats: none })).toEqual(['add-resolution: nothing']);
    const { title, record, opens, closes } = NOTHING_TYPED;
    expect(whatOf({ title, record, opens, closes })).toEqual([
      'title: title',
      'record: day',
      'opens: day',
      'closes: day',
    ]);
  });

  it('closes after it opens, and neither in the past', () => {
    expect(whatOf({ closes: typed.opens })).toEqual(['closes: endsBefore']);
    expect(whatOf({ opens: { ...typed.opens, month: '5' } })).toEqual(['opens: past']);
  });

  it('says of a resolution what carries it: a form of a statute, or a rule of its own with its place', () => {
    const own = {
      ...EMPTY_RESOLUTION,
      title: 'Rules',
      text: 'That the rules be changed.',
      rule: 'SPECIAL',
      source: 'r. 12',
    };
    const statutory = { ...own, titleCy: 'Rheolau', rule: 'company-special', source: '' };
    const input = readElection({ ...typed, resolutions: [own, statutory] }, surroundings).input;
    expect(input?.contests?.slice(1)).toEqual([
      {
        kind: 'RESOLUTION',
        title: 'Rules',
        text: 'That the rules be changed.',
        rule: { source: 'r. 12', threshold: 'SPECIAL' },
      },
      {
        kind: 'RESOLUTION',
        title: 'Rules',
        titleCy: 'Rheolau',
        text: 'That the rules be changed.',
        rule: { form: 'company-special' },
      },
    ]);
    expect(whatOf({ resolutions: [EMPTY_RESOLUTION, { ...own, source: ' ' }] })).toEqual([
      'title-0: resolutionTitle',
      'text-0: resolutionText',
      'rule-0: resolutionRule',
      'source-1: resolutionSource',
    ]);
  });
});
