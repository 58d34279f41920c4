import * as fc from 'fast-check';
import type { CandidateNumber } from '../candidate.js';
import { LOT_PURPOSES } from '../lot.js';
import { drawFromOrder } from './draw-from-order.js';

describe('A tie decided by an order', () => {
  const order = [4, 2, 5, 1, 3];
  const question = { stage: 3, between: [1, 2, 3, 5], places: 1 };

  it('gives the surplus and the seat to the first of the tied', () => {
    expect(drawFromOrder({ ...question, purpose: 'surplus' }, order).chosen).toEqual([2]);
    expect(drawFromOrder({ ...question, purpose: 'seat' }, order).chosen).toEqual([2]);
    expect(drawFromOrder({ ...question, purpose: 'seat', places: 3 }, order).chosen).toEqual([1, 2, 5]);
  });

  it('excludes the last of the tied', () => {
    expect(drawFromOrder({ ...question, purpose: 'exclusion' }, order).chosen).toEqual([3]);
    expect(drawFromOrder({ ...question, purpose: 'exclusion', places: 2 }, order).chosen).toEqual([1, 3]);
  });

  it('is a draw like one that was recorded: the same question, candidates ascending', () => {
    expect(drawFromOrder({ ...question, between: [5, 1], purpose: 'seat' }, order)).toEqual({
      stage: 3,
      purpose: 'seat',
      between: [1, 5],
      chosen: [5],
    });
  });

  it('may choose all of the tied, and never none or more', () => {
    const tied = { stage: 1, purpose: 'seat', between: [1, 2] } as const;
    expect(drawFromOrder({ ...tied, places: 2 }, order).chosen).toEqual([1, 2]);
    expect(() => drawFromOrder({ ...tied, places: 0 }, order)).toThrow(RangeError);
    expect(() => drawFromOrder({ ...tied, places: 3 }, order)).toThrow(RangeError);
  });

  it('needs an order that names all of the tied', () => {
    expect(() => drawFromOrder({ ...question, purpose: 'seat' }, [4, 2, 5, 1])).toThrow('does not name each');
  });

  it('is consistent: whoever is chosen among many is chosen among the few of them who are still tied', () => {
    const everyone = Array.from({ length: 12 }, (_, i) => i + 1);
    const wholeOrder = fc.shuffledSubarray(everyone, { minLength: 12 });
    const tie = fc.shuffledSubarray(everyone, { minLength: 2 });
    fc.assert(
      fc.property(wholeOrder, tie, fc.constantFrom(...LOT_PURPOSES), (whole, between, purpose) => {
        const draw = (tied: readonly CandidateNumber[]) =>
          drawFromOrder({ stage: 1, purpose, between: tied, places: 1 }, whole).chosen;
        const chosen = draw(between);
        const fewer = between.filter((candidate, i) => chosen.includes(candidate) || i % 2 === 0);
        expect(draw(fewer)).toEqual(chosen);
      }),
    );
  });
});
