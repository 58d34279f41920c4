import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { electLevels } from '../../choices/elect-levels.js';
import { singleStageRecord } from '../../choices/single-stage.js';
import type { CountInput, CountRefusal } from '../../count-input.js';
import type { CountRecord, Reason } from '../../count-record.js';
import type { CountRule } from '../../count-rule.js';
import { rankPapers } from '../../papers/ranked-papers.js';
import { totalPapers } from '../../papers/rejection.js';
import { compareAll } from './comparisons.js';
import { explainComparisons, explainElection } from './explain.js';
import { levelsByChains, strongestChains } from './strongest-chains.js';

/**
 * The Schulze method, with winning votes: every two candidates are compared on all papers, and a candidate stands before
 * another if the strongest chain of such victories from the one to the other is stronger than the strongest one back.
 * Whoever wins every comparison is first. The figures beside the candidates in the record are their first preferences,
 * which decide nothing; the comparisons are in the reasons.
 *
 * @see docs/rules/schulze.md, whose steps the reasons cite; M. Schulze, “A new monotonic, clone-independent, reversal
 *   symmetric, and Condorcet-consistent single-winner election method”, Social Choice and Welfare 36 (2011), 267–303
 */
export const schulze: CountRule = {
  id: 'schulze',
  version: '1',
  title: { en: 'Schulze method', cy: 'Dull Schulze' },
  source: 'Schulze method (docs/rules/schulze.md), after Social Choice and Welfare 36 (2011), 267–303',
  papers: 'ranked',
  seats: 'any',
  countsWeights: true,
  count: countSchulze,
};

function countSchulze(input: CountInput): Result<CountRecord, CountRefusal> {
  const papers = rankPapers(input.candidates, input.papers, input.rejected);
  const { valid, rejected } = papers;
  const compared = compareAll(input, papers);
  const chains = strongestChains(compared);
  const levels = levelsByChains(compared.standing, chains);
  const result = electLevels(levels, input);
  if (!result.ok) return result;
  const counted: Reason = {
    code: 'schulze.papers',
    rule: 'Schulze 1',
    candidates: [],
    between: [],
    figures: { papers: valid, rejected: totalPapers(rejected) },
  };
  return ok(
    singleStageRecord(schulze, input, {
      valid,
      rejected,
      votes: compared.firstPreferences,
      reasons: [counted, ...explainComparisons(compared)],
      outcome: {
        ...result.value,
        reasons: explainElection(result.value, { levels, seats: input.seats, compared, chains }),
      },
    }),
  );
}
