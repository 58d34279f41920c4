import { decideBuildingSociety, decideInTwoMeetings } from './joint-resolution.js';
import type { HeldMeeting } from './joint-resolution.js';
import { parsePlainDate, sameDayNextMonth, secondMeetingWindow } from './meeting-dates.js';
import { resolutionReport } from './resolution-report.js';
import { TWO_MEETING_FORMS } from './statutory-forms.js';
import type { BuildingSocietyForm, TwoMeetingForm } from './statutory-forms.js';
import type { VotesCast } from './tally.js';

const votes = (yes: number, no: number, eligible?: number): VotesCast => ({
  kind: 'whole',
  tally: { for: yes, against: no, withheld: 0, spoilt: 0, eligible },
});
const day = (text: string) => {
  const date = parsePlainDate(text);
  if (!date.ok) throw new Error(text);
  return date.value;
};
const meeting = (date: string, cast: VotesCast): HeldMeeting => ({ date, votes: cast });
const inTwo = (form: TwoMeetingForm, first?: HeldMeeting, second?: HeldMeeting) => {
  const decided = decideInTwoMeetings(form, { first, second });
  return decided.ok ? decided.value.outcome : decided.error.map(({ code, at }) => `${code} at ${at}`);
};

describe('The time between two meetings', () => {
  it('is 14 days to one month: after 2 March 2027, from 16 March to 2 April', () => {
    expect(secondMeetingWindow(day('2027-03-02'))).toEqual({ earliest: '2027-03-16', latest: '2027-04-02' });
  });

  it('ends a month on the corresponding date, or on the last day of a shorter month (Dodds v Walker)', () => {
    expect(sameDayNextMonth(day('2027-01-31'))).toBe('2027-02-28');
    expect(sameDayNextMonth(day('2028-01-31'))).toBe('2028-02-29');
    expect(sameDayNextMonth(day('2027-01-28'))).toBe('2027-02-28');
    expect(sameDayNextMonth(day('2027-02-28'))).toBe('2027-03-28');
    expect(sameDayNextMonth(day('2027-05-31'))).toBe('2027-06-30');
    expect(sameDayNextMonth(day('2027-12-31'))).toBe('2028-01-31');
  });

  it('is counted between days that there are', () => {
    for (const text of ['2027-02-29', '2027-13-01', '2027-3-2', '02/03/2027', '2027-03-02T10:00:00Z', '0027-03-02'])
      expect(parsePlainDate(text).ok).toBe(false);
    expect(parsePlainDate('2028-02-29')).toEqual({ ok: true, value: '2028-02-29' });
  });
});

describe('A transfer between societies (CCBSA 2014, s. 111)', () => {
  const first = meeting('2027-03-02', votes(20, 10));

  it('is carried by 20–10, then 16–15 after 14 days', () => {
    expect(inTwo('society-transfer', first, meeting('2027-03-16', votes(16, 15)))).toBe('carried');
  });

  it('is carried on the last day of the window and lost a day before or after it', () => {
    const on = (date: string) => inTwo('society-transfer', first, meeting(date, votes(16, 15)));
    expect([on('2027-03-15'), on('2027-04-02'), on('2027-04-03')]).toEqual(['notCarried', 'carried', 'notCarried']);
  });

  it('is lost below two thirds at the first meeting, or at equality in the second', () => {
    const second = meeting('2027-03-16', votes(16, 15));
    expect(inTwo('society-transfer', meeting('2027-03-02', votes(19, 10)), second)).toBe('notCarried');
    expect(inTwo('society-transfer', first, meeting('2027-03-16', votes(15, 15)))).toBe('notCarried');
  });

  it('is not decided without both meetings; after the first it says when the second may be', () => {
    expect(inTwo('society-transfer', undefined, first)).toEqual(['SECOND_WITHOUT_FIRST at meetings']);
    const decided = decideInTwoMeetings('society-transfer', { first });
    expect(decided).toMatchObject({
      error: [{ code: 'SECOND_MISSING', figures: { earliest: '2027-03-16', latest: '2027-04-02' } }],
    });
    expect(inTwo('society-transfer', meeting('2 March', votes(1, 0)), first)).toEqual([
      'NOT_A_DATE at meetings[0].date',
    ]);
    expect(inTwo('society-transfer', first, meeting('16 March', votes(1, 0)))).toEqual([
      'NOT_A_DATE at meetings[1].date',
    ]);
    expect(inTwo('society-transfer', first, meeting('2027-03-16', votes(-1, 0)))).toEqual([
      'NOT_A_COUNT at meetings[1].votes.for',
    ]);
  });
});

