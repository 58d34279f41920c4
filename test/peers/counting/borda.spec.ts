import * as fc from 'fast-check';
import { countBorda } from './borda.js';
import { anElection, papersOf, someElection } from './paper-profiles.js';

describe('The Borda count', () => {
  it('makes Nashville the capital of Tennessee with 194 points (the textbook example, electowiki)', () => {
    const papers = papersOf('42 A>B>C>D; 26 B>C>D>A; 15 C>D>B>A; 17 D>C>B>A', 4);
    expect(countBorda(anElection({ candidates: 4, seats: 2, papers }))).toEqual({
      validPapers: 100,
      scores: { '1': '126', '2': '194', '3': '173', '4': '107' },
      elected: [2, 3],
    });
  });

  it('gives nothing to a candidate left out of the paper', () => {
    const papers = papersOf('1 A', 3);
    expect(countBorda(anElection({ candidates: 3, seats: 1, papers })).scores).toEqual({
      '1': '2',
      '2': '0',
      '3': '0',
    });
  });

  it('gives points as if the withdrawn had never stood', () => {
    const papers = papersOf('1 A>B>C; 1 A', 3);
    expect(countBorda(anElection({ candidates: 3, withdrawn: [1], seats: 1, papers }))).toEqual({
      validPapers: 1,
      scores: { '2': '1', '3': '0' },
      elected: [2],
    });
  });

  it('hands out n(n-1)/2 points for every full paper', () => {
    fc.assert(
      fc.property(someElection(), fc.nat(20), (some, copies) => {
        const n = some.candidates;
        const full = Array.from({ length: n }, (_, index) => n - index);
        const papers = Array.from({ length: copies }, () => full);
        const drawSeats = (between: readonly number[], places: number) => between.slice(0, places);
        const { scores } = countBorda({ ...some, withdrawn: [], papers, drawSeats });
        const total = Object.values(scores).reduce((sum, score) => sum + Number(score), 0);
        expect(total).toBe((copies * n * (n - 1)) / 2);
      }),
    );
  });
});
