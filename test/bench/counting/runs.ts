import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What one program took from start to end. */
export interface Spent {
  readonly wallSeconds: number;
  /** User and system time of all its threads and of the Node programs it started. */
  readonly cpuSeconds: number;
  /** Most resident memory at any moment, in units of 1,000,000 bytes. */
  readonly peakMegabytes: number;
}

export interface Run extends Spent {
  /** The JSON object on the last line of standard output. */
  readonly output: Readonly<Record<string, unknown>>;
}

const BUILDING = /^quorate: building\b/m;
const FLOOR = fileURLToPath(new URL('floor.mjs', import.meta.url));
const SPENT = new URL('spent.mjs', import.meta.url).href;
/** Long enough for the command; it decides nothing unless two candidates tie. */
const LOT_SEED = 'a synthetic election, drawn by nobody';
const QUORATE = fileURLToPath(new URL('../../../bin/quorate.mjs', import.meta.url));

export const runFloor = (folder: string, file: string): Promise<Run> => runNode(folder, [FLOOR, file]);

/**
 * The command as an officer starts it, with everything that belongs to that.
 * A tie that the rule leaves to lot is drawn from a seed where the command knows one.
 */
export async function runCount(folder: string, command: CountCommand, rule: string, file: string): Promise<Run> {
  const lots = command.help.includes('--seed') ? ['--seed', LOT_SEED] : [];
  return runNode(folder, [QUORATE, 'count', '--rule', rule, file, '--json', ...lots]);
}

export interface CountCommand {
  readonly help: string;
  readonly knows: (rule: string) => boolean;
}

export async function countCommand(folder: string): Promise<CountCommand> {
  const { text: help } = await start(folder, [QUORATE, 'count', '--help']);
  const choices = /\bchoices: ([^)]*)\)/.exec(help)?.[1] ?? '';
  return { help, knows: (rule) => choices.includes(`"${rule}"`) };
}

/** @throws Error with the first words of the program if it ends with another status than 0 */
async function runNode(folder: string, args: readonly string[]): Promise<Run> {
  for (;;) {
    const { text, errors, spent } = await start(folder, args);
    if (BUILDING.test(errors)) continue; // a source changed since the last run: this run compiled it
    return { ...spent, output: JSON.parse(lastLine(text)) as Run['output'] };
  }
}

/** Standard output goes to a file, so that this process does not compete with the one it measures. */
async function start(
  folder: string,
  args: readonly string[],
): Promise<{ readonly text: string; readonly errors: string; readonly spent: Spent }> {
  const inFolder = (name: string): string => path.join(folder, name);
  const [out, err, record] = [inFolder('run.out'), inFolder('run.err'), inFolder('run.spent')];
  rmSync(record, { force: true });
  const [outFile, errFile] = [openSync(out, 'w'), openSync(err, 'w')];
  const env = { ...process.env, NODE_OPTIONS: `--import "${SPENT}"`, BENCH_SPENT: record };
  const began = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', outFile, errFile] });
  const stop = (): void => void child.kill();
  process.on('exit', stop);
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
  const wallSeconds = (performance.now() - began) / 1_000;
  process.off('exit', stop);
  closeSync(outFile);
  closeSync(errFile);
  const errors = readFileSync(err, 'utf8');
  const text = readFileSync(out, 'utf8');
  if (status !== 0) throw new Error(complaintIn(errors) ?? complaintIn(text) ?? `ended with ${String(status)}`);
  return { text, errors, spent: { wallSeconds, ...readSpent(record) } };
}

/** One line for each process that took part: their times add up, and so at worst does their memory. */
function readSpent(record: string): Pick<Spent, 'cpuSeconds' | 'peakMegabytes'> {
  const lines = readFileSync(record, 'latin1').trimEnd().split('\n');
  const sum = (field: number): number => lines.reduce((total, line) => total + Number(line.split(' ')[field]), 0);
  return { cpuSeconds: sum(0) / 1e6, peakMegabytes: (sum(1) * 1_024) / 1e6 };
}

/** The first thing a program said, besides that it was being compiled. */
const complaintIn = (text: string): string | undefined =>
  text.split('\n').find((line) => line.trim() !== '' && !BUILDING.test(line));

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';
