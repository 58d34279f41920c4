import {
  type PeerElection,
  drawOne,
  fewestAtEarliestDifference,
  lowest,
  of,
  standing,
  validPapers,
} from './ranked-election.js';
import { CountSheet, type PeerCount } from './staged-count.js';

/**
 * The alternative vote, for one seat, in whole votes: the lowest is excluded until someone has more than half of the
 * papers that still count for a continuing candidate, or is the only one left.
 *
 * Project decision: equal lowest, at the end too, are told apart by the earliest stage at which they differ, then by
 * lot; if nobody votes, lots leave one candidate, who is elected.
 *
 * @throws RangeError if there is not exactly one seat
 */
export function countAv(election: PeerElection): PeerCount {
  if (election.seats !== 1) throw new RangeError(`the alternative vote fills one seat, not ${election.seats}`);
  const papers = validPapers(election);
  const candidates = standing(election);
  const sheet = new CountSheet(candidates, 1, 0);

  let excluded: number[] = [];
  for (;;) {
    const votes = new Map(candidates.map((candidate) => [candidate, 0n]));
    let nonTransferable = 0n;
    for (const paper of papers) {
      const holder = paper.find((candidate) => sheet.hopeful.includes(candidate));
      if (holder === undefined) nonTransferable += 1n;
      else votes.set(holder, of(votes, holder) + 1n);
    }
    const continuingPapers = BigInt(papers.length) - nonTransferable;
    const majority = sheet.hopeful.filter((candidate) => 2n * of(votes, candidate) > continuingPapers);
    const figures = { votes, nonTransferable, quota: null };
    sheet.record(figures, sheet.nextStage === 1 ? 'first' : 'exclusion', excluded, majority);
    if (sheet.isComplete) return sheet.result(papers.length);

    const tied = fewestAtEarliestDifference(
      lowest(sheet.hopeful, votes),
      sheet.figures.map((earlier) => earlier.votes),
    );
    const [only] = tied;
    const loser =
      only !== undefined && tied.length === 1
        ? only
        : drawOne(election, { stage: sheet.nextStage, purpose: 'exclusion', between: tied });
    sheet.exclude(loser);
    excluded = [loser];
  }
}
