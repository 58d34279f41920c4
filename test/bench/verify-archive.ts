import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadFastGroup } from '#libs/belenios';
import { makeArchive } from './verifying/make-archive.js';

/**
 * CPU, time and memory of verifying a whole record of ranked ballots: ours in threads, and `belenios-tool` on the very
 * same file, if one is given.
 *
 *     npm run bench verify -- [--ballots 200,2000,20000] [--threads 2] [--tool belenios-tool] [--keep FOLDER]
 *
 * With --keep the records stay in that folder, and are not made again. Figures of a busy machine vary, and its wall
 * times mean little; the ratios of CPU vary less. The growth of CPU per ballot from size to size stands in the table.
 */
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const sizes = (option('--ballots') ?? '200,2000,20000').split(',').map(Number);
const threads = Number(option('--threads') ?? availableParallelism());
const tool = option('--tool') ?? process.env['BELENIOS_TOOL'];
const keep = option('--keep');
const folder = keep ?? mkdtempSync(path.join(tmpdir(), 'quorate-bench-'));
mkdirSync(folder, { recursive: true });
/** What the maker calls its election: the tool wants the file to be called so. */
const UUID = 'BenchBenchBench';
const CANDIDATES = 10;

interface Spent {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakMegabytes: number;
}

/** Runs a command to its end, in a process of its own that measures it. @throws Error unless it succeeds */
function spend(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Spent {
  const meter = fileURLToPath(new URL('verifying/meter.mjs', import.meta.url));
  const run = spawnSync(process.execPath, [meter, command, ...args], { env, encoding: 'utf8', maxBuffer: 1 << 28 });
  const last = run.stdout.trimEnd().split('\n').at(-1) ?? '';
  if (run.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${run.stderr}${last}`);
  return JSON.parse(last) as Spent; // the line that the meter prints
}

const ROOT = new URL('../../', import.meta.url);
const quorate = fileURLToPath(new URL('dist/apps/cli/src/main.js', ROOT));

function row(name: string, ballots: number, { cpuSeconds, wallSeconds, peakMegabytes }: Spent): string {
  const perBallot = (cpuSeconds * 1_000) / ballots;
  return [
    name.padEnd(14),
    String(ballots).padStart(8),
    cpuSeconds.toFixed(2).padStart(9),
    wallSeconds.toFixed(2).padStart(9),
    perBallot.toFixed(2).padStart(14),
    peakMegabytes.toFixed(0).padStart(9),
  ].join(' ');
}

async function measure(ballots: number): Promise<void> {
  const own = mkdtempSync(path.join(folder, 'one-'));
  const file = path.join(folder, `ranked-${ballots}.bel`);
  try {
    if (!existsSync(file)) {
      const { group } = await loadFastGroup((length) => randomBytes(length));
      await makeArchive({ path: file, group, ballots, candidates: CANDIDATES });
    }
    const args = [quorate, 'verify', '--level', 'platform', '--threads', String(threads), '--json', file];
    const ours = spend(process.execPath, args);
    console.log(row('quorate', ballots, ours));
    if (tool === undefined) return;
    linkSync(file, path.join(own, `${UUID}.bel`));
    const env = { ...process.env, LWT_ASYNC_METHOD: 'none' };
    const theirs = spend(tool, ['election', 'verify', '--dir', own], env);
    console.log(row('belenios-tool', ballots, theirs));
    const ratio = (part: keyof Spent): string => (ours[part] / theirs[part]).toFixed(2);
    console.log(
      `ours : tool    CPU ${ratio('cpuSeconds')}, time ${ratio('wallSeconds')}, memory ${ratio('peakMegabytes')}`,
    );
  } finally {
    rmSync(own, { recursive: true });
    if (existsSync(file)) console.log(`${' '.repeat(14)} a record of ${(statSync(file).size / 1e6).toFixed(1)} MB`);
    if (keep === undefined) rmSync(file, { force: true });
  }
}

console.log(`${threads} threads; two mixes, two trustees, ${CANDIDATES} candidates`);
console.log(`${'program'.padEnd(14)}  ballots  CPU (s)   time (s)  CPU/ballot (ms)  peak (MB)`);
for (const ballots of sizes) await measure(ballots);
if (keep === undefined) rmSync(folder, { recursive: true });
