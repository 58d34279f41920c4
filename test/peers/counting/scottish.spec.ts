import type { LotQuestion } from './election.js';
import { lines, profile } from './election-samples.js';
import { countScottish } from './scottish.js';

describe('Scottish Local Government Elections Order 2011, count: a worked example', () => {
  it('elects B, C, G from the 97 papers', () => {
    const papers = '11 A>E>D>F; 6 G>D>E>C; 4 A>D>F>E; 17 C>D>G; 14 B>D>F; 14 B>F; 5 A>C>B; 12 G; 14 F>C>E>D';
    const count = countScottish(profile('ABCDEFG', 3, papers));
    expect(count.quota).toBe('25.00000');
    expect(lines('ABCDEFG', count)).toEqual([
      'first : 20.00000 28.00000 17.00000 0.00000 0.00000 14.00000 18.00000 | 0.00000 | B',
      'surplus B: 20.00000 25.00000 17.00000 1.49996 0.00000 15.49996 18.00000 | 0.00008 | ',
      'exclusion E: 20.00000 25.00000 17.00000 1.49996 0.00000 15.49996 18.00000 | 0.00008 | ',
      'exclusion D: 20.00000 25.00000 17.00000 0.00000 0.00000 16.99992 18.00000 | 0.00008 | ',
      'exclusion F: 20.00000 25.00000 31.00000 0.00000 0.00000 0.00000 18.00000 | 3.00000 | C',
      'surplus C: 20.00000 25.00000 25.00000 0.00000 0.00000 0.00000 21.29018 | 5.70982 | ',
      'exclusion A: 0.00000 25.00000 25.00000 0.00000 0.00000 0.00000 21.29018 | 25.70982 | G',
    ]);
  });
});

describe('Scottish Local Government Elections Order 2011: the edges', () => {
  it('adds one to the quota even when the division is exact, and none is elected one short of it', () => {
    const count = countScottish(profile('ABC', 1, '4 A; 3 B; 1 C'));
    expect(count.quota).toBe('5.00000');
    expect(count.stages[0]?.elected).toEqual([]);
    expect(countScottish(profile('ABC', 1, '5 A; 3 B; 1 C')).stages).toHaveLength(1);
  });

  it('excludes the one with fewest at the latest stage where the tied differed', () => {
    const papers = '20 A; 16 B; 8 C; 7 D; 2 E>D; 3 E>A; 1 F>C; 5 F>A';
    const count = countScottish(profile('ABCDEF', 1, papers));
    expect(count.stages.slice(0, 4).map(({ excluded }) => excluded)).toEqual([[], [5], [6], [3]]);
  });

  it('makes no stage for a candidate on exactly the quota', () => {
    const count = countScottish(profile('ABCD', 2, '5 A; 4 B; 3 C; 2 D'));
    expect(count.quota).toBe('5.00000');
    expect(count.stages.map(({ kind }) => kind)).toEqual(['first', 'exclusion', 'exclusion']);
  });

  it('transfers the greater of two surpluses first, and draws lots where nothing separates them', () => {
    const greater = countScottish(profile('ABCDE', 3, '31 A>C; 32 B>D; 9 C; 8 D; 7 E'));
    expect(greater.stages[1]?.candidates).toEqual([2]);
    const asked: LotQuestion[] = [];
    const draw = (question: LotQuestion): number => {
      asked.push(question);
      return 2;
    };
    const level = countScottish(profile('ABCDE', 3, '30 A>C; 30 B>D; 9 C; 8 D; 7 E', draw));
    expect(level.stages[1]?.candidates).toEqual([2]);
    expect(asked).toEqual([{ stage: 2, purpose: 'surplus', between: [1, 2] }]);
  });

  it('transfers the surplus of whoever was ahead at the latest stage with a difference, if two are equal', () => {
    const count = countScottish(profile('ABCDX', 3, '10 A; 9 B; 8 C; 9 D; 2 X>A; 3 X>B'));
    expect(count.stages[1]?.elected).toEqual([1, 2]);
    expect(count.stages[2]?.candidates).toEqual([1]);
  });

  it('has a quota of one vote when nobody votes, and fills the places by lots', () => {
    const count = countScottish({ ...profile('ABC', 1, '1 A', ({ between: [first = 0] }) => first), papers: [] });
    expect(count.quota).toBe('1.00000');
    expect(count.stages.map(({ excluded, elected }) => ({ excluded, elected }))).toEqual([
      { excluded: [], elected: [] },
      { excluded: [1], elected: [] },
      { excluded: [2], elected: [3] },
    ]);
  });
});
