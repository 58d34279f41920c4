import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import PostalMime from 'postal-mime';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A person at a screen of their own: one browser context, and what went wrong in it. */
export interface Person {
  readonly page: Page;
  /** Errors and warnings of the console, broken policies among them. */
  readonly complaints: readonly string[];
  /** Requests that left for another host. */
  readonly strangers: readonly string[];
  leave(): Promise<void>;
}

export async function personAt(browser: Browser, server: string, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({ baseURL: server, locale: 'en-GB', acceptDownloads: true, ...options });
  const complaints: string[] = [];
  const strangers: string[] = [];
  const { host } = new URL(server);
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.host !== host) strangers.push(request.url());
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  const page = await context.newPage();
  return { page, complaints, strangers, leave: () => context.close() };
}

/** Waits for a captured message to this address and gives the first group of the pattern in its text. */
export async function waitForMail(dataDirectory: string, to: string, pattern: RegExp, seconds = 30): Promise<string> {
  const folder = path.join(dataDirectory, 'mail');
  const until = Date.now() + seconds * 1_000;
  const read = new Set<string>();
  while (Date.now() < until) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (!name.endsWith('.eml') || read.has(name)) continue;
      read.add(name);
      const mail = await PostalMime.parse(await readFile(path.join(folder, name)));
      const found = mail.to?.[0]?.address === to ? pattern.exec(mail.text ?? '')?.[1] : undefined;
      if (found !== undefined) return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail to ${to} came within ${seconds} s`);
}

/** Signs an officer in as they would: asks for a link, opens it from the message, presses the button. */
export async function signIn(
  page: Page,
  dataDirectory: string,
  email: string,
  { from = '/sign-in' }: { readonly from?: string } = {},
): Promise<void> {
  await page.goto(from);
  await page.getByLabel('Your e-mail address').fill(email);
  const folder = path.join(dataDirectory, 'mail');
  const before = new Set(await readdir(folder).catch(() => []));
  await page.getByRole('button', { name: 'Send me a link' }).click();
  const link = await newLink(folder, before, email);
  await page.goto('about:blank'); // from another page, as out of a mail program: a fragment alone loads nothing anew
  await page.goto(new URL(link).pathname + new URL(link).hash);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/(office|keys)/);
}

async function newLink(folder: string, before: ReadonlySet<string>, to: string): Promise<string> {
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    for (const name of await readdir(folder)) {
      if (before.has(name) || !name.endsWith('.eml')) continue;
      const mail = await PostalMime.parse(await readFile(path.join(folder, name)));
      const link = /https?:\/\/\S+\/sign-in#[\w-]+/.exec(mail.text ?? '')?.[0];
      if (mail.to?.[0]?.address === to && link !== undefined) return link;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no sign-in link to ${to} came`);
}
