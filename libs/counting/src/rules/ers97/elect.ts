import type { CandidateNumber } from '../../candidate.js';
import type { Reason } from '../../count-record.js';
import { byVotes, extreme, separate } from '../../tie.js';
import { dividedUp, reason } from './ers97-count.js';
import type { Ers97Count } from './ers97-count.js';

/** Who is elected, in order, and why. */
export interface Outcome {
  readonly elected: readonly CandidateNumber[];
  readonly reasons: readonly Reason[];
}

/** The paragraphs that deem candidates elected: at the first stage, after a surplus, after a batch of an exclusion. */
export type ElectingParagraph = '5.1.7' | '5.3.13' | '5.4.9';

/**
 * Deems elected, one at a time in descending votes and up to the places left, whoever has (a) the quota or (b) the total
 * active vote divided by one more than the places left. Both are looked at anew after each of them. Where nobody voted,
 * nobody has enough.
 */
export function deemElected(count: Ers97Count, paragraph: ElectingParagraph): Outcome {
  const { field, sheet, validVote } = count;
  const elected: CandidateNumber[] = [];
  const reasons: Reason[] = [];
  while (field.vacancies > 0 && validVote > 0n) {
    const leading = candidatesNext(count);
    if (leading.length === 0 || whyEnough(count, leading[0] ?? 0, paragraph) === null) break;
    const places = field.vacancies;
    const selected = leading.length <= places ? { candidates: leading, reasons: [] } : selectEquals(count, leading);
    reasons.push(...selected.reasons);
    if (selected.candidates.length === 0) break;
    for (const candidate of selected.candidates) {
      const why = whyEnough(count, candidate, paragraph);
      if (why === null) throw new Error(`candidate ${candidate} has as many votes as one who is elected`);
      // Electing an equal may have made it impossible under the constraints.
      if (field.electInOrder([candidate], sheet.votes).length === 0) continue;
      elected.push(candidate);
      reasons.push(why);
    }
  }
  return { elected, reasons };
}

/** The continuing candidates with the most votes who can still be elected, ascending. */
function candidatesNext({ field, sheet }: Ers97Count): readonly CandidateNumber[] {
  const { doomed } = field.judgement;
  const open = field.continuing.filter((candidate) => !doomed.includes(candidate));
  return open.length === 0 ? [] : extreme(open, sheet.votes, 'highest');
}

/** Why a candidate's votes are enough to be elected now; null if they are not. */
function whyEnough(count: Ers97Count, candidate: CandidateNumber, paragraph: ElectingParagraph): Reason | null {
  const { quota, activeVote } = count;
  const votes = count.votesOf(candidate);
  const written = count.written(votes);
  if (votes >= quota)
    return reason('elected.quota', `${paragraph}(a)`, [candidate], { votes: written, quota: count.written(quota) });
  const divisor = count.field.vacancies + 1;
  if (votes * BigInt(divisor) < activeVote) return null;
  return reason('ers97.elected.activeVote', `${paragraph}(b)`, [candidate], {
    votes: written,
    active: count.written(activeVote),
    divisor,
    enough: count.written(dividedUp(activeVote, BigInt(divisor))),
  });
}

/**
 * Of more equals than there are places, those who had more votes at the earliest point at which they differed, as many as
 * there are places. Where the last place would have to part candidates who were equal throughout, none of these (5.6.2).
 *
 * @returns those selected, ascending
 */
function selectEquals(
  count: Ers97Count,
  equals: readonly CandidateNumber[],
): { readonly candidates: readonly CandidateNumber[]; readonly reasons: readonly Reason[] } {
  const { field, sheet } = count;
  const figures = { votes: count.written(count.votesOf(equals[0] ?? 0)) };
  const selected: CandidateNumber[] = [];
  const reasons: Reason[] = [];
  let rest = equals;
  while (selected.length < field.vacancies) {
    const { kept, stage } = separate(rest, sheet.book.points, 'highest');
    if (stage === null || kept.length > field.vacancies - selected.length) break;
    reasons.push(reason('ers97.elected.equalSelected', '5.6.2', kept, { ...figures, stage }, rest));
    selected.push(...kept);
    rest = rest.filter((candidate) => !kept.includes(candidate));
  }
  if (selected.length === 0) reasons.push(reason('ers97.elected.equalNotYet', '5.6.2', [], figures, rest));
  return { candidates: selected.sort((a, b) => a - b), reasons };
}

/** If no more candidates continue than there are seats to fill, all of them are elected, whatever votes they have (5.5.1). */
export function electLast({ field, sheet }: Ers97Count): Outcome {
  const { vacancies, continuing } = field;
  if (continuing.length > vacancies || continuing.length === 0) return { elected: [], reasons: [] };
  const elected = field.electInOrder(byVotes(continuing, sheet.votes), sheet.votes);
  const figures = { vacancies, continuing: continuing.length };
  return { elected, reasons: [reason('elected.lastVacancies', '5.5.1', elected, figures)] };
}
