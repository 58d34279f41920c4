import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { err, ok, toHex } from '#libs/basics';
import type { Result } from '#libs/basics';
import {
  checkCommitment,
  commitmentOf,
  explainLotOrder,
  LANGUAGES,
  lotOrder,
  lotRefusalText,
  MOST_CANDIDATES,
  readSecretSeed,
  readSeed,
} from '#libs/counting';
import type { CandidateNumber, Language, LotSeed, SeedRefusal } from '#libs/counting';
import { wordsOf } from './command-words.js';
import { readElection } from './count-files.js';
import type { FileFault } from './count-files.js';
import { Output } from '../output.js';
import type { OutputOptions } from '../output.js';

interface LotsOptions extends OutputOptions {
  readonly lang: Language;
}
interface CommitOptions extends LotsOptions {
  readonly seed?: string;
}
interface OrderOptions extends LotsOptions {
  readonly seed: string;
  readonly candidates?: number;
  readonly names?: string;
}
interface CheckOptions extends LotsOptions {
  readonly seed: string;
  readonly commitment: string;
}

/** Lots from a seed that is committed before nominations close and revealed afterwards: docs/rules/lots.md. */
export function registerLots(program: Command): void {
  const lots = program
    .command('lots')
    .description('Decide ties by an order that follows from a seed: commit to it, reveal it, repeat it.');
  withOutput(
    lots
      .command('commit')
      .description('Make the commitment to a seed. Publish it before nominations close, and keep the seed secret.')
      .option('--seed <text>', 'your seed, such as dice rolls written down; a random one is drawn if you give none'),
  ).action(commit);
  withOutput(
    lots
      .command('order')
      .description('The order of the candidates that follows from a revealed seed, and how to repeat it by hand.')
      .requiredOption('--seed <text>', 'the seed, exactly as it was revealed')
      .option('--candidates <number>', 'how many candidates there are, withdrawn ones included', candidateCount)
      .option('--names <file>', 'the election in BLT format: takes number and names of the candidates from it'),
  ).action(order);
  withOutput(
    lots
      .command('check')
      .description('Check that a revealed seed is the one that was committed.')
      .requiredOption('--seed <text>', 'the seed, exactly as it was revealed')
      .requiredOption('--commitment <hex>', 'the commitment that was published, 64 digits'),
  )
    .addHelpText(
      'after',
      `
Examples:
  quorate lots commit
  quorate lots order --seed "3 1 4 1 5 9 2 6 5 3 5 8 9" --candidates 5
  quorate lots check --seed "3 1 4 1 5 9 2 6 5 3 5 8 9" --commitment b5c5…`,
    )
    .action(check);
}

const withOutput = (command: Command): Command =>
  command
    .addOption(new Option('--lang <language>', 'of texts').choices(LANGUAGES).default('en'))
    .addOption(new Option('--json', 'print one JSON object, also on a terminal').conflicts('text'))
    .option('--text', 'print text, also when not on a terminal');

function commit({ seed: given, lang: language, ...options }: CommitOptions): void {
  const output = new Output(options);
  const seed = seedFrom(given ?? toHex(randomBytes(16)), language, readSecretSeed);
  if (!seed.ok) return refuse(output, seed.error);
  const commitment = commitmentOf(seed.value);
  output.result({ seed: seed.value, commitment }, () =>
    [wordsOf(language).secretSeed(seed.value), wordsOf(language).commitment(commitment)].join('\n'),
  );
}

function order({ seed: given, candidates, names, lang: language, ...options }: OrderOptions): void {
  const output = new Output(options);
  const seed = seedFrom(given, language);
  if (!seed.ok) return refuse(output, seed.error);
  const field = candidatesOf({ candidates, names, language });
  if (!field.ok) return refuse(output, field.error);

  const { count, nameOf } = field.value;
  const { order: numbers, lines } = lotOrder(seed.value, count);
  const named = lines.map((line) => ({ ...line, ...(nameOf && { name: nameOf(line.candidate) }) }));
  output.result({ seed: seed.value, commitment: commitmentOf(seed.value), order: numbers, lines: named }, () =>
    explainLotOrder({ seed: seed.value, candidates: count, ...(nameOf && { nameOf }) }, language),
  );
}

function check({ seed: given, commitment, lang: language, ...options }: CheckOptions): void {
  const output = new Output(options);
  const seed = seedFrom(given, language);
  if (!seed.ok) return refuse(output, seed.error);
  const checked = checkCommitment(seed.value, commitment);
  if (!checked.ok) {
    const text = lotRefusalText(checked.error, language);
    return refuse(output, { text, details: { matches: false, error: text } });
  }
  output.result({ matches: true, commitment: commitmentOf(seed.value) }, () => wordsOf(language).isCommitted);
}

function seedFrom(
  text: string,
  language: Language,
  read: (text: string) => Result<LotSeed, SeedRefusal> = readSeed,
): Result<LotSeed, FileFault> {
  const seed = read(text);
  return seed.ok ? seed : err({ text: lotRefusalText(seed.error, language) });
}

interface Field {
  readonly count: number;
  readonly nameOf?: (candidate: CandidateNumber) => string;
}

function candidatesOf({
  candidates,
  names,
  language,
}: Pick<OrderOptions, 'candidates' | 'names'> & { readonly language: Language }): Result<Field, FileFault> {
  if (names === undefined)
    return candidates === undefined ? err({ text: wordsOf(language).howManyCandidates }) : ok({ count: candidates });
  const election = readElection(names, language);
  if (!election.ok) return election;
  const { candidates: listed } = election.value;
  if (candidates !== undefined && candidates !== listed.length)
    return err({ text: wordsOf(language).otherCandidates(names, listed.length, candidates) });
  return ok({ count: listed.length, nameOf: (candidate) => listed[candidate - 1]?.name ?? `${candidate}` });
}

function candidateCount(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1 || value > MOST_CANDIDATES)
    throw new InvalidArgumentError(`It should be 1 to ${MOST_CANDIDATES}.`);
  return value;
}

const refuse = (output: Output, { text, details = { error: text } }: FileFault): void => output.fault(text, details);
