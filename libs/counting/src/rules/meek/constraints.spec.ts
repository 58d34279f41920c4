import { PaperBox } from '../../papers/paper-box.js';
import { counted, election, namesOf } from '../../../test/support.js';

const RULES = ['meek-prf', 'meek-nz'] as const;

describe.each(RULES)('%s with constraints', (rule) => {
  it('excludes a candidate whom they doom at once, before anything else', () => {
    // Quota 6.000000001 of 18: A is elected, and B may not be besides A.
    const input = election('9 A>B; 4 B>C; 3 C; 2 D', { seats: 2 });
    const constraints = [{ name: 'north', members: [1, 2], atMost: 1 }];
    const record = counted(rule, { ...input, constraints });
    expect(record.stages[1]).toMatchObject({ kind: 'exclusion', excluded: [2], votes: { 2: '0.000000000' } });
    expect(record.stages[1]?.reasons[0]).toMatchObject({
      code: 'exclusion.doomed',
      rule: 'constraint',
      figures: { votes: '4.000000000' },
    });
    expect(namesOf(record, record.elected)).toEqual(['A', 'C']);
  });

  it('does not elect a doomed candidate who reaches the quota', () => {
    // Quota 4.000000001: A and B reach it, but one of the two seats is for C.
    const input = election('6 A; 5 B; 1 C', { seats: 2 });
    const record = counted(rule, { ...input, constraints: [{ name: 'youth', members: [3], atLeast: 1 }] });
    expect(record.stages[0]).toMatchObject({ elected: [1] });
    expect(record.stages[1]).toMatchObject({ kind: 'exclusion', excluded: [2], elected: [3] });
    expect(namesOf(record, record.elected)).toEqual(['A', 'C']);
  });

  it('excludes the doomed one after another, the one with fewest votes first', () => {
    const input = election('9 A; 4 B; 2 C; 4 D; 3 E', { seats: 2 });
    const record = counted(rule, { ...input, constraints: [{ name: 'north', members: [1, 2, 3], atMost: 1 }] });
    expect(record.stages.slice(1, 3).map(({ excluded }) => namesOf(record, excluded).join())).toEqual(['C', 'B']);
  });

  it('never excludes a guarded candidate, however few votes they have', () => {
    // Quota 5.000000001: nobody. D has the fewest votes but is guarded; of the others C has.
    const input = election('5 A; 5 B; 4 C>A; 1 D', { seats: 2 });
    const record = counted(rule, { ...input, constraints: [{ name: 'youth', members: [4], atLeast: 1 }] });
    expect(record.stages.flatMap(({ excluded }) => namesOf(record, excluded))).toEqual(['C', 'B']);
    expect(namesOf(record, record.elected)).toEqual(['A', 'D']);
  });
});

describe.each(RULES)('%s with papers that carry weights', (rule) => {
  it('counts papers in parts of a vote as so many papers', () => {
    const profile = '11 A>E>D>F; 6 G>D>E>C; 4 A>D>F>E; 17 C>D>G; 14 B>D>F; 14 B>F; 5 A>C>B; 12 G; 14 F>C>E>D';
    const input = election(profile, { seats: 3 });
    const box = new PaperBox(7);
    for (const { marks, papers } of input.papers) box.addMarks(marks, papers);
    box.divideVotes(2);
    const [weighted, plain] = [
      counted(rule, { ...input, papers: box }),
      counted(rule, {
        ...input,
        papers: [...input.papers].map(({ marks, papers }) => ({ marks, papers: 2 * papers })),
      }),
    ];
    expect(weighted).toMatchObject({ unitsPerVote: 2, validPapers: 194 });
    expect(weighted.stages).toEqual(plain.stages);
  });
});
