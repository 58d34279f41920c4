import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { ELECTION_FORMATS, LANGUAGES, REOPENINGS } from '#libs/counting';
import type { ContestOptions } from './count-contest.js';
import type { ReadElectionOptions } from './count-files.js';

/** What every command that counts one contest of a file is asked beside its rule and its lots. */
export type FileOptions = ContestOptions & ReadElectionOptions;

/** Adds them. */
export const withFileOptions = (command: Command): Command =>
  command
    .option('-s, --seats <number>', 'seats to fill, instead of those in the file', wholeNumber)
    .option('--most <number>', 'the most choices or points of a paper, where the rule counts them', wholeNumber)
    .option('--constraints <file>', 'who may be elected together, as JSON')
    .option('--ron <number>', 'the candidate who is “re-open nominations”: nobody takes its seat', wholeNumber)
    .addOption(
      new Option('--ron-leaves <seats>', 'what its election leaves vacant').choices(REOPENINGS).default('allSeatsLeft'),
    )
    .addOption(
      new Option('--papers <kind>', 'what papers list, for a rule of choices: told from their order').choices([
        'choices',
        'ranked',
      ]),
    )
    .addOption(new Option('--format <format>', 'of the file; told from its name or content').choices(ELECTION_FORMATS))
    .option('--contest <id>', 'which contest of a file of cast vote records')
    .addOption(new Option('--lang <language>', 'of texts').choices(LANGUAGES).default('en'));

/** @throws InvalidArgumentError, which the command line shows, unless it is 1 or more */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('It should be 1 or more.');
  return value;
}
