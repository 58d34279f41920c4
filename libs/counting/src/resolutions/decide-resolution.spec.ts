import * as fc from 'fast-check';
import { fraction } from '#libs/basics';
import { decideResolution } from './decide-resolution.js';
import type { ResolutionOutcome, ResolutionVote } from './decide-resolution.js';
import type { ResolutionRule, Threshold } from './resolution-rule.js';
import { MAJORITY, SINGLE_FORMS, SPECIAL, TWO_THIRDS } from './statutory-forms.js';
import type { Tally } from './tally.js';

const aTally = (yes: number, no: number, rest: Partial<Tally> = {}): Tally => ({
  for: yes,
  against: no,
  withheld: 0,
  spoilt: 0,
  ...rest,
});
const aRule = (threshold: Threshold, rest: Partial<ResolutionRule> = {}): ResolutionRule => ({
  source: 'society’s rules, r. 31',
  threshold,
  weighting: { kind: 'oneMemberOneVote' },
  turnout: [],
  consents: [],
  ...rest,
});
const whole = (tally: Tally): ResolutionVote['votes'] => ({ kind: 'whole', tally });
function decided(vote: ResolutionVote): ResolutionOutcome {
  const outcome = decideResolution(vote);
  if (!outcome.ok) throw new Error(outcome.error.map(({ code, at }) => `${code} at ${at}`).join());
  return outcome.value;
}
const outcomeOf = (threshold: Threshold, tally: Tally, rest: Partial<ResolutionRule> = {}) =>
  decided({ rule: aRule(threshold, rest), votes: whole(tally) }).outcome;
const refusalsOf = (vote: ResolutionVote) => {
  const outcome = decideResolution(vote);
  return outcome.ok ? [] : outcome.error.map(({ code, at }) => `${code} at ${at}`);
};
const ofMembers = (comparison: 'atLeast' | 'moreThan', p: number, q: number): Threshold => ({
  kind: 'share',
  of: 'allMembers',
  comparison,
  share: fraction(p, q),
});
const ofVotes = (comparison: 'atLeast' | 'moreThan', p: number, q: number): Threshold => ({
  kind: 'share',
  of: 'votesCast',
  comparison,
  share: fraction(p, q),
});

describe('An ordinary resolution', () => {
  it('is carried by one vote more for than against, and not by equality', () => {
    expect(outcomeOf(MAJORITY, aTally(51, 50))).toBe('carried');
    expect(outcomeOf(MAJORITY, aTally(50, 50))).toBe('notCarried');
    expect(outcomeOf(MAJORITY, aTally(50, 51))).toBe('notCarried');
  });

  it('is not carried when nobody votes for or against', () => {
    const { outcome, sides, percentFor } = decided({
      rule: aRule(MAJORITY),
      votes: whole(aTally(0, 0, { withheld: 9 })),
    });
    expect({ outcome, sides, percentFor }).toEqual({ outcome: 'notCarried', sides: null, percentFor: null });
  });
});

describe('A special resolution: at least 75% of the votes cast', () => {
  it('is carried at exactly 75%, 3 for and 1 against', () => {
    expect(outcomeOf(SPECIAL, aTally(3, 1))).toBe('carried');
  });

  it('is lost at 299 for and 100 against, 74.94%, though that is 75% when rounded to whole percent', () => {
    const { outcome, sides, percentFor } = decided({ rule: aRule(SPECIAL), votes: whole(aTally(299, 100)) });
    expect({ outcome, percentFor }).toEqual({ outcome: 'notCarried', percentFor: '74.94' });
    expect(sides?.for).toEqual(fraction(299, 399));
  });

  it('is lost one vote in a billion below 75%, though it shows as 75.00%', () => {
    const { outcome, percentFor } = decided({
      rule: aRule(SPECIAL),
      votes: whole(aTally(749_999_999_999, 250_000_000_001)),
    });
    expect({ outcome, percentFor }).toEqual({ outcome: 'notCarried', percentFor: '75.00' });
    expect(outcomeOf(SPECIAL, aTally(750_000_000_000, 250_000_000_000))).toBe('carried');
  });

  it('is not carried when nobody votes', () => {
    expect(outcomeOf(SPECIAL, aTally(0, 0))).toBe('notCarried');
  });
});

describe('Percentages published by building societies (For, Against, Withheld)', () => {
  it('are 98.13% for 5,726 / 109 / 87 and 98.60% for 2,401 / 34: withheld votes are left out', () => {
    const shown = (tally: Tally) => decided({ rule: aRule(MAJORITY), votes: whole(tally) }).percentFor;
    expect(shown(aTally(5_726, 109, { withheld: 87 }))).toBe('98.13');
    expect(shown(aTally(2_401, 34))).toBe('98.60');
  });
});

