import * as fc from 'fast-check';
import { SINGLE_FORMS } from '../resolutions/statutory-forms.js';
import { requirementOf, RESOLUTION_RULES_VERSION, ruleOf, spellOut } from './requirement.js';
import type { Requirement, SpeltOutRule } from './requirement.js';
import { decideTotals, textOfCount } from './resolution-record.js';
import type { ResolutionTotals } from './resolution-record.js';

const spelt = (requirement: Requirement): SpeltOutRule => {
  const rule = spellOut(requirement);
  if (!rule.ok) throw new Error(JSON.stringify(rule.error));
  return rule.value;
};
const box = (inFavour: number, against: number, abstain = 0, electors = 100_000): ResolutionTotals => ({
  for: inFavour,
  against,
  abstain,
  ballots: inFavour + against + abstain,
  electors,
});
const ordinary = spelt({ form: 'company-ordinary' });
const special = spelt({ form: 'company-special' });
const own = (rest: Partial<Exclude<Requirement, { form: string }>>): Requirement => ({
  source: 'Rules, r. 12',
  threshold: 'ordinary',
  ...rest,
});

describe('A resolution decided from the totals of its box (domain reference 4.5)', () => {
  it.each([
    [5_726, 109, 87, '98.13'],
    [2_401, 34, 0, '98.60'],
  ])('reads %d for and %d against, %d withheld, as it was published: %s%%', (inFavour, against, abstain, percent) => {
    expect(decideTotals(ordinary, box(inFavour, against, abstain))).toMatchObject({
      outcome: 'carried',
      percentFor: percent,
      abstained: abstain,
    });
  });

  it.each([
    [ordinary, 2, 1, 'carried'],
    [ordinary, 1, 1, 'notCarried'], // equality loses
    [ordinary, 0, 0, 'notCarried'],
    [special, 3, 1, 'carried'], // exactly three quarters
    [special, 299_999, 100_001, 'notCarried'], // 75.00% when rounded, and not reached
    [spelt(own({ threshold: 'twoThirds' })), 2, 1, 'carried'],
    [spelt(own({ threshold: 'twoThirds' })), 199, 100, 'notCarried'],
    [spelt(own({ threshold: { of: 'votesCast', comparison: 'moreThan', share: '50%' } })), 1, 1, 'notCarried'],
  ] as const)('by %j: %d for and %d against is %s', (rule, inFavour, against, outcome) => {
    expect(decideTotals(rule, box(inFavour, against, 0, 1_000_000)).outcome).toBe(outcome);
  });

  it('measures all who could vote by the electors of the roll', () => {
    const written = spelt({ form: 'company-special-written' });
    expect(decideTotals(written, box(75, 0, 25, 100)).outcome).toBe('carried');
    expect(decideTotals(written, box(74, 0, 26, 100)).outcome).toBe('notCarried');
  });

  it('asks for a turnout of votes for and against, which abstaining does not help', () => {
    const rule = spelt(own({ turnout: [{ counts: 'voting', atLeast: '0.5' }] }));
    expect(decideTotals(rule, box(49, 1, 0, 100))).toMatchObject({ outcome: 'carried', turnout: { voted: '1/2' } });
    expect(decideTotals(rule, box(48, 1, 51, 100))).toMatchObject({
      outcome: 'notCarried',
      turnout: { voted: '49/100', returned: '1' },
      limbs: [{ met: true }, { name: 'turnout', value: '49/100', required: '1/2', met: false }],
    });
  });

  it('asks for the fewest votes', () => {
    const rule = spelt(own({ fewestVotes: 10 }));
    expect(decideTotals(rule, box(9, 0, 5)).outcome).toBe('notCarried');
    expect(decideTotals(rule, box(10, 0)).outcome).toBe('carried');
  });

  it('is never decided by abstentions', () => {
    const anyVotes = fc.tuple(fc.nat(1_000), fc.nat(1_000), fc.nat(1_000), fc.nat(1_000));
    fc.assert(
      fc.property(anyVotes, fc.constantFrom(ordinary, special), ([inFavour, against, some, others], rule) => {
        const outcome = (abstain: number) => decideTotals(rule, box(inFavour, against, abstain)).outcome;
        expect(outcome(some)).toBe(outcome(others));
      }),
    );
  });

  it('is a record that says why in both languages, and is one text', () => {
    const record = decideTotals(special, box(3, 1, 3, 7));
    expect(record.reasons.map(({ en }) => en)).toEqual([
      '3 votes for and 1 against. Withheld (3) and spoilt (0) votes do not count.',
      '75.00% of the votes cast (3/4) were for it; at least 3/4 is required, and reached.',
      expect.stringMatching(/carried/),
    ]);
    for (const { rule, cy } of record.reasons)
      expect([rule, cy]).toEqual(['Companies Act 2006, s. 283', expect.any(String)]);
    expect(textOfCount(record)).toContain('"kind":"resolution"');
    expect(textOfCount(record)).toBe(textOfCount(decideTotals(special, box(3, 1, 3, 7))));
  });

  it.each([
    ['ballots that are neither for, against nor abstaining', { ...box(3, 1), ballots: 5 }],
    ['more votes than electors', box(3, 1, 0, 3)],
    ['less than nothing', box(-1, 2)],
    ['parts of a vote', box(0.5, 0.5)],
  ])('is of no box: %s', (_, totals) => {
    expect(() => decideTotals(ordinary, totals)).toThrow(RangeError);
  });
});

