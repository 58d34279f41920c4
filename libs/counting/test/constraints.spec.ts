import * as fc from 'fast-check';
import { COUNT_RULES } from '#libs/counting';
import type { ConstraintGroup, CountInput } from '#libs/counting';
import { checkConstraints } from '../src/constraints/constraints.js';
import { drawSteadily, smallElection } from './arbitraries.js';
import { countDrawing } from './support.js';
import { runs } from '../../../test/support/thorough.js';

/** Some candidates, of whom at least or at most so many are to be elected. */
const someGroups = (candidates: number): fc.Arbitrary<readonly ConstraintGroup[]> => {
  const limit = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });
  const members = fc.subarray(
    Array.from({ length: candidates }, (_, i) => i + 1),
    { minLength: 1 },
  );
  return fc.array(fc.record({ members, atLeast: limit, atMost: limit }), { minLength: 1, maxLength: 3 }).map((groups) =>
    groups.map(({ members: who, atLeast, atMost }, i) => ({
      name: `Group ${i + 1}`,
      members: who,
      ...(atLeast !== undefined && { atLeast }),
      ...(atMost !== undefined && { atMost }),
    })),
  );
};

/** Elections with constraints that somebody can meet: what may be put to the poll at all. */
const constrained: fc.Arbitrary<CountInput> = smallElection.chain((input) =>
  someGroups(input.candidates.length).map((constraints) => ({ ...input, constraints })),
);

const standingIn = ({ candidates }: CountInput) =>
  candidates.flatMap(({ withdrawn }, i) => (withdrawn === true ? [] : [i + 1]));

describe('Constraints on who may be elected together (guarding and dooming)', () => {
  it.each(COUNT_RULES)('$id: every seat is filled and every group is met, in every election', ({ id, seats }) => {
    let withEffect = 0;
    fc.assert(
      fc.property(constrained, (given) => {
        const input = seats === 'one' ? { ...given, seats: 1 } : given;
        const standing = standingIn(input);
        fc.pre(checkConstraints(input.constraints ?? [], input.seats, standing, input.candidates.length).ok);
        const draw = ({ places, ...question }: Parameters<typeof drawSteadily>[0] & { readonly places: number }) =>
          drawSteadily(question, places);
        const { elected } = countDrawing(id, input, draw);
        expect(elected).toHaveLength(Math.min(input.seats, standing.length));
        for (const { members, atLeast = 0, atMost = Infinity } of input.constraints ?? []) {
          const among = elected.filter((candidate) => members.includes(candidate)).length;
          expect(among).toBeGreaterThanOrEqual(atLeast);
          expect(among).toBeLessThanOrEqual(atMost);
        }
        const free = countDrawing(id, { ...input, constraints: [] }, draw);
        if ([...free.elected].sort().join() !== [...elected].sort().join()) withEffect++;
      }),
      { numRuns: runs(600) },
    );
    expect(withEffect).toBeGreaterThan(10); // or the groups would only have asked for what came by itself
  });
});
