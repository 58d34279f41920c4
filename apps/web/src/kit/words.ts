import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import cy from './words/cy.json';
import en from './words/en.json';

export type Language = 'en' | 'cy';
const KEY = 'quorate:language';

/** The language of the page: as chosen on this device, as the address asks (`?lang=cy`), or as the browser prefers. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? remembered();
  if (asked === 'cy' || asked === 'en') return asked;
  return navigator.language.startsWith('cy') ? 'cy' : 'en';
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // a browser that keeps nothing
  }
}

void i18next.use(initReactI18next).init({
  lng: firstLanguage(),
  // A missing Welsh text fails the build; nothing falls back in silence.
  fallbackLng: false,
  defaultNS: 'kit',
  resources: { en: { kit: en }, cy: { kit: cy } },
  interpolation: { escapeValue: false }, // React escapes
  initAsync: false,
});
document.documentElement.lang = i18next.language;

/** Adds the words of an area; call it once, in the module that every screen of the area imports. */
export function addWords(area: string, words: { readonly en: object; readonly cy: object }): void {
  i18next.addResourceBundle('en', area, words.en);
  i18next.addResourceBundle('cy', area, words.cy);
}

export function changeLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // kept for this page only
  }
  void i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export const currentLanguage = (): Language => (i18next.language === 'cy' ? 'cy' : 'en');

/** The page’s language, drawn again when it changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'cy' ? 'cy' : 'en';
}

/** Of two texts the one in the page’s language; the English one where there is no Welsh one. */
export const inLanguage = (language: Language, english: string, welsh: string | null | undefined): string =>
  language === 'cy' ? (welsh ?? english) : english;
