import { standingCandidates } from '../candidate.js';
import type { CandidateNumber } from '../candidate.js';
import { walkMarks } from '../choices/walk-marks.js';
import type { CountInput } from '../count-input.js';
import type { CountRecord } from '../count-record.js';
import { longestRun } from '../papers/marks.js';
import type { Marks } from '../papers/marks.js';
import type { PaperBox } from '../papers/paper-box.js';
import { standingFlags } from '../papers/ranked-papers.js';
import { unitsOf } from './figures.js';
import type { Leaning, Move } from './moved-papers.js';

/** What a paper gives each candidate, under a rule that adds such figures up and elects those with most. */
export interface Worth {
  /** Fills `given`, by candidate number, with what a paper marked like this gives. */
  readonly of: (marks: Marks, given: Int32Array) => void;
  /** The most that one paper can give one candidate. */
  readonly most: number;
}

/** How the rule values a paper; null if it is not one of those that add up figures of single papers. */
export function worthUnder(rule: string, input: CountInput, record: CountRecord): Worth | null {
  const limit = record.mostChoices ?? input.seats;
  switch (rule) {
    case 'fptp':
    case 'block':
    case 'approval':
      return { most: 1, of: (marks, given) => addUp(marks, given, limit, (mark) => (mark === 1 ? 1 : 0)) };
    case 'cumulative':
      return { most: Math.min(limit, 255), of: (marks, given) => addUp(marks, given, limit, (mark) => mark) };
    case 'borda':
      return bordaWorth(input);
    default:
      return null;
  }
}

function addUp(marks: Marks, given: Int32Array, limit: number, worth: (mark: number) => number): void {
  let total = 0;
  given.fill(0);
  for (let i = 0; i < marks.length; i++) total += given[i + 1] = worth(marks[i] ?? 0);
  if (total > limit) given.fill(0); // rejected
}

function bordaWorth(input: CountInput): Worth {
  const standing = standingFlags(input.candidates);
  const most = standingCandidates(input.candidates).length - 1;
  const run = new Uint8Array(256);
  return {
    most,
    of: (marks, given) => {
      given.fill(0);
      let points = most;
      for (const candidate of run.subarray(0, longestRun(marks, run).length))
        if (standing[candidate] === 1) given[candidate] = points--;
    },
  };
}

/** Two candidates and the fewest papers that bring the second level with the first. */
export interface PairMargin extends Move {
  readonly leaning: Leaning;
}

/**
 * The fewest papers by which some `ahead` is brought down to, or below, some `behind`: over all the pairs given, exactly.
 *
 * Let `ahead` have g more than `behind`, and let one paper give at most M to one candidate. Whatever a paper is marked
 * anew, it lowers that lead by at most (what it gives `ahead`) − (what it gives `behind`) + M, and marked for `behind`
 * alone by just that much. So m papers lower the lead by at most the m largest of these figures together, and by that much
 * if they are the papers moved: the smallest m for which they come to g or more is the margin of the pair.
 *
 * Pairs are taken in ascending order of g. Since no paper lowers a lead by more than 2M, a pair with ⌈g ÷ 2M⌉ no smaller
 * than the least margin found cannot have a smaller one, and neither can those after it.
 *
 * @param pairs `ahead` has at least as many as `behind`
 */
export function leastPairMargin(
  box: PaperBox,
  worth: Worth,
  pairs: readonly { readonly ahead: CandidateNumber; readonly behind: CandidateNumber; readonly lead: number }[],
): PairMargin | null {
  let best: PairMargin | null = null;
  for (const { ahead, behind, lead } of [...pairs].sort((a, b) => a.lead - b.lead)) {
    if (best !== null && Math.ceil(lead / (2 * worth.most)) >= best.papers) break;
    const leaning = gainOf(worth, { from: ahead, to: behind }, box.candidates);
    const papers = fewestFor(box, lead, leaning);
    if (papers !== null && (best === null || papers < best.papers)) best = { from: ahead, to: behind, papers, leaning };
  }
  return best;
}

/** By how much a paper, marked for `to` alone, lowers the lead of `from`. */
function gainOf(worth: Worth, { from, to }: Pick<Move, 'from' | 'to'>, candidates: number): Leaning {
  const given = new Int32Array(candidates + 1);
  return (marks) => {
    worth.of(marks, given);
    return (given[from] ?? 0) - (given[to] ?? 0) + worth.most;
  };
}

function fewestFor(box: PaperBox, lead: number, gain: Leaning): number | null {
  const papersByGain = new Map<number, number>();
  walkMarks(box, (marks, papers) => {
    const by = gain(marks);
    papersByGain.set(by, (papersByGain.get(by) ?? 0) + papers);
  });
  let [left, taken] = [lead, 0];
  for (const [by, papers] of [...papersByGain].sort(([a], [b]) => b - a)) {
    if (by <= 0 || left <= 0) break;
    const wanted = Math.min(papers, Math.ceil(left / by));
    taken += wanted;
    left -= wanted * by;
  }
  return left > 0 ? null : Math.max(taken, 1);
}

/** The votes or points of the only stage, by candidate number. */
export const sumsOf = ({ stages: [stage] }: CountRecord): ReadonlyMap<CandidateNumber, number> =>
  new Map(Object.entries(stage?.votes ?? {}).map(([number, votes]) => [Number(number), Number(unitsOf(votes))]));
