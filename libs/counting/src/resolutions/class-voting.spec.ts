import * as fc from 'fast-check';
import { fraction, isEqual, ONE, sum } from '#libs/basics';
import { capShares } from './capped-classes.js';
import { decideResolution } from './decide-resolution.js';
import type { ResolutionOutcome, ResolutionVote } from './decide-resolution.js';
import type { EmptyClassPolicy, ResolutionRule, Weighting } from './resolution-rule.js';
import { MAJORITY, SPECIAL } from './statutory-forms.js';
import type { ClassTally, Tally, VotesCast } from './tally.js';

const aClass = (id: string, yes: number, no: number, rest: Partial<Tally> = {}): ClassTally => ({
  id,
  for: yes,
  against: no,
  withheld: 0,
  spoilt: 0,
  ...rest,
});
const aRule = (rest: Partial<ResolutionRule>): ResolutionRule => ({
  source: 'society’s rules, r. 40',
  threshold: MAJORITY,
  weighting: { kind: 'oneMemberOneVote' },
  turnout: [],
  consents: [],
  ...rest,
});
const sixtyForty = (
  ifEmpty: EmptyClassPolicy,
  kind: 'classWeights' | 'classBlocks' = 'classWeights',
  minTurnout?: ReturnType<typeof fraction>,
): Weighting => ({
  kind,
  classes: [
    { id: 'A', weight: fraction(3, 5), ifEmpty },
    { id: 'B', weight: fraction(2, 5), ifEmpty, minTurnout },
  ],
});
const classes = (...all: readonly ClassTally[]): VotesCast => ({ kind: 'classes', classes: all });
function decided(rule: ResolutionRule, votes: VotesCast): ResolutionOutcome {
  const outcome = decideResolution({ rule, votes });
  if (!outcome.ok) throw new Error(outcome.error.map(({ code, at }) => `${code} at ${at}`).join());
  return outcome.value;
}
const refusalsOf = (vote: ResolutionVote) => {
  const outcome = decideResolution(vote);
  return outcome.ok ? [] : outcome.error.map(({ code, at }) => `${code} at ${at}`);
};

