/** What is counted: plain numbers, so that any other implementation can be given the same election. */
export interface PeerElection {
  /** Candidates are numbered 1..n. */
  readonly candidates: number;
  readonly withdrawn: readonly number[];
  /** 1 or more. */
  readonly seats: number;
  /** Each single paper: for each candidate 1..n (index n-1) the number written beside it, 0 for none. */
  readonly papers: readonly (readonly number[])[];
  /** Draws one of the tied; called whenever the rule leaves it to lot. */
  readonly draw: (question: LotQuestion) => number;
}

/** A lot to be drawn in the stage about to be recorded (from 1), between candidates in ascending order. */
export interface LotQuestion {
  readonly stage: number;
  readonly purpose: 'surplus' | 'exclusion' | 'seat';
  readonly between: readonly number[];
}

/** Amounts are decimal strings with the rule's decimals: 2, Scottish 5. */
export interface PeerStage {
  readonly kind: 'first' | 'surplus' | 'exclusion';
  /** Whose papers move, ascending; none at stage 1. */
  readonly candidates: readonly number[];
  readonly quota: string;
  /** At the end of the stage, of every candidate who did not withdraw. */
  readonly votes: Readonly<Record<string, string>>;
  /** Everything no candidate holds, value lost by cutting included. */
  readonly nonTransferable: string;
  /** In the order in which they are elected in this stage. */
  readonly elected: readonly number[];
  /** Ascending. */
  readonly excluded: readonly number[];
}

export interface PeerCount {
  readonly validPapers: number;
  /** The quota after the last stage (only ERS97 ever changes it). */
  readonly quota: string;
  readonly stages: readonly PeerStage[];
  /** Stage by stage, and within a stage as the stage has it. */
  readonly elected: readonly number[];
}

/**
 * The preferences of a paper, first to last; none: the paper is rejected.
 * Project decision: they are the longest run 1, 2, 3 … of which each number stands beside exactly one candidate.
 * Withdrawn candidates are struck out afterwards, so that later preferences move up.
 */
export function preferencesOn(paper: readonly number[], withdrawn: readonly number[]): readonly number[] {
  const preferences: number[] = [];
  for (let rank = 1; rank <= paper.length; rank += 1) {
    const beside = paper.flatMap((written, index) => (written === rank ? [index + 1] : []));
    if (beside.length !== 1) break;
    preferences.push(...beside);
  }
  return preferences.filter((candidate) => !withdrawn.includes(candidate));
}
