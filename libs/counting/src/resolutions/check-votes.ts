import { refusal } from './refusal.js';
import type { Refusal } from './refusal.js';
import { delegateWeight } from './delegates.js';
import type { Weighting } from './resolution-rule.js';
import { DELEGATE_SIDES, MOST_VOTES } from './tally.js';
import type { DelegateVote, Tally, VotesCast } from './tally.js';

const KINDS = ['for', 'against', 'withheld', 'spoilt'] as const;

/** What is wrong with the figures, whatever the rule: numbers that are no counts, more votes than voters, ids twice. */
export function checkVotes(votes: VotesCast, weighting: Weighting, at: string): readonly Refusal[] {
  switch (votes.kind) {
    case 'whole':
      return checkTally(votes.tally, at);
    case 'classes':
      return [
        ...votes.classes.flatMap((tally, i) => checkTally(tally, `${at}.classes[${i}]`)),
        ...idsTwice(votes.classes, `${at}.classes`),
      ];
    case 'delegates':
      return [
        ...votes.delegates.flatMap((delegate, i) => checkDelegate(delegate, weighting, `${at}.delegates[${i}]`)),
        ...idsTwice(votes.delegates, `${at}.delegates`),
      ];
  }
}

export function checkTally(tally: Tally, at: string): readonly Refusal[] {
  const { eligible } = tally;
  const wrong = [
    ...KINDS.flatMap((kind) => checkCount(tally[kind], `${at}.${kind}`)),
    ...(eligible === undefined ? [] : checkCount(eligible, `${at}.eligible`)),
  ];
  const votes = KINDS.reduce((sum, kind) => sum + tally[kind], 0);
  return wrong.length > 0 || eligible === undefined || votes <= eligible
    ? wrong
    : [refusal('VOTES_EXCEED_ELIGIBLE', at, { votes, eligible })];
}

/** Nothing, if `count` is a whole number from `least` to {@link MOST_VOTES}. */
export const checkCount = (count: number, at: string, least = 0): readonly Refusal[] =>
  Number.isSafeInteger(count) && count >= least && count <= MOST_VOTES
    ? []
    : [refusal('NOT_A_COUNT', at, { given: `${count}`, least, most: MOST_VOTES })];

export const idsTwice = (all: readonly { readonly id: string }[], at: string): readonly Refusal[] =>
  all.flatMap(({ id }, i) =>
    all.findIndex((other) => other.id === id) === i ? [] : [refusal('ID_TWICE', `${at}[${i}].id`, { id })],
  );

function checkDelegate(delegate: DelegateVote, weighting: Weighting, at: string): readonly Refusal[] {
  const { votes, members, side } = delegate;
  const wrong = [
    ...(votes === undefined ? [] : checkCount(votes, `${at}.votes`, 1)),
    ...(members === undefined ? [] : checkCount(members, `${at}.members`)),
    ...(DELEGATE_SIDES.includes(side)
      ? []
      : [refusal('NOT_ONE_OF', `${at}.side`, { choices: DELEGATE_SIDES.join(', ') })]),
  ];
  const bands = weighting.kind === 'delegates' ? weighting.bands : undefined;
  return wrong.length > 0 || delegateWeight(delegate, bands) !== undefined
    ? wrong
    : [refusal('NO_WEIGHT', at, { id: delegate.id })];
}
