import type { LotQuestion } from './election.js';
import { lines, profile } from './election-samples.js';
import { countErs97 } from './ers97.js';

const MODEL = `35 A>B; 3 A>C>I; 11 A>C>F; 5 A>C>G; 6 A>C>H; 20 A>D; 7 A>D>I; 4 A>D>K; 8 A>E; 4 A>H; 1 A>J>E>G; 1 A>J>I;
  18 A>K; 11 A; 81 B; 23 C>A>B; 2 C>A>B>G; 1 C>A>B>H; 1 C>A; 3 D>A>C>G; 1 D>H; 11 D>E>F; 3 D>B; 5 D>B>K; 1 D>C; 105 E;
  91 F; 64 G; 5 H; 42 H>I; 12 H>G; 55 I; 2 J>E; 5 J>H; 14 J>I; 2 J>A>K; 90 K`;

describe('ERS97, section 5: worked examples', () => {
  it('elects B, G, A from the 97 papers', () => {
    const papers = '11 A>E>D>F; 6 G>D>E>C; 4 A>D>F>E; 17 C>D>G; 14 B>D>F; 14 B>F; 5 A>C>B; 12 G; 14 F>C>E>D';
    const count = countErs97(profile('ABCDEFG', 3, papers));
    expect(count.quota).toBe('24.25');
    expect(lines('ABCDEFG', count)).toEqual([
      'first : 20.00 28.00 17.00 0.00 0.00 14.00 18.00 | 0.00 | B',
      'exclusion DE: 20.00 28.00 17.00 0.00 0.00 14.00 18.00 | 0.00 | ',
      'surplus B: 20.00 24.25 17.00 0.00 0.00 17.64 18.00 | 0.11 | ',
      'exclusion C: 20.00 24.25 0.00 0.00 0.00 17.64 35.00 | 0.11 | G',
      'surplus G: 20.00 24.25 0.00 0.00 0.00 17.64 24.25 | 10.86 | A',
    ]);
  });

  it('elects A, E, B, F, I, K in the model election, the last two by its active-vote test and at once', () => {
    const count = countErs97(profile('ABCDEFGHIJK', 6, MODEL));
    expect(count.validPapers).toBe(753);
    expect(count.stages.map(({ quota }) => quota)).toEqual(Array.from({ length: 6 }, () => '107.58'));
    expect(lines('ABCDEFGHIJK', count).map((line) => line.replace(/:.*?\|/, ' |'))).toEqual([
      'first  | 0.00 | A',
      'surplus A | 0.59 | ',
      'exclusion J | 0.59 | E',
      'exclusion CD | 6.79 | B',
      'surplus B | 13.56 | F',
      'exclusion H | 25.56 | IK',
    ]);
    // A's surplus: 123 papers at 0.21; then what is left on H's row when the last places are filled (5.5.2).
    expect(count.stages[1]?.votes).toMatchObject({ 2: '88.35', 5: '106.68', 11: '93.78', 10: '23.42' });
    expect(count.stages[4]?.votes).toMatchObject({ 2: '107.58', 6: '104.31' });
    expect(count.stages[5]?.votes).toMatchObject({ 8: '2.10', 9: '113.31', 11: '101.62' });
    expect(count.elected).toEqual([1, 5, 2, 6, 9, 11]);
  });
});

