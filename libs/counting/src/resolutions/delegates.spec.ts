import { fraction } from '#libs/basics';
import { decideResolution } from './decide-resolution.js';
import { tallyDelegates } from './delegates.js';
import type { ResolutionRule, SizeBand } from './resolution-rule.js';
import { castingVoteOutcome } from './casting-vote.js';
import { MAJORITY, SINGLE_FORMS, SPECIAL } from './statutory-forms.js';
import type { CastingVote } from './resolution-rule.js';
import type { DelegateVote, Tally, VotesCast } from './tally.js';
import { mayPublishBreakdown, withheldClasses } from './breakdown.js';

const BANDS: readonly SizeBand[] = [{ upTo: 100, votes: 1 }, { upTo: 500, votes: 2 }, { votes: 3 }];
const aRule = (rest: Partial<ResolutionRule> = {}): ResolutionRule => ({
  source: 'federation’s rules, r. 12',
  threshold: MAJORITY,
  weighting: { kind: 'delegates', bands: BANDS },
  turnout: [],
  consents: [],
  ...rest,
});

describe('Votes of delegates', () => {
  it('follow the size of the member society, the upper end of a band included', () => {
    const delegates: readonly DelegateVote[] = [
      { id: 'a', members: 100, side: 'for' },
      { id: 'b', members: 101, side: 'against' },
      { id: 'c', members: 500, side: 'for' },
      { id: 'd', members: 501, side: 'withheld' },
      { id: 'e', votes: 7, side: 'absent' },
      { id: 'f', votes: 1, side: 'spoilt' },
    ];
    expect(tallyDelegates(delegates, BANDS)).toEqual({ for: 3, against: 2, withheld: 3, spoilt: 1, eligible: 16 });
    const outcome = decideResolution({ rule: aRule(), votes: { kind: 'delegates', delegates } });
    expect(outcome).toMatchObject({ ok: true, value: { outcome: 'carried', sides: { for: fraction(3, 5) } } });
  });

  it('are asked for where the rule goes by them, and classes where it weighs classes', () => {
    const tally: Tally = { for: 1, against: 0, withheld: 0, spoilt: 0 };
    const refused = (rule: ResolutionRule, votes: VotesCast) => {
      const outcome = decideResolution({ rule, votes });
      return outcome.ok ? [] : outcome.error.map(({ code, at }) => `${code} at ${at}`);
    };
    const blocks: ResolutionRule['weighting'] = {
      kind: 'classBlocks',
      classes: [{ id: 'a', weight: fraction(1), ifEmpty: 'ZERO' }],
    };
    expect(refused(aRule(), { kind: 'whole', tally })).toEqual(['DELEGATES_NEEDED at votes']);
    expect(refused(aRule(), { kind: 'classes', classes: [{ id: 'a', ...tally }] })).toEqual([
      'DELEGATES_NEEDED at votes',
    ]);
    const delegates: readonly DelegateVote[] = [{ id: 'a', votes: 1, side: 'for' }];
    expect(refused(aRule({ weighting: blocks }), { kind: 'delegates', delegates })).toEqual([
      'CLASSES_NEEDED at votes',
    ]);
  });

  it('are refused without a weight, in part votes, twice, or with bands out of order', () => {
    const refused = (delegates: readonly DelegateVote[], bands: readonly SizeBand[] = [{ upTo: 10, votes: 1 }]) => {
      const rule = aRule({ weighting: { kind: 'delegates', bands } });
      const outcome = decideResolution({ rule, votes: { kind: 'delegates', delegates } });
      return outcome.ok ? [] : outcome.error.map(({ code, at }) => `${code} at ${at}`);
    };
    expect(refused([{ id: 'a', members: 11, side: 'for' }])).toEqual(['NO_WEIGHT at votes.delegates[0]']);
    expect(refused([{ id: 'a', votes: 1.5, side: 'for' }])).toEqual(['NOT_A_COUNT at votes.delegates[0].votes']);
    expect(refused([{ id: 'a', votes: 0, side: 'for' }])).toEqual(['NOT_A_COUNT at votes.delegates[0].votes']);
    expect(
      refused([
        { id: 'a', votes: 1, side: 'for' },
        { id: 'a', votes: 1, side: 'for' },
      ]),
    ).toEqual(['ID_TWICE at votes.delegates[1].id']);
    const backwards = [{ upTo: 10, votes: 2 }, { upTo: 10, votes: 1 }, { votes: 3 }];
    expect(refused([{ id: 'a', votes: 1, side: 'for' }], backwards)).toEqual([
      'BANDS_OUT_OF_ORDER at rule.weighting.bands[1]',
    ]);
    const after = [{ votes: 3 }, { upTo: 20, votes: 1 }];
    expect(refused([{ id: 'a', votes: 1, side: 'for' }], after)).toEqual([
      'BANDS_OUT_OF_ORDER at rule.weighting.bands[1]',
    ]);
  });
});