describe('Other thresholds', () => {
  it('carry or not at exactly the share, as “at least” and “more than” say', () => {
    expect(outcomeOf(TWO_THIRDS, aTally(20, 10))).toBe('carried');
    expect(outcomeOf(TWO_THIRDS, aTally(19, 10))).toBe('notCarried');
    expect(outcomeOf(ofVotes('moreThan', 2, 3), aTally(20, 10))).toBe('notCarried');
    expect(outcomeOf(ofVotes('moreThan', 2, 3), aTally(21, 10))).toBe('carried');
  });

  it('count all members for a written resolution, voting or not', () => {
    const written = SINGLE_FORMS['company-ordinary-written'].rule.threshold;
    expect(outcomeOf(written, aTally(50, 0, { eligible: 100 }))).toBe('notCarried');
    expect(outcomeOf(written, aTally(51, 49, { eligible: 100 }))).toBe('carried');
    expect(outcomeOf(SINGLE_FORMS['company-special-written'].rule.threshold, aTally(75, 25, { eligible: 100 }))).toBe(
      'carried',
    );
    expect(outcomeOf(SINGLE_FORMS['company-special-written'].rule.threshold, aTally(74, 0, { eligible: 100 }))).toBe(
      'notCarried',
    );
    expect(outcomeOf(ofMembers('atLeast', 1, 2), aTally(0, 0, { eligible: 0 }))).toBe('notCarried');
  });

  it('may ask for a turnout, in which votes withheld do not count', () => {
    const half = { turnout: [{ counts: 'voting', atLeast: fraction(1, 2) }] } as const;
    expect(outcomeOf(MAJORITY, aTally(30, 20, { eligible: 100 }), half)).toBe('carried');
    expect(outcomeOf(MAJORITY, aTally(30, 19, { eligible: 100, withheld: 51 }), half)).toBe('notCarried');
    const inFavour = { turnout: [{ counts: 'inFavour', atLeast: fraction(1, 2) }] } as const;
    expect(outcomeOf(MAJORITY, aTally(50, 20, { eligible: 100 }), inFavour)).toBe('carried');
    expect(outcomeOf(MAJORITY, aTally(49, 20, { eligible: 100 }), inFavour)).toBe('notCarried');
  });

  it('may ask for fewest votes', () => {
    expect(outcomeOf(MAJORITY, aTally(10, 0), { fewestVotes: 10 })).toBe('carried');
    expect(outcomeOf(MAJORITY, aTally(9, 0, { withheld: 5 }), { fewestVotes: 10 })).toBe('notCarried');
  });
});

describe('What an outcome reports', () => {
  it('has turnout with and without votes withheld, over the eligible', () => {
    const { turnout } = decided({
      rule: aRule(MAJORITY),
      votes: whole(aTally(30, 10, { withheld: 10, spoilt: 5, eligible: 100 })),
    });
    expect(turnout).toEqual({ voted: fraction(2, 5), returned: fraction(1, 2) });
  });

  it('has every limb with what was reached, what was asked and the rule', () => {
    const { limbs } = decided({ rule: SINGLE_FORMS['company-special'].rule, votes: whole(aTally(2, 1)) });
    expect(limbs).toEqual([
      {
        name: 'shareOfVotes',
        value: fraction(2, 3),
        comparison: 'atLeast',
        required: fraction(3, 4),
        met: false,
        rule: 'Companies Act 2006, s. 283',
      },
    ]);
  });

  it('has its reasons in English and Welsh, each with its rule', () => {
    const { reasons } = decided({ rule: SINGLE_FORMS['company-special'].rule, votes: whole(aTally(299, 100)) });
    expect(reasons.map(({ en }) => en)).toEqual([
      '299 votes for and 100 against. Withheld (0) and spoilt (0) votes do not count.',
      '74.94% of the votes cast (299/399) were for it; at least 3/4 is required, and not reached.',
      'The resolution is not carried.',
    ]);
    const half = decided({ rule: aRule(ofVotes('moreThan', 1, 2)), votes: whole(aTally(5, 5)) });
    expect(half.reasons[1]?.en).toBe(
      '50.00% of the votes cast (1/2) were for it; more than 1/2 is required, and not reached.',
    );
    expect(reasons.map(({ cy }) => cy).at(-1)).toBe('Ni dderbynnir y penderfyniad.');
    expect(reasons.every(({ rule }) => rule === 'Companies Act 2006, s. 283')).toBe(true);
  });
});

