// npm run build: compiles apps and libs to dist.
import { refuseOldNode } from './support/node-version.mjs';

refuseOldNode();
const { step } = await import('./support/progress.mjs');
const { describeFailure } = await import('./support/failure.mjs');
const { buildIfStale } = await import('./support/build.mjs');
const { buildWebIfStale } = await import('./support/web.mjs');

try {
  await step('Build', (note) => buildIfStale({ note }));
  await step('Web screens', (note) => buildWebIfStale({ note }));
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
