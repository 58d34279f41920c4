import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { loadFastGroup, verifyArchive } from '#libs/belenios';
import type { Group, Level, OnProgress, RunTask, VerificationReport } from '#libs/belenios';
import { verifyBundle } from '#libs/evidence';
import type { NotedRoots } from '#libs/evidence';
import { Output } from './output.js';
import type { OutputOptions } from './output.js';
import { BallotThreads } from './verify/ballot-threads.js';
import { FileToVerify } from './verify/file-source.js';
import { checksOfBundle, checksOfRecord, contestOfRecord, contestsOfBundle, findReceipt } from './verify/findings.js';
import type { ReceiptFinding, ShownCheck, ShownContest } from './verify/findings.js';
import { chainedRoots, checkRootsOfRecord, readRootFiles } from './verify/outside-roots.js';
import { reportText } from './verify/report-text.js';
import { StepProgress } from './verify/step-progress.js';

interface VerifyCommandOptions extends OutputOptions {
  readonly key?: string;
  readonly roots?: readonly string[];
  readonly level: Level;
  readonly threads: number;
  readonly receipt?: string;
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
      new Option('-l, --level <level>', 'of a record: by the rules of the format alone, or of our own elections')
        .choices(['basic', 'platform'])
        .default('platform'),
    )
    .option('-t, --threads <number>', 'threads that check ballots', wholeNumber, Math.max(1, availableParallelism()))
    .option('--receipt <tracker>', 'say whether this ballot is in the box and counted', tracker)
    .addOption(new Option('--json', 'print one JSON object, also on a terminal').conflicts('text'))
    .option('--text', 'print text, also when not on a terminal')
    .addHelpText(
      'after',
      `
Every check is listed with what it proves: ✓ passed, ✗ failed, ? could not be made, – does not apply.
The exit status is 0 if everything that applies passes, and 1 if not; with --receipt also 1 if that ballot does not stand.

Examples:
  quorate verify evidence.zip
  quorate verify --key 4f1c… --roots ~/roots/*.jsonl evidence.zip
  quorate verify --receipt 5yHT…3Q QvufQeE7FDuhPK.bel`,
    )
    .action(verify);
}

async function verify(file: string, options: VerifyCommandOptions): Promise<void> {
  const output = new Output(options);
  const threads = new BallotThreads(options.threads);
  const progress = new StepProgress(output);
  try {
    const { group } = await loadFastGroup((length) => randomBytes(length));
    const roots = readRootFiles(options.roots ?? []);
    const means = {
      group,
      onProgress: progress.on,
      runTask: threads.run,
      batchesInFlight: threads.inFlight,
    };
    const found = await look(file, { options, means, roots });
    progress.end();
    report(output, { file, found, receipt: options.receipt });
  } catch (error) {
    progress.end();
    const reason = error instanceof Error ? error.message : String(error);
    output.fault(reason, { error: reason });
  } finally {
    await threads.close();
  }
}

interface Looking {
  readonly options: VerifyCommandOptions;
  readonly means: {
    readonly group: Group;
    readonly onProgress: OnProgress;
    readonly runTask: RunTask;
    readonly batchesInFlight: number;
  };
  readonly roots: NotedRoots;
}

interface Found {
  readonly kind: 'bundle' | 'archive';
  readonly verdict: 'accept' | 'reject' | 'alarm';
  readonly checks: readonly ShownCheck[];
  readonly contests: readonly ShownContest[];
  readonly records: readonly VerificationReport[];
  readonly signedBy?: string;
  readonly notes: readonly string[];
}

async function look(path: string, { options, means, roots }: Looking): Promise<Found> {
  const file = await FileToVerify.open(path);
  try {
    if (file.kind === 'bundle') {
      const report = await verifyBundle(await file.bytes(), {
        ...means,
        ...(options.key !== undefined && { signingKey: options.key }),
        ...(roots.size > 0 && { outsideRoots: chainedRoots(roots) }),
      });
      const { verdict, signedBy } = report;
      return {
        kind: 'bundle',
        verdict,
        checks: checksOfBundle(report),
        contests: contestsOfBundle(report),
        records: report.contests.map((each) => each.report),
        ...(signedBy !== undefined && { signedBy }),
        notes: signedBy === undefined ? [] : [`Signed by ${signedBy}.`],
      };
    }
    const report = await verifyArchive(file.source, { ...means, level: options.level });
    const outside = checkRootsOfRecord(report, roots);
    return {
      kind: 'archive',
      verdict: outside?.verdict === 'fail' ? 'reject' : report.verdict,
      checks: [...checksOfRecord(report), ...(outside ? [outside] : [])],
      contests: [contestOfRecord(report)],
      records: [report],
      notes: report.isComplete ? [] : ['The record does not go on to its result: what follows is not known yet.'],
    };
  } finally {
    await file.close();
  }
}

function report(
  output: Output,
  { file, found, receipt }: { readonly file: string; readonly found: Found; readonly receipt: string | undefined },
): void {
  const { kind, verdict, checks, contests, records, signedBy, notes } = found;
  const ballot: ReceiptFinding | undefined = receipt === undefined ? undefined : findReceipt(receipt, records);
  const isAccepted = verdict === 'accept';
  output.result(
    { file, kind, verdict, checks, contests, ...(signedBy && { signedBy }), ...(ballot && { receipt: ballot }) },
    () => reportText({ file, isAccepted, hasAlarm: verdict === 'alarm', checks, contests, receipt: ballot, notes }),
  );
  const stands = ballot === undefined || (ballot.status !== 'not-in-the-box' && ballot.status !== 'refused');
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
