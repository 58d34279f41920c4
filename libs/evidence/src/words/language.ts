import type { CheckLine } from '../verdict/verdict.js';
import { cy } from './cy.js';
import { en } from './en.js';
import type { Advice, AdviceKind, Language, ShownVerdict, VerdictWords } from './words.js';

export const VERDICT_WORDS: Readonly<Record<Language, VerdictWords>> = { en, cy };

/** The title of a check in words; a check that nobody has named keeps its own name. */
export const checkTitle = (words: VerdictWords, check: string): string => {
  const title = words.checks[check]?.title ?? check;
  return /^S\d+$/.test(check) ? `${check}: ${title}` : title;
};

export const checkProves = (words: VerdictWords, line: CheckLine): string =>
  words.checks[line.check]?.proves ?? line.proves;

const COMPARED: readonly string[] = ['signing-key', 'outside-roots', 'noted-heads', 'S15'];

/** Where nothing was given to compare with, the person who checks can still do something about it. */
export const shownVerdict = ({ check, verdict }: CheckLine): ShownVerdict =>
  verdict === 'notApplicable' && COMPARED.includes(check) ? 'notCompared' : verdict;

const ADVICE: Readonly<Record<string, AdviceKind | undefined>> = {
  container: 'file',
  manifest: 'file',
  files: 'file',
  guide: 'file',
  S3: 'file',
  'signing-key': 'key',
  'outside-roots': 'outside',
  'noted-heads': 'outside',
  S15: 'outside',
  definition: 'setup',
  constitution: 'setup',
  'record-fits-definition': 'setup',
  keys: 'setup',
  codes: 'setup',
  count: 'count',
  declaration: 'declaration',
  approval: 'declaration',
  audit: 'declaration',
};

/** What to do about a line that did not pass. */
export const adviceFor = (words: VerdictWords, { check, verdict }: CheckLine): Advice =>
  words.advice[verdict === 'alarm' ? 'ballot-alarm' : (ADVICE[check] ?? 'record')];
