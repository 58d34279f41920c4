import type { SizeBand } from './resolution-rule.js';
import type { DelegateVote, Tally } from './tally.js';

/**
 * The votes of a delegate: as given, or those of the first size band that holds its members.
 *
 * @returns undefined if neither is known, or the bands end below its members
 */
export function delegateWeight(delegate: DelegateVote, bands: readonly SizeBand[] | undefined): number | undefined {
  const { votes, members } = delegate;
  if (votes !== undefined || members === undefined) return votes;
  return bands?.find(({ upTo }) => upTo === undefined || members <= upTo)?.votes;
}

/** All votes of the delegates, with those of absent ones among the eligible. Weights were checked before. */
export function tallyDelegates(delegates: readonly DelegateVote[], bands: readonly SizeBand[] | undefined): Tally {
  const total = (chosen: (delegate: DelegateVote) => boolean) =>
    delegates.filter(chosen).reduce((sum, delegate) => sum + (delegateWeight(delegate, bands) ?? 0), 0);
  return {
    for: total(({ side }) => side === 'for'),
    against: total(({ side }) => side === 'against'),
    withheld: total(({ side }) => side === 'withheld'),
    spoilt: total(({ side }) => side === 'spoilt'),
    eligible: total(() => true),
  };
}
