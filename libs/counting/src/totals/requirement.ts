import { err, fractionText, ok, parseFraction } from '#libs/basics';
import type { Fraction, Result } from '#libs/basics';
import { checkRule } from '../resolutions/check-rule.js';
import { refusal } from '../resolutions/refusal.js';
import type { Refusal } from '../resolutions/refusal.js';
import type { Comparison, ResolutionRule, Threshold, TurnoutRule } from '../resolutions/resolution-rule.js';
import { MAJORITY, namesOf, SINGLE_FORMS, SPECIAL, TWO_THIRDS } from '../resolutions/statutory-forms.js';
import type { SingleForm } from '../resolutions/statutory-forms.js';

/**
 * Raised whenever any votes could come to another outcome under a rule that reads the same, so that old declarations
 * still name what they used.
 */
export const RESOLUTION_RULES_VERSION = '1';

/** The id of a rule that is no statutory form. */
export const OWN_RULE = 'own';

/** A part of the votes cast, or of all who could vote; the share as text: `3/4`, `0.75` or `75%`. */
export type ShareAsText = {
  readonly of: 'votesCast' | 'allMembers';
  readonly comparison: Comparison;
  readonly share: string;
};

/** What carries a resolution, as plain data: a statutory form by its id, or a rule of the body's own. */
export type Requirement =
  | { readonly form: string }
  | {
      readonly source: string;
      readonly threshold: 'ordinary' | 'special' | 'twoThirds' | ShareAsText;
      readonly turnout?: readonly { readonly counts: TurnoutRule['counts']; readonly atLeast: string }[];
      readonly fewestVotes?: number;
    };

/** A rule spelt out in full as plain data, fractions as `p/q` in lowest terms: one text for one rule. */
export type SpeltOutRule = {
  /** A statutory form, or {@link OWN_RULE}. */
  readonly id: string;
  readonly version: string;
  readonly source: string;
  readonly threshold: 'majority' | ShareAsText;
  readonly turnout: readonly { readonly counts: TurnoutRule['counts']; readonly atLeast: string }[];
  readonly fewestVotes: number | null;
};

const NAMED = { ordinary: MAJORITY, special: SPECIAL, twoThirds: TWO_THIRDS } as const;

const LONGEST_SOURCE = 200;

/** Spells a requirement out, or says everything that is wrong with it. Every member who votes counts the same. */
export function spellOut(requirement: Requirement): Result<SpeltOutRule, readonly Refusal[]> {
  if ('form' in requirement) {
    const { form } = requirement;
    return isSingleForm(form)
      ? ok(asText(form, SINGLE_FORMS[form].rule))
      : err([refusal('NOT_ONE_OF', 'form', { choices: namesOf(SINGLE_FORMS).join(', ') })]);
  }
  const { threshold, turnout = [], fewestVotes } = requirement;
  const source = requirement.source.trim();
  if (source === '') return err([refusal('MISSING', 'source')]);
  if (source.length > LONGEST_SOURCE) return err([refusal('OUT_OF_RANGE', 'source', { most: LONGEST_SOURCE })]);
  const rule = fromText({
    source,
    threshold: typeof threshold === 'string' ? NAMED[threshold] : threshold,
    turnout,
    fewestVotes: fewestVotes ?? null,
  });
  if (!rule.ok) return rule;
  const wrong = checkRule(rule.value, 'rule');
  return wrong.length > 0 ? err(wrong) : ok(asText(OWN_RULE, rule.value));
}

/** The shortest way to say the same: one text for one rule, whatever words were used for it. */
export function requirementOf({ id, source, threshold, turnout, fewestVotes }: SpeltOutRule): Requirement {
  if (id !== OWN_RULE) return { form: id };
  return {
    source,
    threshold: threshold === 'majority' ? 'ordinary' : threshold,
    ...(turnout.length > 0 ? { turnout } : {}),
    ...(fewestVotes === null ? {} : { fewestVotes }),
  };
}

/**
 * The rule that a spelt-out text stands for: the statute's own, where it names a form and says what the statute says.
 * Refuses what {@link spellOut} never gives.
 */
export function ruleOf(spelt: SpeltOutRule): Result<ResolutionRule, readonly Refusal[]> {
  const { id, version, source, threshold, turnout, fewestVotes } = spelt;
  if (version !== RESOLUTION_RULES_VERSION)
    return err([refusal('NOT_ONE_OF', 'version', { choices: RESOLUTION_RULES_VERSION })]);
  const rule = fromText({ source, threshold: threshold === 'majority' ? MAJORITY : threshold, turnout, fewestVotes });
  if (!rule.ok) return rule;
  const wrong = checkRule(rule.value, 'rule');
  if (wrong.length > 0) return err(wrong);
  if (id === OWN_RULE) return rule;
  if (!isSingleForm(id)) return err([refusal('NOT_ONE_OF', 'id', { choices: namesOf(SINGLE_FORMS).join(', ') })]);
  const fixed = asText(id, SINGLE_FORMS[id].rule);
  return JSON.stringify(fixed) === JSON.stringify(asText(id, rule.value))
    ? rule
    : err([refusal('NOT_WITH', 'threshold', { form: id })]);
}

function fromText(given: {
  readonly source: string;
  readonly threshold: Threshold | ShareAsText;
  readonly turnout: SpeltOutRule['turnout'];
  readonly fewestVotes: number | null;
}): Result<ResolutionRule, readonly Refusal[]> {
  const { source, fewestVotes } = given;
  const wrong: Refusal[] = [];
  const share = (text: string, at: string): Fraction[] => {
    const read = parseFraction(text.trim());
    if (!read.ok) wrong.push(refusal('NOT_A_FRACTION', at));
    return read.ok ? [read.value] : [];
  };
  const thresholdOf = (threshold: Threshold | ShareAsText): readonly Threshold[] => {
    if ('kind' in threshold) return [threshold];
    const { of, comparison } = threshold;
    return share(threshold.share, 'threshold.share').map((part) => ({ kind: 'share', of, comparison, share: part }));
  };
  const [threshold] = thresholdOf(given.threshold);
  const turnout = given.turnout.flatMap(({ counts, atLeast }, i) =>
    share(atLeast, `turnout[${i}].atLeast`).map((least) => ({ counts, atLeast: least })),
  );
  if (threshold === undefined || wrong.length > 0) return err(wrong);
  return ok({
    source,
    threshold,
    weighting: { kind: 'oneMemberOneVote' },
    turnout,
    consents: [],
    ...(fewestVotes === null ? {} : { fewestVotes }),
  });
}

function asText(id: string, { source, threshold, turnout, fewestVotes }: ResolutionRule): SpeltOutRule {
  return {
    id,
    version: RESOLUTION_RULES_VERSION,
    source,
    threshold:
      threshold.kind === 'majority'
        ? 'majority'
        : { of: threshold.of, comparison: threshold.comparison, share: fractionText(threshold.share) },
    turnout: turnout.map(({ counts, atLeast }) => ({ counts, atLeast: fractionText(atLeast) })),
    fewestVotes: fewestVotes ?? null,
  };
}

const isSingleForm = (form: string): form is SingleForm => Object.hasOwn(SINGLE_FORMS, form);
