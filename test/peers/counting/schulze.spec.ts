import * as fc from 'fast-check';
import { anElection, papersOf, someElection } from './paper-profiles.js';
import { validPapers } from './ranked-election.js';
import { countSchulze } from './schulze.js';

describe('The Schulze method', () => {
  it("orders Schulze's own example of 45 voters E, A, C, B, D (M. Schulze, example 1)", () => {
    const papers = papersOf(
      '5 A>C>B>E>D; 5 A>D>E>C>B; 8 B>E>D>A>C; 3 C>A>B>E>D; 7 C>A>E>B>D; 2 C>B>A>D>E; 7 D>C>E>B>A; 8 E>B>A>D>C',
      5,
    );
    expect(countSchulze(anElection({ candidates: 5, seats: 3, papers }))).toEqual({
      validPapers: 45,
      ranks: [[5], [1], [3], [2], [4]],
      elected: [5, 1, 3],
    });
  });

  it('gives one rank to those nobody is ahead of (9 voters: B and D, then A and C; M. Schulze, example 4)', () => {
    const papers = papersOf('3 A>B>C>D; 2 D>A>B>C; 2 D>B>C>A; 2 C>B>D>A', 4);
    const drawSeats = (between: readonly number[], places: number) => {
      expect([between, places]).toEqual([[1, 3], 1]);
      return [3];
    };
    const count = countSchulze(anElection({ candidates: 4, seats: 3, papers, drawSeats }));
    expect(count.ranks).toEqual([
      [2, 4],
      [1, 3],
    ]);
    expect(count.elected).toEqual([2, 4, 3]);
  });

  it('makes Nashville the capital of Tennessee, which beats each of the others (the textbook example, electowiki)', () => {
    const papers = papersOf('42 A>B>C>D; 26 B>C>D>A; 15 C>D>B>A; 17 D>C>B>A', 4);
    expect(countSchulze(anElection({ candidates: 4, seats: 1, papers })).ranks).toEqual([[2], [3], [4], [1]]);
  });

  it('measures a defeat by the papers for the winner, not by the difference', () => {
    // A beats B 9 to 8, B beats C 8 to 6, C beats A 6 to 3: fewest papers for C over A, least difference of A over B.
    const papers = papersOf('6 C>A>B; 3 A; 8 B', 3);
    expect(countSchulze(anElection({ candidates: 3, seats: 1, papers })).ranks).toEqual([[1], [2], [3]]);
  });

  it('takes equal numbers for no defeat either way, and so for no part of a path', () => {
    // A and B tie 4 to 4, B beats C 5 to 3, C beats A 3 to 1.
    const papers = papersOf('4 B; 3 C>A>B; 1 A>B>C', 3);
    expect(countSchulze(anElection({ candidates: 3, seats: 1, papers })).ranks).toEqual([[2], [3], [1]]);
  });

  it('puts candidates left out below all on the paper, and equal among themselves', () => {
    const papers = papersOf('1 B', 3);
    expect(countSchulze(anElection({ candidates: 3, seats: 1, papers })).ranks).toEqual([[2], [1, 3]]);
  });

  it('puts a candidate who beats every other first, alone', () => {
    fc.assert(
      fc.property(someElection(), (some) => {
        const drawSeats = (between: readonly number[], places: number) => between.slice(0, places);
        const papers = validPapers(some);
        const count = countSchulze({ ...some, drawSeats });
        const standing = count.ranks.flat();
        const winner = standing.find((x) =>
          standing.every((y) => {
            const forX = papers.filter((paper) => before(paper, x, y)).length;
            const forY = papers.filter((paper) => before(paper, y, x)).length;
            return x === y || forX > forY;
          }),
        );
        if (winner !== undefined) expect(count.ranks[0]).toEqual([winner]);
        expect(standing.toSorted((a, b) => a - b)).toHaveLength(some.candidates - some.withdrawn.length);
      }),
    );
  });
});

function before(paper: readonly number[], x: number, y: number): boolean {
  const rank = (candidate: number) => (paper.includes(candidate) ? paper.indexOf(candidate) : paper.length);
  return rank(x) < rank(y);
}
