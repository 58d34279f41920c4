import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import PostalMime from 'postal-mime';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { answersLate } from './late-answers.js';
import { PATIENCE_MS } from './patience.js';

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
  context.setDefaultTimeout(PATIENCE_MS);
  await answersLate(context);
  const page = await context.newPage();
  return { page, complaints, strangers, leave: () => context.close() };
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
  const before = await messagesIn(folder);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  const link = await newLink(folder, before, email);
  await page.goto('about:blank'); // from another page, as out of a mail program: a fragment alone loads nothing anew
  await page.goto(new URL(link).pathname + new URL(link).hash);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/(office|keys)/);
}

/** Names of the captured messages; the folder comes with the first. */
const messagesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));

async function newLink(folder: string, before: readonly string[], to: string): Promise<string> {
  const read = new Set(before);
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    for (const name of await messagesIn(folder)) {
      if (read.has(name)) continue;
      read.add(name);
      const mail = await PostalMime.parse(await readFile(path.join(folder, name)));
      const link = /https?:\/\/\S+\/sign-in#[\w-]+/.exec(mail.text ?? '')?.[0];
      if (mail.to?.[0]?.address === to && link !== undefined) return link;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no sign-in link to ${to} came`);
}
