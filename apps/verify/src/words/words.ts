import { VERDICT_WORDS } from '#libs/evidence';
import type { Language, VerdictWords } from '#libs/evidence';
import { pageCy } from './page-cy.js';
import { pageEn } from './page-en.js';
import type { PageWords } from './page-words.js';

/** Every word of the verifier in one language: of the checks, and of its own page. */
export interface Words extends VerdictWords {
  readonly page: PageWords;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  en: { ...VERDICT_WORDS.en, page: pageEn },
  cy: { ...VERDICT_WORDS.cy, page: pageCy },
};
