// One whole Quorate for all tests in a browser: database, API, worker, captured mail, and the screens as they are served.
import { buildIfStale } from '../../../scripts/support/build.mjs';
import { buildWebIfStale } from '../../../scripts/support/web.mjs';
import { fromRoot } from '../../../scripts/support/paths.mjs';
import { prepareSample } from './prepare-sample.mjs';

export default async function setup() {
  await buildIfStale();
  await buildWebIfStale();
  const { startStack } = await import(fromRoot('dist/apps/cli/src/demo/stack.js'));
  const [stack, empty] = await Promise.all([1, 2].map(() => startStack({ onLine: () => undefined })));
  const { server, dataDirectory } = stack;
  process.env.QUORATE_BROWSER_STACK = JSON.stringify({ server, dataDirectory, port: stack.env.PORT });
  process.env.QUORATE_BROWSER_EMPTY = JSON.stringify({
    server: empty.server,
    dataDirectory: empty.dataDirectory,
    port: empty.env.PORT,
  });
  globalThis.quorateBrowserStacks = [stack, empty];
  if (process.env.QUORATE_SAMPLE !== 'none')
    process.env.QUORATE_BROWSER_SAMPLE = JSON.stringify(await prepareSample(stack));
}
