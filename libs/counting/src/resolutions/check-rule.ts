import { atLeast, fractionText, isEqual, moreThan, NOTHING, ONE, sum } from '#libs/basics';
import type { Fraction } from '#libs/basics';
import { checkCount, idsTwice } from './check-votes.js';
import { refusal } from './refusal.js';
import type { Refusal } from './refusal.js';
import type { ResolutionRule, SizeBand, Threshold, Weighting } from './resolution-rule.js';

/** What is wrong with a rule in itself, before any votes. */
export function checkRule(rule: ResolutionRule, at: string): readonly Refusal[] {
  const { threshold, weighting, turnout, fewestVotes, consents } = rule;
  const ofAll = threshold.kind === 'share' && threshold.of === 'allMembers';
  return [
    ...checkThreshold(threshold, `${at}.threshold`),
    ...checkWeighting(weighting, `${at}.weighting`),
    ...(ofAll && !isUnweighted(weighting) ? [refusal('ALL_MEMBERS_UNWEIGHTED', `${at}.threshold`)] : []),
    ...turnout.flatMap((limb, i) => checkShare(limb.atLeast, `${at}.turnout[${i}].atLeast`)),
    ...(fewestVotes === undefined ? [] : checkCount(fewestVotes, `${at}.fewestVotes`, 1)),
    ...idsTwice(consents, `${at}.consents`),
    ...consents.flatMap(({ threshold: own }, i) =>
      own === undefined ? [] : checkThreshold(own, `${at}.consents[${i}].threshold`),
    ),
  ];
}

/** Everyone, or every delegate's vote, counts the same. */
export const isUnweighted = ({ kind }: Weighting): boolean => kind === 'oneMemberOneVote' || kind === 'delegates';

export function checkWeighting(weighting: Weighting, at: string): readonly Refusal[] {
  switch (weighting.kind) {
    case 'oneMemberOneVote':
      return [];
    case 'delegates':
      return checkBands(weighting.bands ?? [], `${at}.bands`);
    case 'classWeights':
    case 'classBlocks': {
      const weights = sum(weighting.classes.map(({ weight }) => weight));
      return [
        ...idsTwice(weighting.classes, `${at}.classes`),
        ...weighting.classes.flatMap(({ weight, minTurnout }, i) => [
          ...(isBetween(weight, NOTHING, ONE) ? [] : [outOfRange(weight, `${at}.classes[${i}].weight`)]),
          ...(minTurnout === undefined ? [] : checkShare(minTurnout, `${at}.classes[${i}].minTurnout`)),
        ]),
        ...(isEqual(weights, ONE) ? [] : [refusal('WEIGHTS_NOT_ONE', `${at}.classes`, { sum: fractionText(weights) })]),
      ];
    }
    case 'cappedClasses': {
      const caps = weighting.classes.map(({ cap = ONE }) => cap);
      return [
        ...idsTwice(weighting.classes, `${at}.classes`),
        ...weighting.classes.flatMap(({ cap }, i) =>
          cap === undefined ? [] : checkShare(cap, `${at}.classes[${i}].cap`),
        ),
        ...(atLeast(sum(caps), ONE)
          ? []
          : [refusal('CAPS_BELOW_ONE', `${at}.classes`, { sum: fractionText(sum(caps)) })]),
      ];
    }
  }
}

export const checkThreshold = (threshold: Threshold, at: string): readonly Refusal[] =>
  threshold.kind === 'share' ? checkShare(threshold.share, `${at}.share`) : [];

/** Above 0 and at most 1: a share of nothing would be reached by nobody voting. */
export const checkShare = (share: Fraction, at: string): readonly Refusal[] =>
  moreThan(share, NOTHING) && atLeast(ONE, share) ? [] : [outOfRange(share, at)];

const isBetween = (value: Fraction, least: Fraction, most: Fraction): boolean =>
  atLeast(value, least) && atLeast(most, value);

const outOfRange = (share: Fraction, at: string): Refusal =>
  refusal('SHARE_OUT_OF_RANGE', at, { share: fractionText(share) });

function checkBands(bands: readonly SizeBand[], at: string): readonly Refusal[] {
  return bands.flatMap(({ upTo, votes }, i) => {
    const before = i === 0 ? -1 : (bands[i - 1]?.upTo ?? Infinity);
    return [
      ...checkCount(votes, `${at}[${i}].votes`, 1),
      ...((upTo ?? Infinity) > before ? [] : [refusal('BANDS_OUT_OF_ORDER', `${at}[${i}]`)]),
      ...(upTo === undefined ? [] : checkCount(upTo, `${at}[${i}].upTo`)),
    ];
  });
}
