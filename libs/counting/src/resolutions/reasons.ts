import { fraction, fractionText, multiply, NOTHING, toDecimal } from '#libs/basics';
import type { Fraction } from '#libs/basics';
import type { Language } from '../text/language.js';
import type { CastingVoteOutcome } from './casting-vote.js';
import { isLive } from './class-weights.js';
import type { Sides } from './class-weights.js';
import type { Limb } from './limb.js';
import type { ResolutionRule } from './resolution-rule.js';
import { sentence } from './sentence.js';
import type { Sentence } from './sentence.js';
import type { SentenceCode } from './words.en.js';
import type { ClassTally, Tally } from './tally.js';

/** Two decimals, halves up. For display; nothing is decided from it. */
export const percentText = (share: Fraction): string => toDecimal(multiply(share, fraction(100)), 2, 'half-up');

/** How many votes there were. */
export const votesReason = ({ for: yes, against, withheld, spoilt }: Tally, rule: string): Sentence =>
  sentence('votes', rule, { for: yes, against, withheld, spoilt });

/** How votes became shares, where classes are weighed; nothing where all count the same. */
export function weighingReasons(
  { weighting, source }: ResolutionRule,
  sides: Sides | null,
  classes: readonly ClassTally[],
): readonly Sentence[] {
  if (weighting.kind === 'oneMemberOneVote' || weighting.kind === 'delegates') return [];
  const tallyOf = new Map(classes.map((tally) => [tally.id, tally]));
  const aboutClasses =
    weighting.kind === 'cappedClasses'
      ? weighting.classes.flatMap(({ id, cap }) =>
          cap === undefined ? [] : [sentence('class.capped', source, { class: id, cap: fractionText(cap) })],
        )
      : weighting.classes.flatMap((rule) => {
          const tally = tallyOf.get(rule.id);
          if (tally === undefined) return [];
          if (!isLive({ rule, tally }))
            return [sentence(rule.ifEmpty === 'ZERO' ? 'class.zero' : 'class.shared', source, { class: rule.id })];
          const tied = weighting.kind === 'classBlocks' && tally.for === tally.against;
          return tied ? [sentence('class.tied', source, { class: rule.id })] : [];
        });
  if (sides === null) return aboutClasses;
  const figures = {
    forShare: fractionText(sides.for),
    forPercent: percentText(sides.for),
    againstShare: fractionText(sides.against),
    againstPercent: percentText(sides.against),
  };
  return [...aboutClasses, sentence(`weighed.${weighting.kind}`, source, figures)];
}

/** What a limb asked and what was reached. */
export function limbReason(limb: Limb): Sentence {
  const { value, required, rule } = limb;
  const figures = {
    value: value === null ? '0' : fractionText(value),
    percent: percentText(value ?? NOTHING),
    required: fractionText(required),
    needed: neededText(limb),
    ...(limb.class !== undefined && { class: limb.class }),
  };
  const reason = sentence(limbCode(limb), rule, figures);
  return limb.weighed ? { ...reason, revealing: true } : reason;
}

const neededText = ({ comparison, required }: Limb): Readonly<Record<Language, string>> =>
  comparison === 'atLeast'
    ? { en: `at least ${fractionText(required)}`, cy: `o leiaf ${fractionText(required)}` }
    : { en: `more than ${fractionText(required)}`, cy: `mwy na ${fractionText(required)}` };

function limbCode({ name, met, value, required, byCastingVote }: Limb): SentenceCode {
  if (name === 'majority' && value !== null && fractionText(value) === fractionText(required))
    return byCastingVote ? 'majority.casting' : 'majority.tied';
  if (name === 'classConsent' && value === null) return met ? 'classConsent.silentMet' : 'classConsent.silentUnmet';
  return met ? `${name}.met` : `${name}.unmet`;
}

export const castingReason = (casting: CastingVoteOutcome, source: string): Sentence =>
  sentence(`casting.${casting.effect}`, source, {
    by: casting.by,
    why: casting.why,
    side: casting.vote === 'for' ? { en: 'for', cy: 'o blaid' } : { en: 'against', cy: 'yn erbyn' },
  });

export const outcomeReason = (carried: boolean, rule: string): Sentence =>
  sentence(carried ? 'carried' : 'notCarried', rule);
