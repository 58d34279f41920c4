import type { Language } from '../text/language.js';
import { bltFaults } from './faults/blt.js';
import { csvFaults } from './faults/csv.js';
import { nistFaults } from './faults/nist.js';
import { prefLibFaults } from './faults/preflib.js';
import { sharedFaults } from './faults/shared.js';
import type { FaultTexts } from './faults/fault-texts.js';

const TEXTS = { ...sharedFaults, ...bltFaults, ...csvFaults, ...prefLibFaults, ...nistFaults } satisfies FaultTexts;
export type FaultCode = keyof typeof TEXTS;

/** What is wrong with a file that carries an election. */
export interface FileFault {
  /** From 1. */
  readonly line: number;
  /** Where in a JSON file, such as `CVR[3].CVRSnapshot`; not there for files that consist of lines. */
  readonly path?: string;
  readonly code: FaultCode;
  /** The text in question, shortened. */
  readonly found: string;
  /** How many candidates the file has, as far as is known. */
  readonly candidates: number;
  /** The number that would be right, where a number is wrong. */
  readonly expected?: number;
}

/** Reading stops after this many faults: the rest would hardly be news. */
export const MOST_FAULTS = 100;
const [MOST_FOUND, LONGEST_PATH] = [40, 160];

/** The faults of one file, in the order in which they were found. */
export class FileFaults {
  readonly list: FileFault[] = [];
  private isStopped = false;

  get isFull(): boolean {
    return this.isStopped || this.list.length >= MOST_FAULTS;
  }

  add(fault: FileFault): void {
    if (this.list.length >= MOST_FAULTS) return;
    const { path, found } = fault;
    this.list.push({
      ...fault,
      found: shown(found, MOST_FOUND),
      ...(path !== undefined && { path: shown(path, LONGEST_PATH) }),
    });
  }

  /** Nothing more is worth reading. */
  stop(): void {
    this.isStopped = true;
  }
}

/** Short, and without control characters: never hand a terminal what the file would have it do. */
function shown(text: string, most: number): string {
  const short = text.length > most ? `${text.slice(0, most)}…` : text;
  return short.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd');
}

/** `Line 7: …what is wrong. …what would be right.` */
export function faultText(fault: FileFault, language: Language): string {
  const texts: FaultTexts[string] = TEXTS[fault.code];
  const figures = { found: fault.found, candidates: fault.candidates, expected: fault.expected ?? '' };
  const filled = texts[language].map((text) =>
    text.replace(/\{(found|candidates|expected)\}/g, (_, name: keyof typeof figures) => `${figures[name]}`),
  );
  const where = fault.path === undefined ? '' : `, ${fault.path}`;
  return `${language === 'cy' ? 'Llinell' : 'Line'} ${fault.line}${where}: ${filled.join(' ')}`;
}
