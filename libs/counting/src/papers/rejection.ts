import type { Marks } from './marks.js';

/**
 * Why a ballot paper in the box cannot be counted, in the order in which the grounds are reported. The first four are for
 * whoever adjudicates a paper by eye, the others can be told from the marks alone.
 *
 * @see Model Election Rules 2014 (NHS foundation trusts), FPP44 and STV44
 */
export const REJECTION_GROUNDS = [
  'noSecurityFeature',
  'voterIdentified',
  'duplicate',
  'disqualified',
  'unmarked',
  'noFirstPreference',
  'severalFirstPreferences',
  'onlyWithdrawnCandidates',
  'tooManyChosen',
  'tooManyPoints',
  'uncertain',
] as const;
export type RejectionGround = (typeof REJECTION_GROUNDS)[number];

export type RejectedPapers = {
  readonly ground: RejectionGround;
  readonly papers: number;
};

/** Why a paper has no order of preference at all: no number 1, or more than one. */
export function groundWithoutOrder(marks: Marks): RejectionGround {
  if (marks.every((mark) => mark === 0)) return 'unmarked';
  return marks.includes(1) ? 'severalFirstPreferences' : 'noFirstPreference';
}

/** Counts rejected papers by ground. */
export class RejectionTally {
  private readonly papersByGround = new Map<RejectionGround, number>();

  constructor(already: readonly RejectedPapers[] = []) {
    for (const { ground, papers } of already) this.add(ground, papers);
  }

  add(ground: RejectionGround, papers: number): void {
    this.papersByGround.set(ground, (this.papersByGround.get(ground) ?? 0) + papers);
  }

  /** In the order of {@link REJECTION_GROUNDS}; grounds without papers are left out. */
  list(): readonly RejectedPapers[] {
    return REJECTION_GROUNDS.flatMap((ground) => {
      const papers = this.papersByGround.get(ground);
      return papers === undefined ? [] : [{ ground, papers }];
    });
  }
}

export const totalPapers = (rejected: readonly RejectedPapers[]): number =>
  rejected.reduce((sum, { papers }) => sum + papers, 0);
