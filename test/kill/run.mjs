// npm run test:kill [-- --short] [--seed N] [--voters N] [--no-controls] [--keep]
// Builds what is stale, then runs main.ts from its source.
import { spawn } from 'node:child_process';
import { buildIfStale } from '../../scripts/support/build.mjs';
import { describeFailure } from '../../scripts/support/failure.mjs';
import { ROOT, fromRoot } from '../../scripts/support/paths.mjs';

try {
  await buildIfStale();
  const main = [fromRoot('test', 'kill', 'main.ts'), ...process.argv.slice(2)];
  const hooks = new URL('../support/typescript.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', hooks, ...main], { cwd: ROOT, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void child.kill(signal));
  process.exitCode = await new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ? 1 : code)));
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
