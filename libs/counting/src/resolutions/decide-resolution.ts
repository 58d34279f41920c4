import { err, ok } from '#libs/basics';
import type { Fraction, Result } from '#libs/basics';
import { weighCapped } from './capped-classes.js';
import { castingVoteOutcome, withCastingVote } from './casting-vote.js';
import type { CastingVoteOutcome } from './casting-vote.js';
import { checkFit } from './check-fit.js';
import { checkRule, isUnweighted } from './check-rule.js';
import { checkVotes } from './check-votes.js';
import { allToMajority, inProportion, unweighted, weighClasses } from './class-weights.js';
import type { ClassVotes, Sides } from './class-weights.js';
import { tallyDelegates } from './delegates.js';
import { limb, participationLimbs, thresholdLimb } from './limb.js';
import type { Limb } from './limb.js';
import { castingReason, limbReason, outcomeReason, percentText, votesReason, weighingReasons } from './reasons.js';
import type { Refusal } from './refusal.js';
import type { CastingVote, ClassConsent, ResolutionRule, Weighting } from './resolution-rule.js';
import { sentence } from './sentence.js';
import type { Sentence } from './sentence.js';
import { outOf, sumOfTallies, turnoutOf, votesCast, votesReturned } from './tally.js';
import type { ClassTally, Tally, VotesCast } from './tally.js';

/** One vote on one resolution. */
export interface ResolutionVote {
  readonly rule: ResolutionRule;
  /** A further rule that must be fulfilled too: the society's own weighing of classes beside the statutory vote. */
  readonly alsoRequired?: ResolutionRule | undefined;
  readonly votes: VotesCast;
  readonly castingVote?: CastingVote | undefined;
}

export interface ResolutionOutcome {
  readonly outcome: 'carried' | 'notCarried';
  readonly source: string;
  /** All votes, unweighted; delegates with the votes that each of them has. */
  readonly tally: Tally;
  readonly classes: readonly ClassTally[];
  /** For and against out of the eligible, and with votes withheld; null where the eligible are not known. */
  readonly turnout: { readonly voted: Fraction | null; readonly returned: Fraction | null };
  /** Shares for and against under the rule, exactly; null if no vote counts. */
  readonly sides: Sides | null;
  /** Two decimals, such as `98.13`: for display. */
  readonly percentFor: string | null;
  /** Carried if every one is met. */
  readonly limbs: readonly Limb[];
  readonly castingVote: CastingVoteOutcome | null;
  readonly reasons: readonly Sentence[];
}

/**
 * Decides one resolution, exactly. For and against count; withheld and spoilt never do.
 *
 * @param at where the votes and the rule stand in the file, for refusals; empty at the top
 * @returns the outcome, or everything that keeps it from being worked out
 */
export function decideResolution(vote: ResolutionVote, at = ''): Result<ResolutionOutcome, readonly Refusal[]> {
  const { rule, alsoRequired, votes, castingVote } = vote;
  const within = (field: string) => (at === '' ? field : `${at}.${field}`);
  const refusals = [
    ...checkVotes(votes, rule.weighting, within('votes')),
    ...checkRule(rule, within('rule')),
    ...(alsoRequired ? checkRule(alsoRequired, within('alsoRequired')) : []),
  ];
  if (refusals.length > 0) return err(refusals);
  const misfits = [rule, ...(alsoRequired ? [alsoRequired] : [])].flatMap((each) =>
    checkFit(each, votes, within('votes')),
  );
  if (misfits.length > 0) return err(misfits);

  const main = applyRule(rule, votes, castingVote);
  const further = alsoRequired && applyRule(alsoRequired, votes, castingVote);
  const limbs = [...main.limbs, ...(further?.limbs ?? [])];
  const carried = limbs.every(({ met }) => met);
  const { tally, sides } = main;
  return ok({
    outcome: carried ? 'carried' : 'notCarried',
    source: rule.source,
    tally,
    classes: votes.kind === 'classes' ? votes.classes : [],
    turnout: { voted: turnoutOf(tally), returned: outOf(votesReturned(tally), tally.eligible) },
    sides,
    percentFor: sides && percentText(sides.for),
    limbs,
    castingVote: main.casting,
    reasons: [
      votesReason(tally, rule.source),
      ...main.reasons,
      ...(further?.reasons ?? []),
      outcomeReason(carried, rule.source),
    ],
  });
}

