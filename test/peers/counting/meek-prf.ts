import { UNIT, distribute, nextKeepValue, reaching, sum } from './keep-values.js';
import { type PeerElection, drawOne, of, standing, validPapers } from './ranked-election.js';
import { CountSheet, type PeerCount, type PeerStage, type StageFigures } from './staged-count.js';

/** 0.000001 of a vote: a total surplus below this is as good as none (A). */
const OMEGA = 1_000n;

/**
 * Meek's method as the Proportional Representation Foundation's reference rule has it, slowly: every paper by itself,
 * at every iteration. Letters and numbers in the comments are those of the reference rule.
 *
 * Nothing is added to the rule: a keep factor is not held down to 1, and the surplus of a candidate who has slipped
 * below the quota counts as negative within the sum.
 *
 * Project decisions: one recorded stage for each distribution of votes, so a round that elects somebody is followed by
 * an equal stage (B.1 goes back to B.2.a with the same keep factors); the first distribution is made even if there are
 * no more candidates than seats; a tie for defeat is settled by lot.
 *
 * @throws Error if more candidates than seats reach the quota, which the rule makes impossible
 * @see Proportional Representation Foundation, Reference Meek Rule
 */
export function countMeekPrf(election: PeerElection): PeerCount {
  const candidates = standing(election);
  const papers = validPapers(election);
  const sheet = new CountSheet(candidates, election.seats, 9);
  const keep = new Map(candidates.map((candidate) => [candidate, UNIT])); // A

  let defeated: number[] = [];
  for (;;) {
    let previousSurplus: bigint | null = null;
    let latest: Iteration;
    for (;;) {
      const kind: PeerStage['kind'] = sheet.nextStage === 1 ? 'first' : defeated.length > 0 ? 'exclusion' : 'iteration';
      latest = iterate(papers, keep, election.seats, sheet, kind, defeated);
      defeated = [];
      if (latest.electedSomeone || sheet.isComplete) break; // B.2.e
      if (latest.surplus < OMEGA) break;
      if (previousSurplus !== null && latest.surplus >= previousSurplus) break;
      previousSurplus = latest.surplus;
      for (const candidate of sheet.elected) {
        // B.2.f
        keep.set(candidate, nextKeepValue(of(keep, candidate), latest.quota, of(latest.figures.votes, candidate)));
      }
    }
    if (sheet.isComplete) break; // B.1
    if (latest.electedSomeone) continue;

    const loser = lowCandidate(election, sheet, latest); // B.3
    sheet.exclude(loser);
    keep.set(loser, 0n);
    defeated = [loser];
    if (sheet.isComplete) {
      // Project decision: no votes move any more; the stage shows them as they stood.
      sheet.record(latest.figures, 'exclusion', defeated, []);
      break;
    }
  }
  return sheet.result(papers.length);
}

interface Iteration {
  readonly figures: StageFigures;
  readonly quota: bigint;
  readonly surplus: bigint;
  readonly electedSomeone: boolean;
}

/** B.2.a to B.2.d: hands out the votes, works out the quota, elects, adds up the surplus, and records it as a stage. */
function iterate(
  papers: readonly (readonly number[])[],
  keep: ReadonlyMap<number, bigint>,
  seats: number,
  sheet: CountSheet,
  kind: PeerStage['kind'],
  defeated: readonly number[],
): Iteration {
  const votes = distribute(papers, keep);
  const inUse = sum(votes.values());
  const quota = inUse / BigInt(seats + 1) + 1n;
  const reached = reaching(quota, sheet.hopeful, votes);
  const figures = { votes, quota, nonTransferable: BigInt(papers.length) * UNIT - inUse };
  sheet.record(figures, kind, defeated, reached);
  const surplus = sum(sheet.elected.map((candidate) => of(votes, candidate) - quota));
  return { figures, quota, surplus: surplus > 0n ? surplus : 0n, electedSomeone: reached.length > 0 };
}

/** B.3 and T: the lowest hopeful candidate; anyone no further above the lowest than the surplus is tied with them. */
function lowCandidate(election: PeerElection, sheet: CountSheet, { figures, surplus }: Iteration): number {
  const lowestVotes = sheet.hopeful.map((candidate) => of(figures.votes, candidate)).reduce((a, b) => (b < a ? b : a));
  const tied = sheet.hopeful.filter((candidate) => of(figures.votes, candidate) <= lowestVotes + surplus);
  const [only] = tied;
  if (only !== undefined && tied.length === 1) return only;
  return drawOne(election, { stage: sheet.nextStage, purpose: 'exclusion', between: tied });
}
