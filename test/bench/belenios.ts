import { loadavg } from 'node:os';
import { loadFastGroup, NobleGroup, type Group } from '#libs/belenios';
import { browserFigures, browserText } from './belenios/browser.js';
import { cases, compare, type Row } from './belenios/compare.js';
import { random } from './belenios/record.js';
import { ToolTime } from './belenios/tool-time.js';

const HELP = `npm run bench belenios -- [--sizes 200,1000] [--backend wasm|noble] [--json]

Processor milliseconds per ballot of every step of a record, ours beside belenios-tool 3.x on the same archive in the same
run. Ours are measured inside one warm process. The tool's are those of its commands, less what the same command takes on
a record with one ballot (checks: less what verify takes on the record as it stood a step before; making: what each of five
more questions adds), so that starting and reading a setup are not counted against it. Of several runs the least counts, on both sides.`;

const option = (name: string, fallback: string): string =>
  process.argv[process.argv.indexOf(name) + 1 || process.argv.length] ?? fallback;

async function chosenGroup(): Promise<Group> {
  if (option('--backend', 'wasm') === 'noble') return new NobleGroup(random);
  const { group, note } = await loadFastGroup(random);
  if (note) console.error(note);
  return group;
}

function table(rows: readonly Row[]): string {
  const lines = ['question                 ballots  step                        ours   tool   ratio  limit'];
  for (const { question, ballots, step, ours, tool, limit } of rows) {
    const ratio = tool === undefined ? undefined : ours / tool;
    const cells = [
      question.padEnd(24),
      String(ballots).padStart(7),
      ` ${step.padEnd(24)}`,
      ours.toFixed(3).padStart(7),
      (tool?.toFixed(2) ?? '-').padStart(6),
      (ratio?.toFixed(2) ?? '-').padStart(7),
      limit.toFixed(2).padStart(6),
      ratio !== undefined && ratio > limit ? '  OVER' : '',
    ];
    lines.push(cells.join(' ').trimEnd());
  }
  return lines.join('\n');
}

async function main(): Promise<void> {
  const group = await chosenGroup();
  const tool = ToolTime.find();
  const known = typeof tool === 'string' ? undefined : tool;
  const load = (): string => loadavg()[0]?.toFixed(1) ?? '?';
  const before = load();
  const rows: Row[] = [];
  for (const size of option('--sizes', '200,1000').split(',').map(Number))
    for (const each of cases(size)) rows.push(...(await compare(group, each, known)));
  const against = typeof tool === 'string' ? `SKIPPED: the comparison, for ${tool}` : `belenios-tool ${tool.version}`;
  const browser = await browserFigures();
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ backend: group.backend, against, load: [before, load()], rows, browser }, null, 1));
    return;
  }
  console.log(
    `${group.backend} against ${against}; load ${before} before, ${load()} after; ms of processor time per ballot`,
  );
  console.log(table(rows));
  console.log(browserText(browser));
}

if (process.argv.includes('--help')) console.log(HELP);
else await main();
