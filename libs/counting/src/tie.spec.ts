import { separate } from './tie.js';

// By candidate number; entry 0 is not used.
const history = (...stages: number[][]) =>
  stages.map((votes, i) => ({ stage: i + 1, votes: [0n, ...votes.map(BigInt)] }));
const latestDifference = (tied: number[], points: ReturnType<typeof history>, keep: 'highest' | 'lowest') =>
  separate(tied, [...points].reverse(), keep);

describe('Ties (SSI 2011/399, Sch. 1, rr. 50(2) and 52(2)(a)): the most recent preceding stage with unequal votes', () => {
  it('looks at the latest difference, not the earliest', () => {
    expect(latestDifference([1, 2], history([6, 5], [6, 7], [7, 7]), 'lowest')).toEqual({ kept: [1], stage: 2 });
    expect(latestDifference([1, 2], history([6, 5], [6, 7], [7, 7]), 'highest')).toEqual({ kept: [2], stage: 2 });
  });

  it('keeps all when the candidates were equal at every stage', () => {
    expect(latestDifference([1, 2], history([5, 5], [7, 7]), 'lowest')).toEqual({ kept: [1, 2], stage: null });
  });

  it('goes on looking among those who are still equal', () => {
    // Stage 2 takes 3 out of a tie for lowest; 1 and 2 were equal there and differ only at stage 1.
    expect(latestDifference([1, 2, 3], history([3, 4, 1], [5, 5, 6], [7, 7, 7]), 'lowest')).toEqual({
      kept: [1],
      stage: 1,
    });
  });

  it('narrows a tie without ending it when the rest were always equal', () => {
    expect(latestDifference([1, 2, 3], history([5, 5, 6], [7, 7, 7]), 'lowest')).toEqual({ kept: [1, 2], stage: 1 });
  });
});

describe('Ties (Model Election Rules 2014, STV48.2 and STV49.13): the earliest stage with unequal votes', () => {
  it('looks at the earliest difference, not the latest', () => {
    expect(separate([1, 2], history([6, 5], [6, 7], [7, 7]), 'lowest')).toEqual({ kept: [2], stage: 1 });
    expect(separate([1, 2], history([6, 5], [6, 7], [7, 7]), 'highest')).toEqual({ kept: [1], stage: 1 });
  });

  it('narrows to those still level there, and goes on among them', () => {
    expect(separate([1, 2, 3], history([4, 4, 9], [5, 6, 1]), 'lowest')).toEqual({ kept: [1], stage: 2 });
  });
});
