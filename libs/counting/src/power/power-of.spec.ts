import { fraction } from '#libs/basics';
import { powerOf } from './power-of.js';
import type { PowerQuestion, Voter } from './power-of.js';
import { powerOfFile } from './power-file.js';
import { powerJson, powerReport } from './power-report.js';
import type { ClassConsent, EmptyClassPolicy, Threshold, Weighting } from '../resolutions/resolution-rule.js';
import { MAJORITY, SPECIAL } from '../resolutions/statutory-forms.js';

const question = (
  weighting: Weighting,
  voters: readonly Voter[],
  threshold: Threshold = MAJORITY,
  consents: readonly ClassConsent[] = [],
): PowerQuestion => ({ rule: { source: 'r. 40', threshold, weighting, consents }, voters });
function swings(asked: PowerQuestion) {
  const power = powerOf(asked);
  if (!power.ok) throw new Error(power.error.map(({ code, at }) => `${code} at ${at}`).join());
  const of = (analysis: typeof power.value.full | null) => analysis?.players.map((player) => Number(player.swings));
  return { full: of(power.value.full), expected: of(power.value.expected) };
}
const refusalsOf = (asked: PowerQuestion) => {
  const power = powerOf(asked);
  return power.ok ? [] : power.error.map(({ code, at }) => `${code} at ${at}`);
};
const members: Weighting = { kind: 'oneMemberOneVote' };
const weights = (ifEmpty: EmptyClassPolicy, ...all: readonly number[]): Weighting => ({
  kind: 'classWeights',
  classes: all.map((weight, i) => ({ id: `${i + 1}`, weight: fraction(weight, 100), ifEmpty })),
});
const nobody = fraction(0);

describe('Power where every member has one vote', () => {
  const classes = (small: ReturnType<typeof fraction>): readonly Voter[] => [
    { id: 'large', members: 600, expectedTurnout: fraction(1, 10) },
    { id: 'small', members: 300, expectedTurnout: small },
    { id: 'tiny', members: 100, expectedTurnout: fraction(1, 10) },
  ];

  it('is all with the class that has more than half, and shifts with the turnout that is expected', () => {
    expect(swings(question(members, classes(fraction(1, 10))))).toEqual({ full: [4, 0, 0], expected: [4, 0, 0] });
    // 60, 69 and 10 of 139 votes: any two carry.
    expect(swings(question(members, classes(fraction(23, 100)))).expected).toEqual([2, 2, 2]);
  });

  it('has no second table where nobody expects less than a full turnout', () => {
    expect(swings(question(members, [{ id: 'a', members: 1 }])).expected).toBeUndefined();
  });

  it('measures a share of all members by all members, also at the expected turnout', () => {
    const half: Threshold = { kind: 'share', of: 'allMembers', comparison: 'atLeast', share: fraction(1, 2) };
    expect(swings(question(members, classes(fraction(1, 10)), half))).toEqual({ full: [4, 0, 0], expected: [0, 0, 0] });
  });
});

describe('Power of classes with fixed weights', () => {
  const voters: readonly Voter[] = [{ id: '1' }, { id: '2' }, { id: '3', expectedTurnout: nobody }];

  it('does not change with turnout until a class is empty', () => {
    const some = voters.map((voter) => ({ ...voter, expectedTurnout: fraction(1, 100) }));
    expect(swings(question(weights('ZERO', 50, 30, 20), some))).toEqual({ full: [3, 1, 1], expected: [3, 1, 1] });
  });

  it('shares an empty class among the others, or leaves it out of both sides', () => {
    // 60, 15 and 25 of 100: with the last shared out, the first has 80% and carries a special resolution alone.
    const special = (policy: EmptyClassPolicy) => swings(question(weights(policy, 60, 15, 25), voters, SPECIAL));
    expect(special('REDISTRIBUTE')).toEqual({ full: [3, 1, 1], expected: [4, 0, 0] });
    expect(special('ZERO')).toEqual({ full: [3, 1, 1], expected: [2, 2, 0] });
  });

  it('compares for with against for a majority: half of the weight that votes is not enough, more than half is', () => {
    expect(swings(question(weights('ZERO', 40, 40, 20), voters)).expected).toEqual([2, 2, 0]);
    expect(swings(question(weights('ZERO', 45, 35, 20), voters)).expected).toEqual([4, 0, 0]);
  });

  it('takes a class below its least turnout for empty', () => {
    const weighting: Weighting = {
      kind: 'classBlocks',
      classes: [
        { id: '1', weight: fraction(1, 2), ifEmpty: 'REDISTRIBUTE' },
        { id: '2', weight: fraction(1, 2), ifEmpty: 'REDISTRIBUTE', minTurnout: fraction(1, 5) },
      ],
    };
    const at = (turnout: ReturnType<typeof fraction>) =>
      swings(question(weighting, [{ id: '1' }, { id: '2', expectedTurnout: turnout }])).expected;
    expect(at(fraction(1, 5))).toEqual([1, 1]);
    expect(at(fraction(19, 100))).toEqual([2, 0]);
  });
});

