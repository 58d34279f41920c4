import { counted, election } from '../../test/support.js';
import { stageSheetCsv } from './stage-sheet.js';
import { signedDifference, sumOfVotes } from './vote-texts.js';

const rowsOf = (sheet: string) => sheet.split('\r\n').map((row) => row.split(','));

describe('The stage sheet as CSV', () => {
  // Quota 21/3 + 1 = 8; A has a surplus of 5, worth 5/13 = 0.38461 a paper: 13 × 0.38461 = 4.99993 to B.
  const input = election('13 A>B; 5 B; 3 C', { seats: 2 });

  it('has a row for each candidate, the non-transferable, the total and the quota, and columns for each stage', () => {
    expect(stageSheetCsv(counted('scottish', input), 'en')).toBe(
      [
        'Candidate,Stage 1: first preferences,Stage 2: surplus of A – Change,Stage 2: surplus of A – Votes,Outcome',
        'A,13.00000,-5.00000,8.00000,elected (1)',
        'B,5.00000,+4.99993,9.99993,elected (2)',
        'C,3.00000,,3.00000,not elected',
        'Non-transferable,0.00000,+0.00007,0.00007,',
        'Total,21.00000,,21.00000,',
        'Quota,8.00000,,8.00000,',
        '',
      ].join('\r\n'),
    );
  });

  it('says in which stage a candidate was excluded, and who withdrew', () => {
    const { candidates, papers, ...rest } = election('4 A; 3 B; 1 C>B', { seats: 1 });
    const record = counted('scottish', {
      ...rest,
      candidates: [...candidates, { name: 'D', withdrawn: true }],
      papers: [...papers].map((alike) => ({ ...alike, marks: Uint8Array.of(...alike.marks, 0) })),
    });
    const outcomes = new Map(rowsOf(stageSheetCsv(record, 'en')).map((row) => [row[0], row.at(-1)]));
    expect([outcomes.get('C'), outcomes.get('D')]).toEqual(['excluded (2)', 'withdrawn']);
  });

  it('is in Welsh throughout when asked for in Welsh', () => {
    const sheet = stageSheetCsv(counted('scottish', input), 'cy');
    expect(sheet).toMatch(/^Ymgeisydd,Cam 1: /);
    expect(sheet).toContain('Cwota,8.00000,,8.00000,');
    expect(sheet).not.toMatch(/stage|elected|votes|total,/i);
  });

  it('has no quota where the rule has none', () => {
    const sheet = stageSheetCsv(counted('fptp', election('5 A; 3 B', { seats: 1 })), 'en');
    expect(sheet).not.toContain('Quota');
    expect(rowsOf(sheet)[1]).toEqual(['A', '5', 'elected (1)']);
  });

  it('puts names in quotes where they need them, and keeps a spreadsheet from taking them for formulas', () => {
    const names = ['=HYPERLINK("x")', '+1', '-1', '@SUM', 'Evans, Ann'];
    const { papers } = election('2 A; 1 B', { seats: 1, candidates: 'ABCDE' });
    const record = counted('fptp', { candidates: names.map((name) => ({ name })), seats: 1, papers });
    const starts = [`"'=HYPERLINK(""x"")",`, "'+1,", "'-1,", "'@SUM,", '"Evans, Ann",'];
    const rows = stageSheetCsv(record, 'en').split('\r\n').slice(1, 6);
    expect(rows.map((row, i) => row.slice(0, starts[i]?.length))).toEqual(starts);
  });
});

describe('Votes as texts', () => {
  it('are added with all their decimals', () => {
    expect(sumOfVotes(['1.5', '2.25', '3'])).toBe('6.75');
    expect(sumOfVotes([])).toBe('0');
  });

  it('are compared with a sign', () => {
    expect([signedDifference('1.50', '1.25'), signedDifference('1', '1.5'), signedDifference('2', '2.0')]).toEqual([
      '-0.25',
      '+0.5',
      '',
    ]);
  });
});
