import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';

/** What a page needs that makes ballots. */
const PAGE = `export { NobleGroup, credentialScalar, electionContext, makeBallot, readElection, readVotingCode } from '#libs/belenios';`;

/** The same in a page that measures itself: milliseconds of the first ballot and of the median of ten. */
const CLOCK = `
import { NobleGroup, ORDER, electionContext, freezeElection, loadFastGroup, makeBallot } from '#libs/belenios';
const random = (length) => crypto.getRandomValues(new Uint8Array(length));
globalThis.timeBallots = async (fast) => {
  const group = fast ? (await loadFastGroup(random)).group : new NobleGroup(random);
  const answers = Array.from({ length: 10 }, (_, i) => 'Candidate ' + (i + 1));
  const questions = [{ type: 'NonHomomorphic', value: { answers, question: 'Board' } }];
  const publicKey = group.mulBase(3n ** 150n % ORDER).hex;
  const frozen = freezeElection({ uuid: 'BenchBenchBench', name: 'Bench', description: '', questions, publicKey });
  const context = electionContext(group, frozen.value.election, frozen.value.fingerprint).value;
  const times = [];
  for (let i = 0; i < 10; i++) {
    const from = performance.now();
    makeBallot(context, { credential: 7n ** 80n % ORDER, votes: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]], random });
    times.push(performance.now() - from);
  }
  return { backend: group.backend, first: times[0], median: times.sort((a, b) => a - b)[5] };
};`;

const SIZE_LIMIT_KB = 60;
const TIME_LIMIT_MS = 100;

/** As the web screens are built: from the sources, whose modules have no effects of their own. */
const pureLibraries: Plugin = {
  name: 'pure-libraries',
  setup(building) {
    building.onResolve({ filter: /^#libs\// }, ({ path }) => ({
      path: resolve('libs', path.slice('#libs/'.length), 'src', 'index.ts'),
      sideEffects: false,
    }));
    building.onResolve({ filter: /^\..*\.js$/ }, ({ path, resolveDir }) => {
      const source = resolve(resolveDir, path.replace(/js$/, 'ts'));
      return existsSync(source) ? { path: source, sideEffects: false } : null;
    });
  },
};

async function bundled(contents: string, format: 'esm' | 'iife'): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve('.'), loader: 'js' },
    bundle: true,
    plugins: [pureLibraries],
    write: false,
    minify: true,
    format,
    target: 'es2022',
    platform: 'browser',
    logLevel: 'silent',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

export interface BrowserFigures {
  readonly gzipKb: number;
  readonly brotliKb: number;
  readonly times: readonly { readonly backend: string; readonly first: number; readonly median: number }[];
}

export async function browserFigures(): Promise<BrowserFigures> {
  const page = await bundled(PAGE, 'esm');
  const kb = (bytes: Uint8Array): number => bytes.length / 1_000;
  const sizes = { gzipKb: kb(gzipSync(page, { level: 9 })), brotliKb: kb(brotliCompressSync(page)) };
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) return { ...sizes, times: [] };
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const tab = await browser.newPage();
    await tab.addScriptTag({ content: Buffer.from(await bundled(CLOCK, 'iife')).toString() });
    const times: BrowserFigures['times'][number][] = [];
    for (const fast of [false, true]) times.push(await tab.evaluate(`globalThis.timeBallots(${fast})`)); // what CLOCK returns
    return { ...sizes, times };
  } finally {
    await browser.close();
  }
}

export function browserText({ gzipKb, brotliKb, times }: BrowserFigures): string {
  const mark = (over: boolean): string => (over ? '  OVER' : '');
  const lines = [
    `code that makes ballots in a browser: ${gzipKb.toFixed(1)} kB by gzip, ${brotliKb.toFixed(1)} kB by brotli` +
      ` (limit ${SIZE_LIMIT_KB})${mark(gzipKb > SIZE_LIMIT_KB)}`,
  ];
  for (const { backend, first, median } of times)
    lines.push(
      `a ranked ballot of 10 candidates in headless Chromium, ${backend}: the first ${first.toFixed(0)} ms, ` +
        `then ${median.toFixed(1)} ms (limit ${TIME_LIMIT_MS})${mark(median > TIME_LIMIT_MS)}`,
    );
  if (times.length === 0) lines.push('SKIPPED: the time in a browser, for there is no Chromium here: set CHROMIUM');
  return lines.join('\n');
}
