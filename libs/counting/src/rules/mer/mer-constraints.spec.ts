import * as fc from 'fast-check';
import { drawSteadily, smallElection } from '../../../test/arbitraries.js';
import { countDrawing, counted, election, namesOf, votesAt } from '../../../test/support.js';
import { count } from '../../registry.js';
import { runs } from '../../../../../test/support/thorough.js';

describe('Model Election Rules STV with constraints on who is elected together', () => {
  it('refuses the quota to a doomed candidate, who is excluded at once, before any surplus is transferred', () => {
    // 2 seats, 24 papers, quota 9. A 10, B 9. With A elected the other seat is for C or D: B is doomed.
    const input = election('10 A; 9 B>D; 3 C; 2 D>C', { seats: 2 });
    expect(counted('mer', input).elected).toEqual([1, 2]);
    const record = counted('mer', { ...input, constraints: [{ name: 'Staff', members: [3, 4], atLeast: 1 }] });
    expect(namesOf(record, record.stages[0]?.elected ?? [])).toEqual(['A']);
    expect(record.stages[1]).toMatchObject({ kind: 'exclusion', candidates: [2], excluded: [2], elected: [4] });
    expect(record.stages[1]?.reasons[0]).toMatchObject({
      code: 'exclusion.doomed',
      rule: 'constraint',
      figures: { votes: '9.00' },
    });
    expect(votesAt(record, 2)).toMatchObject({ A: '10.00', B: '0.00', D: '11.00' });
    expect(namesOf(record, record.elected)).toEqual(['A', 'D']);
  });

  it('excludes all doomed candidates in one operation', () => {
    // 2 seats, quota 9, at most one of A, B and C: with A elected, B and C go together.
    const input = election('10 A; 7 B>D; 4 C>D; 3 D; 2 E', { seats: 2 });
    const record = counted('mer', { ...input, constraints: [{ name: 'North', members: [1, 2, 3], atMost: 1 }] });
    expect(record.stages[1]).toMatchObject({ kind: 'exclusion', candidates: [2, 3], elected: [4] });
    expect(votesAt(record, 2)).toMatchObject({ D: '14.00' });
  });

  it('never excludes a guarded candidate, alone or in a group, though the votes are fewest', () => {
    // 2 seats, 25 papers, quota 9, at least one of C and D. D 1 + C 3 < E 6, but only D may go. Then C is guarded:
    // E 6 < B 7 goes, then B 7 < A 8, and A and C are as many as the seats.
    const input = election('8 A; 7 B; 6 E; 3 C; 1 D', { seats: 2 });
    const record = counted('mer', { ...input, constraints: [{ name: 'Staff', members: [3, 4], atLeast: 1 }] });
    expect(record.stages.map(({ candidates }) => namesOf(record, candidates).join(' '))).toEqual(['', 'D', 'E', 'B']);
    expect(namesOf(record, record.elected)).toEqual(['A', 'C']);
    expect(votesAt(record, 4)).toEqual({ A: '8.00', B: '7.00', C: '3.00', D: '0.00', E: '0.00' });
  });

  it('does not give the last seat to a doomed candidate (STV50.2)', () => {
    // 1 seat for C or D: A and B are doomed from the start, and A has more than all others together but not the quota…
    const input = election('5 A>C; 1 B; 2 C; 2 D', { seats: 1 });
    const record = counted('mer', { ...input, constraints: [{ name: 'Staff', members: [3, 4], atLeast: 1 }] });
    expect(record.stages[0]?.elected).toEqual([]);
    expect(record.stages[1]).toMatchObject({ candidates: [1, 2], elected: [3] });
  });

  it('always elects a set that meets them', () => {
    const groups = fc.array(
      fc.record({
        members: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        atLeast: fc.integer({ min: 0, max: 2 }),
        more: fc.integer({ min: 0, max: 2 }),
      }),
      { minLength: 1, maxLength: 2 },
    );
    fc.assert(
      fc.property(smallElection, groups, (input, drawn) => {
        const constraints = drawn.map(({ members, atLeast, more }, i) => ({
          name: `G${i}`,
          members: members.filter((member) => member <= input.candidates.length),
          atLeast,
          atMost: atLeast + more,
        }));
        const constrained = { ...input, constraints };
        const first = count('mer', constrained);
        fc.pre(first.ok || first.error.kind === 'lotsRequired');
        const record = countDrawing('mer', constrained, ({ places, ...question }) => drawSteadily(question, places));
        const standing = input.candidates.filter(({ withdrawn }) => withdrawn !== true).length;
        expect(record.elected).toHaveLength(Math.min(input.seats, standing));
        for (const { members, atLeast, atMost } of constraints) {
          const fromGroup = record.elected.filter((candidate) => members.includes(candidate)).length;
          expect(fromGroup).toBeGreaterThanOrEqual(atLeast);
          expect(fromGroup).toBeLessThanOrEqual(atMost);
        }
      }),
      { numRuns: runs(250) },
    );
  });
});
