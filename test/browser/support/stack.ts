import type { Stack } from '../../../apps/cli/src/demo/stack.js';

/** The whole Quorate that was started for all tests in a browser: see global-setup.mjs. */
export function startedStack(): Stack {
  const text = process.env.QUORATE_BROWSER_STACK;
  if (text === undefined) throw new Error('run these tests as the jest project "browser"');
  const { server, dataDirectory, port } = JSON.parse(text) as Record<'server' | 'dataDirectory' | 'port', string>; // ours
  const env = { ...process.env, QUORATE_DATA: dataDirectory, PORT: port, QUORATE_DEMONSTRATION: 'none' };
  return { server, dataDirectory, env, stop: () => Promise.resolve() };
}
