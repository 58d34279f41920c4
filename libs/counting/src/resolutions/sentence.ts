import type { Language } from '../text/language.js';
import { resolutionWelsh } from './words.cy.js';
import { resolutionEnglish } from './words.en.js';
import type { SentenceCode } from './words.en.js';

/** One step of the reasoning in words, and the rule that it follows. */
export interface Sentence extends Readonly<Record<Language, string>> {
  readonly code: SentenceCode;
  /** Instrument and number. */
  readonly rule: string;
  /** The class that it is about. */
  readonly class?: string;
  /** Shows how the members of a class voted, beyond what the outcome itself says: not for publishing with small ones. */
  readonly revealing?: true;
}

export type SentenceFigures = Readonly<Record<string, string | number | Readonly<Record<Language, string>>>>;

/** @throws Error if a figure is missing: the catalogue and the caller do not agree, which is a bug */
export function sentence(code: SentenceCode, rule: string, figures: SentenceFigures = {}): Sentence {
  const about = figures.class;
  return {
    code,
    rule,
    ...(typeof about === 'string' && { class: about }),
    ...((code === 'class.tied' || code.startsWith('weighed.')) && { revealing: true }),
    en: fillIn(resolutionEnglish[code], figures, 'en'),
    cy: fillIn(resolutionWelsh[code], figures, 'cy'),
  };
}

export function fillIn(template: string, figures: SentenceFigures, language: Language): string {
  return template.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    const figure = figures[name];
    if (figure === undefined) throw new Error(`no figure for ${whole} in “${template}”`);
    if (typeof figure === 'number') return `${figure}`.replace(/\B(?=(\d{3})+$)/g, ',');
    return typeof figure === 'string' ? figure : figure[language];
  });
}
