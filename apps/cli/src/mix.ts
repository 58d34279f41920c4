import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { loadFastGroup } from '#libs/belenios';
import { ApiClient } from './demo/api-client.js';
import { makeMix } from './mix/make-mix.js';
import type { MixingMeans } from './mix/make-mix.js';
import { checkMixes, handInMix, mixAtServer } from './mix/mix-at-server.js';
import type { MixOutcome } from './mix/mix-at-server.js';
import { readMixFile, writeMixFile } from './mix/mix-file.js';
import { madeText, outcomesText } from './mix/mix-text.js';
import { OwnMixes } from './mix/own-mix.js';
import { Output } from './output.js';
import type { OutputOptions, Progress } from './output.js';
import { BallotThreads } from './verify/ballot-threads.js';
import { StepProgress } from './verify/step-progress.js';

interface MixCommandOptions extends OutputOptions {
  readonly server?: string;
  readonly link?: string;
  readonly keep: string;
  readonly check?: boolean;
  readonly from?: string;
  readonly out?: string;
  readonly trustee?: number;
  readonly submit?: string;
}

/** `quorate mix`: a mixer's part in the opening of a ballot box, on the mixer's own machine. */
export function registerMix(program: Command): void {
  program
    .command('mix')
    .description('Mix the sealed ballots of a box that you were named to mix: checks the whole record first.')
    .option('--server <url>', 'the server of the election')
    .option('--link <link>', 'your sign-in link')
    .option('--keep <folder>', 'where the notes about your own mixes are kept', '.')
    .option('--check', 'only look whether your mixes stand in the published record; needs no link')
    .option('--from <file>', 'on a machine without a network: the record, as it was fetched (.bel)')
    .option('--trustee <number>', 'with --from: your number in the record', wholeNumber)
    .option('--out <file>', 'with --from: where to write your mix')
    .option('--submit <file>', 'hand in a mix that --out wrote')
    .addOption(new Option('--json', 'print one JSON object, also on a terminal').conflicts('text'))
    .option('--text', 'print text, also when not on a terminal')
    .addHelpText(
      'after',
      `
Ballots are mixed only if the record passes every rule and the election’s own bytes name you as the next mixer. The order
into which they are put is known to this machine alone while the command runs, and is written nowhere. Of your mix only
the digest is kept, so that the command can look whether your mix, and no other, stands in the published record: it does
so at once, and again whenever you run it with --check. It exits with 1 and says what to do if it is missing or changed.

Examples:
  quorate mix --server https://vote.example.org --link "https://vote.example.org/sign-in#…"
  quorate mix --check --server https://vote.example.org
  quorate mix --from QJnskZ52CaykjT.bel --trustee 3 --out mix.json        (without a network)
  quorate mix --submit mix.json --server https://vote.example.org --link "…"`,
    )
    .action(run);
}

async function run(options: MixCommandOptions): Promise<void> {
  const output = new Output(options);
  try {
    if (options.from !== undefined) return await mixFile(options, output);
    const outcomes = await atServer(options, output);
    const isAlarm = outcomes.some(({ outcome }) => outcome === 'alarm' || outcome === 'unknown');
    if (isAlarm) output.fault(outcomesText(outcomes), { mixes: outcomes });
    else output.result({ mixes: outcomes }, () => outcomesText(outcomes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    output.fault(reason, { error: reason });
  }
}

async function atServer(options: MixCommandOptions, output: Output): Promise<readonly MixOutcome[]> {
  const { server, link, keep, check, submit } = options;
  if (server === undefined) throw new Error('give --server, or --from and --out (quorate mix --help shows examples)');
  const notes = new OwnMixes(keep);
  const visitor = new ApiClient(server.replace(/\/+$/, ''));
  if (check) return checkMixes(visitor, notes);
  const token = link?.split('#').at(-1);
  if (!token) throw new Error('--server needs --link with your sign-in link');
  const mix = submit === undefined ? undefined : readMixFile(submit);
  const session = await visitor.signIn(token);
  if (mix) return [await handInMix(session, mix, notes)];
  return withMeans(output, (means) => mixAtServer(session, means, notes));
}

async function mixFile({ from = '', out, trustee }: MixCommandOptions, output: Output): Promise<void> {
  if (out === undefined || trustee === undefined)
    throw new Error('--from needs --trustee with your number in the record, and --out');
  const record = new Uint8Array(readFileSync(from));
  const made = await withMeans(output, (means) => makeMix(record, means, { trustee }));
  writeMixFile(out, made);
  const { mix, ...facts } = made;
  output.result({ made: { ...facts, bytes: mix.length, out } }, () => madeText(made, out));
}

/** Threads that check ballots, and bars for what takes long. */
async function withMeans<T>(output: Output, work: (means: MixingMeans) => Promise<T>): Promise<T> {
  const threads = new BallotThreads(Math.max(1, availableParallelism()));
  const steps = new StepProgress(output);
  let bar: Progress | undefined;
  let shown = 0;
  const onMixed: MixingMeans['onMixed'] = ({ done, total }) => {
    steps.end();
    bar ??= output.progress('Mixing', total);
    bar.advance(Math.floor(done) - shown);
    shown = Math.floor(done);
    if (done < total) return;
    bar.done();
    [bar, shown] = [undefined, 0];
  };
  try {
    const random = (length: number): Uint8Array => randomBytes(length);
    const { group } = await loadFastGroup(random);
    return await work({ group, random, threads, onProgress: steps.on, onMixed });
  } finally {
    steps.end();
    bar?.done();
    await threads.close();
  }
}

function wholeNumber(text: string): number {
  if (!/^[1-9][0-9]{0,3}$/.test(text)) throw new InvalidArgumentError('It must be a number from 1.');
  return Number(text);
}
