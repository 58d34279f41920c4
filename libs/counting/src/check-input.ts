import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { MOST_CANDIDATES, standingCandidates } from './candidate.js';
import { checkConstraints } from './constraints/constraints.js';
import type { CountInput, CountRefusal } from './count-input.js';
import type { CountRule } from './count-rule.js';
import { manualOrder } from './lots/lot-order.js';
import type { MarkedPapers } from './papers/marks.js';
import { PaperBox } from './papers/paper-box.js';

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
  if (lotOrder && !manualOrder(lotOrder, candidates.length).ok)
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
