import { avWords } from '../rules/av/words.js';
import { bordaWords } from '../rules/borda/words.js';
import { ers97Words } from '../rules/ers97/words.js';
import { meekWords } from '../rules/meek/words.js';
import { merWords } from '../rules/mer/words.js';
import { schulzeWords } from '../rules/schulze/words.js';
import { scottishWords } from '../rules/scottish/words.js';
import { choiceWords } from './words/choices.js';
import { stvWords } from './words/stv.js';

const english = {
  ...stvWords.en,
  ...choiceWords.en,
  ...scottishWords.en,
  ...ers97Words.en,
  ...merWords.en,
  ...meekWords.en,
  ...avWords.en,
  ...bordaWords.en,
  ...schulzeWords.en,
};

/** The cause of a stage, or of one of its outcomes. */
export type ReasonCode = keyof typeof english;

/** A sentence for every code: a code that lacks its Welsh does not compile. */
export const REASON_TEXTS: {
  readonly en: Readonly<Record<ReasonCode, string>>;
  readonly cy: Readonly<Record<ReasonCode, string>>;
} = {
  en: english,
  cy: {
    ...stvWords.cy,
    ...choiceWords.cy,
    ...scottishWords.cy,
    ...ers97Words.cy,
    ...merWords.cy,
    ...meekWords.cy,
    ...avWords.cy,
    ...bordaWords.cy,
    ...schulzeWords.cy,
  },
};

export const isReasonCode = (code: string): code is ReasonCode => Object.hasOwn(english, code);
export const REASON_CODES: readonly ReasonCode[] = Object.keys(english).filter(isReasonCode);
