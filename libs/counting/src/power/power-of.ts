import { divide, err, fraction, moreThan, multiply, NOTHING, ok, ONE, sum, atLeast } from '#libs/basics';
import type { Fraction, Result } from '#libs/basics';
import { capShares } from '../resolutions/capped-classes.js';
import { checkThreshold, checkWeighting, isUnweighted } from '../resolutions/check-rule.js';
import { checkCount, idsTwice } from '../resolutions/check-votes.js';
import { delegateWeight } from '../resolutions/delegates.js';
import { refusal } from '../resolutions/refusal.js';
import type { Refusal } from '../resolutions/refusal.js';
import type { ResolutionRule } from '../resolutions/resolution-rule.js';
import { analysePower } from './analyse-power.js';
import type { PowerAnalysis } from './analyse-power.js';
import { outOfReach } from './game.js';
import type { Player, WeightedGame } from './game.js';

/** A class or delegate that votes as one. */
export interface Voter {
  readonly id: string;
  /** Members of the class, where the rule counts single votes or goes by size. */
  readonly members?: number | undefined;
  /** Votes of a delegate. */
  readonly votes?: number | undefined;
  /** The part of its members expected to vote, 0 to 1; all if not given. */
  readonly expectedTurnout?: Fraction | undefined;
}

export interface PowerQuestion {
  readonly rule: Pick<ResolutionRule, 'source' | 'threshold' | 'weighting' | 'consents'>;
  readonly voters: readonly Voter[];
}

export interface PowerOutcome {
  readonly full: PowerAnalysis;
  /** Null if nobody gave an expected turnout. */
  readonly expected: PowerAnalysis | null;
}

/**
 * Power of classes or delegates under a rule, when everyone votes and at the expected turnout.
 *
 * @returns both analyses, or all that keeps them from being worked out
 */
export function powerOf(question: PowerQuestion): Result<PowerOutcome, readonly Refusal[]> {
  const wrong = checkQuestion(question);
  if (wrong.length > 0) return err(wrong);
  const full = analysePower(gameOf(question, () => ONE));
  if (!full.ok) return full;
  if (question.voters.every(({ expectedTurnout }) => expectedTurnout === undefined))
    return ok({ full: full.value, expected: null });
  const expected = analysePower(gameOf(question, ({ expectedTurnout = ONE }) => expectedTurnout));
  return expected.ok ? ok({ full: full.value, expected: expected.value }) : expected;
}

type TurnoutOf = (voter: Voter) => Fraction;

/** The weights at a turnout. Where single votes count, fewer voters weigh less; a fixed weight stays until a class is empty. */
function gameOf({ rule, voters }: PowerQuestion, turnoutOf: TurnoutOf): WeightedGame {
  const { threshold, consents } = rule;
  const players = effectiveWeights(rule, voters, turnoutOf);
  const silent = (id: string) => voters.some((voter) => voter.id === id && turnoutOf(voter).numerator === 0n);
  const isBlocked = consents.some(({ id, ifSilent }) => silent(id) && ifSilent === 'BLOCK');
  const cast = sum(players.map(({ weight }) => weight));
  const quota = (): WeightedGame['quota'] => {
    if (isBlocked || cast.numerator === 0n) return outOfReach(players);
    if (threshold.kind === 'majority') return { comparison: 'moreThan', weight: divide(cast, fraction(2)) };
    const { comparison, share, of } = threshold;
    const whole =
      of === 'allMembers' ? sum(effectiveWeights(rule, voters, () => ONE).map(({ weight }) => weight)) : cast;
    return { comparison, weight: multiply(share, isUnweighted(rule.weighting) ? whole : ONE) };
  };
  return { players, quota: quota(), consents: consents.map(({ id }) => id).filter((id) => !silent(id)) };
}

