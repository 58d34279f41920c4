import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { answersLate } from '../support/late-answers.js';
import { PATIENCE_MS } from '../support/patience.js';

/** A voter's page, and what went on behind it. */
export interface VoterPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Bodies of the requests that the server had to think about, in their order. */
  readonly asked: readonly string[];
  /** Errors of scripts and warnings of the console, broken policies among them. */
  readonly complaints: readonly string[];
  /** Addresses at other hosts that were asked for. */
  readonly elsewhere: readonly string[];
}

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, locale: 'en-GB', acceptDownloads: true };

export async function openVoter(
  browser: Browser,
  server: string,
  address: string,
  options: BrowserContextOptions = {},
): Promise<VoterPage> {
  const context = await browser.newContext({ ...PHONE, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  await answersLate(context);
  return watched(context, server, address);
}

/** Another tab of the same browser. */
export async function watched(context: BrowserContext, server: string, address: string): Promise<VoterPage> {
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && !url.startsWith(`${server}/`)) elsewhere.push(url);
    if (url === `${server}/graphql`) asked.push(request.postData() ?? '');
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const isOfTheNetwork = message.text().startsWith('Failed to load resource: net::ERR_');
    if (['error', 'warning'].includes(message.type()) && !isOfTheNetwork) complaints.push(message.text());
  });
  await page.goto(address);
  await page.waitForSelector('h1');
  return { page, context, asked, complaints, elsewhere };
}

export const heading = async (page: Page): Promise<string> => (await page.innerText('h1')).replace(/\s+/g, ' ');

export const waitForHeading = (page: Page, text: string): Promise<unknown> =>
  page.getByRole('heading', { level: 1, name: text, exact: true }).waitFor();

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

export const follow = (page: Page, name: string): Promise<void> =>
  page.getByRole('link', { name, exact: true }).click();

/** Goes from one contest to the next. */
export async function next(page: Page, heading: string): Promise<void> {
  await press(page, 'Continue');
  await waitForHeading(page, heading);
}

/** The row of a candidate, to be tapped. */
export const row = (page: Page, name: string) => page.locator('.cand__pick', { hasText: name });

/** Numbers on the rows, or ticks, in the order in which the rows stand. */
export const rows = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.cand')
    .evaluateAll((all) =>
      all.map(
        (each) =>
          `${each.querySelector('.cand__box')?.textContent}|${each.querySelector('.cand__name')?.lastChild?.textContent}`,
      ),
    );

/** The measures of sealing, milliseconds. */
export const sealings = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => performance.getEntriesByName('quorate-seal').map(({ duration }) => duration));

/** Bytes of the files that came until now, compressed as they were sent. */
export const filesReceived = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]
      .filter(({ name }) => !name.endsWith('/graphql'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  );

/** Whether the element with the focus is wholly to be seen, and not behind the bar at the bottom. */
export const focusIsSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement?.getBoundingClientRect();
    const dock = document.querySelector('.dock');
    if (!focused || !dock || dock.contains(document.activeElement)) return true;
    return focused.bottom <= dock.getBoundingClientRect().top + 1 || focused.top >= dock.getBoundingClientRect().bottom;
  });

/** Presses Tab until the control with this name has the focus. @throws Error if it never gets it, or is covered */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      const label = activeElement?.getAttribute('aria-label') ?? activeElement?.closest('label')?.textContent;
      return (label ?? activeElement?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
    if (!(await focusIsSeen(page))) throw new Error(`“${focused}” has the focus behind the bar`);
    if (focused.includes(name)) return;
  }
  throw new Error(`the keyboard does not lead to “${name}”`);
}
