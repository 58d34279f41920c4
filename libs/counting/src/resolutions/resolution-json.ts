import { fractionText } from '#libs/basics';
import type { Fraction } from '#libs/basics';
import { BREAKDOWN_LIMITS, withheldClasses } from './breakdown.js';
import type { BreakdownLimits } from './breakdown.js';
import type { ResolutionOutcome } from './decide-resolution.js';
import type { JointOutcome } from './joint-resolution.js';
import type { Limb } from './limb.js';
import type { Sentence } from './sentence.js';

/**
 * An outcome as JSON, with fractions as text (`3/4`). Figures of classes are left out as a whole where they would show
 * how single members voted; `withheldClasses` then says which and why. Exact weighted shares go with them, as they can
 * be taken apart into those figures.
 */
export function resolutionJson(
  outcome: ResolutionOutcome | JointOutcome,
  limits: BreakdownLimits = BREAKDOWN_LIMITS,
): object {
  if ('parts' in outcome) {
    const { parts, limbs, ...rest } = outcome;
    return {
      ...rest,
      parts: parts.map(({ part, outcome: each }) => ({ part, ...resolutionJson(each, limits) })),
      limbs: limbs.map((limb) => limbJson(limb, false)),
    };
  }
  const { classes, turnout, sides, limbs, ...rest } = outcome;
  const withheld = withheldClasses(classes, limits);
  const isSecret = withheld.length > 0;
  return {
    ...rest,
    classes: isSecret ? [] : classes,
    withheldClasses: withheld,
    turnout: { voted: text(turnout.voted), returned: text(turnout.returned) },
    sides: sides && !isSecret ? { for: text(sides.for), against: text(sides.against) } : null,
    limbs: limbs.map((limb) => limbJson(limb, isSecret)),
    reasons: publishableReasons(outcome, limits),
  };
}

/** The reasons without those that would show how the members of a small class voted. */
export function publishableReasons(
  { classes, reasons }: ResolutionOutcome,
  limits: BreakdownLimits = BREAKDOWN_LIMITS,
): readonly Sentence[] {
  const isSecret = withheldClasses(classes, limits).length > 0;
  return isSecret ? reasons.filter(({ revealing }) => !revealing) : reasons;
}

function limbJson(limb: Limb, isSecret: boolean): object {
  const { value, required, ...rest } = limb;
  const hidden = isSecret && (rest.class !== undefined || rest.weighed);
  return { ...rest, value: hidden ? null : text(value), required: hidden ? null : text(required) };
}

const text = (value: Fraction | null): string | null => value && fractionText(value);