describe('Votes that cannot be counted', () => {
  const wrong = (tally: Tally) => refusalsOf({ rule: aRule(MAJORITY), votes: whole(tally) });

  it('are refused: negative, in parts, too large to be exact, or more than there are voters', () => {
    expect(wrong(aTally(-1, 0))).toEqual(['NOT_A_COUNT at votes.for']);
    expect(wrong(aTally(1, 0.5))).toEqual(['NOT_A_COUNT at votes.against']);
    expect(wrong(aTally(2 ** 53, Number.NaN))).toEqual(['NOT_A_COUNT at votes.for', 'NOT_A_COUNT at votes.against']);
    expect(wrong(aTally(60, 40, { withheld: 1, eligible: 100 }))).toEqual(['VOTES_EXCEED_ELIGIBLE at votes']);
    expect(wrong(aTally(60, 40, { eligible: 100 }))).toEqual([]);
  });

  it('are refused where the rule divides by the eligible and nobody said how many there are', () => {
    expect(refusalsOf({ rule: aRule(ofMembers('atLeast', 1, 2)), votes: whole(aTally(1, 0)) })).toEqual([
      'ELIGIBLE_MISSING at votes.eligible',
    ]);
  });

  it('are refused under a share of nothing or of more than all', () => {
    for (const share of [fraction(0), fraction(4, 3)])
      expect(
        refusalsOf({
          rule: aRule({ kind: 'share', of: 'votesCast', comparison: 'atLeast', share }),
          votes: whole(aTally(1, 0)),
        }),
      ).toEqual(['SHARE_OUT_OF_RANGE at rule.threshold.share']);
  });
});

describe('Every threshold', () => {
  const thresholds = fc.constantFrom<Threshold>(
    MAJORITY,
    SPECIAL,
    TWO_THIRDS,
    ofVotes('moreThan', 1, 2),
    ofVotes('moreThan', 3, 5),
    ofMembers('atLeast', 1, 2),
    ofMembers('moreThan', 3, 4),
  );
  const count = fc.nat(60);
  const turnout = fc.constantFrom<ResolutionRule['turnout']>(
    [],
    [{ counts: 'voting', atLeast: fraction(1, 3) }],
    [{ counts: 'inFavour', atLeast: fraction(1, 4) }],
  );

  it('gives the same outcome and the same percentage when every number is multiplied', () => {
    fc.assert(
      fc.property(thresholds, turnout, count, count, fc.integer({ min: 1, max: 1000 }), (threshold, limbs, y, n, k) => {
        const rule = aRule(threshold, { turnout: limbs });
        const once = decided({ rule, votes: whole(aTally(y, n, { eligible: 200 })) });
        const often = decided({ rule, votes: whole(aTally(k * y, k * n, { eligible: k * 200 })) });
        expect([often.outcome, often.sides, often.percentFor]).toEqual([once.outcome, once.sides, once.percentFor]);
      }),
    );
  });

  it('does not change with votes withheld or spoilt', () => {
    fc.assert(
      fc.property(thresholds, turnout, count, count, count, count, (threshold, limbs, y, n, withheld, spoilt) => {
        const rest = { turnout: limbs };
        expect(outcomeOf(threshold, aTally(y, n, { withheld, spoilt, eligible: 300 }), rest)).toBe(
          outcomeOf(threshold, aTally(y, n, { eligible: 300 }), rest),
        );
      }),
    );
  });

  it('stays carried with one more vote for, and with one vote fewer against', () => {
    fc.assert(
      fc.property(thresholds, count, count, (threshold, y, n) => {
        if (outcomeOf(threshold, aTally(y, n, { eligible: 200 })) === 'notCarried') return;
        expect(outcomeOf(threshold, aTally(y + 1, n, { eligible: 200 }))).toBe('carried');
        expect(outcomeOf(threshold, aTally(y, Math.max(0, n - 1), { eligible: 200 }))).toBe('carried');
      }),
    );
  });

  it('is the comparison of whole numbers that the rules write', () => {
    fc.assert(
      fc.property(count, count, (y, n) => {
        const cast = y + n;
        const carried = (threshold: Threshold) => outcomeOf(threshold, aTally(y, n, { eligible: 120 })) === 'carried';
        expect(carried(MAJORITY)).toBe(y > n);
        expect(carried(SPECIAL)).toBe(4 * y >= 3 * cast && cast > 0);
        expect(carried(TWO_THIRDS)).toBe(3 * y >= 2 * cast && cast > 0);
        expect(carried(ofMembers('atLeast', 1, 2))).toBe(2 * y >= 120);
      }),
    );
  });
});
