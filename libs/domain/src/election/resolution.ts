import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { isUsableText, tidyText } from './contest.js';

/** Characters, all paragraphs together. */
export const LONGEST_RESOLUTION = 10_000;

export interface ResolutionTextRefusal {
  readonly code: 'RESOLUTION_TEXT_UNUSABLE';
  readonly longest: number;
}

/** The wording in one spelling: paragraphs stay, blanks and empty lines are tidied. */
export function checkResolutionText(text: string): Result<string, ResolutionTextRefusal> {
  const paragraphs = text
    .split(/\r\n|\r|\n/)
    .map(tidyText)
    .filter((paragraph) => paragraph !== '');
  const tidied = paragraphs.join('\n');
  const isUsable =
    paragraphs.length > 0 &&
    tidied.length <= LONGEST_RESOLUTION &&
    paragraphs.every((paragraph) => isUsableText(paragraph, LONGEST_RESOLUTION));
  return isUsable ? ok(tidied) : err({ code: 'RESOLUTION_TEXT_UNUSABLE', longest: LONGEST_RESOLUTION });
}
