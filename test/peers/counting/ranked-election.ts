/** What the slow second counters read, and how they all read a paper. */

/** A question only a lot can answer; `between` ascending, the answer is one of them. */
export interface DrawQuestion {
  readonly stage: number;
  readonly purpose: 'surplus' | 'exclusion' | 'seat';
  readonly between: readonly number[];
}

export interface PeerElection {
  /** Numbered 1..n. */
  readonly candidates: number;
  readonly withdrawn: readonly number[];
  readonly seats: number;
  /** Each single paper: for each candidate (index n-1) the number written beside it, 0 for none. */
  readonly papers: readonly (readonly number[])[];
  readonly draw: (question: DrawQuestion) => number;
}

/** Candidates not withdrawn, ascending. */
export function standing(election: { readonly candidates: number; readonly withdrawn: readonly number[] }): number[] {
  const numbers: number[] = [];
  for (let candidate = 1; candidate <= election.candidates; candidate++) {
    if (!election.withdrawn.includes(candidate)) numbers.push(candidate);
  }
  return numbers;
}

/**
 * The preferences of one paper, first preference first; empty if the paper is rejected.
 *
 * Project decision: they are the longest run 1, 2, 3 … each written beside exactly one candidate; reading stops at a
 * missing or repeated number. Withdrawn candidates are struck out after that, and later preferences move up.
 */
export function preferences(paper: readonly number[], withdrawn: readonly number[]): number[] {
  const read: number[] = [];
  for (let rank = 1; rank <= paper.length; rank++) {
    const beside = paper.flatMap((written, index) => (written === rank ? [index + 1] : []));
    const [only] = beside;
    if (only === undefined || beside.length > 1) break;
    read.push(only);
  }
  return read.filter((candidate) => !withdrawn.includes(candidate));
}

/** The preferences of every valid paper; rejected papers are left out. */
export function validPapers(election: {
  readonly papers: readonly (readonly number[])[];
  readonly withdrawn: readonly number[];
}): number[][] {
  return election.papers.map((paper) => preferences(paper, election.withdrawn)).filter((read) => read.length > 0);
}

/** The entry of a candidate; a candidate without one is a bug. */
export function of<T>(table: ReadonlyMap<number, T>, candidate: number): T {
  const entry = table.get(candidate);
  if (entry === undefined) throw new Error(`no entry for candidate ${candidate}`);
  return entry;
}

/** Project decision: those elected in one stage are listed with most votes first, equals with the lower number first. */
export function inElectedOrder(candidates: readonly number[], votes: ReadonlyMap<number, bigint>): number[] {
  return [...candidates].sort((a, b) => {
    const [votesOfA, votesOfB] = [of(votes, a), of(votes, b)];
    if (votesOfA !== votesOfB) return votesOfA > votesOfB ? -1 : 1;
    return a - b;
  });
}

export function lowest(candidates: readonly number[], votes: ReadonlyMap<number, bigint>): number[] {
  const least = candidates.map((candidate) => of(votes, candidate)).reduce((a, b) => (b < a ? b : a));
  return candidates.filter((candidate) => of(votes, candidate) === least);
}

/**
 * Narrows a tie to those with fewest votes at the earliest stage at which the tied differ, again and again, until one is
 * left or those left were equal at every stage.
 */
export function fewestAtEarliestDifference(
  tied: readonly number[],
  stages: readonly ReadonlyMap<number, bigint>[],
): readonly number[] {
  for (const votes of stages) {
    const fewest = lowest(tied, votes);
    if (fewest.length < tied.length) return fewestAtEarliestDifference(fewest, stages);
  }
  return tied;
}

/** Asks for a lot and takes only one of those it was drawn between. */
export function drawOne(election: PeerElection, question: DrawQuestion): number {
  const drawn = election.draw(question);
  if (!question.between.includes(drawn)) throw new Error(`the lot fell on ${drawn}, who is not among the tied`);
  return drawn;
}
