import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';

/** Milliseconds; to try whether a journey leads to its end where everything takes longer. */
const LATE_MS = Number(process.env.BROWSER_ANSWERS_LATE_MS ?? 0);

/** Lets every answer of the API come later by `BROWSER_ANSWERS_LATE_MS`, where that is set. */
export async function answersLate(context: BrowserContext): Promise<void> {
  if (LATE_MS === 0) return;
  await context.route('**/graphql', async (route) => {
    await delay(LATE_MS);
    await route.continue().catch(() => undefined); // in the meantime the page has gone, or no longer wants it
  });
}
