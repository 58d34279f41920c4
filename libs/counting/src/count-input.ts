import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { MOST_CANDIDATES, standingCandidates } from './candidate.js';
import type { Candidate, CandidateNumber } from './candidate.js';
import { checkConstraints } from './constraints/constraints.js';
import type { ConstraintFault, ConstraintGroup } from './constraints/constraints.js';
import type { CountRule } from './count-rule.js';
import type { LotDraw, LotFaulty, LotsRequired } from './lot.js';
import type { MarkedPapers } from './papers/marks.js';
import { PaperBox } from './papers/paper-box.js';
import type { RejectedPapers } from './papers/rejection.js';

/** Everything a count depends on. The same input gives the same record, byte for byte. */
export interface CountInput {
  /** In ballot order: candidate number = index + 1. 1 to 255, at least one of them standing. */
  readonly candidates: readonly Candidate[];
  /** Vacancies to fill, 1 or more. */
  readonly seats: number;
  /**
   * Every ballot paper in the box; papers that are marked alike may come together or apart, in any order. A
   * {@link PaperBox} is counted as it is; it is also how papers carry weights.
   */
  readonly papers: Iterable<MarkedPapers>;
  /** Papers that were rejected before they became cast vote records: reported, never counted. */
  readonly rejected?: readonly RejectedPapers[];
  /** Lots drawn so far. Those that the count does not come to are not used. */
  readonly lots?: readonly LotDraw[];
  /**
   * All candidates in the order in which lots favour them, drawn or derived before the count began. Decides every tie for
   * which no draw is recorded.
   */
  readonly lotOrder?: readonly CandidateNumber[];
  /** Rules that count choices only: the most candidates a paper may choose. As many as there are seats unless given. */
  readonly mostChoices?: number;
  /** Rules that count points only: how many a paper may give in all. As many as there are seats unless given. */
  readonly mostPoints?: number;
  /** Who may be elected together: seats reserved for a group, and at most so many of one. */
  readonly constraints?: readonly ConstraintGroup[];
  /** What the election of “re-open nominations” leaves empty: its own seat, or every seat not filled before it. */
  readonly reopening?: Reopening;
}

export const REOPENINGS = ['allSeatsLeft', 'oneSeat'] as const;
export type Reopening = (typeof REOPENINGS)[number];

/** The rule cannot count such an election. Another rule, or a ruling on the contest, is needed. */
export interface RuleUnfit {
  readonly kind: 'ruleUnfit';
  readonly rule: string;
  readonly why: 'oneSeatOnly' | 'weightedPapers';
}

/** No set of candidates that stand meets the constraints: to be settled before the poll. */
export interface ConstraintsFaulty {
  readonly kind: 'constraintsFaulty';
  readonly fault: ConstraintFault;
}

/** Why there is no record yet. The returning officer can put it right. */
export type CountRefusal = LotsRequired | LotFaulty | RuleUnfit | ConstraintsFaulty;

/**
 * @returns the input, or why this rule cannot count it
 * @throws RangeError if the input breaks the promises of {@link CountInput}: a bug in the caller, not a refusal
 */
export function checkedInput(rule: CountRule, input: CountInput): Result<CountInput, CountRefusal> {
  const { candidates, seats, mostChoices, mostPoints, lotOrder, constraints = [] } = input;
  if (!isCount(seats)) throw new RangeError(`seats must be 1 or more: ${seats}`);
  if (candidates.length > MOST_CANDIDATES) throw new RangeError(`more than ${MOST_CANDIDATES} candidates`);
  const standing = standingCandidates(candidates);
  if (standing.length === 0) throw new RangeError('no candidate stands');
  if (mostChoices !== undefined && !isCount(mostChoices))
    throw new RangeError(`mostChoices must be 1 or more: ${mostChoices}`);
  if (mostPoints !== undefined && !isCount(mostPoints))
    throw new RangeError(`mostPoints must be 1 or more: ${mostPoints}`);
  if (lotOrder && new Set(lotOrder).size !== candidates.length)
    throw new RangeError('the order of lots does not name every candidate once');

  if (rule.seats === 'one' && seats > 1) return err({ kind: 'ruleUnfit', rule: rule.id, why: 'oneSeatOnly' });
  if (!rule.countsWeights && input.papers instanceof PaperBox && input.papers.unitsPerVote > 1)
    return err({ kind: 'ruleUnfit', rule: rule.id, why: 'weightedPapers' });
  const constraint = checkConstraints(constraints, seats, standing, candidates.length);
  if (!constraint.ok) return err({ kind: 'constraintsFaulty', fault: constraint.error });
  return ok({ ...input, papers: checkedPapers(input.papers, candidates.length) });
}

function checkedPapers(papers: Iterable<MarkedPapers>, candidates: number): Iterable<MarkedPapers> {
  if (!(papers instanceof PaperBox)) return papersChecked(papers, candidates);
  if (papers.candidates !== candidates)
    throw new RangeError(`a paper has ${papers.candidates} places for ${candidates} candidates`);
  return papers;
}

function* papersChecked(papers: Iterable<MarkedPapers>, candidates: number): Iterable<MarkedPapers> {
  let total = 0;
  for (const alike of papers) {
    if (alike.marks.length !== candidates)
      throw new RangeError(`a paper has ${alike.marks.length} places for ${candidates} candidates`);
    total += alike.papers;
    if (!isCount(alike.papers) || !Number.isSafeInteger(total))
      throw new RangeError(`not a number of papers: ${alike.papers}`);
    yield alike;
  }
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 1;
