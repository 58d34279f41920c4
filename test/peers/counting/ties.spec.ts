import { type Point, keepAtDecidingPoint, stillTied } from './ties.js';

const points = (...rows: readonly (readonly number[])[]): readonly Point[] =>
  rows.map((row) => new Map(row.map((votes, index) => [index + 1, BigInt(votes)])));

describe('A tie is broken by the votes at other points of the count', () => {
  // Candidate 1 led at the first stage, candidate 2 at the second.
  const twice = points([5, 4], [5, 6], [6, 6]);

  it('at the earliest point with a difference', () => {
    expect(stillTied([1, 2], twice, { look: 'earliest', keep: 'highest' })).toEqual([1]);
    expect(stillTied([1, 2], twice, { look: 'earliest', keep: 'lowest' })).toEqual([2]);
  });

  it('or, in Scotland, at the latest', () => {
    expect(stillTied([1, 2], twice, { look: 'latest', keep: 'highest' })).toEqual([2]);
    expect(stillTied([1, 2], twice, { look: 'latest', keep: 'lowest' })).toEqual([1]);
  });

  it('keeps all who are level at that point, and looks again for a difference between them', () => {
    const three = points([2, 3, 3], [7, 5, 4], [8, 8, 8]);
    expect(keepAtDecidingPoint([1, 2, 3], three, { look: 'earliest', keep: 'highest' })).toEqual([2, 3]);
    expect(stillTied([1, 2, 3], three, { look: 'earliest', keep: 'highest' })).toEqual([2]);
    expect(stillTied([1, 2, 3], three, { look: 'latest', keep: 'lowest' })).toEqual([3]);
  });

  it('leaves those who were level throughout to the lot', () => {
    const level = points([3, 3, 4], [9, 9, 9]);
    expect(stillTied([1, 2, 3], level, { look: 'earliest', keep: 'lowest' })).toEqual([1, 2]);
    expect(stillTied([1, 2], [], { look: 'earliest', keep: 'lowest' })).toEqual([1, 2]);
  });
});
