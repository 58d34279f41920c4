// node scripts/run-source.mjs FILE.ts [arguments]: runs a long test or a benchmark of the test folder from its source,
// after installing and building what is stale.
import { refuseOldNode } from './support/node-version.mjs';

refuseOldNode();
const { spawn } = await import('node:child_process');
const { pathToFileURL } = await import('node:url');
const { buildIfStale } = await import('./support/build.mjs');
const { describeFailure } = await import('./support/failure.mjs');
const { ensureInstalled } = await import('./support/install.mjs');
const { ROOT, fromRoot } = await import('./support/paths.mjs');
const { scratchInMemory } = await import('./support/scratch.mjs');

try {
  await ensureInstalled({ withDev: true, note: () => undefined });
  await buildIfStale();
  const [file, ...args] = process.argv.slice(2);
  if (!file.startsWith('test/bench/')) scratchInMemory(); // benchmarks measure the disk as well
  const hooks = pathToFileURL(fromRoot('test', 'support', 'typescript.mjs')).href;
  const child = spawn(process.execPath, ['--import', hooks, fromRoot(file), ...args], { cwd: ROOT, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void child.kill(signal));
  process.exitCode = await new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ? 1 : code)));
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
