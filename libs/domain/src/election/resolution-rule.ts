/** The answers to a resolution, in the order of the paper. An abstention is recorded and counts for neither side. */
export const RESOLUTION_OPTIONS = ['For', 'Against', 'Abstain'] as const;

/** A part of the votes cast, or of all who could vote; `share` is an exact fraction such as `3/4`, `0.75` or `75%`. */
export type ResolutionShare = {
  readonly of: 'votesCast' | 'allMembers';
  readonly comparison: 'atLeast' | 'moreThan';
  readonly share: string;
};

/** `ordinary`: more for than against. `special`: at least 3/4 of the votes cast. `twoThirds`: at least 2/3 of them. */
export type ResolutionThreshold = 'ordinary' | 'special' | 'twoThirds' | ResolutionShare;

/** A part of the eligible that must have voted for or against, or must have voted for. */
export type ResolutionTurnout = {
  readonly counts: 'voting' | 'inFavour';
  readonly atLeast: string;
};

/** What carries a resolution: a form that a statute fixes, by its id in the counting library, or the body's own rule. */
export type ResolutionRequirement =
  | { readonly form: string }
  | {
      /** The instrument and number that say so, such as `Rules of the society, r. 12`. */
      readonly source: string;
      readonly threshold: ResolutionThreshold;
      readonly turnout?: readonly ResolutionTurnout[];
      /** Fewest votes for and against together. */
      readonly fewestVotes?: number;
    };
