import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { loadFastGroup } from '#libs/belenios';
import type { Level } from '#libs/belenios';
import { Output } from './output.js';
import type { OutputOptions } from './output.js';
import { BallotThreads } from './verify/ballot-threads.js';
import { FileToVerify } from './verify/file-source.js';
import { findReceipt } from './verify/findings.js';
import type { ReceiptFinding } from './verify/findings.js';
import { look } from './verify/look.js';
import type { Found } from './verify/look.js';
import { readRootFiles } from './verify/outside-roots.js';
import { reportText } from './verify/report-text.js';
import { ResumeFile } from './verify/resume-file.js';
import { StepProgress } from './verify/step-progress.js';
import { VERIFY_WORDS } from './verify/words.js';
import type { VerifyLanguage } from './verify/words.js';

interface VerifyCommandOptions extends OutputOptions {
  readonly key?: string;
  readonly roots?: readonly string[];
  readonly level: Level;
  readonly threads: number;
  readonly receipt?: string;
  readonly resume?: string;
  readonly lang: VerifyLanguage;
}

export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('Check an evidence bundle, or the public record of a contest. Needs no server and no network.')
    .argument('<file>', 'an evidence bundle (.zip) or a record (.bel)')
    .option(
      '-k, --key <hex>',
      'the public key that must have signed the bundle, as you were given it by another way',
      publicKey,
    )
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
    .option('--receipt <tracker>', 'say whether this ballot is in the box and counted', tracker)
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
read; with --receipt also 1 if that ballot does not stand. With --json the verdict, "accept", "alarm" or "reject", is
the member "verdict" of the last line.

Examples:
  quorate verify evidence.zip
  quorate verify --key 4f1c… --roots ~/roots/*.jsonl evidence.zip
  quorate verify --level platform --resume check.state QvufQeE7FDuhPK.bel
  quorate verify --receipt 5yHT…3Q --lang cy QvufQeE7FDuhPK.bel`,
    )
    .action(verify);
}

async function verify(path: string, options: VerifyCommandOptions): Promise<void> {
  const output = new Output(options);
  const threads = new BallotThreads(options.threads);
  const progress = new StepProgress(output);
  const { level, lang: language, key } = options;
  let file: FileToVerify | undefined;
  try {
    file = await FileToVerify.open(path);
    threads.start();
    const { group } = await loadFastGroup((length) => randomBytes(length));
    const kept = options.resume === undefined ? undefined : await resume(options.resume, path, options, output);
    const found = await look(file, {
      level,
      language,
      roots: readRootFiles(options.roots ?? []),
      ...(key !== undefined && { key }),
      means: {
        group,
        onProgress: progress.on,
        runTask: threads.run,
        batchesInFlight: threads.inFlight,
        ...(kept && { kept }),
      },
    });
    progress.end();
    report(output, { file: path, found, options });
  } catch (error) {
    progress.end();
    const reason = error instanceof Error ? error.message : String(error);
    output.fault(reason, { error: reason });
  } finally {
    await file?.close();
    await threads.close();
  }
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

function report(
  output: Output,
  { file, found, options }: { readonly file: string; readonly found: Found; readonly options: VerifyCommandOptions },
): void {
  const { kind, verdict, checks, contests, records, signedBy, notes } = found;
  const receipt: ReceiptFinding | undefined =
    options.receipt === undefined ? undefined : findReceipt(options.receipt, records);
  const isAccepted = verdict === 'accept';
  output.result(
    { file, kind, verdict, checks, contests, ...(signedBy && { signedBy }), ...(receipt && { receipt }) },
    () =>
      reportText(
        { file, isAccepted, hasAlarm: verdict === 'alarm', checks, contests, receipt, notes },
        VERIFY_WORDS[options.lang],
      ),
  );
  const stands = receipt === undefined || (receipt.status !== 'not-in-the-box' && receipt.status !== 'refused');
  if (!isAccepted || !stands) process.exitCode = 1;
}

function publicKey(text: string): string {
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new InvalidArgumentError('A key has 64 hexadecimal digits.');
  return text.toLowerCase();
}

function tracker(text: string): string {
  if (!/^[A-Za-z0-9+/]{43}$/.test(text)) throw new InvalidArgumentError('A receipt has 43 letters, figures, + and /.');
  return text;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1 || value > 256)
    throw new InvalidArgumentError('It should be 1 to 256.');
  return value;
}
