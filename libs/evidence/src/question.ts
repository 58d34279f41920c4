import type { Question } from '#libs/belenios';
import { RESOLUTION_OPTIONS } from '#libs/domain';
import type { ContestDefinition } from '#libs/domain';

/**
 * The one question of a contest's public record. Papers that are mixed are rows of marks, whatever the marks mean; papers
 * that are added up answer 0 or 1 for each name, and are proved to choose no more than they may.
 */
export function questionOf(contest: ContestDefinition): Question {
  if (contest.kind === 'resolution') return { answers: RESOLUTION_OPTIONS, min: 1, max: 1, question: contest.text };
  const { candidates, title, opening, mostChoices } = contest;
  if (opening === 'mixing') return { type: 'NonHomomorphic', value: { answers: candidates, question: title } };
  if (mostChoices === null) throw new RangeError(`${contest.uuid} is added up, but its papers choose nothing`);
  return { answers: candidates, min: 0, max: mostChoices, question: title };
}
