import { writtenMoment } from '#libs/application';
import { catalogue } from './catalogue.js';
import type { RefusalText } from './bilingual.js';
import type { Language } from './language.js';

const texts: Readonly<Record<string, RefusalText | undefined>> = catalogue;
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', cy: 'cy' };

/** What the person can do about it. @throws Error when the code has no text or the text names a detail that is not there */
export function refusalText(code: string, details: Readonly<Record<string, unknown>>, language: Language): string {
  const text = texts[code];
  if (!text) throw new Error(`no text for the refusal ${code}`);
  const timeZone = typeof details.timeZone === 'string' ? details.timeZone : 'Europe/London';
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) =>
    shown(details[name], { name, code, language, timeZone }),
  );
}

interface Place {
  readonly name: string;
  readonly code: string;
  readonly language: Language;
  readonly timeZone: string;
}

function shown(value: unknown, { name, code, language, timeZone }: Place): string {
  if (value instanceof Date) return writtenMoment(value, { locale: LOCALES[language], timeZone });
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return value.toLocaleString(LOCALES[language]);
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (isInBoth(value)) return value[language];
  throw new Error(`the refusal ${code} has no detail ${name}`);
}

/** Whether it is a thing with a name of its own in each language. */
const isInBoth = (value: unknown): value is Readonly<Record<Language, string>> =>
  typeof value === 'object' &&
  value !== null &&
  'en' in value &&
  'cy' in value &&
  typeof value.en === 'string' &&
  typeof value.cy === 'string';
