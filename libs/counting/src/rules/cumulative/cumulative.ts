import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { electByVotes } from '../../choices/elect-by-votes.js';
import { singleStageRecord } from '../../choices/single-stage.js';
import type { CountInput, CountRefusal } from '../../count-input.js';
import type { CountRecord, Reason } from '../../count-record.js';
import type { CountRule } from '../../count-rule.js';
import { totalPapers } from '../../papers/rejection.js';
import { countPoints } from './count-points.js';

/**
 * Cumulative voting: a paper has as many points as there are seats (or as the rule-book says) and shares them out as the
 * voter likes, all to one candidate if need be. Those with most points are elected.
 *
 * @see docs/rules/choices.md, whose steps the reasons cite
 */
export const cumulative: CountRule = {
  id: 'cumulative',
  version: '1',
  title: { en: 'Cumulative voting', cy: 'Pleidleisio cronnus' },
  source: 'Points added up (docs/rules/choices.md)',
  papers: 'points',
  seats: 'any',
  countsWeights: true,
  count: countCumulative,
};

const RULES = { most: 'choices 3', equality: 'choices 4', uncontested: 'choices 6' };

function countCumulative(input: CountInput): Result<CountRecord, CountRefusal> {
  const { mostPoints = input.seats } = input;
  const { votes, valid, rejected } = countPoints(input, mostPoints);
  const outcome = electByVotes(input, votes, { measure: 'points', rules: RULES });
  if (!outcome.ok) return outcome;
  const counted: Reason = {
    code: 'points.papers',
    rule: 'choices 2',
    candidates: [],
    between: [],
    figures: { papers: valid, rejected: totalPapers(rejected), mostPoints },
  };
  return ok(
    singleStageRecord(cumulative, input, {
      mostChoices: mostPoints,
      votes,
      valid,
      rejected,
      reasons: [counted],
      outcome: outcome.value,
    }),
  );
}
