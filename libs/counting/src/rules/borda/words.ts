import type { Words } from '../../text/words.js';

/** Sentences that only this rule says. */
export const bordaWords = {
  en: {
    'borda.papers':
      '{paper:papers} valid; {rejected} rejected. With {candidate:standing} standing, a first preference is worth points: {first}. Each further preference is worth one point less, and a candidate without a preference on a paper gets none from it.',
  },
  cy: {
    'borda.papers':
      '{paper:papers} dilys; {rejected} wedi’u gwrthod. Gyda {candidate:standing} yn sefyll, mae dewis cyntaf yn werth pwyntiau: {first}. Mae pob dewis pellach yn werth un pwynt yn llai, ac ni chaiff ymgeisydd heb ddewis ar bapur ddim pwynt ohono.',
  },
} as const satisfies Words;
