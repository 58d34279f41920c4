import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs';
import type { Command } from 'commander';
import { Option } from 'commander';
import {
  ELECTION_FORMATS,
  FORMAT_NAMES,
  formatByName,
  LANGUAGES,
  writeElectionFile,
  writeFaultText,
} from '#libs/counting';
import type { ElectionFormat, Language } from '#libs/counting';
import { wordsOf } from './command-words.js';
import { wholeNumber } from './contest-options.js';
import { attempt, readElection } from './count-files.js';
import type { FileFault } from './count-files.js';
import { Output } from '../output.js';
import type { OutputOptions } from '../output.js';

interface ConvertOptions extends OutputOptions {
  readonly from?: ElectionFormat;
  readonly to?: ElectionFormat;
  readonly seats?: number;
  readonly contest?: string;
  readonly marks: 'ranks' | 'votes';
  readonly lang: Language;
}

/** Text is written in pieces of at least so many characters. */
const PIECE = 256 * 1024;

export function registerConvert(program: Command): void {
  program
    .command('convert')
    .description('Write an election file in another format: BLT, CSV, PrefLib or NIST cast vote records.')
    .argument('<in>', 'the election')
    .argument('<out>', 'the file to write; it must not be there yet')
    .addOption(
      new Option('--from <format>', 'of the file read; told from its name or content').choices(ELECTION_FORMATS),
    )
    .addOption(new Option('--to <format>', 'of the file written; told from its name').choices(ELECTION_FORMATS))
    .option('-s, --seats <number>', 'seats to fill, instead of those in the file', wholeNumber)
    .option('--contest <id>', 'which contest of a file of cast vote records')
    .addOption(
      new Option('--marks <kind>', 'what the numbers on the papers are, for cast vote records')
        .choices(['ranks', 'votes'])
        .default('ranks'),
    )
    .addOption(new Option('--lang <language>', 'of texts').choices(LANGUAGES).default('en'))
    .addOption(new Option('--json', 'print one JSON object, also on a terminal').conflicts('text'))
    .option('--text', 'print text, also when not on a terminal')
    .addHelpText(
      'after',
      `
Nothing is lost on the way: what a format has no place for is refused, or, as for title and seats in CSV, said.

Examples:
  quorate convert ward.blt ward.csv
  quorate convert --seats 4 papers.csv ward.blt
  quorate convert --contest mayor records.json mayor.soi`,
    )
    .action(convert);
}

function convert(source: string, target: string, options: ConvertOptions): void {
  const { lang: language, from, contest } = options;
  const words = wordsOf(language);
  const output = new Output(options);
  const refuse = ({ text, details = { error: text } }: FileFault) => output.fault(text, details);
  const to = options.to ?? formatByName(target);
  if (to === null) return refuse({ text: words.noFormat(target) });
  const read = readElection(source, language, {
    ...(from !== undefined && { format: from }),
    ...(contest !== undefined && { contest }),
  });
  if (!read.ok) return refuse(read.error);
  const { format, candidates, papers } = read.value;
  const election = { ...read.value, seats: options.seats ?? read.value.seats };
  const written = writeElectionFile(to, election, { generatedAt: new Date(), marksAre: options.marks });
  if (!written.ok) return refuse({ text: `${target}: ${writeFaultText(written.error, language)}` });
  const saved = attempt(target, language, () => save(target, written.value));
  if (!saved.ok) return refuse(saved.error);

  const hasLost =
    (election.title !== '' && to === 'csv') || (election.seats !== null && (to === 'csv' || to === 'preflib'));
  if (hasLost) output.remark(`quorate: ${words.noPlace[to === 'csv' ? 'titleAndSeats' : 'seats'](FORMAT_NAMES[to])}`);
  const figures = { candidates: candidates.length, kinds: papers.groups, papers: papers.total / papers.unitsPerVote };
  output.result({ from: format, to, ...figures }, () =>
    words.converted(target, { ...figures, from: FORMAT_NAMES[format], to: FORMAT_NAMES[to] }),
  );
}

/** Writes a new file, or none at all: half a file of papers could pass for a whole one. */
function save(file: string, pieces: Iterable<string>): void {
  const handle = openSync(file, 'wx');
  try {
    let waiting = '';
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < PIECE) continue;
      writeAll(handle, waiting);
      waiting = '';
    }
    writeAll(handle, waiting);
    closeSync(handle);
  } catch (error) {
    closeSync(handle);
    unlinkSync(file);
    throw error;
  }
}

function writeAll(handle: number, text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += writeSync(handle, bytes, at));
}
