import type { Command } from 'commander';
import { Option } from 'commander';
import { ok } from '#libs/basics';
import {
  compareCount,
  count,
  COUNT_ENGINE,
  COUNT_RULES,
  readExpectation,
  stageSheetCsv,
  textReport,
} from '#libs/counting';
import { readElection, readTextFile } from './count-files.js';
import type { FileFault } from './count-files.js';
import { withFileOptions } from './contest-options.js';
import type { FileOptions } from './contest-options.js';
import { contestOf } from './count-contest.js';
import { lotAuthor, lotSource, remarkOnLots, withLots } from './count-lots.js';
import { marginOf } from './count-margin.js';
import { comparisonText, countJson, refusal } from './count-result.js';
import { Output } from '../output.js';
import type { OutputOptions } from '../output.js';
import { LISTS_READ, seedText, wrapped } from './count-words.js';

interface CountOptions extends OutputOptions, FileOptions {
  readonly rule: string;
  readonly lots?: string;
  readonly seed?: string;
  readonly expect?: string;
  readonly csv?: boolean;
  readonly margin?: boolean;
}

export function registerCount(program: Command): void {
  withFileOptions(
    program
      .command('count')
      .description('Count an election in a file, stage by stage.')
      .argument('<file>', 'the election: candidates, seats and ballot papers; - for standard input')
      .addOption(
        new Option('-r, --rule <rule>', 'how to count').choices(COUNT_RULES.map(({ id }) => id)).makeOptionMandatory(),
      ),
  )
    .option('-l, --lots <file>', 'lots that the returning officer drew, as JSON')
    .addOption(new Option('--seed <text>', 'draw lots by the order that this seed gives').conflicts('lots'))
    .option('--margin', 'say how few papers the result turns on; may take seconds')
    .option('--no-margin', 'leave that out of a report on few papers too')
    .option('-e, --expect <file>', 'compare with a published count in JSON; any difference is a failure')
    .addOption(new Option('--json', 'print one JSON object, also on a terminal').conflicts('text'))
    .option('--text', 'print text, also when not on a terminal')
    .addOption(new Option('--csv', 'print the stage sheet as CSV').conflicts(['json', 'text']))
    .addHelpText(
      'after',
      `
Rules:
${COUNT_RULES.map(({ id, title, source }) => `  ${id.padEnd(10)} ${title.en}\n${' '.repeat(13)}${source}`).join('\n')}

Lots: when candidates tie and the rules leave it to lot, the count looks at what was drawn. With --seed the order of lots
follows from that text, as “quorate lots order” shows; without either a random seed is drawn, and printed, so that the
count can be repeated. With --lots nothing is drawn: a count that needs another lot stops and says between whom. A draw of
the returning officer is written like this (candidates by number, in ballot order from 1):
  [{"stage":3,"purpose":"exclusion","between":[2,5],"chosen":[5]}]
or, where all candidates were drawn in an order before the count, as that order: [4,1,5,2,3]

Constraints: [{"name":"Tenants","members":[1,4,5],"atLeast":2},{"name":"North","members":[2,3],"atMost":1}]

Examples:
  quorate count --rule scottish ward.blt
  quorate count --rule ers97 --text --lang cy bwrdd.blt
  quorate count --rule scottish --expect ward.json --json ward.blt
  quorate count --rule fptp --seats 2 --lots lots.json board.blt`,
    )
    .action(countFile);
}

async function countFile(file: string, options: CountOptions): Promise<void> {
  const { lang: language } = options;
  const output = new Output(options.csv === true ? { text: true } : options);
  const rule = COUNT_RULES.find(({ id }) => id === options.rule);
  if (rule === undefined) throw new Error(`no rule ${options.rule}`); // commander lets only our choices through
  const refuse = ({ text, details = { error: text } }: FileFault) =>
    output.fault(text, { engine: COUNT_ENGINE, rule: rule.id, ...details });

  const election = readElection(file, language, options);
  if (!election.ok) return refuse(election.error);
  const lots = lotSource(options, election.value.candidates.length, language);
  if (!lots.ok) return refuse(lots.error);
  const expected = options.expect === undefined ? ok(null) : readTextFile(options.expect, language, readExpectation);
  if (!expected.ok) return refuse(expected.error);

  const contest = await contestOf(file, election.value, rule, options);
  if (!contest.ok) return refuse(contest.error);
  const { input, listsRead } = contest.value;
  const record = withLots(input, lots.value, (given) => count(rule.id, given));
  if (!record.ok) return refuse(refusal(record.error, input.candidates, language, lots.value.draws));

  const remarks = [
    ...(listsRead ? [LISTS_READ[listsRead][language]] : []),
    ...(record.value.lotOrder && lots.value.seed ? [seedText(lots.value.seed, language)] : []),
  ];
  if (listsRead) output.remark(`quorate: ${LISTS_READ[listsRead][language]}`);
  remarkOnLots(output, lots.value, record.value.lots, language);
  const differences = expected.value && compareCount(record.value, expected.value);
  const { title } = election.value;
  const told = { title, listsRead, language, lotsBy: lotAuthor(lots.value) };
  const isSmall = !output.isJson && options.csv !== true && input.papers.groups <= QUICK_MARGIN;
  const turnsOn = (options.margin ?? isSmall) ? marginOf(rule.id, input, record.value, language) : null;
  output.result({ ...countJson(record.value, told), ...turnsOn?.json, ...(differences && { differences }) }, () =>
    options.csv === true
      ? stageSheetCsv(record.value, language).slice(0, -1) // a line end follows, as after any text
      : [
          textReport(record.value, rule.title[language], language, title),
          ...(turnsOn ? ['', ...wrapped(turnsOn.text)] : []),
          ...(remarks.length > 0 ? ['', ...remarks.flatMap(wrapped)] : []),
          ...(differences ? comparisonText(differences, record.value.stages.length, language) : []),
        ].join('\n'),
  );
  if (differences && differences.length > 0) process.exitCode = 1;
}

/** With so few different papers the margin takes about a second at most, and a report for people has it. */
const QUICK_MARGIN = 2_000;
