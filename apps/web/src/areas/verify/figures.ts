import type { Language } from '../../kit/words.js';

const LOCALE = { en: 'en-GB', cy: 'cy-GB' } as const;

export const figure = (value: number, language: Language): string => value.toLocaleString(LOCALE[language]);

export function sizeText(bytes: number, language: Language): string {
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'KB'] : [bytes / 1e6, 'MB'];
  return `${size.toLocaleString(LOCALE[language], { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`;
}

/** One digit after the point while that says something. */
export function secondsText(seconds: number, language: Language): string {
  const digits = seconds < 10 ? 1 : 0;
  return seconds.toLocaleString(LOCALE[language], { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
