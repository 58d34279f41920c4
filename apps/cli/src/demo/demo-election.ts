import type { BltElection } from '#libs/counting';

/** One contest of a demonstration: what is put to the vote, and how each of its voters votes. */
export interface DemoContest {
  readonly title: string;
  readonly constituency: string;
  readonly class: string;
  readonly seats: number;
  readonly rule: 'scottish' | 'fptp';
  readonly candidates: readonly string[];
  /** One paper per voter: for each candidate 0 or the preference. */
  readonly papers: readonly (readonly number[])[];
}

/** A demonstration election. Every voter belongs to exactly one contest. */
export interface DemoElection {
  readonly title: string;
  readonly contests: readonly DemoContest[];
}

/** An election of real or invented ballots from a BLT file, counted by the Scottish rules. */
export function electionFromBlt(blt: BltElection, place: { constituency: string; class: string }): DemoElection {
  const papers = [...blt.papers].flatMap(({ marks, papers: times }) =>
    Array.from({ length: times }, () => Array.from(marks)),
  );
  const title = blt.title ?? 'An election from a BLT file';
  const candidates = blt.candidates.map(({ name }) => name);
  return { title, contests: [{ title, ...place, seats: blt.seats, rule: 'scottish', candidates, papers }] };
}

const NAMES = ['Oak', 'Birch', 'Rowan', 'Hazel', 'Alder', 'Willow'].map((tree) => `Candidate ${tree}`);

/**
 * The small election of the project's own: a ranked contest and a first-past-the-post one. The papers follow a fixed
 * pattern, so that everybody sees the same count.
 */
export function sampleElection(voters: { readonly ranked: number; readonly choice: number }): DemoElection {
  return {
    title: 'Board election',
    contests: [
      {
        title: 'Tenant board members, North',
        constituency: 'tenants',
        class: 'north',
        seats: 3,
        rule: 'scottish',
        candidates: NAMES,
        papers: Array.from({ length: voters.ranked }, (_, i) => rankedPaper(i, NAMES.length)),
      },
      {
        title: 'Employee board member',
        constituency: 'employees',
        class: 'all-employees',
        seats: 1,
        rule: 'fptp',
        candidates: ['Candidate Heron', 'Candidate Kestrel', 'Candidate Wren'],
        papers: Array.from({ length: voters.choice }, (_, i) => choicePaper([0, 1, 0, 2, 1, 0][i % 6] ?? 0, 3)),
      },
    ],
  };
}

/**
 * Preferences by a fixed pattern in which some candidates are liked better than others: for each candidate a number
 * that depends on the voter, times how well liked they are; the highest comes first. Some papers stop early.
 */
function rankedPaper(voter: number, candidates: number): number[] {
  const liking = Array.from(
    { length: candidates },
    (_, c) => (((voter * 37 + c * 61 + voter * c * 13) % 97) + 1) * (12 - c),
  );
  const order = liking.map((_, c) => c).sort((a, b) => (liking[b] ?? 0) - (liking[a] ?? 0) || a - b);
  const paper = Array.from({ length: candidates }, () => 0);
  order.slice(0, 1 + ((voter * 5) % candidates)).forEach((c, n) => (paper[c] = n + 1));
  return paper;
}

const choicePaper = (chosen: number, candidates: number): number[] =>
  Array.from({ length: candidates }, (_, i) => (i === chosen ? 1 : 0));
