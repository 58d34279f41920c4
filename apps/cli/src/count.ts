import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { ok } from '#libs/basics';
import { compareCount, count, COUNT_RULES, LANGUAGES, readExpectation, readLots, textReport } from '#libs/counting';
import type { Language } from '#libs/counting';
import { readElection, readTextFile } from './count-files.js';
import type { FileFault } from './count-files.js';
import { comparisonText, countJson, refusal, unusedLots } from './count-result.js';
import { Output } from './output.js';
import type { OutputOptions } from './output.js';
import { engineVersion } from './version.js';

interface CountOptions extends OutputOptions {
  readonly rule: string;
  readonly seats?: number;
  readonly lots?: string;
  readonly expect?: string;
  readonly language: Language;
}

export function registerCount(program: Command): void {
  program
    .command('count')
    .description('Count an election in a BLT file, stage by stage.')
    .argument('<file>', 'the election: candidates, seats and ballot papers in BLT format')
    .addOption(
      new Option('-r, --rule <rule>', 'how to count').choices(COUNT_RULES.map(({ id }) => id)).makeOptionMandatory(),
    )
    .option('-s, --seats <number>', 'seats to fill, instead of those in the file', wholeNumber)
    .option('-l, --lots <file>', 'lots that the returning officer drew, as JSON')
    .option('-e, --expect <file>', 'compare with a published count in JSON; any difference is a failure')
    .addOption(new Option('--language <language>', 'of the text').choices(LANGUAGES).default('en'))
    .addOption(new Option('--json', 'print one JSON object, also on a terminal').conflicts('text'))
    .option('--text', 'print text, also when not on a terminal')
    .addHelpText(
      'after',
      `
Rules:
${COUNT_RULES.map(({ id, title, source }) => `  ${id.padEnd(10)} ${title.en}\n${' '.repeat(13)}${source}`).join('\n')}

Lots: when candidates tie and the rules leave it to lot, the count stops and says between whom. Draw, write the draw to
a file like this (candidates by number, in ballot order from 1), and count again with --lots:
  [{"stage":3,"purpose":"exclusion","between":[2,5],"chosen":[5]}]

Examples:
  quorate count --rule scottish ward.blt
  quorate count --rule scottish --expect ward.json --json ward.blt
  quorate count --rule fptp --seats 2 --lots lots.json board.blt`,
    )
    .action(countFile);
}

function countFile(file: string, options: CountOptions): void {
  const { language } = options;
  const output = new Output(options);
  const engine = `quorate ${engineVersion()}`;
  const rule = COUNT_RULES.find(({ id }) => id === options.rule);
  if (rule === undefined) throw new Error(`no rule ${options.rule}`); // commander lets only our choices through
  const refuse = ({ text, details = { error: text } }: FileFault) =>
    output.fault(text, { engine, rule: rule.id, ...details });

  const election = readElection(file, language);
  if (!election.ok) return refuse(election.error);
  const lots = options.lots === undefined ? ok([]) : readTextFile(options.lots, readLots);
  if (!lots.ok) return refuse(lots.error);
  const expected = options.expect === undefined ? ok(null) : readTextFile(options.expect, readExpectation);
  if (!expected.ok) return refuse(expected.error);

  const { candidates, papers, seats } = election.value;
  const record = count(rule.id, { candidates, papers, seats: options.seats ?? seats, lots: lots.value });
  if (!record.ok) return refuse(refusal(record.error, candidates, language));

  for (const lot of unusedLots(lots.value, record.value.lots))
    output.remark(`quorate: the lot for stage ${lot.stage} between ${lot.between.join(', ')} was not needed`);
  const differences = expected.value && compareCount(record.value, expected.value);
  output.result({ ...countJson(engine, record.value), ...(differences && { differences }) }, () =>
    [
      textReport(record.value, rule.title[language], language),
      ...(differences ? comparisonText(differences, record.value.stages.length) : []),
    ].join('\n'),
  );
  if (differences && differences.length > 0) process.exitCode = 1;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('It should be 1 or more.');
  return value;
}
