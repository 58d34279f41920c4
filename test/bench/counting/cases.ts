import path from 'node:path';
import { rmSync } from 'node:fs';
import { writeElection } from './generate.js';
import { runPairs } from './pairs.js';
import type { Failure, Pair } from './pairs.js';
import type { CountCommand } from './runs.js';
import { note, table } from './table.js';

export interface Bench {
  readonly folder: string;
  readonly command: CountCommand;
  readonly rules: readonly string[];
  readonly papers: number;
  readonly repeats: number;
  readonly seed: number;
}

/** Most processor time in floors of the same run, by candidates and seats. A rule that is not named has no such limit. */
const CASES = [
  { candidates: 12, seats: 5, limits: { scottish: 2.5, ers97: 2.5, mer: 2.5, 'meek-nz': 5 } },
  { candidates: 30, seats: 10, limits: { scottish: 3.5, ers97: 3.5, mer: 3.5, 'meek-nz': 5 } },
] as const;

const MOST_MEGABYTES = 150;

/** Prints the table of every case. Returns whether every limit was met. */
export async function runCases({ folder, papers, seed, ...bench }: Bench): Promise<boolean> {
  let isMet = true;
  for (const { candidates, seats, limits } of CASES) {
    const file = path.join(folder, `${candidates}.blt`);
    const name = `${papers.toLocaleString('en')} papers, ${candidates} candidates, ${seats} seats`;
    note(name);
    writeElection(file, { papers, candidates, seats, seed });
    const pairs = await runPairs({ ...bench, folder, file, papers, seats });
    rmSync(file);
    const rows = pairs.map((pair) => rowOf(pair, new Map<string, number>(Object.entries(limits)).get(pair.rule)));
    console.log(`\n${name}, ${groupsIn(pairs)} kinds of paper\n`);
    console.log(table([HEADER, ...rows.map(({ cells }) => cells)]));
    for (const pair of pairs) if ('failed' in pair) console.log(`${pair.rule} failed: ${pair.failed}`);
    isMet &&= rows.every((row) => row.isMet);
  }
  return isMet;
}

const groupsIn = (pairs: readonly (Pair | Failure)[]): string =>
  pairs.flatMap((pair) => ('groups' in pair ? [pair.groups.toLocaleString('en')] : []))[0] ?? 'unknown';

const HEADER = [
  ...['rule', 'wall s', 'CPU s', 'floor wall', 'floor CPU', 'x wall', 'x CPU', 'limit'],
  ...['peak MB', 'floor MB', 'limit', 'met'],
];

function rowOf(
  pair: Pair | Failure,
  limit: number | undefined,
): { readonly cells: readonly string[]; readonly isMet: boolean } {
  if ('failed' in pair) return { cells: [pair.rule, ...HEADER.slice(2).map(() => ''), 'no: it failed'], isMet: false };
  const { rule, count, floor } = pair;
  const ratio = count.cpuSeconds / floor.cpuSeconds;
  const missed = [
    ...(limit !== undefined && ratio > limit ? ['time'] : []),
    ...(count.peakMegabytes > MOST_MEGABYTES ? ['memory'] : []),
  ];
  const cells = [
    ...[rule, count.wallSeconds.toFixed(2), count.cpuSeconds.toFixed(2)],
    ...[floor.wallSeconds.toFixed(2), floor.cpuSeconds.toFixed(2)],
    ...[(count.wallSeconds / floor.wallSeconds).toFixed(2), ratio.toFixed(2), limit?.toFixed(1) ?? '-'],
    ...[count.peakMegabytes.toFixed(0), floor.peakMegabytes.toFixed(0), `${MOST_MEGABYTES}`],
    missed.length === 0 ? 'yes' : `no: ${missed.join(', ')}`,
  ];
  return { cells, isMet: missed.length === 0 };
}
