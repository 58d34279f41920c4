import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { countback, countbackRefusalText, countbackText, COUNT_ENGINE, COUNT_RULES, textReport } from '#libs/counting';
import type { CandidateNumber } from '#libs/counting';
import { LISTS_READ } from './count-words.js';
import { withFileOptions } from './contest-options.js';
import type { FileOptions } from './contest-options.js';
import { contestOf } from './count-contest.js';
import { readElection } from './count-files.js';
import type { FileFault } from './count-files.js';
import { lotAuthor, lotSource, remarkOnLots, withLots } from './count-lots.js';
import { countJson, refusal } from './count-result.js';
import { Output } from '../output.js';
import type { OutputOptions } from '../output.js';

interface CountbackOptions extends OutputOptions, FileOptions {
  readonly rule: string;
  readonly vacating: readonly CandidateNumber[];
  readonly holding: readonly CandidateNumber[];
  readonly unwilling: readonly CandidateNumber[];
  readonly lots?: string;
  readonly seed?: string;
}

/** Fills a casual vacancy from the papers of the election: docs/rules/countback.md. */
export function registerCountback(program: Command): void {
  withFileOptions(
    program
      .command('countback')
      .description('Fill a casual vacancy by counting the papers of the election again.')
      .argument('<file>', 'the election: candidates, seats and ballot papers')
      .addOption(
        new Option('-r, --rule <rule>', 'how to count').choices(COUNT_RULES.map(({ id }) => id)).makeOptionMandatory(),
      )
      .requiredOption('--vacating <numbers>', 'who leaves: candidates by number, with commas between', candidateNumbers)
      .requiredOption('--holding <numbers>', 'everyone who still holds a seat; none if nobody does', holders)
      .option('--unwilling <numbers>', 'who was asked and will not serve', candidateNumbers, []),
  )
    .option('-l, --lots <file>', 'lots that the returning officer drew for this count, as JSON')
    .addOption(new Option('--seed <text>', 'draw lots by the order that this seed gives').conflicts('lots'))
    .addOption(new Option('--json', 'print one JSON object, also on a terminal').conflicts('text'))
    .option('--text', 'print text, also when not on a terminal')
    .addHelpText('after', '\nExample:\n  quorate countback --rule scottish --vacating 7 --holding 3,6,2 ward.blt')
    .action(countbackFile);
}

async function countbackFile(file: string, options: CountbackOptions): Promise<void> {
  const { lang: language, vacating, holding, unwilling } = options;
  const output = new Output(options);
  const engine = COUNT_ENGINE;
  const rule = COUNT_RULES.find(({ id }) => id === options.rule);
  if (rule === undefined) throw new Error(`no rule ${options.rule}`); // commander lets only our choices through
  const refuse = ({ text, details = { error: text } }: FileFault) =>
    output.fault(text, { engine, rule: rule.id, ...details });

  const election = readElection(file, language, options);
  if (!election.ok) return refuse(election.error);
  const lots = lotSource(options, election.value.candidates.length, language);
  if (!lots.ok) return refuse(lots.error);
  const contest = await contestOf(file, election.value, rule, options);
  if (!contest.ok) return refuse(contest.error);
  const { input, listsRead } = contest.value;
  const nameOf = (candidate: number) => input.candidates[candidate - 1]?.name ?? `${candidate}`;

  const vacancy = { vacating, holding, unwilling };
  const filled = withLots(input, lots.value, (given) => countback(rule.id, given, vacancy));
  if (!filled.ok) {
    if (filled.error.kind !== 'countbackUnfit')
      return refuse(refusal(filled.error, input.candidates, language, lots.value.draws));
    return refuse({ text: countbackRefusalText(filled.error, nameOf, language) });
  }
  const { filledBy, leftVacant, record } = filled.value;
  if (listsRead) output.remark(`quorate: ${LISTS_READ[listsRead][language]}`);
  remarkOnLots(output, lots.value, record?.lots ?? [], language);
  const text = countbackText(filled.value, vacancy, nameOf, language);
  const told = { title: election.value.title, listsRead, language, lotsBy: lotAuthor(lots.value) };
  output.result(
    { engine, rule: rule.id, filledBy, leftVacant, explanation: text, count: record && countJson(record, told) },
    () =>
      [...(record ? [textReport(record, rule.title[language], language, election.value.title), ''] : []), text].join(
        '\n',
      ),
  );
}

const holders = (text: string): readonly CandidateNumber[] => (text.trim() === 'none' ? [] : candidateNumbers(text));

function candidateNumbers(text: string): readonly CandidateNumber[] {
  const numbers = text.split(',').map((part) => Number(part.trim()));
  if (numbers.some((one) => !Number.isSafeInteger(one) || one < 1))
    throw new InvalidArgumentError('It should be numbers of candidates, such as 3,6,2.');
  return numbers;
}