describe('ERS97: the edges', () => {
  it('lowers the quota until someone is elected (5.4.8), whose surplus is of the papers received last', () => {
    const count = countErs97(profile('ABCDE', 3, '24 A>D; 22 B; 20 C; 18 D; 16 E'));
    expect(count.stages.map(({ quota }) => quota)).toEqual(['25.00', '21.00', '21.00', '21.00']);
    expect(lines('ABCDE', count)).toEqual([
      'first : 24.00 22.00 20.00 18.00 16.00 | 0.00 | ',
      'exclusion E: 24.00 22.00 20.00 18.00 0.00 | 16.00 | AB',
      'surplus A: 21.00 22.00 20.00 20.88 0.00 | 16.12 | ',
      'surplus B: 21.00 21.00 20.00 20.88 0.00 | 17.12 | D',
    ]);
  });

  it('defers a surplus that does not exceed the difference (5.2.2)', () => {
    const second = (papers: string): string | undefined => countErs97(profile('ABCDE', 3, papers)).stages[1]?.kind;
    expect(second('28 A; 24 B; 21 C; 15 D; 12 E')).toBe('exclusion');
    expect(second('28 A; 24 B; 20 C; 15 D; 13 E')).toBe('surplus');
  });

  it('excludes together those whose votes do not exceed the next (5.2.5)', () => {
    const second = (papers: string): readonly number[] | undefined =>
      countErs97(profile('ABCD', 1, papers)).stages[1]?.excluded;
    expect(second('24 A; 20 B; 12 C; 8 D')).toEqual([3, 4]);
    expect(second('24 A; 19 B; 12 C; 8 D')).toEqual([4]);
  });

  it('does not part two who are level by excluding one with the others: of 0, 6, 6, 7 the 0 goes alone', () => {
    const count = countErs97(profile('ABCD', 1, '7 A; 6 B; 6 C', ({ between: [first = 0] }) => first));
    expect(count.stages[1]?.excluded).toEqual([4]);
  });

  it('elects whoever was ahead at the earliest point, if too many are level for the places (5.6.2)', () => {
    const count = countErs97(profile('ABCD', 1, '5 A; 4 B; 1 C>A; 2 D>B'));
    expect(lines('ABCD', count)).toEqual([
      'first : 5.00 4.00 1.00 2.00 | 0.00 | ',
      'exclusion CD: 6.00 6.00 0.00 0.00 | 0.00 | A',
    ]);
  });

  it('lists the elected of one batch who are level in ascending number, whoever was taken first', () => {
    const count = countErs97(profile('ABCX', 2, '8 A; 7 B; 9 C; 2 X>A; 3 X>B; 1 X>C'));
    expect(lines('ABCX', count).at(-1)).toBe('exclusion X: 10.00 10.00 10.00 0.00 | 0.00 | AC');
  });

  it('elects on exactly the active vote divided by the places and one, below the quota (5.4.9)', () => {
    const count = countErs97(profile('ABCDEF', 3, '21 A; 20 B; 15 C; 13 D; 12 E; 3 F'));
    expect(count.quota).toBe('21.00');
    expect(lines('ABCDEF', count)[1]).toBe('exclusion F: 21.00 20.00 15.00 13.00 12.00 0.00 | 3.00 | B');
  });

  it('takes a later surplus from the batch received last alone (5.3.2)', () => {
    const count = countErs97(profile('ABCDX', 2, '19 A; 18 B>C; 10 C; 10 D; 6 X>B>D'));
    expect(lines('ABCDX', count)[2]).toBe('surplus B: 19.00 21.00 10.00 13.00 0.00 | 0.00 | ');
  });

  it('elects none of them if they were always level; then the lot for exclusion ends the count (5.5.1)', () => {
    const asked: LotQuestion[] = [];
    const draw = (question: LotQuestion): number => {
      asked.push(question);
      return 1;
    };
    const count = countErs97(profile('AB', 1, '5 A; 5 B', draw));
    expect(asked).toEqual([{ stage: 2, purpose: 'exclusion', between: [1, 2] }]);
    expect(lines('AB', count)).toEqual(['first : 5.00 5.00 | 0.00 | B']);
  });

  it('separates the tied by a batch within an exclusion (5.2.5), though all stages ended level', () => {
    const count = countErs97(profile('ABCDXY', 2, '20 A>X>D; 50 A; 40 B; 25 C; 25 D; 10 X>C; 10 Y'));
    expect(lines('ABCDXY', count)).toEqual([
      'first : 70.00 40.00 25.00 25.00 10.00 10.00 | 0.00 | A',
      'surplus A: 60.00 40.00 25.00 25.00 20.00 10.00 | 0.00 | ',
      'exclusion Y: 60.00 40.00 25.00 25.00 20.00 0.00 | 10.00 | ',
      'exclusion X: 60.00 40.00 35.00 35.00 0.00 0.00 | 10.00 | ',
      'exclusion D: 60.00 40.00 35.00 0.00 0.00 0.00 | 45.00 | B',
    ]);
  });

  it('excludes the one with fewest at the earliest point where the tied differed', () => {
    const papers = '20 A; 16 B; 8 C; 7 D; 2 E>D; 3 E>A; 1 F>C; 5 F>A';
    const count = countErs97(profile('ABCDEF', 1, papers));
    expect(count.stages.map(({ excluded }) => excluded).slice(0, 4)).toEqual([[], [5], [6], [4]]);
  });

  it('elects nobody on a quota of 0.00 when there are no papers: lots exclude, down to the places', () => {
    const count = countErs97({ ...profile('ABC', 1, '1 A', ({ between: [first = 0] }) => first), papers: [] });
    expect(lines('ABC', count)).toEqual(['first : 0.00 0.00 0.00 | 0.00 | ', 'exclusion A: 0.00 0.00 0.00 | 0.00 | C']);
  });
});
