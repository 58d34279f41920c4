import * as fc from 'fast-check';
import type { ConstraintGroup } from '../../constraints/constraints.js';
import { count } from '../../registry.js';
import { drawSteadily, smallElection } from '../../../test/arbitraries.js';
import { countDrawing, counted, election, namesOf, votesAt } from '../../../test/support.js';
import { runs } from '../../../../../test/support/thorough.js';

const group = (name: string, candidates: number): fc.Arbitrary<ConstraintGroup> =>
  fc.record({
    name: fc.constant(name),
    members: fc.subarray(
      Array.from({ length: candidates }, (_, i) => i + 1),
      { minLength: 1 },
    ),
    atLeast: fc.integer({ min: 0, max: 2 }),
    atMost: fc.integer({ min: 2, max: 3 }),
  });
const constrained = smallElection.chain((input) =>
  fc
    .tuple(group('north', input.candidates.length), group('tenants', input.candidates.length))
    .map((constraints) => ({ ...input, constraints })),
);

describe('ERS97 with constraints', () => {
  // 3 seats, 40 papers, quota 10. At least one tenant (C stands alone), at most one of the staff (A and B).
  const record = counted('ers97', {
    ...election('12 A>D; 9 B>E; 5 C; 6 D; 8 E', { seats: 3 }),
    constraints: [
      { name: 'tenants', members: [3], atLeast: 1 },
      { name: 'staff', members: [1, 2], atMost: 1 },
    ],
  });

  it('excludes at once whom they doom, before any surplus is transferred', () => {
    // A is elected with 12; B can no longer be. A's surplus of 2.00 waits.
    expect(record.stages[0]?.elected).toEqual([1]);
    expect(record.stages[1]).toMatchObject({ kind: 'exclusion', candidates: [2], excluded: [2] });
    expect(record.stages[1]?.reasons[0]).toEqual({
      code: 'exclusion.doomed',
      rule: 'constraint',
      candidates: [2],
      between: [],
      figures: { votes: '9.00' },
    });
    expect(votesAt(record, 2)).toMatchObject({ A: '12.00', B: '0.00', E: '17.00' });
  });

  it('elects whom they guard with the fewest votes, when those doomed would leave nobody else', () => {
    // E has the quota; the last seat is for the tenant, so D is doomed, and without D there is only C.
    expect(namesOf(record, record.elected)).toEqual(['A', 'E', 'C']);
    expect(record.stages).toHaveLength(2);
    expect(record.stages[1]).toMatchObject({ elected: [5, 3], votes: { '3': '5.00', '4': '6.00' } });
    expect(record.stages[1]?.reasons.slice(-2)).toMatchObject([
      { code: 'exclusion.doomed', candidates: [4] },
      { code: 'ers97.elected.insteadOfExclusion', candidates: [3], between: [4] },
    ]);
  });

  // 2 seats, 24 papers, quota 8. C is guarded and has the fewest votes, so D goes; A and B come to 11 and 9, more than the
  // quota both. A is elected, and B is doomed, because the last seat is for C.
  it('never exclude a guarded candidate, and elect nobody whom the election of another has doomed', () => {
    const guarded = counted('ers97', {
      ...election('7 A; 7 B; 4 C; 4 D>A; 2 D>B', { seats: 2 }),
      constraints: [{ name: 'tenants', members: [3], atLeast: 1 }],
    });
    expect(guarded.stages.map(({ candidates }) => candidates)).toEqual([[], [4]]);
    expect(votesAt(guarded, 2)).toMatchObject({ A: '11.00', B: '9.00', C: '4.00' });
    expect(namesOf(guarded, guarded.elected)).toEqual(['A', 'C']);
  });

  // 2 seats, 23 papers, quota 7.67. C and D have 3 together, fewer than E's 6, but one of them must be elected.
  it('never exclude so many together that they could not be met', () => {
    const record = counted('ers97', {
      ...election('7 A; 7 B; 2 C; 1 D>A; 6 E', { seats: 2 }),
      constraints: [{ name: 'tenants', members: [3, 4], atLeast: 1 }],
    });
    expect(record.stages.map(({ candidates }) => candidates)).toEqual([[], [4]]);
    expect(namesOf(record, record.elected)).toEqual(['A', 'C']);
  });

  it('change nothing where they demand nothing', () => {
    const free = election('7 A; 7 B; 4 C; 4 D>A; 2 D>B', { seats: 2 });
    const { constraints, ...bound } = counted('ers97', {
      ...free,
      constraints: [{ name: 'all', members: [1, 2, 3, 4], atMost: 4 }],
    });
    expect(constraints).toHaveLength(1);
    expect(counted('ers97', free)).toMatchObject(bound);
  });

  it('are met by every count that was not refused before it began', () => {
    fc.assert(
      fc.property(constrained, (input) => {
        const first = count('ers97', input);
        fc.pre(first.ok || first.error.kind !== 'constraintsFaulty');
        const { elected } = countDrawing('ers97', input, ({ places, ...question }) => drawSteadily(question, places));
        for (const { members, atLeast = 0, atMost = Infinity } of input.constraints) {
          const from = elected.filter((candidate) => members.includes(candidate)).length;
          expect(from).toBeGreaterThanOrEqual(atLeast);
          expect(from).toBeLessThanOrEqual(atMost);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
