import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PATIENCE_MS } from './patience.js';

/** Where the browser is, or undefined: then the tests are skipped, unless REQUIRE_CHROMIUM says that they must run. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const found = [process.env.CHROMIUM_PATH, ...folders.map((folder) => path.join(folder, 'chromium'))].find(isProgram);
  if (found === undefined && process.env.REQUIRE_CHROMIUM === '1')
    throw new Error('REQUIRE_CHROMIUM is set, but there is no chromium in PATH');
  if (found === undefined) console.log('SKIPPED: there is no chromium in PATH, so the page is not opened in a browser');
  return found;
}

function isProgram(file: string | undefined): boolean {
  try {
    accessSync(file ?? '', constants.X_OK);
    return file !== undefined;
  } catch {
    return false;
  }
}

export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });

/** The page from disk with the network off, and what went on behind it. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses that were asked for. */
  readonly asked: string[];
  /** Errors and warnings of the console, broken policies among them. */
  readonly complaints: string[];
}

export async function openFromDisk(
  browser: Browser,
  file: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ offline: true, locale: 'en-GB', acceptDownloads: true, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(pathToFileURL(file).href);
  return { page, asked, complaints };
}

/** Chooses a file and waits until the page has said what it found. */
export async function checkOnPage(page: Page, name: string, bytes: Uint8Array): Promise<string> {
  await page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.waitForSelector('.outcome', { timeout: PATIENCE_MS });
  return page.innerText('.outcome h2');
}

/** Names of the checks that failed, as the page lists them. */
export const failedOn = async (page: Page): Promise<readonly (string | null)[]> => {
  const rows = await page.locator('.groups > .group > .checks > li[data-verdict="fail"]').all();
  return Promise.all(rows.map((row) => row.getAttribute('data-check')));
};