/** @returns weights in votes where single votes count, else as parts of the whole, 1 */
function effectiveWeights(
  { weighting }: PowerQuestion['rule'],
  voters: readonly Voter[],
  turnoutOf: TurnoutOf,
): readonly Player[] {
  const raw = (voter: Voter) => multiply(fraction(voter.members ?? 0), turnoutOf(voter));
  switch (weighting.kind) {
    case 'oneMemberOneVote':
      return voters.map((voter) => ({ id: voter.id, weight: raw(voter) }));
    case 'delegates':
      return voters.map((voter) => {
        const votes = delegateWeight({ ...voter, side: 'for' }, weighting.bands) ?? 0;
        return { id: voter.id, weight: moreThan(turnoutOf(voter), NOTHING) ? fraction(votes) : NOTHING };
      });
    case 'cappedClasses': {
      const classes = voters.map((voter) => ({
        id: voter.id,
        raw: raw(voter),
        cap: weighting.classes.find(({ id }) => id === voter.id)?.cap,
      }));
      const shares = capShares(classes);
      const isWhole = atLeast(sum(shares), ONE); // else only capped classes vote, and they cannot decide alone
      return classes.map(({ id }, i) => ({ id, weight: isWhole ? (shares[i] ?? NOTHING) : NOTHING }));
    }
    case 'classWeights':
    case 'classBlocks': {
      const classes = voters.flatMap((voter) =>
        weighting.classes
          .filter(({ id }) => id === voter.id)
          .map((each) => ({ ...each, isLive: isLive(turnoutOf(voter), each.minTurnout) })),
      );
      const live = sum(classes.filter((each) => each.isLive).map(({ weight }) => weight));
      const shared = sum(
        classes.filter((each) => !each.isLive && each.ifEmpty === 'REDISTRIBUTE').map(({ weight }) => weight),
      );
      const factor = live.numerator === 0n ? ONE : divide(sum([live, shared]), live);
      return classes.map((each) => ({ id: each.id, weight: each.isLive ? multiply(each.weight, factor) : NOTHING }));
    }
  }
}

const isLive = (turnout: Fraction, minTurnout: Fraction = NOTHING): boolean =>
  moreThan(turnout, NOTHING) && atLeast(turnout, minTurnout);

function checkQuestion({ rule, voters }: PowerQuestion): readonly Refusal[] {
  const { weighting, threshold, consents } = rule;
  const listed = 'classes' in weighting ? weighting.classes : voters;
  const has = (all: readonly { readonly id: string }[], id: string) => all.some((each) => each.id === id);
  return [
    ...checkThreshold(threshold, 'rule.threshold'),
    ...checkWeighting(weighting, 'rule.weighting'),
    ...(threshold.kind === 'share' && threshold.of === 'allMembers' && !isUnweighted(weighting)
      ? [refusal('ALL_MEMBERS_UNWEIGHTED', 'rule.threshold')]
      : []),
    ...idsTwice(voters, 'voters'),
    ...idsTwice(consents, 'rule.consents'),
    ...listed.flatMap(({ id }) => (has(voters, id) ? [] : [refusal('CLASS_MISSING', 'voters', { id })])),
    ...consents.flatMap(({ id }) => (has(voters, id) ? [] : [refusal('CLASS_MISSING', 'voters', { id })])),
    ...voters.flatMap((voter, i) => [
      ...(has(listed, voter.id) ? [] : [refusal('CLASS_UNKNOWN', `voters[${i}].id`, { id: voter.id })]),
      ...checkVoter(voter, rule, `voters[${i}]`),
    ]),
  ];
}

function checkVoter(voter: Voter, { weighting }: PowerQuestion['rule'], at: string): readonly Refusal[] {
  const { members, votes, expectedTurnout } = voter;
  const countsMembers = weighting.kind === 'oneMemberOneVote' || weighting.kind === 'cappedClasses';
  const wrong = [
    ...(members === undefined ? [] : checkCount(members, `${at}.members`)),
    ...(votes === undefined ? [] : checkCount(votes, `${at}.votes`, 1)),
    ...(expectedTurnout !== undefined && moreThan(expectedTurnout, ONE)
      ? [refusal('SHARE_OUT_OF_RANGE', `${at}.expectedTurnout`, { share: '> 1' })]
      : []),
  ];
  if (wrong.length > 0) return wrong;
  if (countsMembers && members === undefined) return [refusal('MISSING', `${at}.members`)];
  return weighting.kind === 'delegates' && delegateWeight({ ...voter, side: 'for' }, weighting.bands) === undefined
    ? [refusal('NO_WEIGHT', at, { id: voter.id })]
    : [];
}
