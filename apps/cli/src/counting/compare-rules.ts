import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { compareRules, COUNT_ENGINE, COUNT_RULES, LANGUAGES, lotOrder, simulationText } from '#libs/counting';
import type { Language } from '#libs/counting';
import { wordsOf } from './command-words.js';
import { wholeNumber } from './contest-options.js';
import { readElection } from './count-files.js';
import type { FileFault } from './count-files.js';
import { lotSource } from './count-lots.js';
import { refusal } from './count-result.js';
import { Output } from '../output.js';
import type { OutputOptions } from '../output.js';

interface CompareOptions extends OutputOptions {
  readonly rules: readonly string[];
  readonly seats?: number;
  readonly seed?: string;
  readonly lang: Language;
}

/** The same papers by several rules, side by side. */
export function registerCompareRules(program: Command): void {
  program
    .command('compare-rules')
    .description('Count the same papers by several rules and show who would be elected by which.')
    .argument('<file>', 'the election: candidates, seats and ballot papers')
    .option(
      '-r, --rules <rules>',
      'rules to compare, with commas between them, the one in use first; all unless given',
      ruleIds,
      COUNT_RULES.map(({ id }) => id),
    )
    .option('-s, --seats <number>', 'seats to fill, instead of those in the file', wholeNumber)
    .option('--seed <text>', 'draw lots by the order that this seed gives')
    .addOption(new Option('--lang <language>', 'of texts').choices(LANGUAGES).default('en'))
    .addOption(new Option('--json', 'print one JSON object, also on a terminal').conflicts('text'))
    .option('--text', 'print text, also when not on a terminal')
    .addHelpText(
      'after',
      `
Rules: ${COUNT_RULES.map(({ id }) => id).join(', ')}

Rules that add up choices take the first so many preferences of a ranked paper as its choices. What voters would have
marked under another rule nobody knows: this tells the rules apart, not elections.

Examples:
  quorate compare-rules ward.blt
  quorate compare-rules --rules scottish,ers97,meek-nz --text --lang cy bwrdd.blt
  quorate compare-rules --rules mer,fptp --seats 2 --json governors.blt`,
    )
    .action(compareFile);
}

function compareFile(file: string, options: CompareOptions): void {
  const { lang: language, rules } = options;
  const output = new Output(options);
  const engine = COUNT_ENGINE;
  const refuse = ({ text, details = { error: text } }: FileFault) => output.fault(text, { engine, ...details });

  const election = readElection(file, language);
  if (!election.ok) return refuse(election.error);
  const lots = lotSource(options, election.value.candidates.length, language);
  if (!lots.ok) return refuse(lots.error);
  const { candidates, papers, seats: seatsInFile } = election.value;
  const seats = options.seats ?? seatsInFile;
  if (seats === null) return refuse({ text: wordsOf(language).noSeats(file) });

  const { seed, isRandom } = lots.value;
  const order = seed === null ? undefined : lotOrder(seed, candidates.length).order;
  const compared = compareRules({ candidates, papers, seats, lotOrder: order }, rules);
  const outcomes = compared.outcomes.map((outcome) =>
    outcome.kind === 'counted'
      ? outcome
      : { rule: outcome.rule, kind: outcome.kind, error: refusal(outcome.refusal, candidates, language).text },
  );
  if (isRandom && compared.outcomes.some((outcome) => outcome.kind === 'counted' && outcome.lots > 0))
    output.remark(`quorate: ${wordsOf(language).drawnBySeed(seed ?? '')}`);
  output.result({ engine, ...compared, outcomes }, () => simulationText(compared, language));
}

function ruleIds(text: string): readonly string[] {
  const ids = [...new Set(text.split(',').map((id) => id.trim()))].filter((id) => id !== '');
  const known = COUNT_RULES.map(({ id }) => id);
  const unknown = ids.filter((id) => !known.includes(id));
  if (ids.length === 0 || unknown.length > 0)
    throw new InvalidArgumentError(
      `${unknown.length > 0 ? `There is no rule ${unknown.join(', ')}. ` : ''}Name some of ${known.join(', ')}.`,
    );
  return ids;
}