describe('What carries a resolution, spelt out', () => {
  it('is what the statute says, by the id of its form', () => {
    expect(special).toEqual({
      id: 'company-special',
      version: RESOLUTION_RULES_VERSION,
      source: 'Companies Act 2006, s. 283',
      threshold: { of: 'votesCast', comparison: 'atLeast', share: '3/4' },
      turnout: [],
      fewestVotes: null,
    });
    for (const form of Object.keys(SINGLE_FORMS)) expect(ruleOf(spelt({ form })).ok).toBe(true);
  });

  it('is one text, however its shares are written', () => {
    const written = ['0.75', '75%', '3/4', '6/8'].map((share) =>
      spelt(own({ threshold: { of: 'votesCast', comparison: 'atLeast', share } })),
    );
    expect(new Set(written.map((rule) => JSON.stringify(rule))).size).toBe(1);
    expect(written[0] && requirementOf(written[0])).toEqual(
      own({ threshold: { of: 'votesCast', comparison: 'atLeast', share: '3/4' } }),
    );
  });

  it.each<Requirement>([
    { form: 'company-special' },
    own({}),
    own({ threshold: { of: 'allMembers', comparison: 'moreThan', share: '1/2' }, fewestVotes: 3 }),
    own({ turnout: [{ counts: 'inFavour', atLeast: '1/3' }] }),
  ])('says again what was required: %j', (requirement) => {
    expect(requirementOf(spelt(requirement))).toEqual(requirement);
  });

  it.each<readonly [string, Requirement]>([
    ['NOT_ONE_OF', { form: 'society-transfer' }],
    ['NOT_ONE_OF', { form: 'toString' }],
    ['MISSING', own({ source: ' ' })],
    ['OUT_OF_RANGE', own({ source: 'x'.repeat(201) })],
    ['NOT_A_FRACTION', own({ threshold: { of: 'votesCast', comparison: 'atLeast', share: 'most' } })],
    ['SHARE_OUT_OF_RANGE', own({ threshold: { of: 'votesCast', comparison: 'atLeast', share: '3/2' } })],
    ['SHARE_OUT_OF_RANGE', own({ turnout: [{ counts: 'inFavour', atLeast: '0' }] })],
    ['NOT_A_COUNT', own({ fewestVotes: 0 })],
  ])('is refused with %s: %j', (code, requirement) => {
    expect(spellOut(requirement)).toMatchObject({ error: [{ code }] });
  });

  it.each<readonly [string, Partial<SpeltOutRule>]>([
    ['another threshold under the name of the statute', { threshold: 'majority' }],
    ['another share', { threshold: { of: 'votesCast', comparison: 'atLeast', share: '2/3' } }],
    ['another comparison', { threshold: { of: 'votesCast', comparison: 'moreThan', share: '3/4' } }],
    ['another source', { source: 'Companies Act 2006, s. 282' }],
    ['a turnout that the statute does not ask for', { turnout: [{ counts: 'voting', atLeast: '1/2' }] }],
    ['a form that is none', { id: 'company' }],
    ['another version', { version: '0' }],
  ])('does not stand for a rule where it says %s', (_, change) => {
    expect(ruleOf({ ...special, ...change }).ok).toBe(false);
  });
});
