import type { Browser } from 'playwright-core';
import { findChromium, launch } from './chromium.js';

const found = findChromium();

export const hasChromium = found !== undefined;

/** `describe` for what needs a browser. Without one it is skipped: `findChromium` says so, or fails where CI demands one. */
export const inChromium = hasChromium ? describe : describe.skip; // no browser here: said above, a failure in CI

/** @throws Error without a browser: only what is `inChromium` may want one */
export async function launched(): Promise<Browser> {
  if (found === undefined) throw new Error('there is no chromium');
  return launch(found);
}
