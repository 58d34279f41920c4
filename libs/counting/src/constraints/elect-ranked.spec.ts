import * as fc from 'fast-check';
import type { CandidateNumber } from '../candidate.js';
import type { ConstraintGroup } from './constraint-group.js';
import { electRanked } from './elect-ranked.js';
import { Feasibility } from './feasibility.js';

const fill = (ranked: readonly CandidateNumber[], seats: number, groups: readonly ConstraintGroup[]) =>
  electRanked({ ranked, seats, feasibility: new Feasibility(groups, seats, ranked) });

describe('Seats filled from a ranking under constraints', () => {
  const ranked = [4, 2, 6, 1, 5, 3];

  it('are filled from the top where there is nothing to meet', () => {
    expect(fill(ranked, 3, [])).toEqual({ elected: [4, 2, 6], passedOver: [] });
  });

  it('are filled from the top where that meets every group', () => {
    const group = { name: 'Tenants', members: [2, 3], atLeast: 1 };
    expect(fill(ranked, 3, [group])).toEqual({ elected: [4, 2, 6], passedOver: [] });
  });

  it('keep the last seats for a reserved group, by votes among its members', () => {
    const group = { name: 'Tenants', members: [1, 3, 5], atLeast: 2 };
    expect(fill(ranked, 3, [group])).toEqual({
      elected: [4, 1, 5],
      passedOver: [
        { candidate: 2, groups: ['Tenants'] },
        { candidate: 6, groups: ['Tenants'] },
      ],
    });
  });

  it('pass over those of a group that is full', () => {
    const group = { name: 'North', members: [2, 4, 6], atMost: 1 };
    expect(fill(ranked, 2, [group])).toEqual({
      elected: [4, 1],
      passedOver: [
        { candidate: 2, groups: ['North'] },
        { candidate: 6, groups: ['North'] },
      ],
    });
  });

  // Of 2 and 6 it is enough to say that the last seat would leave no tenant; that it would leave no woman is true as well.
  it('meet overlapping groups together: the one seat left goes to whoever meets both', () => {
    const women = { name: 'Women', members: [3, 5], atLeast: 1 };
    const tenants = { name: 'Tenants', members: [1, 3], atLeast: 1 };
    expect(fill(ranked, 2, [women, tenants])).toEqual({
      elected: [4, 3],
      passedOver: [
        { candidate: 2, groups: ['Tenants'] },
        { candidate: 6, groups: ['Tenants'] },
        { candidate: 1, groups: ['Women'] },
        { candidate: 5, groups: ['Tenants'] },
      ],
    });
  });

  it('elect everyone where there are no more candidates than seats', () => {
    expect(fill([2, 1], 5, [{ name: 'Women', members: [1], atLeast: 1 }]).elected).toEqual([2, 1]);
  });

  it('are not filled where the constraints cannot be met', () => {
    expect(() => fill(ranked, 2, [{ name: 'Women', members: [3], atLeast: 2 }])).toThrow('cannot be met');
  });
});

interface OneMinimum {
  readonly ranked: readonly CandidateNumber[];
  readonly seats: number;
  readonly group: { readonly name: string; readonly members: readonly CandidateNumber[]; readonly atLeast: number };
}

/** The best of the group take the reserved seats, then the best of everyone else the others. */
function reserveFirst({ ranked, seats, group }: OneMinimum): readonly CandidateNumber[] {
  const reserved = ranked.filter((one) => group.members.includes(one)).slice(0, group.atLeast);
  const others = ranked.filter((one) => !reserved.includes(one)).slice(0, seats - reserved.length);
  return ranked.filter((one) => reserved.includes(one) || others.includes(one));
}

/** The best take every seat; while the group is short, its best member not elected replaces the lowest outsider elected. */
function fillThenFix({ ranked, seats, group }: OneMinimum): readonly CandidateNumber[] {
  const isMember = (one: CandidateNumber) => group.members.includes(one);
  let elected = ranked.slice(0, seats);
  while (elected.filter(isMember).length < group.atLeast) {
    const next = ranked.find((one) => isMember(one) && !elected.includes(one));
    const lowest = elected.filter((one) => !isMember(one)).at(-1);
    if (next === undefined) break;
    elected = [...elected.filter((one) => one !== lowest), next];
  }
  return ranked.filter((one) => elected.includes(one));
}

const everyone = Array.from({ length: 9 }, (_, i) => i + 1);
const ranking = fc.shuffledSubarray(everyone, { minLength: 9 });
const some = fc.noBias(fc.nat(511)).map((bits) => everyone.filter((one) => (bits >> (one - 1)) % 2 === 1));

describe('One reserved group: domain reference 7.9, methods A and B', () => {
  it('gives the winners of “reserve first” and of “fill then fix”', () => {
    fc.assert(
      fc.property(ranking, some, fc.integer({ min: 1, max: 9 }), fc.nat(9), (ranked, members, seats, wanted) => {
        const group = { name: 'Reserved', members, atLeast: Math.min(wanted, members.length, seats) };
        const { elected } = fill(ranked, seats, [group]);
        expect(elected).toEqual(reserveFirst({ ranked, seats, group }));
        expect(elected).toEqual(fillThenFix({ ranked, seats, group }));
      }),
      { numRuns: 500 },
    );
  });
});

describe('One group with a maximum', () => {
  it('gives the winners of walking down the ranking and skipping its members once it is full', () => {
    fc.assert(
      fc.property(ranking, some, fc.integer({ min: 1, max: 9 }), fc.nat(9), (ranked, members, seats, most) => {
        const atMost = Math.max(most, seats - (ranked.length - members.length)); // enough others stand
        let inGroup = 0;
        const walked = ranked.filter((one) => !members.includes(one) || ++inGroup <= atMost).slice(0, seats);
        expect(fill(ranked, seats, [{ name: 'North', members, atMost }]).elected).toEqual(walked);
      }),
      { numRuns: 500 },
    );
  });
});

describe('Groups that overlap at random', () => {
  const groups = fc.array(
    fc.record({ members: some, least: fc.nat(3), most: fc.nat(4) }).map(({ members, least, most }) => ({
      members,
      atLeast: Math.min(least, most),
      atMost: most,
    })),
    { minLength: 1, maxLength: 4 },
  );

  it('are met by those elected, who fill every seat, and who are the first such set from the top', () => {
    let met = 0;
    fc.assert(
      fc.property(ranking, groups, fc.integer({ min: 1, max: 5 }), (ranked, found, seats) => {
        const constraints = found.map((group, i) => ({ name: `G${i}`, ...group }));
        const feasibility = new Feasibility(constraints, seats, ranked);
        fc.pre(feasibility.isPossible([], ranked));
        const { elected, passedOver } = electRanked({ ranked, seats, feasibility });

        const fits = (set: readonly CandidateNumber[]) =>
          constraints.every(({ members, atLeast, atMost }) => {
            const number = set.filter((one) => members.includes(one)).length;
            return number >= atLeast && number <= atMost;
          });
        // Every set that fits, as places in the ranking; the first of them in dictionary order.
        const best = Array.from({ length: 512 }, (_, bits) => ranked.filter((_one, i) => (bits >> (8 - i)) % 2 === 1))
          .filter((set) => set.length === seats && fits(set))
          .at(-1);
        expect(elected).toEqual(best);
        expect(passedOver.every(({ groups: names }) => names.length > 0)).toBe(true);
        if (passedOver.length > 0) met++;
      }),
      { numRuns: 500, seed: 79 },
    );
    expect(met).toBeGreaterThan(50);
  });
});
