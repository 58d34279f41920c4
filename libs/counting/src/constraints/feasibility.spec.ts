import * as fc from 'fast-check';
import type { CandidateNumber } from '../candidate.js';
import type { ConstraintGroup } from './constraint-group.js';
import { Feasibility } from './feasibility.js';
import { runs } from '../../../../test/support/thorough.js';

/** Numbers `from` to `to`, both included. */
const range = (from: number, to: number): readonly CandidateNumber[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

const exactly = (name: string, members: readonly CandidateNumber[], number: number): ConstraintGroup => ({
  name,
  members,
  atLeast: number,
  atMost: number,
});

describe('Guarded and doomed candidates', () => {
  it('are nobody while either outcome can still be met', () => {
    const women = { name: 'Women', members: [1, 2, 3], atLeast: 1 };
    const feasibility = new Feasibility([women], 2, range(1, 6));
    expect(feasibility.judge([], range(1, 6))).toEqual({ guarded: [], doomed: [] });
  });

  it('guard the last who can meet a minimum, and as soon as no vacancy can be spared doom everyone else', () => {
    const women = { name: 'Women', members: [1, 2, 3], atLeast: 2 };
    const feasibility = new Feasibility([women], 3, range(1, 6));
    expect(feasibility.judge([], [1, 2, 4, 5, 6])).toEqual({ guarded: [1, 2], doomed: [] });
    expect(feasibility.judge([4], [1, 2, 5, 6])).toEqual({ guarded: [1, 2], doomed: [5, 6] });
    expect(feasibility.judge([4], [1, 2, 3, 5, 6])).toEqual({ guarded: [], doomed: [5, 6] });
  });

  it('doom the rest of a group that has reached its maximum', () => {
    const north = { name: 'North', members: [1, 2, 3], atMost: 1 };
    const feasibility = new Feasibility([north], 3, range(1, 6));
    expect(feasibility.judge([2], [1, 3, 4, 5, 6])).toEqual({ guarded: [], doomed: [1, 3] });
  });

  it('follow from a maximum that leaves no one to spare elsewhere', () => {
    const north = { name: 'North', members: [1, 2, 3], atMost: 1 };
    const feasibility = new Feasibility([north], 3, range(1, 6));
    expect(feasibility.judge([], [1, 2, 3, 4, 5])).toEqual({ guarded: [4, 5], doomed: [] });
  });

  it('are everyone at the end: as many as there are vacancies are guarded', () => {
    const feasibility = new Feasibility([{ name: 'North', members: [1], atMost: 1 }], 3, range(1, 4));
    expect(feasibility.judge([4], [1, 2])).toEqual({ guarded: [1, 2], doomed: [] });
    expect(feasibility.judge([1, 2, 4], [3])).toEqual({ guarded: [], doomed: [3] });
  });

  it('are all guarded where fewer stand than there are seats', () => {
    const feasibility = new Feasibility([{ name: 'North', members: [1, 2], atMost: 2 }], 5, range(1, 3));
    expect(feasibility.judge([], range(1, 3))).toEqual({ guarded: [1, 2, 3], doomed: [] });
  });

  it('cannot be told once the constraints can no longer be met', () => {
    const feasibility = new Feasibility([{ name: 'North', members: [1, 2], atLeast: 1 }], 1, range(1, 3));
    expect(feasibility.isPossible([], [3])).toBe(false);
    expect(() => feasibility.judge([], [3])).toThrow('cannot be met');
  });
});

/**
 * Hill’s example, re-worked by Otten: 14 seats, exactly 7 English, 6 Scottish and 1 Welsh, exactly 7 men and 7 women. Eight
 * ways to meet this, which follow from there being 3 Scottish women.
 *
 * @see J. Otten, “STV with multiple constraints”, Voting matters 13 (2001)
 */
describe('Voting matters 13: 7 English, 6 Scottish, 1 Welsh; 7 men, 7 women', () => {
  const kinds = {
    englishMen: range(1, 8),
    englishWomen: range(11, 18),
    scottishMen: range(21, 28),
    scottishWomen: range(31, 33),
    welshMen: range(41, 42),
    welshWomen: range(51, 52),
  };
  const { englishMen, englishWomen, scottishMen, scottishWomen, welshMen, welshWomen } = kinds;
  const everyone = Object.values(kinds).flat();
  const groups = [
    exactly('English', [...englishMen, ...englishWomen], 7),
    exactly('Scottish', [...scottishMen, ...scottishWomen], 6),
    exactly('Welsh', [...welshMen, ...welshWomen], 1),
    exactly('Men', [...englishMen, ...scottishMen, ...welshMen], 7),
    exactly('Women', [...englishWomen, ...scottishWomen, ...welshWomen], 7),
  ];
  const feasibility = new Feasibility(groups, 14, everyone);
  const published = [
    [0, 7, 6, 0, 1, 0],
    [1, 6, 5, 1, 1, 0],
    [1, 6, 6, 0, 0, 1],
    [2, 5, 4, 2, 1, 0],
    [2, 5, 5, 1, 0, 1],
    [3, 4, 3, 3, 1, 0],
    [3, 4, 4, 2, 0, 1],
    [4, 3, 3, 3, 0, 1],
  ];

  it('can be met in the eight ways of the paper and no other', () => {
    const ways: number[][] = [];
    for (let em = 0; em <= 8; em++)
      for (let ww = 0; ww <= 1; ww++)
        for (let sw = 0; sw <= 3; sw++) {
          const way = [em, 7 - em, 6 - sw, sw, 1 - ww, ww];
          if ((way[1] ?? 0) < 0) continue;
          const elected = Object.values(kinds).flatMap((kind, i) => kind.slice(0, way[i]));
          if (feasibility.isPossible(elected, [])) ways.push(way);
        }
    expect(ways).toEqual(published);
  });

  it('guard the last two Scottish women, and doom every other man, when three men are elected and all are English', () => {
    const electedMen = englishMen.slice(0, 3);
    const continuing = everyone.filter((one) => !electedMen.includes(one) && one !== 33);
    const judged = feasibility.judge(electedMen, continuing);
    expect(judged.guarded).toEqual([31, 32]);
    expect(judged.doomed).toEqual([...englishMen.slice(3), ...welshMen]);
  });

  it('lets any one of the three Scottish women go before that, and not two', () => {
    expect(feasibility.canLose(englishMen.slice(0, 3), everyone.slice(3), [31])).toBe(true);
    expect(feasibility.canLose(englishMen.slice(0, 3), everyone.slice(3), [31, 32])).toBe(false);
  });
});

/** Up to 8 candidates in up to 4 groups that overlap at random; some elected, some gone. */
const position = fc
  .record({
    candidates: fc.constantFrom(1, 3, 5, 6, 7, 8, 8, 8),
    seats: fc.noBias(fc.integer({ min: 1, max: 5 })),
    groups: fc.array(
      fc.record({
        members: fc.noBias(fc.nat(255)).map((bits) => range(1, 8).filter((one) => (bits >> (one - 1)) % 2 === 1)),
        limits: fc.array(fc.noBias(fc.nat(3)), { minLength: 2, maxLength: 2 }),
        kind: fc.constantFrom('atLeast', 'atMost', 'both'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    fates: fc.array(fc.constantFrom('elected', 'continuing', 'continuing', 'continuing', 'gone'), {
      minLength: 8,
      maxLength: 8,
    }),
  })
  .map(({ candidates, seats, groups, fates }) => {
    const standing = range(1, candidates);
    const constraints = groups.map(({ members, limits, kind }, i): ConstraintGroup => {
      const [low = 0, high = 0] = [...limits].sort((a, b) => a - b);
      const least = kind === 'atMost' ? {} : { atLeast: low };
      const most = kind === 'atLeast' ? {} : { atMost: high };
      return { name: `G${i}`, members, ...least, ...most };
    });
    const elected = standing.filter((one) => fates[one - 1] === 'elected').slice(0, seats);
    const continuing = standing.filter((one) => fates[one - 1] === 'continuing');
    return { standing, seats, constraints, elected, continuing };
  });

/** Every subset of the continuing that fills the vacancies and meets every group, by trying them all. */
function completionsOf({
  seats,
  constraints,
  elected,
  continuing,
}: {
  readonly seats: number;
  readonly constraints: readonly ConstraintGroup[];
  readonly elected: readonly CandidateNumber[];
  readonly continuing: readonly CandidateNumber[];
}): readonly (readonly CandidateNumber[])[] {
  const size = Math.min(seats - elected.length, continuing.length);
  return range(0, 2 ** continuing.length - 1)
    .map((bits) => continuing.filter((_, i) => (bits >> i) % 2 === 1))
    .filter((chosen) => chosen.length === size)
    .filter((chosen) =>
      constraints.every(({ members, atLeast, atMost }) => {
        const number = [...elected, ...chosen].filter((one) => members.includes(one)).length;
        return number >= (atLeast ?? 0) && number <= (atMost ?? Infinity);
      }),
    );
}

describe('A judgement compared with every completion there is', () => {
  it('says possible, guarded, doomed and who may leave as they do', () => {
    let judged = 0;
    let sealed = 0;
    fc.assert(
      fc.property(position, fc.nat(255), (one, bits) => {
        const { standing, seats, constraints, elected, continuing } = one;
        const feasibility = new Feasibility(constraints, seats, standing);
        const completions = completionsOf(one);
        expect(feasibility.isPossible(elected, continuing)).toBe(completions.length > 0);

        const leaving = continuing.filter((_, i) => (bits >> i) % 2 === 1);
        const without = completions.some((chosen) => !chosen.some((winner) => leaving.includes(winner)));
        expect(feasibility.canLose(elected, continuing, leaving)).toBe(without);

        if (completions.length === 0) return;
        const verdict = feasibility.judge(elected, continuing);
        expect(verdict).toEqual({
          guarded: continuing.filter((candidate) => completions.every((chosen) => chosen.includes(candidate))),
          doomed: continuing.filter((candidate) => !completions.some((chosen) => chosen.includes(candidate))),
        });
        judged++;
        const fates = verdict.guarded.length + verdict.doomed.length;
        if (fates > 0 && fates < continuing.length) sealed++;
      }),
      { numRuns: runs(4_000), seed: 2_001_04 },
    );
    expect(judged).toBeGreaterThan(runs(1_000));
    expect(sealed).toBeGreaterThan(runs(200));
  });

  it('names groups that conflict, none too many', () => {
    let conflicts = 0;
    fc.assert(
      fc.property(position, ({ standing, seats, constraints, elected, continuing }) => {
        const possible = (groups: readonly ConstraintGroup[]) =>
          completionsOf({ seats, constraints: groups, elected, continuing }).length > 0;
        const conflict = new Feasibility(constraints, seats, standing).conflict(elected, continuing);
        expect(conflict.length === 0).toBe(possible(constraints));
        if (conflict.length === 0) return;
        expect(possible(conflict)).toBe(false);
        for (const group of conflict) expect(possible(conflict.filter((other) => other !== group))).toBe(true);
        conflicts++;
      }),
      { numRuns: runs(2_000), seed: 2_001_04 },
    );
    expect(conflicts).toBeGreaterThan(runs(200));
  });
});

describe('A judgement of the largest contests allowed', () => {
  it('refuses larger ones as a bug of the caller', () => {
    const groups = range(1, 11).map((n) => exactly(`G${n}`, [n], 1));
    expect(() => new Feasibility(groups, 5, range(1, 20))).toThrow(RangeError);
    expect(() => new Feasibility([], 61, range(1, 20))).toThrow(RangeError);
    expect(() => new Feasibility([], 60, range(1, 256))).toThrow(RangeError);
    expect(new Feasibility(groups.slice(1), 60, range(1, 255)).isPossible([], range(1, 255))).toBe(true);
  });

  it('refuses people who do not stand more elected than seats, and one person twice, as bugs of the caller', () => {
    const feasibility = new Feasibility([], 1, [1, 2]);
    expect(() => feasibility.isPossible([], [1, 3])).toThrow(RangeError);
    expect(() => feasibility.isPossible([1, 2], [])).toThrow(RangeError);
    expect(() => feasibility.isPossible([1], [1, 2])).toThrow('named twice');
    expect(() => feasibility.judge([], [2, 2])).toThrow('named twice');
  });
});

/** Every reachable number of elected by group, one candidate after another: slow, and nothing to go wrong. */
function isReachable(memberships: readonly (readonly number[])[], seats: number, wanted: readonly number[]): boolean {
  let reached = new Set([[0, ...wanted.map(() => 0)].join()]);
  for (const memberOf of memberships) {
    const withThisOne = [...reached].map((counts) =>
      counts
        .split(',')
        .map((count, i) => Number(count) + (i === 0 || memberOf.includes(i - 1) ? 1 : 0))
        .join(),
    );
    reached = new Set([...reached, ...withThisOne]);
  }
  return reached.has([seats, ...wanted].join());
}

describe('Exact numbers for groups that overlap so much that fractions would meet them', () => {
  const memberships = fc.array(
    fc.noBias(fc.nat(15)).map((bits) => range(0, 3).filter((group) => (bits >> group) % 2 === 1)),
    { minLength: 10, maxLength: 10 },
  );
  const winners = fc.noBias(fc.nat(1023)).map((bits) => range(0, 9).filter((one) => (bits >> one) % 2 === 1));
  const error = fc.array(fc.constantFrom(0, 0, 0, 1, -1), { minLength: 4, maxLength: 4 });

  it('are met if and only if some choice of whole candidates meets them', () => {
    const answers = { yes: 0, no: 0 };
    fc.assert(
      fc.property(memberships, winners, error, (groupsOf, chosen, off) => {
        const seats = Math.max(chosen.length, 1);
        const wanted = off.map((by, group) =>
          Math.max(0, by + chosen.filter((one) => groupsOf[one]?.includes(group)).length),
        );
        const groups = wanted.map((number, group) =>
          exactly(
            `G${group}`,
            range(1, 10).filter((one) => groupsOf[one - 1]?.includes(group)),
            number,
          ),
        );
        const expected = isReachable(groupsOf, seats, wanted);
        expect(new Feasibility(groups, seats, range(1, 10)).isPossible([], range(1, 10))).toBe(expected);
        answers[expected ? 'yes' : 'no']++;
      }),
      { numRuns: runs(2_000), seed: 13 },
    );
    expect(Math.min(answers.yes, answers.no)).toBeGreaterThan(runs(200));
  });
});
