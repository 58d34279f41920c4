import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { loadFastGroup } from '#libs/belenios';
import { compareCount, faultText, readBlt, readExpectation } from '#libs/counting';
import type { Difference } from '#libs/counting';
import { openBundle, PATHS } from '#libs/evidence';
import { Output } from '../output.js';
import type { OutputOptions } from '../output.js';
import { BallotThreads } from '../verify/ballot-threads.js';
import { electionFromBlt, sampleElection } from './demo-election.js';
import type { DemoElection } from './demo-election.js';
import { reportObject, reportText } from './demo-report.js';
import { pollSeconds } from './pace.js';
import { prepareBody } from './prepare-body.js';
import { runElection } from './run-election.js';
import type { RunElection } from './run-election.js';
import { runningServer } from './running-server.js';
import { seedBody } from './seed-body.js';
import { startStack } from './stack.js';
import type { Stack } from './stack.js';
import { Steps } from './steps.js';
import { timesFromNow } from './times.js';

export interface DemoOptions extends OutputOptions {
  readonly ballots?: string;
  readonly expect?: string;
  readonly out?: string;
  readonly server?: string;
  readonly seed?: boolean;
  readonly full?: boolean;
  readonly pollSeconds?: number;
  readonly together: number;
}

export async function runDemo(options: DemoOptions): Promise<void> {
  const output = new Output(options);
  const steps = new Steps(output);
  const threads = new BallotThreads(availableParallelism());
  let stack: Stack | undefined;
  try {
    const election = readElection(options);
    const running = options.server === undefined ? undefined : runningServer(options.server);
    stack =
      running ??
      (await steps.step('A Quorate of its own, started', () => startStack({ onLine: (line) => output.remark(line) })));
    const { group, note } = await loadFastGroup((length) => randomBytes(length));
    if (note !== undefined) output.remark(note);
    if (options.full === true) {
      const { fullDemo } = await import('./full/full-command.js');
      await fullDemo({ stack, steps, group, output, ...(options.out !== undefined && { out: options.out }) });
      return;
    }
    if (options.seed === true) {
      await seedBody({ stack, steps, group, threads });
      output.result({ seeded: true }, () => 'The demonstration body is set up.');
      return;
    }
    const body = await prepareBody({ stack, steps, group, election, name: 'Example Mutual', threads });
    const voters = election.contests.reduce((sum, { papers }) => sum + papers.length, 0);
    const seconds = options.pollSeconds ?? pollSeconds(group, voters);
    const run = await runElection(body, election, {
      times: timesFromNow(seconds),
      until: 'declared',
      votersTogether: options.together,
    });
    if (options.out !== undefined) keep(options.out, run);
    finish(output, run, steps, options);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    output.fault(message, { error: message, steps: steps.taken });
  } finally {
    await threads.close();
    await stack?.stop();
  }
}

function readElection({ ballots }: DemoOptions): DemoElection {
  if (ballots === undefined) return sampleElection({ ranked: 60, choice: 20 });
  const blt = readBlt(readFileSync(ballots));
  if (!blt.ok)
    throw new Error(
      `${ballots}: ${blt.error
        .slice(0, 3)
        .map((fault) => faultText(fault, 'en'))
        .join(' ')}`,
    );
  return electionFromBlt(blt.value, { constituency: 'tenants', class: 'north' });
}

/** Writes bundle.zip and each record. */
function keep(directory: string, { made, outcome }: RunElection): void {
  if (!outcome) return;
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'bundle.zip'), outcome.bundle);
  const files = openBundle(outcome.bundle);
  for (const { uuid } of made.contests) {
    const record = files.ok ? files.value.get(PATHS.record(uuid)) : undefined;
    if (record) writeFileSync(join(directory, `${uuid}.bel`), record);
  }
}

function finish(output: Output, run: RunElection, steps: Steps, { expect }: DemoOptions): void {
  const differences = expect === undefined ? undefined : compare(run, expect);
  const isRight = run.outcome?.report.verdict === 'accept' && (differences ?? []).length === 0;
  output.result(reportObject(run, steps, differences), () => reportText(run));
  if (differences?.length === 0) output.remark('  ✓ every stage equals the published figures');
  for (const { stage, candidate, what, expected, got } of (differences ?? []).slice(0, 20)) {
    output.remark(`  ✗ stage ${stage ?? '-'}, ${candidate ?? ''} ${what}: expected ${expected}, got ${got}`);
  }
  if (!isRight) process.exitCode = 1;
}

function compare({ outcome }: RunElection, file: string): readonly Difference[] {
  const expectation = readExpectation(readFileSync(file, 'utf8'));
  if (!expectation.ok) throw new Error(`${file}: ${expectation.error}`);
  const [count] = outcome?.counts ?? [];
  if (!count) throw new Error('there is no count to compare');
  return compareCount(count, expectation.value);
}