describe('Class weights (an electoral college)', () => {
  it('lose 60/40 with A 30–20 and B 5–15: 0.36 and 0.10 make 0.46, though single votes are 35–35', () => {
    const { outcome, sides, tally } = decided(
      aRule({ weighting: sixtyForty('REDISTRIBUTE') }),
      classes(aClass('A', 30, 20), aClass('B', 5, 15)),
    );
    expect(tally).toMatchObject({ for: 35, against: 35 });
    expect(sides).toEqual({ for: fraction(23, 50), against: fraction(27, 50) });
    expect(outcome).toBe('notCarried');
  });

  it('share the weight of an empty class among the others, or leave it to neither side, as the rules say', () => {
    const votes = classes(aClass('A', 3, 1), aClass('B', 0, 0, { withheld: 4 }));
    const shared = decided(aRule({ threshold: SPECIAL, weighting: sixtyForty('REDISTRIBUTE') }), votes);
    expect([shared.outcome, shared.sides?.for]).toEqual(['carried', fraction(3, 4)]);
    const zero = decided(aRule({ threshold: SPECIAL, weighting: sixtyForty('ZERO') }), votes);
    expect([zero.outcome, zero.sides?.for, zero.sides?.against]).toEqual([
      'notCarried',
      fraction(9, 20),
      fraction(3, 20),
    ]);
    // A majority compares for with against: weight that went to neither side is in neither.
    expect(decided(aRule({ weighting: sixtyForty('ZERO') }), votes).outcome).toBe('carried');
  });

  it('leave the weight of a silent ZERO class lost even where another is shared out', () => {
    const weighting: Weighting = {
      kind: 'classWeights',
      classes: [
        { id: 'A', weight: fraction(1, 2), ifEmpty: 'ZERO' },
        { id: 'B', weight: fraction(1, 4), ifEmpty: 'REDISTRIBUTE' },
        { id: 'C', weight: fraction(1, 4), ifEmpty: 'ZERO' },
      ],
    };
    const { sides } = decided(aRule({ weighting }), classes(aClass('A', 1, 0), aClass('B', 0, 0), aClass('C', 0, 0)));
    expect(sides).toEqual({ for: fraction(3, 4), against: fraction(0) });
  });

  it('treat a class below its least turnout as empty, and one exactly at it as voting', () => {
    const rule = aRule({ weighting: sixtyForty('REDISTRIBUTE', 'classWeights', fraction(1, 10)) });
    const at = (against: number) =>
      decided(rule, classes(aClass('A', 11, 9, { eligible: 50 }), aClass('B', 0, against, { eligible: 50 }))).sides;
    expect(at(4)?.for).toEqual(fraction(11, 20));
    expect(at(5)?.for).toEqual(fraction(33, 100));
  });

  it('carry nothing when no class votes', () => {
    const { outcome, sides } = decided(
      aRule({ weighting: sixtyForty('REDISTRIBUTE') }),
      classes(aClass('A', 0, 0), aClass('B', 0, 0)),
    );
    expect([outcome, sides]).toEqual(['notCarried', null]);
  });

  it('always make a whole of for and against where empty classes are shared out', () => {
    const votes = fc.record({ y: fc.nat(9), n: fc.nat(9) });
    fc.assert(
      fc.property(votes, votes, (a, b) => {
        const { sides } = decided(
          aRule({ weighting: sixtyForty('REDISTRIBUTE') }),
          classes(aClass('A', a.y, a.n), aClass('B', b.y, b.n)),
        );
        expect(sides === null || isEqual(sum([sides.for, sides.against]), ONE)).toBe(true);
      }),
    );
  });

  it('stay carried with one more vote for, whatever the policy and the class', () => {
    const votes = fc.record({ y: fc.nat(6), n: fc.nat(6) });
    const policy = fc.constantFrom<EmptyClassPolicy>('REDISTRIBUTE', 'ZERO');
    const kind = fc.constantFrom('classWeights' as const, 'classBlocks' as const);
    const threshold = fc.constantFrom(MAJORITY, SPECIAL);
    fc.assert(
      fc.property(votes, votes, policy, kind, threshold, fc.boolean(), (a, b, ifEmpty, each, needed, inA) => {
        const rule = aRule({ threshold: needed, weighting: sixtyForty(ifEmpty, each) });
        const before = decided(rule, classes(aClass('A', a.y, a.n), aClass('B', b.y, b.n)));
        const more = classes(aClass('A', a.y + (inA ? 1 : 0), a.n), aClass('B', b.y + (inA ? 0 : 1), b.n));
        expect(before.outcome === 'notCarried' || decided(rule, more).outcome === 'carried').toBe(true);
      }),
    );
  });

  it('are refused if they do not make a whole, or the classes are not those of the rule', () => {
    const weighting: Weighting = {
      kind: 'classWeights',
      classes: [
        { id: 'A', weight: fraction(3, 5), ifEmpty: 'ZERO' },
        { id: 'B', weight: fraction(399, 1000), ifEmpty: 'ZERO' },
      ],
    };
    const votes = classes(aClass('A', 1, 0), aClass('B', 1, 0));
    expect(refusalsOf({ rule: aRule({ weighting }), votes })).toEqual(['WEIGHTS_NOT_ONE at rule.weighting.classes']);
    const aboveOne: Weighting = {
      kind: 'classWeights',
      classes: [
        { id: 'A', weight: fraction(3, 2), ifEmpty: 'ZERO' },
        { id: 'B', weight: fraction(-1, 2), ifEmpty: 'ZERO' },
      ],
    };
    expect(refusalsOf({ rule: aRule({ weighting: aboveOne }), votes })).toEqual([
      'SHARE_OUT_OF_RANGE at rule.weighting.classes[0].weight',
      'SHARE_OUT_OF_RANGE at rule.weighting.classes[1].weight',
    ]);
    const rule = aRule({ weighting: sixtyForty('ZERO') });
    expect(refusalsOf({ rule, votes: classes(aClass('A', 1, 0), aClass('C', 1, 0)) })).toEqual([
      'CLASS_UNKNOWN at votes.classes[1].id',
      'CLASS_MISSING at votes.classes',
    ]);
    expect(refusalsOf({ rule, votes: classes(aClass('A', 1, 0), aClass('A', 1, 0), aClass('B', 1, 0)) })).toEqual([
      'ID_TWICE at votes.classes[1].id',
    ]);
    expect(refusalsOf({ rule, votes: { kind: 'whole', tally: aClass('', 1, 0) } })).toEqual([
      'CLASSES_NEEDED at votes',
    ]);
  });
});

