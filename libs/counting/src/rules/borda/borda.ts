import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { standingCandidates } from '../../candidate.js';
import { electByVotes } from '../../choices/elect-by-votes.js';
import { singleStageRecord } from '../../choices/single-stage.js';
import type { CountInput, CountRefusal } from '../../count-input.js';
import type { CountRecord, Reason } from '../../count-record.js';
import type { CountRule } from '../../count-rule.js';
import { rankPapers } from '../../papers/ranked-papers.js';
import { totalPapers } from '../../papers/rejection.js';
import { bordaPoints } from './count-ranks.js';

/**
 * The Borda count: preferences are worth points, n − 1 for the first of n candidates down to none, and those with most
 * points are elected.
 *
 * @see docs/rules/borda.md, whose steps the reasons cite; J.-C. de Borda, “Mémoire sur les élections au scrutin”, Histoire
 *   de l’Académie royale des sciences, année 1781
 */
export const borda: CountRule = {
  id: 'borda',
  version: '1',
  title: { en: 'Borda count', cy: 'Cyfrif Borda' },
  source: 'Borda count (docs/rules/borda.md)',
  papers: 'ranked',
  seats: 'any',
  countsWeights: true,
  count: countBorda,
};

const RULES = { most: 'Borda 3', equality: 'Borda 4', uncontested: 'Borda 5' };

function countBorda(input: CountInput): Result<CountRecord, CountRefusal> {
  const papers = rankPapers(input.candidates, input.papers, input.rejected);
  const { valid, rejected } = papers;
  const votes = bordaPoints(input, papers);
  const outcome = electByVotes(input, votes, { measure: 'points', rules: RULES });
  if (!outcome.ok) return outcome;
  const standing = standingCandidates(input.candidates).length;
  const counted: Reason = {
    code: 'borda.papers',
    rule: 'Borda 2',
    candidates: [],
    between: [],
    figures: { papers: valid, rejected: totalPapers(rejected), standing, first: standing - 1 },
  };
  return ok(singleStageRecord(borda, input, { votes, valid, rejected, reasons: [counted], outcome: outcome.value }));
}
