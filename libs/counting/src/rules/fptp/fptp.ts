import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';

import { standingCandidates } from '../../candidate.js';
import type { CandidateNumber } from '../../candidate.js';
import type { CountInput, CountRefusal } from '../../count-input.js';
import type { CountRecord } from '../../count-record.js';
import type { CountRule } from '../../count-rule.js';
import type { Marks, MarkedPapers } from '../../papers/marks.js';
import { RejectionTally, totalPapers } from '../../papers/rejection.js';
import type { RejectedPapers, RejectionGround } from '../../papers/rejection.js';
import { countRecord } from '../../stv/finish.js';
import { votesOf } from '../../tie.js';
import { electByVotes } from './elect.js';

/**
 * First past the post, and its form for several seats: the multi-member block vote. Each choice is one vote; the
 * candidates with most votes are elected; equals on either side of the last seat are decided by lot.
 *
 * @see Model Election Rules 2014 (NHS foundation trusts), rules FPP44 (rejected papers) and FPP51 (equality of votes)
 */
export const fptp: CountRule = {
  id: 'fptp',
  version: '2',
  title: { en: 'First past the post', cy: 'Y cyntaf i’r felin' },
  source: 'Model Election Rules 2014 (NHS foundation trusts), rules FPP44 and FPP51',
  papers: 'choices',
  seats: 'any',
  countsWeights: true,
  count: countFirstPastThePost,
};

function countFirstPastThePost(input: CountInput): Result<CountRecord, CountRefusal> {
  const { candidates, seats, mostChoices = seats } = input;
  const standing = standingCandidates(candidates);
  const choices = countChoices(candidates.length, standing, mostChoices, input.papers);
  const result = electByVotes({ standing, votes: choices.votes, seats, input });
  if (!result.ok) return result;

  const { valid, rejected, inPart } = choices;
  const none = { candidates: [], between: [] };
  return ok(
    countRecord(fptp, input, {
      mostChoices,
      validPapers: valid,
      rejected,
      rejectedInPart: inPart,
      quota: null,
      elected: result.value.elected,
      lots: result.value.lots,
      stages: [
        {
          number: 1,
          kind: 'first',
          candidates: [],
          quota: null,
          transfers: [],
          votes: Object.fromEntries(standing.map((one) => [`${one}`, `${votesOf(choices.votes, one)}`])),
          nonTransferable: '0',
          lostByCutting: '0',
          keepValues: null,
          elected: result.value.elected,
          excluded: [],
          reasons: [
            {
              code: 'choices.papers',
              rule: 'FPP44',
              ...none,
              figures: { papers: valid, rejected: totalPapers(rejected), mostChoices },
            },
            ...(inPart > 0
              ? [{ code: 'choices.inPart', rule: 'FPP44', ...none, figures: { papers: inPart } } as const]
              : []),
            ...result.value.reasons,
          ],
        },
      ],
    }),
  );
}

interface Choices {
  readonly votes: readonly bigint[];
  readonly valid: number;
  readonly inPart: number;
  readonly rejected: readonly RejectedPapers[];
}

function countChoices(
  candidates: number,
  standing: readonly CandidateNumber[],
  mostChoices: number,
  papers: Iterable<MarkedPapers>,
): Choices {
  const votes = Array.from({ length: candidates + 1 }, () => 0n);
  const stands = new Set(standing);
  const rejected = new RejectionTally();
  let valid = 0;
  let inPart = 0;
  let chosenInAll = 0n;
  for (const { marks, papers: alike } of papers) {
    const read = readChoices(marks, mostChoices);
    if (!read.ok) {
      rejected.add(read.error, alike);
      continue;
    }
    const chosen = read.value.chosen.filter((candidate) => stands.has(candidate));
    if (chosen.length === 0) {
      rejected.add('onlyWithdrawnCandidates', alike);
      continue;
    }
    valid += alike;
    if (read.value.isUncertainInPart) inPart += alike;
    chosenInAll += BigInt(chosen.length) * BigInt(alike);
    for (const candidate of chosen) votes[candidate] = votesOf(votes, candidate) + BigInt(alike);
  }
  if (votes.reduce((sum, held) => sum + held, 0n) !== chosenInAll)
    throw new Error('the votes do not add up to the choices on the valid papers');
  return { votes, valid, inPart, rejected: rejected.list() };
}

/**
 * The candidates chosen on one paper: those marked 1. Any other mark is uncertain and is not counted, but does not spoil
 * the rest of the paper. A paper that chooses too many is rejected whole.
 */
export function readChoices(
  marks: Marks,
  mostChoices: number,
): Result<{ readonly chosen: readonly CandidateNumber[]; readonly isUncertainInPart: boolean }, RejectionGround> {
  const marked = [...marks].flatMap((mark, i) => (mark === 0 ? [] : [{ candidate: i + 1, isChoice: mark === 1 }]));
  const chosen = marked.flatMap(({ candidate, isChoice }) => (isChoice ? [candidate] : []));
  if (marked.length === 0) return err('unmarked');
  if (chosen.length === 0) return err('uncertain');
  if (chosen.length > mostChoices) return err('tooManyChosen');
  return ok({ chosen, isUncertainInPart: chosen.length < marked.length });
}
