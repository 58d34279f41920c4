import type { LotQuestion } from './election.js';
import { lines, profile } from './election-samples.js';
import { countMer, countNiGregory } from './mer.js';

// Domain vector "four rules, one profile": 97 papers, 3 places.
const FOUR_RULES = '11 A>E>D>F; 6 G>D>E>C; 4 A>D>F>E; 17 C>D>G; 14 B>D>F; 14 B>F; 5 A>C>B; 12 G; 14 F>C>E>D';

describe('Model Election Rules 2014, STV45–STV50: worked examples', () => {
  it('elects B, C, A from the 97 papers', () => {
    const count = countMer(profile('ABCDEFG', 3, FOUR_RULES));
    expect(count.quota).toBe('25.00');
    expect(lines('ABCDEFG', count)).toEqual([
      'first : 20.00 28.00 17.00 0.00 0.00 14.00 18.00 | 0.00 | B',
      'exclusion DE: 20.00 28.00 17.00 0.00 0.00 14.00 18.00 | 0.00 | ',
      'surplus B: 20.00 25.00 17.00 0.00 0.00 16.80 18.00 | 0.20 | ',
      'exclusion F: 20.00 25.00 31.00 0.00 0.00 0.00 18.00 | 3.00 | C',
      'surplus C: 20.00 25.00 25.00 0.00 0.00 0.00 18.00 | 9.00 | A',
    ]);
    expect(count.elected).toEqual([2, 3, 1]);
  });

  it('is the same under the Northern Ireland rules', () => {
    const election = profile('ABCDEFG', 3, FOUR_RULES);
    expect(countNiGregory(election)).toEqual(countMer(election));
  });

  it('never passes a paper on at more than it was received at ("whichever is the less", STV47.7)', () => {
    const papers = '40 A>B; 20 A>B>C; 10 A; 31 B>C; 19 C>D; 15 D>C; 12 E>D; 9 E>C; 4 F>E';
    const count = countMer(profile('ABCDEF', 3, papers));
    expect(count.quota).toBe('41.00');
    expect(lines('ABCDEF', count)).toEqual([
      'first : 70.00 31.00 19.00 15.00 21.00 4.00 | 0.00 | A',
      'surplus A: 41.00 59.80 19.00 15.00 21.00 4.00 | 0.20 | B',
      'surplus B: 41.00 41.00 28.60 15.00 21.00 4.00 | 9.40 | ',
      'exclusion DF: 41.00 41.00 43.60 0.00 25.00 0.00 | 9.40 | C',
    ]);
  });

  it('divides a real surplus of 393 by its 1,427 transferable papers: 0.27 (West Tyrone, quota 1,078)', () => {
    // Two more candidates make up the poll from which a quota of 1,078 with 5 places follows.
    const papers = '170 A>B; 1257 A>C; 44 A; 1000 B; 1050 C; 1000 D; 1000 E; 941 F';
    const count = countMer(profile('ABCDEF', 5, papers));
    expect(count.quota).toBe('1078.00');
    expect(lines('ABCDEF', count)[1]).toBe('surplus A: 1078.00 1045.90 1389.39 1000.00 1000.00 941.00 | 7.71 | C');
  });
});