describe('A casting vote', () => {
  const chair: CastingVote = { by: 'A. Chair', vote: 'for', why: 'so that the debate goes on' };
  const given = { castingVote: { source: 'r. 44' }, weighting: { kind: 'oneMemberOneVote' } } as const;
  const aTally = (yes: number, no: number): Tally => ({ for: yes, against: no, withheld: 0, spoilt: 0 });
  const outcome = (rule: ResolutionRule, yes: number, no: number, castingVote = chair) => {
    const result = decideResolution({ rule, votes: { kind: 'whole', tally: aTally(yes, no) }, castingVote });
    return result.ok && [result.value.outcome, result.value.castingVote?.effect];
  };

  it('carries a tied vote where the rules give one and it is recorded who gave it and why', () => {
    expect(outcome(aRule(given), 50, 50)).toEqual(['carried', 'EFFECTIVE']);
    expect(outcome(aRule(given), 50, 50, { ...chair, vote: 'against' })).toEqual(['notCarried', 'EFFECTIVE']);
  });

  it('has no effect without a rule, so not under section 282 unless the articles are named', () => {
    const { rule } = SINGLE_FORMS['company-ordinary'];
    expect(outcome(rule, 50, 50)).toEqual(['notCarried', 'NOT_GIVEN_BY_RULES']);
    expect(outcome({ ...rule, castingVote: { source: 'articles, art. 50' } }, 50, 50)).toEqual([
      'carried',
      'EFFECTIVE',
    ]);
  });

  it('has no effect when votes are not equal, when there are none, or on anything but a majority', () => {
    expect(outcome(aRule(given), 50, 51)).toEqual(['notCarried', 'NOT_TIED']);
    expect(outcome(aRule(given), 51, 50, { ...chair, vote: 'against' })).toEqual(['carried', 'NOT_TIED']);
    expect(outcome(aRule(given), 0, 0)).toEqual(['notCarried', 'NOT_TIED']);
    expect(outcome(aRule({ ...given, threshold: SPECIAL }), 50, 50)).toEqual(['notCarried', 'NOT_A_MAJORITY_VOTE']);
  });

  it('has no effect unrecorded', () => {
    expect(outcome(aRule(given), 50, 50, { ...chair, by: ' ' })).toEqual(['notCarried', 'NOT_RECORDED']);
    expect(outcome(aRule(given), 50, 50, { ...chair, why: '' })).toEqual(['notCarried', 'NOT_RECORDED']);
    const tied = { for: fraction(1, 2), against: fraction(1, 2) };
    expect(castingVoteOutcome(aRule(given), tied, chair).effect).toBe('EFFECTIVE');
  });
});

describe('A breakdown by class', () => {
  const aClass = (yes: number, no: number, withheld = 0) => ({
    id: 'staff',
    for: yes,
    against: no,
    withheld,
    spoilt: 0,
  });

  it('is withheld below 5 voters, and below 10 where all took the same side', () => {
    expect(withheldClasses([aClass(3, 1)])).toEqual([{ id: 'staff', why: 'TOO_FEW_VOTERS' }]);
    expect(withheldClasses([aClass(4, 1)])).toEqual([]);
    expect(withheldClasses([aClass(9, 0)])).toEqual([{ id: 'staff', why: 'UNANIMOUS' }]);
    expect(withheldClasses([aClass(10, 0)])).toEqual([]);
    expect(withheldClasses([aClass(0, 8, 1)])).toEqual([{ id: 'staff', why: 'UNANIMOUS' }]);
    expect(withheldClasses([aClass(0, 0, 9)])).toEqual([{ id: 'staff', why: 'UNANIMOUS' }]);
  });

  it('is withheld as a whole for one small class, and shows a class that did not vote', () => {
    expect(mayPublishBreakdown([aClass(40, 20), aClass(2, 1)])).toBe(false);
    expect(mayPublishBreakdown([aClass(40, 20), aClass(0, 0)])).toBe(true);
  });

  it('may be held to stricter limits', () => {
    expect(mayPublishBreakdown([aClass(15, 4)], { fewestVoters: 20, fewestUnanimous: 40 })).toBe(false);
    expect(mayPublishBreakdown([aClass(15, 5)], { fewestVoters: 20, fewestUnanimous: 40 })).toBe(true);
  });
});
