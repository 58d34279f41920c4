// npm test: from a bare checkout to the whole test run. What follows `--` goes to Jest: npm test -- libs/counting
import { refuseOldNode } from './support/node-version.mjs';

refuseOldNode();
const { spawn } = await import('node:child_process');
const { describeFailure } = await import('./support/failure.mjs');
const { ensureInstalled } = await import('./support/install.mjs');
const { ROOT, fromRoot } = await import('./support/paths.mjs');
const { step } = await import('./support/progress.mjs');
const { scratchInMemory } = await import('./support/scratch.mjs');

/** For tests that name no limit of their own. A loaded machine is slow, which is no fault of the code. */
const TIMEOUT = '--testTimeout=30000';

/**
 * Jest runs native ES modules behind a Node flag, and Node warns about that flag in every worker. Every spec file loads
 * what it uses anew: with room for that among young objects, in MB, less time goes into collecting them.
 */
const NODE_FLAGS = ['--experimental-vm-modules', '--max-semi-space-size=64'];

function runJest(args) {
  const jest = fromRoot('node_modules', 'jest', 'bin', 'jest.js');
  const child = spawn(process.execPath, [...NODE_FLAGS, jest, TIMEOUT, ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void child.kill(signal));
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ? 1 : code)));
}

try {
  scratchInMemory();
  await step('Packages', (note) => ensureInstalled({ withDev: true, note }));
  const args = process.argv.slice(2);
  // The long tests run when they are asked for: npm run test:long
  const chosen = args.some((arg) => arg.startsWith('--selectProjects')) ? [] : ['--selectProjects', 'unit', 'e2e'];
  process.exitCode = await runJest([...args, ...chosen]);
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
