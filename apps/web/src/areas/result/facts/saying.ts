import { useMemo } from 'react';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import type { Language } from '../../../kit/words.js';

/** Says numbers and lists in the language of the page. */
export interface Saying {
  readonly language: Language;
  readonly pick: (english: string, welsh: string | null | undefined) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** “208 kB”, “1.4 MB”. */
  readonly size: (bytes: number) => string;
}

export function useSaying(): Saying {
  const language = useLanguage();
  return useMemo(() => sayingIn(language), [language]);
}

const KILO = 1_000;

export function sayingIn(language: Language): Saying {
  const locale = language === 'cy' ? 'cy' : 'en-GB';
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const numbers = new Intl.NumberFormat(locale);
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return {
    language,
    pick: (english, welsh) => inLanguage(language, english, welsh),
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
    size: (bytes) =>
      bytes < KILO ** 2
        ? `${numbers.format(Math.max(1, Math.round(bytes / KILO)))} kB`
        : `${tenths.format(bytes / KILO ** 2)} MB`,
  };
}
