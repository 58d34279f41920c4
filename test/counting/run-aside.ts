import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Plant } from './plants.js';

export interface Aside {
  readonly args: readonly string[];
  /** A fault to plant in that process. */
  readonly plant?: Plant;
}

export interface AsideResult {
  readonly status: number;
  readonly output: string;
}

const AT_ONCE = 2;
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Runs comparisons in processes of their own, two at a time, and tells of each as it ends. */
export async function runAside(
  tasks: readonly Aside[],
  tell: (result: AsideResult, task: number) => void,
): Promise<readonly AsideResult[]> {
  const results: AsideResult[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let task = next++; task < tasks.length; task = next++) {
      const aside = tasks[task];
      if (aside === undefined) return;
      const result = await run(aside);
      results[task] = result;
      tell(result, task);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

function run({ args, plant }: Aside): Promise<AsideResult> {
  const hooks = plant ? ['--import', here('plant.mjs')] : [];
  const child = spawn(
    process.execPath,
    ['--import', here('../support/typescript.mjs'), ...hooks, here('main.ts'), '--aside', '--no-plants', ...args],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PLANT: JSON.stringify(plant ?? null) } },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ status: code ?? -1, output }));
  });
}
