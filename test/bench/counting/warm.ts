import path from 'node:path';
import { readFileSync, rmSync } from 'node:fs';
import { count, COUNT_RULES, readBlt } from '#libs/counting';
import type { CountInput } from '#libs/counting';
import { writeElection } from './generate.js';
import { median, note, table } from './table.js';

const MOST_MILLISECONDS = 20;
const [PAPERS, CANDIDATES, SEATS] = [10_000, 12, 5];
const [WARM_UP, TIMES] = [30, 100];

/** Counts again and again in this process what has been read once. Returns whether every rule is quick enough. */
export function runWarm(folder: string, rules: readonly string[], seed: number): boolean {
  const file = path.join(folder, 'warm.blt');
  writeElection(file, { papers: PAPERS, candidates: CANDIDATES, seats: SEATS, seed });
  const election = readBlt(readFileSync(file));
  rmSync(file);
  if (!election.ok) throw new Error('our own file cannot be read');
  const input: CountInput = { ...election.value, lots: [] };

  const known = rules.filter((rule) => COUNT_RULES.some(({ id }) => id === rule));
  const rows = known.map((rule) => {
    note(`warm: ${rule}`);
    return timeRule(rule, input);
  });
  console.log(`\nWarm: ${PAPERS} papers, ${CANDIDATES} candidates, ${SEATS} seats, already read; ms a count\n`);
  console.log(table([['rule', 'median', 'fastest', 'slowest 5 %', 'limit', 'met'], ...rows.map(({ cells }) => cells)]));
  return rows.every(({ isMet }) => isMet);
}

function timeRule(rule: string, input: CountInput): { readonly cells: readonly string[]; readonly isMet: boolean } {
  const times: number[] = [];
  for (let i = 0; i < WARM_UP + TIMES; i++) {
    const began = performance.now();
    const record = count(rule, input);
    if (i >= WARM_UP) times.push(performance.now() - began);
    if (!record.ok) throw new Error(`${rule} refused: ${JSON.stringify(record.error)}`);
  }
  const sorted = times.sort((a, b) => a - b);
  const isMet = median(sorted) <= MOST_MILLISECONDS;
  const figures = [median(sorted), sorted[0] ?? NaN, sorted[Math.floor(TIMES * 0.95)] ?? NaN];
  return {
    cells: [rule, ...figures.map((ms) => ms.toFixed(2)), `${MOST_MILLISECONDS}`, isMet ? 'yes' : 'no'],
    isMet,
  };
}
