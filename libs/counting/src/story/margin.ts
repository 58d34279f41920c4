import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { standingCandidates } from '../candidate.js';
import type { CandidateNumber } from '../candidate.js';
import type { CountInput, CountRefusal } from '../count-input.js';
import type { CountRecord } from '../count-record.js';
import type { PaperKind } from '../count-rule.js';
import { boxOf } from '../papers/box-of.js';
import { count, findCountRule } from '../registry.js';
import { leastForAlternativeVote } from './margin-av.js';
import { leastForScottish } from './margin-scottish.js';
import { Recounts } from './margin-recounts.js';
import type { Altered } from './margin-recounts.js';
import { searchForFewer } from './margin-search.js';
import { leastPairMargin, sumsOf, worthUnder } from './margin-sums.js';
import type { PairMargin } from './margin-sums.js';

/**
 * How near a result was: the smallest number of ballot papers that, marked in any other way, would have let somebody else be
 * elected, or left it to a lot whether somebody else is. All papers in the box count, valid or not, and a paper may also be
 * marked so that it is rejected; none is added or taken away.
 */
export interface Margin {
  /** Ballot papers in the box. */
  readonly papers: number;
  /** Proved: no change of fewer papers alters who is elected. 0 or more. */
  readonly atLeast: number;
  /** Shown by counting a box with so many papers changed; null if no such box was found, or none can be. */
  readonly atMost: number | null;
  /** Whether the two are the same, and so the margin itself. */
  readonly isExact: boolean;
  /** No change of papers can alter who is elected: there is a seat for everyone who stands. */
  readonly isUncontested: boolean;
  /** The change that was counted for `atMost`; null if there is none, or none is needed because a lot decided. */
  readonly example: MarginExample | null;
}

export interface MarginExample extends Altered {
  readonly kind: PaperKind;
}

/** Papers carry weights, so that there is no one number of papers to speak of. */
export interface NoMargin {
  readonly kind: 'weightedPapers';
}

/** Each recount costs about as much as reading the papers: the larger the box, the fewer there are. */
const MOST_RECOUNTS = 200;
const FEWEST_RECOUNTS = 12;
const GROUPS_READ = 4_000_000;

/**
 * Bounds the margin of a count. Pure, and bounded in time: at most 200 recounts, fewer of large boxes (12 from 333,000
 * different papers on).
 *
 * Exact where each paper gives each candidate a figure and those with most are elected (first past the post, block,
 * approval, cumulative, Borda), without constraints. Proved from below for the alternative vote and the Scottish rule, as
 * `leastForAlternativeVote` and `leastForScottish` say. For other rules nothing better than 1 is proved.
 *
 * @returns the refusal of the count itself, if it is refused
 * @see docs/rules/explanations.md
 */
export function margin(rule: string, input: CountInput): Result<Margin, CountRefusal | NoMargin> {
  const kind = findCountRule(rule)?.papers ?? 'ranked';
  const box = boxOf(input.candidates.length, input.papers);
  if (box.unitsPerVote > 1) return err({ kind: 'weightedPapers' });
  const counted = count(rule, { ...input, papers: box });
  if (!counted.ok) return counted;
  const record = counted.value;
  const about = { papers: box.total, isUncontested: false };
  const standing = standingCandidates(input.candidates);
  if (standing.length <= input.seats && reopening(input) === undefined)
    return ok({ ...about, atLeast: box.total + 1, atMost: null, isExact: true, isUncontested: true, example: null });

  const most = Math.max(FEWEST_RECOUNTS, Math.min(MOST_RECOUNTS, Math.floor(GROUPS_READ / (box.groups + 1))));
  const recounts = new Recounts({ rule, kind, input, box, elected: record.elected, most });
  const asItIs = recounts.unchanged();
  if (asItIs.isAltered) return ok({ ...about, atLeast: 0, atMost: 0, isExact: true, example: null });

  const sums = sumMargin(rule, input, record);
  const least = atLeast(rule, input, record, { sums, isSure: !asItIs.neededLots });
  const first = sums === null ? null : (recounts.alters(sums, sums.leaning) ?? null);
  const example = first !== null && first.papers === least ? first : searchForFewer(recounts, record, least, first);
  return ok({
    ...about,
    atLeast: least,
    atMost: example?.papers ?? null,
    isExact: example?.papers === least,
    example: example && { ...example, kind },
  });
}

const reopening = ({ candidates }: CountInput): CandidateNumber | undefined => {
  const at = candidates.findIndex((one) => one.reopensNominations === true && one.withdrawn !== true);
  return at < 0 ? undefined : at + 1;
};

/**
 * @param known.sums   the least margin of two candidates under a rule that adds up
 * @param known.isSure whether no lot could have altered the result as it is
 */
function atLeast(
  rule: string,
  input: CountInput,
  record: CountRecord,
  { sums, isSure }: { readonly sums: PairMargin | null; readonly isSure: boolean },
): number {
  if (sums !== null) return sums.papers;
  const proved =
    rule === 'scottish' ? leastForScottish(record) : rule === 'av' ? leastOfAlternativeVote(input, record) : null;
  return proved ?? (isSure ? 1 : 0);
}

const MOST_SETS = 200;

function leastOfAlternativeVote(input: CountInput, record: CountRecord): number | null {
  const [winner] = record.stages.flatMap(({ elected }) => elected);
  if (winner === undefined || record.constraints.length > 0) return null;
  const box = boxOf(input.candidates.length, input.papers);
  const sets = Math.min(MOST_SETS, Math.max(input.candidates.length, Math.floor(GROUPS_READ / (box.groups + 1))));
  return leastForAlternativeVote(box, standingCandidates(input.candidates), winner, sets);
}

/**
 * The least margin between somebody who takes a seat and somebody who does not. “Re-open nominations” takes a seat in this
 * sense if it is elected; and where nobody elected after it has one, those elected before it also have to stay ahead of it.
 *
 * With constraints, who is elected follows from the order of all candidates: then it is the least margin between any two
 * whom the votes part, or 1 if two are level.
 */
function sumMargin(rule: string, input: CountInput, record: CountRecord): PairMargin | null {
  const worth = worthUnder(rule, input, record);
  if (worth === null || worth.most < 1) return null;
  const sums = sumsOf(record);
  const lead = (ahead: CandidateNumber, behind: CandidateNumber) => (sums.get(ahead) ?? 0) - (sums.get(behind) ?? 0);
  const standing = [...sums.keys()];
  const reopens = reopening(input);
  const takers = new Set([...record.elected, ...everElected(record).filter((candidate) => candidate === reopens)]);
  const against = (ahead: CandidateNumber) =>
    standing.filter(
      (other) => !takers.has(other) || (other === reopens && ahead !== reopens && input.reopening !== 'oneSeat'),
    );
  const pairs =
    record.constraints.length > 0
      ? standing.flatMap((ahead) => standing.filter((other) => other !== ahead).map((behind) => ({ ahead, behind })))
      : [...takers].flatMap((ahead) => against(ahead).map((behind) => ({ ahead, behind })));
  return leastPairMargin(
    boxOf(input.candidates.length, input.papers),
    worth,
    pairs.map((pair) => ({ ...pair, lead: lead(pair.ahead, pair.behind) })).filter((pair) => pair.lead >= 0),
  );
}

const everElected = ({ stages }: CountRecord): readonly CandidateNumber[] => stages.flatMap(({ elected }) => elected);
