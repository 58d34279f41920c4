import path from 'node:path';
import { rmSync } from 'node:fs';
import type { Bench } from './cases.js';
import { writeElection } from './generate.js';
import { runPairs } from './pairs.js';
import type { Pair } from './pairs.js';
import { note, table } from './table.js';

const RULES = ['scottish', 'ers97', 'mer', 'meek-nz'];
const [CANDIDATES, SEATS] = [12, 5];
const SCALES = [0.1, 1, 10];

/** Each further paper of the largest election may take so many times as long as in the middle one. */
const MOST_BEND = 1.25;

/** A tenth, all and ten times the papers. Returns whether no rule grows faster than the papers do. */
export async function runGrowth({ folder, papers, seed, rules, ...bench }: Bench): Promise<boolean> {
  const sizes = SCALES.map((scale) => Math.round(papers * scale));
  const measured = new Map<string, Pair[]>();
  const failures = new Map<string, string>();
  for (const size of sizes) {
    const file = path.join(folder, `${size}.blt`);
    note(`${size.toLocaleString('en')} papers`);
    writeElection(file, { papers: size, candidates: CANDIDATES, seats: SEATS, seed });
    const able = rules.filter((rule) => RULES.includes(rule) && !failures.has(rule));
    for (const pair of await runPairs({ ...bench, rules: able, folder, file, papers: size, seats: SEATS }))
      if ('failed' in pair) failures.set(pair.rule, `${size.toLocaleString('en')} papers: ${pair.failed}`);
      else measured.set(pair.rule, [...(measured.get(pair.rule) ?? []), pair]);
    rmSync(file);
  }

  console.log(`\nGrowth, ${CANDIDATES} candidates, ${SEATS} seats: CPU seconds per million papers, peak MB\n`);
  const rows = [...measured].map(([rule, pairs]) => {
    const points = pairs.map(({ count }, i) => ({ ...count, papers: sizes[i] ?? NaN }));
    const floors = pairs.map(({ floor }, i) => ({ ...floor, papers: sizes[i] ?? NaN }));
    return { rule, points, bend: bendOf(points), floors };
  });
  console.log(
    table([
      ['', ...sizes.flatMap((size) => [`${size / 1e6} M`, 'MB']), 'bend'],
      ...rows.map(({ rule, points, bend }) => growthCells(rule, points, bend)),
      ...rows.slice(0, 1).map(({ floors }) => growthCells('floor', floors, bendOf(floors))),
    ]),
  );
  for (const [rule, failed] of failures) console.log(`${rule} failed at ${failed}`);
  console.log(
    `\nbend: what each further paper costs from ${sizes[1]?.toLocaleString('en')} to ${sizes[2]?.toLocaleString('en')} papers, over what it costs below that.`,
  );
  console.log(`1.00 is exactly linear, less is better; at most ${MOST_BEND}. Start-up weighs on the first column.`);
  return failures.size === 0 && rows.every(({ bend }) => bend <= MOST_BEND);
}

interface Point {
  readonly papers: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

const growthCells = (name: string, points: readonly Point[], bend: number): readonly string[] => {
  const measured = points.flatMap(({ cpuSeconds, papers, peakMegabytes }) => [
    ((cpuSeconds / papers) * 1e6).toFixed(3),
    peakMegabytes.toFixed(0),
  ]);
  const missing = Array.from({ length: 2 * (SCALES.length - points.length) }, () => '-');
  return [name, ...measured, ...missing, Number.isNaN(bend) ? '-' : bend.toFixed(2)];
};

/** The cost of a further paper between the last two sizes over that between the first two: start-up cancels out. */
function bendOf(points: readonly Point[]): number {
  const slope = (from: number): number => {
    const [a, b] = [points[from], points[from + 1]];
    return a && b ? (b.cpuSeconds - a.cpuSeconds) / (b.papers - a.papers) : NaN;
  };
  return slope(1) / slope(0);
}