describe('Model Election Rules 2014: the edges', () => {
  it('caps the value of a first preference at one vote: 100 papers, quota 30, 50 transferable, 20 lost', () => {
    const count = countMer(profile('ABCDE', 4, '50 A>B; 50 A; 20 C; 15 D; 10 E'));
    expect(lines('ABCDE', count)[1]).toBe('surplus A: 30.00 50.00 20.00 15.00 10.00 | 20.00 | B');
  });

  it('excludes no more together than leaves enough for the places: of 5, 6 and 12 only the 5 goes', () => {
    const count = countMer(profile('ABCD', 3, '25 A; 5 B; 6 C; 12 D'));
    expect(lines('ABCD', count)).toEqual([
      'first : 25.00 5.00 6.00 12.00 | 0.00 | A',
      'surplus A: 13.00 5.00 6.00 12.00 | 12.00 | ',
      // STV50.1, 50.3: nothing is transferred any more.
      'exclusion B: 13.00 5.00 6.00 12.00 | 12.00 | DC',
    ]);
  });

  it('defers a surplus only if it is less than the difference (STV47.10)', () => {
    const kinds = (papers: string): readonly string[] =>
      countMer(profile('ABCDE', 3, papers)).stages.map(({ kind }) => kind);
    expect(kinds('29 A; 24 B; 20 C; 15 D; 12 E').slice(0, 2)).toEqual(['first', 'surplus']);
    expect(kinds('29 A; 24 B; 20 C; 16 D; 11 E').slice(0, 2)).toEqual(['first', 'exclusion']);
  });

  it('excludes together only those who have less than the next (STV49.12)', () => {
    const second = (papers: string): readonly number[] | undefined =>
      countMer(profile('ABCD', 1, papers)).stages[1]?.excluded;
    expect(second('24 A; 20 B; 12 C; 8 D')).toEqual([4]);
    expect(second('24 A; 21 B; 12 C; 8 D')).toEqual([3, 4]);
  });

  it('elects a candidate on exactly the quota, without a surplus or a stage for it', () => {
    const count = countMer(profile('ABC', 2, '4 A; 3 B; 2 C'));
    expect(count.quota).toBe('4.00');
    expect(lines('ABC', count)).toEqual(['first : 4.00 3.00 2.00 | 0.00 | AB']);
  });

  it('excludes two together if exactly enough are left, who are then elected (STV49.12, 50.1)', () => {
    const count = countMer(profile('ABCDE', 3, '25 A; 5 B; 4 C; 12 D; 11 E'));
    expect(lines('ABCDE', count).slice(1)).toEqual([
      'surplus A: 15.00 5.00 4.00 12.00 11.00 | 10.00 | ',
      'exclusion BC: 15.00 5.00 4.00 12.00 11.00 | 10.00 | DE',
    ]);
  });

  it('moves papers of higher value first, and gives the elected none of the next batch (STV49.6, 49.9)', () => {
    const count = countMer(profile('ABCDEXY', 4, '10 A>X>C; 13 A; 10 B>X>C>D; 10 B; 14 C; 12 D; 13 E; 6 Y'));
    expect(lines('ABCDEXY', count)).toEqual([
      'first : 23.00 20.00 14.00 12.00 13.00 0.00 6.00 | 0.00 | AB',
      'surplus A: 18.00 20.00 14.00 12.00 13.00 5.00 6.00 | 0.00 | ',
      'surplus B: 18.00 18.00 14.00 12.00 13.00 7.00 6.00 | 0.00 | ',
      'exclusion Y: 18.00 18.00 14.00 12.00 13.00 7.00 0.00 | 6.00 | ',
      // Ten papers at 0.50 elect C, ten at 0.20 pass to D; then 14 is as much as 13 and the surplus of 1 (STV50.2).
      'exclusion X: 18.00 18.00 19.00 14.00 13.00 0.00 0.00 | 6.00 | CD',
    ]);
  });

  it('leaves batches not reached where they are once all places are filled', () => {
    const count = countMer(profile('ABCDEXY', 3, '10 A>X>C; 30 A; 10 B>X>C>D; 27 B; 31 C; 12 D; 13 E; 6 Y'));
    expect(count.quota).toBe('35.00');
    expect(lines('ABCDEXY', count).at(-1)).toBe('exclusion X: 35.00 35.00 36.00 12.00 13.00 2.00 0.00 | 6.00 | C');
  });

  it('fills the last vacancy with one who equals all the others together (STV50.2)', () => {
    expect(lines('ABC', countMer(profile('ABC', 1, '5 A; 3 B; 2 C')))).toEqual(['first : 5.00 3.00 2.00 | 0.00 | A']);
    expect(countMer(profile('ABC', 1, '5 A; 4 B; 2 C')).stages).toHaveLength(2);
  });

  it('transfers the surplus of whoever was ahead at the earliest stage, if two are equal (STV48.1)', () => {
    const count = countMer(profile('ABCDX', 3, '10 A; 9 B; 8 C; 9 D; 2 X>A; 3 X>B'));
    expect(count.stages[1]?.elected).toEqual([1, 2]);
    expect(count.stages[2]?.candidates).toEqual([1]);
  });

  it('excludes the one with fewest at the earliest stage where the tied differed (STV49.13)', () => {
    const papers = '20 A; 16 B; 8 C; 7 D; 2 E>D; 3 E>A; 1 F>C; 5 F>A';
    const count = countMer(profile('ABCDEF', 1, papers));
    expect(count.stages.map(({ excluded }) => excluded)).toEqual([[], [5], [6], [4]]);
  });

  it('leaves two who alone are level for the last vacancy to the exclusion, and so to the lot', () => {
    const asked: LotQuestion[] = [];
    const draw = (question: LotQuestion): number => {
      asked.push(question);
      return 1;
    };
    const count = countMer(profile('ABC', 1, '5 A; 5 B', draw));
    expect(asked).toEqual([{ stage: 3, purpose: 'exclusion', between: [1, 2] }]);
    expect(lines('ABC', count)).toEqual([
      'first : 5.00 5.00 0.00 | 0.00 | ',
      'exclusion C: 5.00 5.00 0.00 | 0.00 | ',
      'exclusion A: 5.00 5.00 0.00 | 0.00 | B',
    ]);
  });

  it('transfers the surplus the lot falls on, if two were level throughout (STV48.1)', () => {
    const asked: LotQuestion[] = [];
    const draw = (question: LotQuestion): number => {
      asked.push(question);
      return 2;
    };
    const count = countMer(profile('ABCDE', 3, '30 A>C; 30 B>D; 9 C; 8 D; 7 E', draw));
    expect(count.stages[1]?.candidates).toEqual([2]);
    expect(asked[0]).toEqual({ stage: 2, purpose: 'surplus', between: [1, 2] });
  });

  it('elects all at once where there are no more candidates than places, even without papers', () => {
    const count = countMer(profile('ABC', 4, '1 B'));
    expect(lines('ABC', count)).toEqual(['first : 0.00 1.00 0.00 | 0.00 | BAC']);
    expect(countMer({ ...profile('AB', 2, '1 A'), papers: [] }).elected).toEqual([1, 2]);
  });
});
