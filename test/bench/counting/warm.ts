import path from 'node:path';
import { readFileSync, rmSync } from 'node:fs';
import { count, COUNT_RULES, readBlt } from '#libs/counting';
import type { CountInput } from '#libs/counting';
import { writeElection } from './generate.js';
import { median, note, table } from './table.js';

const MOST_MILLISECONDS = 20;
const [PAPERS, CANDIDATES, SEATS] = [10_000, 12, 5];
const [WARM_UP, TIMES] = [30, 100];

/**
 * Counts again and again in this process what has been read once; and, should a count leave something behind in the papers
 * that helps the next, also with papers read anew each time. Returns whether every rule is quick enough.
 */
export function runWarm(folder: string, rules: readonly string[], seed: number): boolean {
  const file = path.join(folder, 'warm.blt');
  writeElection(file, { papers: PAPERS, candidates: CANDIDATES, seats: SEATS, seed });
  const bytes = readFileSync(file);
  rmSync(file);

  const known = rules.filter((rule) => COUNT_RULES.some(({ id }) => id === rule));
  const rows = known.map((rule) => {
    note(`warm: ${rule}`);
    return timeRule(rule, bytes);
  });
  console.log(`\nWarm: ${PAPERS} papers, ${CANDIDATES} candidates, ${SEATS} seats, already read; ms a count\n`);
  console.log(
    table([
      ['rule', 'median', 'fastest', 'slowest 5 %', 'read and count', 'limit', 'met'],
      ...rows.map(({ cells }) => cells),
    ]),
  );
  return rows.every(({ isMet }) => isMet);
}

function timeRule(rule: string, bytes: Uint8Array): { readonly cells: readonly string[]; readonly isMet: boolean } {
  const input = read(bytes);
  const times = timesOf(() => countOnce(rule, input));
  const withReading = timesOf(() => countOnce(rule, read(bytes)));
  const middle = median(times);
  const isMet = middle <= MOST_MILLISECONDS;
  const figures = [middle, times[0] ?? NaN, times[Math.floor(TIMES * 0.95)] ?? NaN, median(withReading)];
  return {
    cells: [rule, ...figures.map((ms) => ms.toFixed(2)), `${MOST_MILLISECONDS}`, isMet ? 'yes' : 'no'],
    isMet,
  };
}

/** Milliseconds once everything is compiled, in rising order. */
function timesOf(work: () => void): readonly number[] {
  const times = Array.from({ length: WARM_UP + TIMES }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return times.slice(WARM_UP).sort((a, b) => a - b);
}

function read(bytes: Uint8Array): CountInput {
  const election = readBlt(bytes);
  if (!election.ok) throw new Error('our own file cannot be read');
  return { ...election.value, lots: [] };
}

function countOnce(rule: string, input: CountInput): void {
  const record = count(rule, input);
  if (!record.ok) throw new Error(`${rule} refused: ${JSON.stringify(record.error)}`);
}
