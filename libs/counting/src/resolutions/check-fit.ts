import { refusal } from './refusal.js';
import type { Refusal } from './refusal.js';
import { isUnweighted } from './check-rule.js';
import type { ResolutionRule, Threshold, Weighting } from './resolution-rule.js';
import type { ClassTally, VotesCast } from './tally.js';

/** Whether the votes have what the rule asks: its classes, no others, and the eligible where a limb divides by them. */
export function checkFit(rule: ResolutionRule, votes: VotesCast, at: string): readonly Refusal[] {
  const { weighting, threshold, turnout, consents } = rule;
  const byDelegates = weighting.kind === 'delegates';
  if (byDelegates !== (votes.kind === 'delegates') && (byDelegates || !isUnweighted(weighting)))
    return [refusal(byDelegates ? 'DELEGATES_NEEDED' : 'CLASSES_NEEDED', at)];
  const needsEligible = isOfAllMembers(threshold) || turnout.length > 0;
  if (votes.kind === 'delegates') return consents.length === 0 ? [] : [refusal('CLASSES_NEEDED', at)];
  if (votes.kind === 'whole') {
    if (!isUnweighted(weighting) || consents.length > 0) return [refusal('CLASSES_NEEDED', at)];
    return needsEligible && votes.tally.eligible === undefined ? [refusal('ELIGIBLE_MISSING', `${at}.eligible`)] : [];
  }
  const { classes } = votes;
  const needing = new Set([
    ...(needsEligible ? classes.map(({ id }) => id) : []),
    ...classesWithMinimum(weighting),
    ...consents.flatMap(({ id, threshold: own }) => (own && isOfAllMembers(own) ? [id] : [])),
  ]);
  return [
    ...checkClasses(weighting, classes, `${at}.classes`),
    ...consents.flatMap(({ id }) => (has(classes, id) ? [] : [refusal('CLASS_MISSING', `${at}.classes`, { id })])),
    ...classes.flatMap(({ id, eligible }, i) =>
      needing.has(id) && eligible === undefined ? [refusal('ELIGIBLE_MISSING', `${at}.classes[${i}].eligible`)] : [],
    ),
  ];
}

function checkClasses(weighting: Weighting, classes: readonly ClassTally[], at: string): readonly Refusal[] {
  if (weighting.kind === 'oneMemberOneVote' || weighting.kind === 'delegates') return [];
  return [
    ...classes.flatMap(({ id }, i) =>
      has(weighting.classes, id) ? [] : [refusal('CLASS_UNKNOWN', `${at}[${i}].id`, { id })],
    ),
    ...weighting.classes.flatMap(({ id }) => (has(classes, id) ? [] : [refusal('CLASS_MISSING', at, { id })])),
  ];
}

const classesWithMinimum = (weighting: Weighting): readonly string[] =>
  weighting.kind === 'classWeights' || weighting.kind === 'classBlocks'
    ? weighting.classes.filter(({ minTurnout }) => minTurnout !== undefined).map(({ id }) => id)
    : [];

const has = (all: readonly { readonly id: string }[], id: string): boolean => all.some((each) => each.id === id);

const isOfAllMembers = (threshold: Threshold): boolean => threshold.kind === 'share' && threshold.of === 'allMembers';
