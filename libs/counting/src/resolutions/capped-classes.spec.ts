import * as fc from 'fast-check';
import { fraction } from '#libs/basics';
import { decideResolution } from './decide-resolution.js';
import type { ResolutionRule, SilencePolicy } from './resolution-rule.js';
import { MAJORITY, SPECIAL, TWO_THIRDS } from './statutory-forms.js';

const IDS = ['investors', 'staff', 'users'] as const;

const aRule = (threshold: ResolutionRule['threshold'], ifSilent: SilencePolicy): ResolutionRule => ({
  source: 'society’s rules, r. 40',
  threshold,
  weighting: {
    kind: 'cappedClasses',
    classes: [{ id: 'investors', cap: fraction(1, 4) }, { id: 'staff', cap: fraction(2, 5) }, { id: 'users' }],
  },
  turnout: [],
  consents: [{ id: 'staff', ifSilent }],
});

function isCarried(rule: ResolutionRule, votes: readonly (readonly [number, number])[]): boolean {
  const classes = IDS.map((id, i) => {
    const [yes, no] = votes[i] ?? [0, 0];
    return { id, for: yes, against: no, withheld: 0, spoilt: 0 };
  });
  const decided = decideResolution({ rule, votes: { kind: 'classes', classes } });
  if (!decided.ok) throw new Error('the rule fits the votes');
  return decided.value.outcome === 'carried';
}

describe('Capped classes with a consent', () => {
  it('stay carried with one more vote for, in any class', () => {
    const votes = fc.tuple(fc.nat(9), fc.nat(9));
    const threshold = fc.constantFrom(MAJORITY, SPECIAL, TWO_THIRDS);
    const silence = fc.constantFrom<SilencePolicy>('BLOCK', 'CONSENT_IF_SILENT');
    const cast = fc.tuple(votes, votes, votes);
    fc.assert(
      fc.property(cast, threshold, silence, fc.nat(2), (before, needed, ifSilent, chosen) => {
        const rule = aRule(needed, ifSilent);
        const after = before.map(([yes, no], i) => [yes + (i === chosen ? 1 : 0), no] as const);
        expect(!isCarried(rule, before) || isCarried(rule, after)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
