import { UNIT, distribute, nextKeepValue, reaching, sum } from './keep-values.js';
import {
  type PeerElection,
  drawOne,
  fewestAtEarliestDifference,
  lowest,
  of,
  standing,
  validPapers,
} from './ranked-election.js';
import { CountSheet, type PeerCount, type PeerStage, type StageFigures } from './staged-count.js';

/** 0.0001 of a vote: a total surplus below this no longer delays an exclusion (cl. 13). */
const NEGLIGIBLE = 100_000n;

/**
 * When the first exclusion may come. Clause 13 belongs to step 2 of the Schedule, after a first look at keep values, so
 * by the `regulation` nobody is excluded on the bare first preferences. New Zealand's own `calculator`, David Hill's
 * program and OpenSTV exclude there too. The figures of a few stages differ; in 20,000 random elections the winners never
 * did.
 */
export type FirstExclusion = 'regulation' | 'calculator';

/**
 * New Zealand's version of Meek's method, slowly: every paper by itself, at every step.
 *
 * Project decisions: shares of a paper are rounded as the programs in use do it (the candidate's share up, and the next
 * works on what is really left), not as clause 10, whose products are all rounded up, so that a paper could count for
 * more than one vote; ties that earlier stages leave open are settled by lot and not by the Schedule's pseudo-random
 * numbers; one recorded stage for each distribution of votes; where rounding would lead the keep values back to where
 * they have already been since the last election or exclusion, and so round in circles for ever, the lowest is excluded
 * (it happens where the elected hold nearly every vote, and these are running out).
 *
 * @throws Error if more candidates than seats reach the quota, which the rule makes impossible
 * @see Local Electoral Regulations 2001 (SR 2001/145, New Zealand), Schedule 1A, Part 1 and Part 5
 */
export function countMeekNz(election: PeerElection, firstExclusion: FirstExclusion = 'regulation'): PeerCount {
  const candidates = standing(election);
  const papers = validPapers(election);
  const sheet = new CountSheet(candidates, election.seats, 9);
  let keep = new Map(candidates.map((candidate) => [candidate, UNIT]));

  let latest = step(papers, keep, election.seats, sheet, []);
  let seen = new Set([written(keep)]);
  let before: { readonly field: string; readonly surplus: bigint } | null = null;
  while (!sheet.isComplete) {
    const next = new Map([...keep, ...nextKeepValues(sheet.elected, keep, latest)]); // cl. 7 to 9 and 17
    const mayExclude = firstExclusion === 'calculator' || sheet.nextStage > 2;
    const excluded: number[] = [];
    // Project decision: where nobody hopeful has votes, quota and keep values sink together until nine decimals end; once
    // the surplus of the same field is no less than it was, the lowest is excluded.
    const now = { field: `${sheet.elected.length} ${sheet.hopeful.length}`, surplus: totalSurplus(sheet, latest) };
    const isSinking =
      before?.field === now.field &&
      now.surplus >= before.surplus &&
      sheet.hopeful.every((candidate) => of(latest.votes, candidate) === 0n);
    if (mayExclude) before = now;
    if (mayExclude && (mustExclude(sheet, latest) || seen.has(written(next)) || isSinking)) {
      const candidate = loser(election, sheet, latest);
      excluded.push(candidate);
      sheet.exclude(candidate);
      next.set(candidate, 0n);
    }
    if (sheet.isComplete) {
      // Project decision: no votes move any more; the stage shows them as they stood.
      sheet.record(latest, 'exclusion', excluded, []);
      break;
    }
    const electedBefore = sheet.elected.length;
    keep = next;
    latest = step(papers, keep, election.seats, sheet, excluded);
    if (excluded.length > 0 || sheet.elected.length > electedBefore) seen = new Set();
    seen.add(written(keep));
  }
  return sheet.result(papers.length);
}

/** Keep values, to know them again. */
function written(keep: ReadonlyMap<number, bigint>): string {
  return [...keep.values()].join(' ');
}

interface StepFigures extends StageFigures {
  readonly quota: bigint;
}

/** Clauses 5 and 6, or 10 to 12: hands out the votes, works out the quota, elects those who reach it, records it. */
function step(
  papers: readonly (readonly number[])[],
  keep: ReadonlyMap<number, bigint>,
  seats: number,
  sheet: CountSheet,
  excluded: readonly number[],
): StepFigures {
  const votes = distribute(papers, keep);
  const valid = BigInt(papers.length) * UNIT;
  const nonTransferable = valid - sum(votes.values());
  const quota = (valid - nonTransferable) / BigInt(seats + 1) + 1n; // cl. 5 and 11: cut to 9 decimals, plus 0.000000001
  const reached = reaching(quota, sheet.hopeful, votes);
  const figures = { votes, quota, nonTransferable };
  const kind: PeerStage['kind'] = sheet.nextStage === 1 ? 'first' : excluded.length > 0 ? 'exclusion' : 'iteration';
  sheet.record(figures, kind, excluded, reached);
  return figures;
}

/** Clause 13: the lowest cannot catch up even with the whole surplus, or there is as good as no surplus. */
function mustExclude(sheet: CountSheet, figures: StepFigures): boolean {
  const { votes } = figures;
  const surplus = totalSurplus(sheet, figures);
  if (surplus < NEGLIGIBLE) return true;
  const [least, next] = sheet.hopeful
    .map((candidate) => of(votes, candidate))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return least !== undefined && next !== undefined && least + surplus < next;
}

function totalSurplus(sheet: CountSheet, { votes, quota }: StepFigures): bigint {
  const over = sheet.elected.map((candidate) => of(votes, candidate) - quota).filter((surplus) => surplus > 0n);
  return sum(over);
}

/** Clauses 19 and 40: of those lowest, whoever was not ahead where they first differed; then by lot. */
function loser(election: PeerElection, sheet: CountSheet, { votes }: StepFigures): number {
  const tied = fewestAtEarliestDifference(
    lowest(sheet.hopeful, votes),
    sheet.figures.map((figures) => figures.votes),
  );
  const [only] = tied;
  if (only !== undefined && tied.length === 1) return only;
  return drawOne(election, { stage: sheet.nextStage, purpose: 'exclusion', between: tied });
}

/** Clause 17 (clause 7 the first time, where the keep value still is 1). */
function nextKeepValues(
  elected: readonly number[],
  keep: ReadonlyMap<number, bigint>,
  { votes, quota }: StepFigures,
): Map<number, bigint> {
  return new Map(elected.map((c) => [c, nextKeepValue(of(keep, c), quota, of(votes, c))]));
}
