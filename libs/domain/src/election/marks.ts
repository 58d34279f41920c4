import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { Paper } from './contest.js';

/** As much of a ballot paper as decides whether it can be marked so. */
export interface PaperForm {
  /** A resolution is a paper of choices: one answer of three. */
  readonly paper: Paper;
  /** Names or answers on the paper. */
  readonly answers: number;
  /** The fewest and the most answers that are chosen; the most is undefined where papers rank or give points. */
  readonly leastChoices: number;
  readonly mostChoices: number | undefined;
}

export type MarksRefusal =
  | { readonly code: 'MARKS_DO_NOT_FIT'; readonly answers: number; readonly given: number }
  | { readonly code: 'MARK_UNKNOWN'; readonly place: number }
  | { readonly code: 'TOO_MANY_CHOSEN'; readonly most: number; readonly chosen: number }
  | { readonly code: 'TOO_FEW_CHOSEN'; readonly least: number; readonly chosen: number };

/** A rank or a number of points travels as one byte (Ed25519 profile of the record, section 4). */
const HIGHEST_MARK = 255;

/**
 * Looks a paper over on the voter's own device, before it is sealed: nobody can tell afterwards. Choices are 0 or 1, no more
 * and no fewer than the paper allows. Ranks and points may be anything that the paper holds: some marks are rejected when
 * they are counted, and a voter may spoil a paper.
 */
export function checkMarks(form: PaperForm, marks: readonly number[]): Result<readonly number[], MarksRefusal> {
  const { paper, answers, leastChoices, mostChoices = answers } = form;
  if (marks.length !== answers) return err({ code: 'MARKS_DO_NOT_FIT', answers, given: marks.length });
  const highest = paper === 'choices' ? 1 : HIGHEST_MARK;
  const unknown = marks.findIndex((mark) => !Number.isInteger(mark) || mark < 0 || mark > highest);
  if (unknown >= 0) return err({ code: 'MARK_UNKNOWN', place: unknown + 1 });
  if (paper !== 'choices') return ok(marks);
  const chosen = marks.filter((mark) => mark === 1).length;
  if (chosen > mostChoices) return err({ code: 'TOO_MANY_CHOSEN', most: mostChoices, chosen });
  return chosen < leastChoices ? err({ code: 'TOO_FEW_CHOSEN', least: leastChoices, chosen }) : ok(marks);
}

/** What the voter can do about it. */
export function marksRefusalText(refusal: MarksRefusal, language: 'en' | 'cy'): string {
  return WORDS[refusal.code][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(Object.entries(refusal).find(([key]) => key === name)?.[1]),
  );
}

const WORDS: Readonly<Record<MarksRefusal['code'], { readonly en: string; readonly cy: string }>> = {
  MARKS_DO_NOT_FIT: {
    en: 'This paper has {answers} places to mark, not {given}. Load the ballot paper again.',
    cy: 'Mae {answers} lle i’w marcio ar y papur hwn, nid {given}. Llwythwch y papur pleidleisio eto.',
  },
  MARK_UNKNOWN: {
    en: 'The mark in place {place} means nothing on this paper. Take it away or choose again.',
    cy: 'Nid yw’r marc yn lle {place} yn golygu dim ar y papur hwn. Tynnwch ef neu dewiswch eto.',
  },
  TOO_MANY_CHOSEN: {
    en: 'Choose no more than {most}; {chosen} are chosen. Take some away. Nothing has been sent.',
    cy: 'Dewiswch ddim mwy na {most}; mae {chosen} wedi’u dewis. Tynnwch rai. Nid oes dim wedi’i anfon.',
  },
  TOO_FEW_CHOSEN: {
    en: 'Choose {least}; {chosen} are chosen. To support neither side, choose Abstain. Nothing has been sent.',
    cy: 'Dewiswch {least}; mae {chosen} wedi’u dewis. I beidio â chefnogi’r naill ochr na’r llall, dewiswch Ymatal. Nid oes dim wedi’i anfon.',
  },
};
