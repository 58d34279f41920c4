import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Level } from '#libs/belenios';
import { NOTHING_NOTED, readNoted, readReceipt } from '#libs/evidence';
import type { Language, Noted } from '#libs/evidence';
import { WORDS } from '../words/words.js';

export interface Arguments {
  readonly file: string;
  readonly noted: Noted;
  readonly level: Level;
  readonly threads: number;
  readonly receipt?: string;
  readonly isJson: boolean;
  readonly lang: Language;
}

/** What was typed cannot be understood, or names a file that is not there. */
export class WrongArguments extends Error {}

/**
 * @returns undefined when help was asked for
 * @throws WrongArguments in plain words
 */
export function readArguments(args: readonly string[]): Arguments | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new WrongArguments('Name one file to check.');
  const lang = oneOf('--lang', values.lang, ['en', 'cy']);
  const words = WORDS[lang];
  const roots = (values.roots ?? []).map((name) => ({ name, text: textOf(name) }));
  const noted = readNoted({ key: values.key ?? '', heads: (values.head ?? []).join(' '), roots });
  if (!noted.ok) throw new WrongArguments(words.notedFault(noted.error));
  const receipt = values.receipt === undefined ? undefined : readReceipt(values.receipt);
  if (values.receipt !== undefined && receipt === undefined) throw new WrongArguments(words.notAReceipt);
  return {
    file,
    noted: { ...NOTHING_NOTED, ...noted.value },
    level: oneOf('--level', values.level, ['platform', 'basic']),
    threads: threadsOf(values.threads),
    ...(receipt !== undefined && { receipt }),
    isJson: values.json ?? false,
    lang,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        key: { type: 'string', short: 'k' },
        head: { type: 'string', multiple: true },
        roots: { type: 'string', short: 'r', multiple: true },
        level: { type: 'string', short: 'l', default: 'platform' },
        threads: { type: 'string', short: 't' },
        receipt: { type: 'string' },
        lang: { type: 'string', default: 'en' },
      },
    });
  } catch (error) {
    throw new WrongArguments(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<const T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new WrongArguments(`${name} is one of: ${allowed.join(', ')}.`);
  return found;
}

function threadsOf(text: string | undefined): number {
  const threads = text === undefined ? availableParallelism() : Number(text);
  if (!Number.isSafeInteger(threads) || threads < 1 || threads > 256)
    throw new WrongArguments('--threads is a number from 1 to 256.');
  return threads;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new WrongArguments(`${file}: it cannot be read.`);
  }
}
