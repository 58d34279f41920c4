import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { personAt } from '../support/people.js';
import type { Person } from '../support/people.js';
import { signedIn } from './election-body.js';
import type { ConductedBody } from './election-body.js';

/** Everybody of one journey, each at a browser of their own. */
export interface Desk {
  /** An officer of the body by title, signed in by the link in their mail. */
  officer(title: string, options?: BrowserContextOptions): Promise<Page>;
  /** Somebody who is not signed in. */
  anybody(options?: BrowserContextOptions): Promise<Page>;
  /** What browsers complained of, and requests that left for another host. */
  readonly faults: () => readonly string[];
  leave(): Promise<void>;
}

export function desk(browser: Browser, body: ConductedBody): Desk {
  const people: Person[] = [];
  const seat = async (options: BrowserContextOptions): Promise<Page> => {
    const person = await personAt(browser, body.server, options);
    people.push(person);
    return person.page;
  };
  return {
    officer: async (title, options = {}) => {
      const context = await signedIn(browser, body, title);
      const storageState = await context.storageState();
      await context.close();
      return seat({ viewport: { width: 1280, height: 900 }, ...options, storageState });
    },
    anybody: (options = {}) => seat(options),
    faults: () => people.flatMap(({ complaints, strangers }) => [...complaints, ...strangers]),
    leave: async () => {
      await Promise.all(people.map((person) => person.leave()));
    },
  };
}

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click().catch(said(page));
export const follow = (page: Page, name: string): Promise<void> =>
  page.getByRole('link', { name, exact: true }).first().click().catch(said(page));
export const inDialog = (page: Page, name: string): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
export const text = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).first().waitFor().catch(said(page));

/** Gives a reason in a dialog and goes on. */
export async function withReason(page: Page, reason: string, action: string): Promise<void> {
  await page.getByRole('dialog').getByRole('textbox').fill(reason);
  await inDialog(page, action);
}

/** What the page says instead stands in the failure, as a reader of the log cannot look at it. */
const said =
  (page: Page) =>
  async (error: unknown): Promise<never> => {
    throw new Error(`${String(error)}\n${page.url()}\n${await page.innerText('body').catch(() => '')}`);
  };
