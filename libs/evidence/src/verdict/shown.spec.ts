import { CHECKS } from '../verify/checks.js';
import { contestTitleOf, findingsOf, groupsOf } from './shown.js';
import type { CheckLine, FileVerdict } from './verdict.js';

const line = (check: string, rest: Partial<CheckLine> = {}): CheckLine => ({
  check,
  verdict: 'pass',
  proves: '',
  details: [],
  ...rest,
});
const rules = [
  line('S9', { verdict: 'fail', details: ['partial 1 is false', 'partial 2 is false'] }),
  line('S10', { verdict: 'pass', details: ['right'] }),
];
const verdict: FileVerdict = {
  format: 'quorate-verdict/1',
  file: 'a.zip',
  bytes: 1,
  kind: 'bundle',
  verdict: 'reject',
  names: [
    { uuid: 'A', title: 'Council', titleCy: 'Cyngor' },
    { uuid: 'B', title: 'Chair' },
  ],
  contests: [{ uuid: 'A', rules, isComplete: true, ballots: 1, counted: 1 }],
  checks: Object.keys(CHECKS).map((check) =>
    line(check, ['record', 'count'].includes(check) ? { contest: 'A', verdict: 'fail', details: ['sum'] } : {}),
  ),
};

describe('The checks as they are shown', () => {
  it('stand each in one group, in the order in which a bundle is opened', () => {
    const groups = groupsOf({ ...verdict, checks: [...verdict.checks, line('noted-heads')] });
    expect(groups.map(({ about, contest }) => [about, contest])).toEqual([
      ['file', undefined],
      ['setup', undefined],
      ['contest', undefined],
      ['contest', 'A'],
      ['declaration', undefined],
    ]);
    const shown = groups.flatMap(({ lines }) => lines.map(({ check }) => check));
    expect(shown.sort()).toEqual([...Object.keys(CHECKS), 'noted-heads'].sort());
  });

  it('show the rules of a record beside what they come to, and never twice', () => {
    const [ofContest] = groupsOf(verdict).filter(({ contest }) => contest === 'A');
    expect(ofContest?.rules).toEqual(rules);
    const alone = groupsOf({ ...verdict, kind: 'record', checks: rules.map((rule) => ({ ...rule, contest: 'A' })) });
    expect(alone.map((group) => group.rules)).toEqual([[]]);
  });

  it('name a contest in the language of the reader, and by its uuid where nothing else is known', () => {
    expect(contestTitleOf(verdict, 'A', 'cy')).toBe('Cyngor');
    expect(contestTitleOf(verdict, 'B', 'cy')).toBe('Chair');
    expect(contestTitleOf(verdict, 'C', 'en')).toBe('C');
    expect(contestTitleOf(verdict, undefined, 'en')).toBeUndefined();
  });

  it('say of a record which rules it breaks, and of all else what was found, cut where it is long', () => {
    const [record, count] = verdict.checks.filter(({ contest }) => contest === 'A');
    expect(record && findingsOf(verdict, record)).toEqual(['S9: partial 1 is false', 'S9: partial 2 is false']);
    expect(count && findingsOf(verdict, count)).toEqual(['sum']);
    const many = line('batches', { details: Array.from({ length: 10 }, (_, i) => `${i}`) });
    expect(findingsOf(verdict, many)).toEqual([...'01234567', 'and 2 more']);
  });
});
