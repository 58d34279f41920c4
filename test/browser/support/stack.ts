import type { Stack } from '../../../apps/cli/src/demo/stack.js';

/** The whole Quorate that was started for all tests in a browser: see global-setup.mjs. */
export const startedStack = (): Stack => stackFrom(process.env.QUORATE_BROWSER_STACK);

/** Another, with an empty database: for the one test that begins at the very beginning. */
export const emptyStack = (): Stack => stackFrom(process.env.QUORATE_BROWSER_EMPTY);

function stackFrom(text: string | undefined): Stack {
  if (text === undefined) throw new Error('run these tests as the jest project "browser"');
  const { server, dataDirectory, port } = JSON.parse(text) as Record<'server' | 'dataDirectory' | 'port', string>; // ours
  const env = { ...process.env, QUORATE_DATA: dataDirectory, PORT: port, QUORATE_DEMONSTRATION: 'none' };
  return { server, dataDirectory, env, stop: () => Promise.resolve() };
}