describe('Class blocks (a federation)', () => {
  it('give the whole weight of a class to its majority', () => {
    const { sides } = decided(
      aRule({ weighting: sixtyForty('ZERO', 'classBlocks') }),
      classes(aClass('A', 26, 25), aClass('B', 0, 90)),
    );
    expect(sides).toEqual({ for: fraction(3, 5), against: fraction(2, 5) });
  });

  it('give the weight of an equally divided class to neither side', () => {
    const { sides, outcome } = decided(
      aRule({ weighting: sixtyForty('REDISTRIBUTE', 'classBlocks') }),
      classes(aClass('A', 25, 25), aClass('B', 1, 0)),
    );
    expect(sides).toEqual({ for: fraction(2, 5), against: fraction(0) });
    expect(outcome).toBe('carried');
  });
});

describe('Capped classes', () => {
  const investors = (cap: ReturnType<typeof fraction>): Weighting => ({
    kind: 'cappedClasses',
    classes: [{ id: 'investors', cap }, { id: 'users' }],
  });

  it('hold investors at a quarter of the votes: 60 for from investors, 30 against and 10 for from users', () => {
    const { sides, outcome } = decided(
      aRule({ weighting: investors(fraction(1, 4)) }),
      classes(aClass('investors', 60, 0), aClass('users', 10, 30)),
    );
    expect(sides).toEqual({ for: fraction(7, 16), against: fraction(9, 16) });
    expect(outcome).toBe('notCarried');
  });

  it('change nothing while the class is at its cap or below', () => {
    const { sides } = decided(
      aRule({ weighting: investors(fraction(1, 4)) }),
      classes(aClass('investors', 10, 0), aClass('users', 10, 20)),
    );
    expect(sides?.for).toEqual(fraction(1, 2));
  });

  it('are applied again while the excess of one lifts another above its own cap', () => {
    // 50, 20 and 30 of 100. A is cut to 10%; 90% between 20 and 30 gives B 36%, above its 30%; C gets the other 60%.
    const shares = capShares([
      { id: 'A', raw: fraction(50), cap: fraction(1, 10) },
      { id: 'B', raw: fraction(20), cap: fraction(3, 10) },
      { id: 'C', raw: fraction(30) },
    ]);
    expect(shares).toEqual([fraction(1, 10), fraction(3, 10), fraction(3, 5)]);
  });

  it('carry nothing when only a capped class votes: it cannot decide alone', () => {
    const { sides, outcome } = decided(
      aRule({ weighting: investors(fraction(1, 4)) }),
      classes(aClass('investors', 60, 0), aClass('users', 0, 0)),
    );
    expect([sides, outcome]).toEqual([null, 'notCarried']);
  });

  it('never leave a class above its cap, and make a whole while an uncapped class votes', () => {
    const raw = fc.integer({ min: 0, max: 50 }).map((n) => fraction(n));
    const cap = fc.integer({ min: 1, max: 20 }).map((n) => fraction(n, 20));
    fc.assert(
      fc.property(fc.array(fc.record({ raw, cap }), { maxLength: 6 }), (capped) => {
        const all = [...capped.map((each, i) => ({ ...each, id: `${i}` })), { id: 'free', raw: fraction(1) }];
        const shares = capShares(all);
        expect(sum(shares)).toEqual(ONE);
        capped.forEach((each, i) => {
          const share = shares[i] ?? ONE;
          expect(share.numerator * each.cap.denominator <= each.cap.numerator * share.denominator).toBe(true);
        });
      }),
    );
  });

  it('are refused if together they cannot make a whole', () => {
    const weighting: Weighting = {
      kind: 'cappedClasses',
      classes: [
        { id: 'A', cap: fraction(2, 5) },
        { id: 'B', cap: fraction(2, 5) },
      ],
    };
    expect(refusalsOf({ rule: aRule({ weighting }), votes: classes(aClass('A', 1, 0), aClass('B', 1, 0)) })).toEqual([
      'CAPS_BELOW_ONE at rule.weighting.classes',
    ]);
  });
});

describe('A statutory vote with a weighing of classes beside it', () => {
  it('is carried only if both carry it', () => {
    const rule = aRule({ threshold: SPECIAL, source: 'Companies Act 2006, s. 283' });
    const alsoRequired = aRule({ weighting: sixtyForty('ZERO') });
    const outcome = (a: readonly [number, number], b: readonly [number, number]) => {
      const result = decideResolution({ rule, alsoRequired, votes: classes(aClass('A', ...a), aClass('B', ...b)) });
      return result.ok && result.value.outcome;
    };
    expect(outcome([80, 20], [3, 2])).toBe('carried');
    expect(outcome([10, 20], [90, 0])).toBe('carried');
    expect(outcome([0, 20], [90, 0])).toBe('notCarried'); // 81.8% of members, 40% of the weight
    expect(outcome([60, 40], [3, 2])).toBe('notCarried'); // 60% of members
  });
});
