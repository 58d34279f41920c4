import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { loadFastGroup } from '#libs/belenios';
import type { Level } from '#libs/belenios';
import { findBallot, lookAtFile, readNoted, readReceipt, VERDICT_WORDS, verdictText } from '#libs/evidence';
import type { Language, Looked, Noted } from '#libs/evidence';
import { Output } from './output.js';
import type { OutputOptions } from './output.js';
import { BallotThreads } from './verify/ballot-threads.js';
import { openFile } from './verify/file-source.js';
import type { OpenFile } from './verify/file-source.js';
import { ResumeFile } from './verify/resume-file.js';
import { StepProgress } from './verify/step-progress.js';

interface VerifyCommandOptions extends OutputOptions {
  readonly key?: string;
  readonly head?: readonly string[];
  readonly roots?: readonly string[];
  readonly level: Level;
  readonly threads: number;
  readonly receipt?: string;
  readonly resume?: string;
  readonly lang: Language;
}

export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('Check an evidence bundle, or the public record of a contest. Needs no server and no network.')
    .argument('<file>', 'an evidence bundle (.zip) or a record (.bel)')
    .option('-k, --key <hex>', 'the public key that must have signed the bundle, as you were given it by another way')
    .option('--head <hex...>', 'last events of records as you noted them at some time: this file must continue them')
    .option('-r, --roots <file...>', 'published roots that you, or somebody you trust, kept outside (.jsonl)')
    .addOption(
      new Option(
        '-l, --level <level>',
        'of a record alone: by the rules of the format, or also by those of our own elections',
      )
        .choices(['basic', 'platform'])
        .default('basic'),
    )
    .option('-t, --threads <number>', 'threads that do the work', wholeNumber, Math.max(1, availableParallelism()))
    .option(
      '--receipt <text>',
      'say whether this ballot is in the box and counted: its tracker, or its six words',
      receipt,
    )
    .option('--resume <state>', 'keep what was done in this file, and go on from it after an interruption')
    .addOption(new Option('--lang <language>', 'of the report').choices(['en', 'cy']).default('en'))
    .addOption(new Option('--json', 'print one JSON object, also on a terminal').conflicts('text'))
    .option('--text', 'print text, also when not on a terminal')
    .addHelpText(
      'after',
      `
Every rule and check is listed with what it proves: ✓ passed, ✗ failed, ! an inquiry is due, ? could not be made,
– does not apply. The records in a bundle are always checked by the rules of our own elections too.

The file of --resume must be your own: whoever can write into it can make this command believe that work was done which
never was. It is used only for the very same file, level and version of this program; otherwise the work begins anew.

The exit status is 0 if everything that applies passes, and 1 if not, if an inquiry is due or if the file cannot be
read; with --receipt also 1 if that ballot does not stand. With --json the last line is the same object that the
stand-alone verifier prints and its page saves ("format": "quorate-verdict/1"); its member "verdict" is "accept", "alarm"
or "reject".

Examples:
  quorate verify evidence.zip
  quorate verify evidence.zip --key 4f1c… --roots ~/roots/*.jsonl
  quorate verify evidence.zip --head 9c2e…
  quorate verify --level platform --resume check.state QvufQeE7FDuhPK.bel
  quorate verify --receipt 5yHT…3Q --lang cy QvufQeE7FDuhPK.bel`,
    )
    .action(verify);
}

async function verify(path: string, options: VerifyCommandOptions): Promise<void> {
  const output = new Output(options);
  const threads = new BallotThreads(options.threads);
  const progress = new StepProgress(output);
  let file: OpenFile | undefined;
  try {
    const noted = notedIn(options);
    file = await openFile(path);
    threads.start();
    const { group } = await loadFastGroup((length) => randomBytes(length));
    const kept = options.resume === undefined ? undefined : await resume(options.resume, path, options, output);
    const looked = await lookAtFile(
      { name: path, source: file.source },
      { noted, level: options.level },
      {
        group,
        onProgress: progress.on,
        runTask: threads.run,
        batchesInFlight: threads.inFlight,
        ...(kept && { kept }),
      },
    );
    progress.end();
    report(output, looked, options);
  } catch (error) {
    progress.end();
    const reason = error instanceof Error ? error.message : String(error);
    output.fault(reason, { error: reason });
  } finally {
    await file?.close();
    await threads.close();
  }
}

/** What the person knows by another way. @throws Error in plain words */
function notedIn({ key = '', head = [], roots = [], lang }: VerifyCommandOptions): Noted {
  const texts = roots.map((name) => ({ name, text: readFileSync(name, 'utf8') }));
  const noted = readNoted({ key, heads: head.join(' '), roots: texts });
  if (!noted.ok) throw new Error(VERDICT_WORDS[lang].notedFault(noted.error));
  return noted.value;
}

async function resume(
  path: string,
  verified: string,
  { level }: VerifyCommandOptions,
  output: Output,
): Promise<ResumeFile> {
  const state = await ResumeFile.open(path, verified, level);
  if (state.remark !== undefined) output.remark(`${path}: ${state.remark}; everything is checked anew.`);
  else if (state.size > 0) output.remark(`${path}: ${state.size} pieces of work were done before.`);
  return state;
}

function report(output: Output, { verdict, records }: Looked, { receipt, lang }: VerifyCommandOptions): void {
  const ballot = receipt === undefined ? undefined : { receipt, finding: findBallot(receipt, records) };
  output.result({ ...verdict, ...(ballot && { receipt: { receipt: ballot.receipt, ...ballot.finding } }) }, () =>
    verdictText(VERDICT_WORDS[lang], verdict, ballot),
  );
  const stands = ballot?.finding.status !== 'not-in-the-box' && ballot?.finding.status !== 'refused';
  if (verdict.verdict !== 'accept' || !stands) process.exitCode = 1;
}

function receipt(text: string): string {
  const read = readReceipt(text);
  if (read === undefined) throw new InvalidArgumentError(VERDICT_WORDS.en.notAReceipt);
  return read;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1 || value > 256)
    throw new InvalidArgumentError('It should be 1 to 256.');
  return value;
}
