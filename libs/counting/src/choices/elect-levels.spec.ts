import * as fc from 'fast-check';
import { ok } from '#libs/basics';
import { electRanked } from '../constraints/elect-ranked.js';
import { Feasibility } from '../constraints/constraints.js';
import type { ConstraintGroup } from '../constraints/constraints.js';
import type { LotDraw } from '../lot.js';
import { electLevels, levelsByVotes } from './elect-levels.js';
import type { Levels } from './elect-levels.js';
import { runs } from '../../../../test/support/thorough.js';

const elect = (
  levels: Levels,
  seats: number,
  how: {
    readonly constraints?: readonly ConstraintGroup[];
    readonly lots?: readonly LotDraw[];
    readonly lotOrder?: readonly number[];
  } = {},
) => electLevels(levels, { candidates: [], seats, papers: [], ...how });

const lot = (between: readonly number[], ...chosen: readonly number[]): LotDraw => ({
  stage: 1,
  purpose: 'seat',
  between,
  chosen,
});

describe('Levels of equal candidates', () => {
  it('go from most votes to fewest, equals in ballot order', () => {
    expect(levelsByVotes([1, 2, 3, 4], [0n, 5n, 7n, 5n, 0n])).toEqual([[2], [1, 3], [4]]);
  });

  it('fill the seats from the top', () => {
    expect(elect([[2], [1, 3], [4]], 3)).toEqual(ok({ elected: [2, 1, 3], lots: [], passedOver: [] }));
  });

  it('are parted by one lot where the last seat cuts through one', () => {
    expect(elect([[2], [1, 3, 4]], 3)).toMatchObject({ error: { between: [1, 3, 4], places: 2 } });
    const lots = [lot([1, 3, 4], 3, 4)];
    expect(elect([[2], [1, 3, 4]], 3, { lots })).toEqual(ok({ elected: [2, 3, 4], lots, passedOver: [] }));
  });
});

describe('Levels of equal candidates under constraints', () => {
  const north = [{ name: 'North', members: [1, 2], atMost: 1 }];

  it('need no lot where the constraints decide between the equals', () => {
    const constraints = [{ name: 'Tenants', members: [2], atLeast: 1 }];
    expect(elect([[1, 2]], 1, { constraints })).toEqual(
      ok({ elected: [2], lots: [], passedOver: [{ candidate: 1, groups: ['Tenants'] }] }),
    );
  });

  it('need a lot where a maximum parts equals, though there are seats for all', () => {
    expect(elect([[1, 2], [3], [4]], 3, { constraints: north })).toMatchObject({
      error: { between: [1, 2], places: 1 },
    });
    const lots = [lot([1, 2], 2)];
    expect(elect([[1, 2], [3], [4]], 3, { constraints: north, lots })).toEqual(
      ok({ elected: [2, 3, 4], lots, passedOver: [{ candidate: 1, groups: ['North'] }] }),
    );
  });

  it('are drawn one at a time where it depends on the first how many there is room for', () => {
    const levels = [[1, 2, 3], [4]];
    expect(elect(levels, 2, { constraints: north })).toMatchObject({ error: { between: [1, 2, 3], places: 1 } });
    // With 1 drawn 2 is out, and 3 has the other seat; with 3 drawn the lot goes on between 1 and 2.
    const first = [lot([1, 2, 3], 1)];
    expect(elect(levels, 2, { constraints: north, lots: first })).toMatchObject({
      value: { elected: [1, 3], lots: first, passedOver: [{ candidate: 2 }] },
    });
    const third = [lot([1, 2, 3], 3), lot([1, 2], 2)];
    expect(elect(levels, 2, { constraints: north, lots: third.slice(0, 1) })).toMatchObject({
      error: { between: [1, 2], places: 1 },
    });
    expect(elect(levels, 2, { constraints: north, lots: third })).toMatchObject({
      value: { elected: [3, 2], lots: third, passedOver: [] },
    });
  });

  it('are parted by one lot for all their places where they are in the same groups', () => {
    const constraints = [{ name: 'Tenants', members: [5], atLeast: 1 }];
    expect(elect([[1, 2, 3, 4], [5]], 3, { constraints })).toMatchObject({
      error: { between: [1, 2, 3, 4], places: 2 },
    });
    expect(elect([[1, 2, 3, 4], [5]], 3, { constraints, lotOrder: [4, 3, 2, 1, 5] })).toMatchObject({
      value: {
        elected: [3, 4, 5],
        passedOver: [
          { candidate: 1, groups: ['Tenants'] },
          { candidate: 2, groups: ['Tenants'] },
        ],
      },
    });
  });
});

describe('Levels at random, under constraints at random', () => {
  const everyone = [1, 2, 3, 4, 5];
  const contest = fc
    .record({
      height: fc.array(fc.nat(2), { minLength: 5, maxLength: 5 }),
      seats: fc.integer({ min: 1, max: 4 }),
      constraints: fc.array(
        fc
          .tuple(fc.subarray(everyone), fc.nat(2), fc.nat(3))
          .map(([members, a, b]) => ({ members, atLeast: Math.min(a, b), atMost: Math.max(a, b) })),
        { maxLength: 3 },
      ),
    })
    .map(({ height, seats, constraints }) => ({
      levels: [0, 1, 2]
        .map((level) => everyone.filter((one) => height[one - 1] === level))
        .filter(({ length }) => length > 0),
      seats,
      constraints: constraints.map((group, i) => ({ name: `G${i}`, ...group })),
    }))
    .filter(({ levels, seats, constraints }) =>
      new Feasibility(constraints, seats, everyone).isPossible([], levels.flat()),
    );

  const winners = (elected: readonly number[]) => [...elected].sort((a, b) => a - b).join();

  it('elect whom the ranking elects in which the lots put the equals in order', () => {
    fc.assert(
      fc.property(
        contest,
        fc.shuffledSubarray(everyone, { minLength: 5 }),
        ({ levels, seats, constraints }, lotOrder) => {
          const result = elect(levels, seats, { constraints, lotOrder });
          const ranked = levels.flatMap((level) => lotOrder.filter((one) => level.includes(one)));
          const feasibility = new Feasibility(constraints, seats, everyone);
          const expected = electRanked({ ranked, seats, feasibility });
          expect(result.ok && winners(result.value.elected)).toBe(winners(expected.elected));
        },
      ),
      { numRuns: runs(1_000) },
    );
  });

  it('ask for a lot if and only if lots can decide who is elected', () => {
    const orders = (rest: readonly number[]): readonly (readonly number[])[] =>
      rest.length === 0 ? [[]] : rest.flatMap((one) => orders(rest.filter((x) => x !== one)).map((o) => [one, ...o]));
    let decided = 0;
    fc.assert(
      fc.property(contest, ({ levels, seats, constraints }) => {
        const outcomes = new Set(
          orders(everyone).map((lotOrder) => {
            const result = elect(levels, seats, { constraints, lotOrder });
            return result.ok ? winners(result.value.elected) : '';
          }),
        );
        expect(elect(levels, seats, { constraints }).ok).toBe(outcomes.size === 1);
        if (outcomes.size > 1) decided++;
      }),
      { numRuns: runs(200) },
    );
    expect(decided).toBeGreaterThan(runs(40));
  });
});
