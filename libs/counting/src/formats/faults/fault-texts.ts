import type { Language } from '../../text/language.js';

/**
 * For each fault what is wrong and what would be right. `{found}` is the text in question, `{expected}` the number that would
 * be right, `{candidates}` how many candidates there are.
 */
export type FaultTexts = Readonly<Record<string, Readonly<Record<Language, readonly [wrong: string, right: string]>>>>;