describe('Power with caps, delegates and consents', () => {
  it('holds a capped class at its cap, and gives nothing to one that would vote alone', () => {
    const weighting: Weighting = {
      kind: 'cappedClasses',
      classes: [{ id: 'investors', cap: fraction(1, 4) }, { id: 'users' }],
    };
    const voters: readonly Voter[] = [
      { id: 'investors', members: 900 },
      { id: 'users', members: 100, expectedTurnout: nobody },
    ];
    expect(swings(question(weighting, voters))).toEqual({ full: [0, 2], expected: [0, 0] });
    // Exactly 75%: the users carry a special resolution alone.
    expect(swings(question(weighting, voters, SPECIAL)).full).toEqual([0, 2]);
  });

  it('gives delegates the votes of their size band, and none to one who stays away', () => {
    const bands = [{ upTo: 100, votes: 1 }, { votes: 3 }];
    const voters: readonly Voter[] = [
      { id: 'a', members: 100 },
      { id: 'b', members: 101, expectedTurnout: nobody },
      { id: 'c', votes: 1 },
    ];
    expect(swings(question({ kind: 'delegates', bands }, voters))).toEqual({ full: [0, 4, 0], expected: [2, 0, 2] });
  });

  it('lets a class whose consent is needed block; if it is silent, the policy decides', () => {
    const founders = (ifSilent: ClassConsent['ifSilent']): readonly ClassConsent[] => [{ id: 'founders', ifSilent }];
    const voters: readonly Voter[] = [
      { id: 'members', members: 99 },
      { id: 'founders', members: 1, expectedTurnout: nobody },
    ];
    expect(swings(question(members, voters, MAJORITY, founders('BLOCK')))).toEqual({ full: [1, 1], expected: [0, 0] });
    expect(swings(question(members, voters, MAJORITY, founders('CONSENT_IF_SILENT')))).toEqual({
      full: [1, 1],
      expected: [2, 0],
    });
  });
});

describe('A power question that cannot be answered', () => {
  it('is refused with the field', () => {
    expect(refusalsOf(question(members, [{ id: 'a' }]))).toEqual(['MISSING at voters[0].members']);
    expect(refusalsOf(question(members, [{ id: 'a', members: -1 }]))).toEqual(['NOT_A_COUNT at voters[0].members']);
    expect(refusalsOf(question({ kind: 'delegates' }, [{ id: 'a' }]))).toEqual(['NO_WEIGHT at voters[0]']);
    expect(refusalsOf(question(weights('ZERO', 50, 50), [{ id: '1' }, { id: '3' }]))).toEqual([
      'CLASS_MISSING at voters',
      'CLASS_UNKNOWN at voters[1].id',
    ]);
    expect(refusalsOf(question(weights('ZERO', 50, 49), [{ id: '1' }, { id: '2' }]))).toEqual([
      'WEIGHTS_NOT_ONE at rule.weighting.classes',
    ]);
    const voter = { id: 'a', members: 1, expectedTurnout: fraction(11, 10) };
    expect(refusalsOf(question(members, [voter]))).toEqual(['SHARE_OUT_OF_RANGE at voters[0].expectedTurnout']);
    const consents = [{ id: 'b', ifSilent: 'BLOCK' }] as const;
    expect(refusalsOf(question(members, [{ id: 'a', members: 1 }], MAJORITY, consents))).toEqual([
      'CLASS_MISSING at voters',
    ]);
  });
});

