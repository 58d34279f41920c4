import { runCount, runFloor } from './runs.js';
import type { CountCommand, Run, Spent } from './runs.js';
import { median, note } from './table.js';

/** Medians of one rule and of the floor that ran just before it each time. */
export interface Pair {
  readonly rule: string;
  readonly floor: Spent;
  readonly count: Spent;
  readonly groups: number;
}

/** A rule that could not be counted, and what the command said. */
export interface Failure {
  readonly rule: string;
  readonly failed: string;
}

export interface PairOptions {
  readonly folder: string;
  readonly file: string;
  readonly papers: number;
  readonly seats: number;
  readonly repeats: number;
  readonly rules: readonly string[];
  readonly command: CountCommand;
}

/**
 * Floor and count alternately, rule after rule, `repeats` rounds; a first round, so that the file and the programs are in
 * memory, is not measured.
 */
export async function runPairs(options: PairOptions): Promise<readonly (Pair | Failure)[]> {
  const { folder, file, rules, repeats, command } = options;
  const runs = new Map<string, { readonly floors: Run[]; readonly counts: Run[] }>();
  const failures = new Map<string, string>();
  for (let round = 0; round <= repeats; round++)
    for (const rule of rules) {
      if (failures.has(rule)) continue;
      note(`  ${rule}: ${round === 0 ? 'warming up' : `round ${round} of ${repeats}`}`);
      try {
        const floor = await runFloor(folder, file);
        const count = await runCount(folder, command, rule, file);
        checkRuns(floor, count, options);
        if (round === 0) runs.set(rule, { floors: [], counts: [] });
        else {
          runs.get(rule)?.floors.push(floor);
          runs.get(rule)?.counts.push(count);
        }
      } catch (error) {
        failures.set(rule, error instanceof Error ? error.message : String(error));
      }
    }
  return rules.map((rule) => {
    const { floors, counts } = runs.get(rule) ?? { floors: [], counts: [] };
    const failed = failures.get(rule);
    if (failed !== undefined) return { rule, failed };
    return { rule, floor: medians(floors), count: medians(counts), groups: Number(floors[0]?.output['groups']) };
  });
}

/** A program that left papers out, or elected nobody, was not measured at its work. */
function checkRuns(floor: Run, count: Run, { papers, seats }: PairOptions): void {
  if (floor.output['papers'] !== papers) throw new Error(`the floor saw ${String(floor.output['papers'])} papers`);
  const elected = count.output['elected'];
  if (!Array.isArray(elected) || elected.length !== seats) throw new Error(`not ${seats} elected`);
}

const medians = (runs: readonly Run[]): Spent => ({
  wallSeconds: median(runs.map(({ wallSeconds }) => wallSeconds)),
  cpuSeconds: median(runs.map(({ cpuSeconds }) => cpuSeconds)),
  peakMegabytes: median(runs.map(({ peakMegabytes }) => peakMegabytes)),
});
