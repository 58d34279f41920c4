import { fewestAtEarliestDifference, preferences, standing, validPapers } from './ranked-election.js';

describe('Reading a paper with numbers on it', () => {
  it.each([
    ['reads 1, 2, 3 in order of the numbers', [2, 1, 3], [2, 1, 3]],
    ['stops at a repeated number (domain reference 10.4: 1, 2, 2, 3)', [1, 2, 2, 3], [1]],
    ['stops at a missing number (domain reference 10.4: 1, 3)', [1, 3, 0], [1]],
    ['rejects a paper with two first preferences', [1, 1, 2], []],
    ['rejects a paper without a first preference', [2, 3, 0], []],
    ['rejects an empty paper', [0, 0, 0], []],
  ])('%s', (_rule, paper, expected) => {
    expect(preferences(paper, [])).toEqual(expected);
  });

  it('strikes out the withdrawn only afterwards, so that later preferences move up', () => {
    expect(preferences([1, 2, 3], [1])).toEqual([2, 3]);
    expect(preferences([1, 2, 2], [1])).toEqual([]);
  });

  it('rejects a paper on which only the withdrawn were preferred', () => {
    const election = {
      candidates: 3,
      withdrawn: [1],
      papers: [
        [1, 0, 0],
        [1, 2, 0],
        [0, 0, 1],
      ],
    };
    expect(validPapers(election)).toEqual([[2], [3]]);
    expect(standing(election)).toEqual([2, 3]);
  });
});

describe('The earliest difference', () => {
  const stage = (...votes: number[]) => new Map(votes.map((count, index) => [index + 1, BigInt(count)]));

  it('leaves those with fewest votes at the first stage at which the tied differ', () => {
    expect(fewestAtEarliestDifference([1, 2], [stage(3, 3), stage(4, 5), stage(7, 6)])).toEqual([1]);
  });

  it('narrows the tie first, and looks again from the first stage among those left', () => {
    expect(fewestAtEarliestDifference([1, 2, 3], [stage(3, 3, 4), stage(6, 5, 5), stage(6, 6, 6)])).toEqual([2]);
  });

  it('leaves a tie that no stage tells apart', () => {
    expect(fewestAtEarliestDifference([1, 2, 3], [stage(3, 3, 4), stage(5, 5, 4)])).toEqual([1, 2]);
  });
});