describe('The report of a resolution in parts', () => {
  const decided = decideInTwoMeetings('society-transfer', {
    first: meeting('2027-03-02', votes(20, 10)),
    second: meeting('2027-04-03', votes(15, 16)),
  });
  if (!decided.ok) throw new Error('refused');
  const report = (language: 'en' | 'cy') =>
    resolutionReport(TWO_MEETING_FORMS['society-transfer'].title, decided.value, language).split('\n');

  it('gives each part its own outcome, figures and reasons, and then what joins them', () => {
    const act = 'Co-operative and Community Benefit Societies Act 2014, s. 111';
    expect(report('en')).toEqual([
      'Amalgamation or transfer of engagements between societies: NOT CARRIED',
      '',
      'First meeting: CARRIED',
      '  Class  For  Against  Withheld  Spoilt  Eligible',
      '  All     20       10         0       0         –',
      '',
      `  20 votes for and 10 against. Withheld (0) and spoilt (0) votes do not count. [${act}(2)(a)]`,
      `  66.67% of the votes cast (2/3) were for it; at least 2/3 is required, and reached. [${act}(2)(a)]`,
      `  The resolution is carried. [${act}(2)(a)]`,
      '',
      'Second meeting: NOT CARRIED',
      '  Class  For  Against  Withheld  Spoilt  Eligible',
      '  All     15       16         0       0         –',
      '',
      `  15 votes for and 16 against. Withheld (0) and spoilt (0) votes do not count. [${act}(2)(c)]`,
      `  48.39% of the votes cast (15/31) were for it; more than 1/2 is required, and not reached. [${act}(2)(c)]`,
      `  The resolution is not carried. [${act}(2)(c)]`,
      '',
      `The first meeting carried the resolution. [${act}(2)(a)]`,
      `The second meeting did not carry the resolution. [${act}(2)(c)]`,
      `The second meeting was held on 2027-04-03, but had to be within 2027-03-16 to 2027-04-02, as the first was on 2027-03-02. [${act}]`,
      `The resolution is not carried. [${act}]`,
    ]);
  });

  it('is as long in Welsh, with the names of its parts', () => {
    expect(report('cy')).toHaveLength(report('en').length);
    expect(report('cy')).toContain('Y cyfarfod cyntaf: DERBYNIWYD');
    expect(report('cy')).toContain('Yr ail gyfarfod: NI DDERBYNIWYD');
  });
});

describe('A conversion into a company (CCBSA 2014, s. 113)', () => {
  const second = meeting('2027-03-16', votes(200, 100));
  const first = (yes: number, no: number, eligible: number) => meeting('2027-03-02', votes(yes, no, eligible));

  it('fails for turnout at 300–100 of 801 eligible, and is carried at 300–100 of 800', () => {
    expect(inTwo('society-conversion', first(300, 100, 801), second)).toBe('notCarried');
    expect(inTwo('society-conversion', first(300, 100, 800), second)).toBe('carried');
  });

  it('needs 75% of those who vote at the first meeting, and over half at the second', () => {
    expect(inTwo('society-conversion', first(299, 101, 800), second)).toBe('notCarried');
    expect(inTwo('society-conversion', first(300, 100, 800), meeting('2027-03-16', votes(1, 1)))).toBe('notCarried');
  });
});

describe('A building society’s shareholding and borrowing members (BSA 1986, Sch. 2)', () => {
  const outcome = (
    form: BuildingSocietyForm,
    shareholders: VotesCast,
    borrowers: VotesCast,
    holdersByValue?: { readonly inFavour: number; readonly all: number },
  ) => {
    const decided = decideBuildingSociety(form, { shareholders, borrowers, holdersByValue });
    return decided.ok ? decided.value.outcome : decided.error.map(({ code, at }) => `${code} at ${at}`);
  };

  it('merge by 75% of shareholders voting and a majority of borrowers voting, both needed', () => {
    expect(outcome('building-society-merger', votes(75, 25), votes(51, 50))).toBe('carried');
    expect(outcome('building-society-merger', votes(74, 25), votes(51, 50))).toBe('notCarried');
    expect(outcome('building-society-merger', votes(75, 25), votes(50, 50))).toBe('notCarried');
  });

  it('convert only if half of the qualified shareholders vote as well', () => {
    expect(outcome('building-society-conversion', votes(75, 25, 200), votes(2, 1))).toBe('carried');
    expect(outcome('building-society-conversion', votes(75, 25, 201), votes(2, 1))).toBe('notCarried');
    expect(outcome('building-society-conversion', votes(75, 25), votes(2, 1))).toEqual([
      'ELIGIBLE_MISSING at shareholders.votes.eligible',
    ]);
  });

  it('are taken over only if half of the qualified shareholders are in favour, or holders of 90% by value', () => {
    const form = 'building-society-takeover';
    expect(outcome(form, votes(100, 20, 200), votes(2, 1))).toBe('carried');
    expect(outcome(form, votes(99, 20, 200), votes(2, 1))).toBe('notCarried');
    expect(outcome(form, votes(99, 20, 200), votes(2, 1), { inFavour: 90, all: 100 })).toBe('carried');
    expect(outcome(form, votes(99, 20, 200), votes(2, 1), { inFavour: 89, all: 100 })).toBe('notCarried');
    expect(outcome(form, votes(100, 20, 200), votes(2, 1), { inFavour: 89, all: 100 })).toBe('carried');
    expect(outcome(form, votes(99, 99, 200), votes(2, 1), { inFavour: 90, all: 100 })).toBe('notCarried');
    expect(outcome(form, votes(99, 20, 200), votes(1, 1), { inFavour: 90, all: 100 })).toBe('notCarried');
  });

  it('are refused figures by value that cannot be', () => {
    const by = (inFavour: number, all: number) =>
      outcome('building-society-takeover', votes(99, 20, 200), votes(2, 1), { inFavour, all });
    expect(by(101, 100)).toEqual(['VALUE_EXCEEDS_ALL at holdersByValue']);
    expect(by(0.5, 100)).toEqual(['NOT_A_COUNT at holdersByValue.inFavour']);
    expect(by(0, 0)).toEqual(['NOT_A_COUNT at holdersByValue.all']);
    expect(outcome('building-society-takeover', votes(99, 20), votes(2, 1))).toEqual([
      'ELIGIBLE_MISSING at shareholders.votes.eligible',
    ]);
  });
});
