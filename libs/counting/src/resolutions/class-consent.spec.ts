import { fraction } from '#libs/basics';
import { decideResolution } from './decide-resolution.js';
import type { ResolutionOutcome, ResolutionVote } from './decide-resolution.js';
import type { ClassConsent, ResolutionRule } from './resolution-rule.js';
import { MAJORITY, SPECIAL } from './statutory-forms.js';
import type { ClassTally, VotesCast } from './tally.js';

const aClass = (id: string, yes: number, no: number): ClassTally => ({
  id,
  for: yes,
  against: no,
  withheld: 0,
  spoilt: 0,
});
const aRule = (rest: Partial<ResolutionRule>): ResolutionRule => ({
  source: 'society’s rules, r. 40',
  threshold: MAJORITY,
  weighting: { kind: 'oneMemberOneVote' },
  turnout: [],
  consents: [],
  ...rest,
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

describe('Consent of a class', () => {
  const founders = (rest: Partial<ClassConsent> = {}) =>
    aRule({ consents: [{ id: 'founders', ifSilent: 'BLOCK', ...rest }] });
  const votes = (yes: number, no: number) => classes(aClass('members', 90, 10), aClass('founders', yes, no));

  it('is needed beside the overall majority: equality in the class is no consent', () => {
    expect(decided(founders(), votes(3, 2)).outcome).toBe('carried');
    expect(decided(founders(), votes(2, 2)).outcome).toBe('notCarried');
    expect(decided(founders(), classes(aClass('members', 10, 90), aClass('founders', 5, 0))).outcome).toBe(
      'notCarried',
    );
  });

  it('may have a threshold of its own', () => {
    expect(decided(founders({ threshold: SPECIAL }), votes(3, 1)).outcome).toBe('carried');
    expect(decided(founders({ threshold: SPECIAL }), votes(2, 1)).outcome).toBe('notCarried');
  });

  it('of a class that says nothing is as the rules say', () => {
    expect(decided(founders({ ifSilent: 'BLOCK' }), votes(0, 0)).outcome).toBe('notCarried');
    expect(decided(founders({ ifSilent: 'CONSENT_IF_SILENT' }), votes(0, 0)).outcome).toBe('carried');
    expect(decided(founders({ ifSilent: 'CONSENT_IF_SILENT' }), votes(0, 1)).outcome).toBe('notCarried');
  });

  it('is reported as silence where nobody voted, beside what would have been needed', () => {
    const silent = (ifSilent: ClassConsent['ifSilent'], threshold?: ClassConsent['threshold']) => {
      const { limbs, reasons } = decided(founders({ ifSilent, threshold }), votes(0, 0));
      expect(reasons.map((reason) => reason.class)).toEqual([undefined, undefined, 'founders', undefined]);
      return { limb: limbs[1], said: reasons.at(-2)?.en };
    };
    expect(silent('CONSENT_IF_SILENT')).toMatchObject({
      limb: { name: 'classConsent', class: 'founders', value: null, required: fraction(1, 2), met: true },
      said: 'Class founders did not vote; under the rules its silence is consent.',
    });
    expect(silent('BLOCK', SPECIAL)).toMatchObject({
      limb: { value: null, comparison: 'atLeast', required: fraction(3, 4), met: false },
      said: 'Class founders did not vote; under the rules nothing is carried without its consent.',
    });
  });

  it('is refused for a class whose votes are not given', () => {
    expect(refusalsOf({ rule: founders(), votes: classes(aClass('members', 9, 1)) })).toEqual([
      'CLASS_MISSING at votes.classes',
    ]);
  });
});