describe('Power from a file', () => {
  const council = JSON.stringify({
    rule: {
      source: 'EEC Treaty 1957, Art. 148',
      threshold: { of: 'votesCast', comparison: 'atLeast', share: '12/17' },
      weighting: { kind: 'delegates' },
    },
    voters: [4, 4, 4, 2, 2, 1].map((votes, i) => ({ id: 'DE FR IT BE NL LU'.split(' ')[i], votes })),
  });

  it('is reported in English and Welsh', async () => {
    const power = await powerOfFile(council);
    if (!power.ok) throw new Error(JSON.stringify(power.error));
    const english = powerReport(power.value, 'en');
    expect(english).toContain('LU          1       0    0.00%           0.00%  never decides');
    expect(english).toContain('DE          4      10   23.81%          23.33%');
    expect(english).toContain('Smallest winning coalitions (without any one member they lose): 4\n  DE + FR + IT\n');
    expect(powerReport(power.value, 'cy')).toContain('byth yn penderfynu');
  });

  it('lists twenty of the smallest winning coalitions, and says how many more there are', async () => {
    const report = async (voters: number) => {
      const rule = { source: 'r. 1', threshold: { of: 'votesCast', comparison: 'atLeast', share: '1/2' } };
      const all = Array.from({ length: voters }, (_, i) => ({ id: `${i + 1}`, members: 1 }));
      const power = await powerOfFile(JSON.stringify({ rule, voters: all }));
      if (!power.ok) throw new Error(JSON.stringify(power.error));
      return powerReport(power.value, 'en').split('\n');
    };
    const listed = (lines: readonly string[]) => lines.filter((line) => line.startsWith('  ') && line.includes(' + '));
    // Three of six: 20. Four of seven: 35.
    const [ofSix, ofSeven] = [await report(6), await report(7)];
    expect([listed(ofSix).length, listed(ofSeven).length]).toEqual([20, 20]);
    expect(ofSix.filter((line) => line.includes('…'))).toEqual([]);
    expect(ofSeven.filter((line) => line.includes('…'))).toEqual(['  … 15 more']);
  });

  it('says where nothing can be carried', async () => {
    const rule = { source: 'r. 1', threshold: { of: 'votesCast', comparison: 'moreThan', share: '1' } };
    const power = await powerOfFile(JSON.stringify({ rule, voters: [{ id: 'a', members: 1 }] }));
    if (!power.ok) throw new Error(JSON.stringify(power.error));
    expect(powerReport(power.value, 'en').split('\n')).toContain('Nothing can be carried.');
    expect(powerReport(power.value, 'cy').split('\n')).toContain('Ni ellir derbyn dim.');
    expect(powerReport(power.value, 'en')).not.toContain('Winning coalitions');
  });

  it('is JSON with exact fractions', async () => {
    const power = await powerOfFile(council);
    expect(power.ok && powerJson(power.value)).toMatchObject({
      source: 'EEC Treaty 1957, Art. 148',
      expected: null,
      full: {
        method: 'enumeration',
        winningCoalitions: '14',
        players: [{ id: 'DE', banzhaf: '5/21', shapley: '7/30', swings: '10', isDummy: false }, {}, {}, {}, {}, {}],
      },
    });
  });

  it('is refused if a setting is unknown or a share is a JSON number', async () => {
    const refused = async (text: string) => {
      const power = await powerOfFile(text);
      return power.ok ? [] : power.error.map(({ code, at }) => `${code} at ${at}`);
    };
    expect(await refused('{"rule":{"source":"r","threshold":"ordinary","quorum":3},"voters":[{"id":"a"}]}')).toEqual([
      'UNKNOWN_SETTING at rule.quorum',
    ]);
    expect(
      await refused('{"rule":{"source":"r","threshold":"ordinary"},"voters":[{"id":"a","expectedTurnout":0.5}]}'),
    ).toEqual(['WRONG_KIND at voters[0].expectedTurnout']);
  });
});
