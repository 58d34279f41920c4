import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCases } from './counting/cases.js';
import { runGrowth } from './counting/growth.js';
import { countCommand } from './counting/runs.js';
import { note } from './counting/table.js';
import { runWarm } from './counting/warm.js';

const RULES = ['scottish', 'ers97', 'mer', 'ni-gregory', 'meek-nz', 'meek-prf'];

const HELP = `npm run bench count -- [options]

Time and memory of whole counts, from the start of \`quorate count --rule RULE FILE --json\` to its end, next to a floor: a
program that only reads the same file and groups identical papers. The two run alternately, so that both meet the same
machine. The files are synthetic, one paper a line, from a seed.

  --papers N     papers in each file (1000000)
  --repeats N    measured rounds after one that is not; figures are medians (3)
  --rules A,B    only these (${RULES.join(',')})
  --seed N       of the papers (1)
  --growth       instead: a tenth, all and ten times the papers; is the time in proportion to them?
  --warm         instead: 10,000 papers already in memory, counted again and again in this process
  --check        exit status 1 if a limit is missed or a rule fails or is not known

CPU is user and system time of all threads; the limits are on CPU time, because a busy machine stretches wall time. The
last instant, when the system takes a process's memory back, is not in it (about 0.01 s in either program). Peak MB is
resident memory, the 40 MB or so of Node itself included; on Linux, the peak of the program alone.
Progress goes to standard error. Rules that the command does not know are left out, and named.`;

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: '1000000' },
    repeats: { type: 'string', default: '3' },
    rules: { type: 'string', default: RULES.join(',') },
    seed: { type: 'string', default: '1' },
    growth: { type: 'boolean', default: false },
    warm: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else await bench();

async function bench(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'quorate-bench-count-'));
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  process.on('exit', clear);
  process.on('SIGINT', () => process.exit(130));
  process.on('SIGTERM', () => process.exit(143));

  console.log(`${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, node ${process.version}`);
  console.log(`load average before: ${load()}`);
  const isMet = await measure(folder);
  console.log(`\nload average after: ${load()}`);
  if (values.check && !isMet) process.exitCode = 1;
}

async function measure(folder: string): Promise<boolean> {
  const [papers, repeats, seed] = [wholeNumber('papers'), wholeNumber('repeats'), wholeNumber('seed')];
  const command = await countCommand(folder);
  const wanted = values.rules.split(',');
  const rules = wanted.filter((rule) => command.knows(rule));
  for (const rule of wanted.filter((each) => !rules.includes(each))) {
    note(`${rule}: left out, because quorate count does not know it`);
    console.log(`not counted, because quorate count does not know it: ${rule}`);
  }
  const options = { folder, command, rules, papers, repeats, seed };
  const isMet = values.warm
    ? runWarm(folder, rules, seed)
    : await (values.growth ? runGrowth(options) : runCases(options));
  return isMet && rules.length === wanted.length;
}

function wholeNumber(name: 'papers' | 'repeats' | 'seed'): number {
  const value = Number(values[name]);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} should be 1 or more`);
  return value;
}

function load(): string {
  return loadavg()
    .map((value) => value.toFixed(2))
    .join(' ');
}