interface Applied {
  readonly tally: Tally;
  readonly sides: Sides | null;
  readonly limbs: readonly Limb[];
  readonly casting: CastingVoteOutcome | null;
  readonly reasons: readonly Sentence[];
}

function applyRule(rule: ResolutionRule, votes: VotesCast, castingVote: CastingVote | undefined): Applied {
  const tally = wholeTally(votes, rule.weighting);
  const classes = votes.kind === 'classes' ? votes.classes : [];
  const sides = weigh(rule.weighting, tally, classes);
  const casting = castingVote === undefined ? null : castingVoteOutcome(rule, sides, castingVote);
  const measured = thresholdLimb(rule.threshold, sides, tally, rule.source);
  const threshold: Limb = isUnweighted(rule.weighting) ? measured : { ...measured, weighed: true };
  const decided = withCastingVote(threshold, casting, rule.castingVote?.source);
  const limbs = [decided, ...participationLimbs(rule, tally), ...consentLimbs(rule, classes)];
  const reasons = [
    ...weighingReasons(rule, sides, classes),
    ...(decided.value === null ? [] : [limbReason(decided)]),
    ...(sides === null ? [sentence('noVotes', rule.source)] : []),
    ...(casting ? [castingReason(casting, rule.castingVote?.source ?? rule.source)] : []),
    ...limbs.slice(1).map(limbReason),
  ];
  return { tally, sides, limbs, casting, reasons };
}

function wholeTally(votes: VotesCast, weighting: Weighting): Tally {
  switch (votes.kind) {
    case 'whole':
      return votes.tally;
    case 'classes':
      return sumOfTallies(votes.classes);
    case 'delegates':
      return tallyDelegates(votes.delegates, weighting.kind === 'delegates' ? weighting.bands : undefined);
  }
}

function weigh(weighting: Weighting, tally: Tally, classes: readonly ClassTally[]): Sides | null {
  switch (weighting.kind) {
    case 'oneMemberOneVote':
    case 'delegates':
      return unweighted(tally);
    case 'classWeights':
      return weighClasses(withTallies(weighting.classes, classes), inProportion);
    case 'classBlocks':
      return weighClasses(withTallies(weighting.classes, classes), allToMajority);
    case 'cappedClasses':
      return weighCapped(withTallies(weighting.classes, classes));
  }
}

const withTallies = <Rule extends { readonly id: string }>(
  rules: readonly Rule[],
  classes: readonly ClassTally[],
): readonly ClassVotes<Rule>[] =>
  rules.flatMap((rule) => classes.filter(({ id }) => id === rule.id).map((tally) => ({ rule, tally })));

const consentLimbs = ({ consents, source }: ResolutionRule, classes: readonly ClassTally[]): readonly Limb[] =>
  consents.flatMap((consent) =>
    classes.filter(({ id }) => id === consent.id).map((tally) => consentLimb(consent, tally, source)),
  );

/** A protected class must reach its own threshold; if it did not vote, the policy of the rules decides. */
function consentLimb({ id, ifSilent, threshold }: ClassConsent, tally: ClassTally, rule: string): Limb {
  const own = thresholdLimb(threshold ?? { kind: 'majority' }, unweighted(tally), tally, rule);
  if (votesCast(tally) > 0)
    return { ...limb('classConsent', own.value, own.comparison, own.required, rule), class: id };
  const silent = limb('classConsent', null, own.comparison, own.required, rule);
  return { ...silent, met: ifSilent === 'CONSENT_IF_SILENT', class: id };
}
