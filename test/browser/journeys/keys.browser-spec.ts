import { readFile } from 'node:fs/promises';
import { jest } from '@jest/globals';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import type { MadeElection } from '../../../apps/cli/src/demo/set-up-election.js';
import { inChromium, launched } from '../support/in-chromium.js';
import { TEST_MS } from '../support/patience.js';
import { startedStack } from '../support/stack.js';
import { conductedBody, ELECTORS, signedIn } from './election-body.js';
import type { ConductedBody } from './election-body.js';
import { draftWithCeremony, holdPoll, untilCounted, untilMixed, VOTERS } from './keys-election.js';

jest.setTimeout(TEST_MS);

const PHONE = { viewport: { width: 390, height: 844 }, acceptDownloads: true };
const PASSPHRASE = 'nine white sheep';

let browser: Browser;
let body: ConductedBody;
let made: MadeElection;
const contexts: BrowserContext[] = [];
const complaints: string[] = [];
const strangers: string[] = [];

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const text = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
const go = (page: Page, place: string): Promise<unknown> =>
  page.goto(`${body.server}/keys/${made.electionId}/${place}`);

async function holder(number: number, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await signedIn(browser, body, `Sample Key Holder ${number}`, { acceptDownloads: true, ...options });
  contexts.push(context);
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && host !== new URL(body.server).host) strangers.push(request.url());
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const isOfTheNetwork = message.text().startsWith('Failed to load resource: net::ERR_');
    if (['error', 'warning'].includes(message.type()) && !isOfTheNetwork) complaints.push(message.text());
  });
  return page;
}

/** Makes the key on the page, and says that a copy is safe. */
async function makeKey(page: Page): Promise<void> {
  await go(page, 'make');
  await press(page, 'Make my key');
  await text(page, 'Backup sheet to print');
}

async function saySafe(page: Page): Promise<void> {
  await page.getByLabel('A copy of my key is safe, where only I get at it').check();
  await press(page, 'Continue');
}

/** What a page hands in for the ceremony. */
const isMessage = (request: Request): boolean => request.postData()?.includes('"message":') === true;

/** Saves the key as a file, locked or not. */
async function savedFile(page: Page, passphrase = ''): Promise<string> {
  await page.getByLabel(/^Passphrase for the file/).fill(passphrase);
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save as a file')]);
  return readFile(await download.path(), 'utf8');
}

async function chooseFile(page: Page, content: string): Promise<void> {
  await page.getByLabel('In a file').check();
  await page.setInputFiles('#key-file', {
    name: 'key.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
  await press(page, 'Use this key');
}

/** Keeps a box from a page as if it were still being mixed, until it is. */
async function mixedLater(page: Page, uuid: string): Promise<{ readonly isMixed: () => Promise<void> }> {
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const { data, ...rest } = (await response.json()) as { data?: { myDecryptions?: readonly { uuid: string }[] } };
    const myDecryptions = data?.myDecryptions?.filter((task) => task.uuid !== uuid);
    await route.fulfill({ response, json: { ...rest, data: { ...data, ...(myDecryptions && { myDecryptions }) } } });
  });
  return { isMixed: () => page.unrouteAll({ behavior: 'wait' }) };
}

/** The contests for whose boxes the page promises next. */
async function promiseOf(page: Page): Promise<readonly string[]> {
  const isPromise = (body: string | null): boolean => body?.includes('"digests":') === true;
  const response = await page.waitForResponse((each) => isPromise(each.request().postData()));
  const { variables } = response.request().postDataJSON() as {
    variables: { digests: readonly { readonly contestId: string }[] };
  };
  return variables.digests.map(({ contestId }) => contestId);
}

inChromium('Key-holders in their browsers', () => {
  let pages: readonly Page[];
  let lockedFile: string;
  let paper: string;
  let otherFile: string;

  beforeAll(async () => {
    browser = await launched();
    body = await conductedBody(startedStack());
    made = await draftWithCeremony(body);
  });
  afterAll(() => browser.close());

  it('make a key together, each with a copy that is safe, and see it open a dummy', async () => {
    const [first, second, third] = [await holder(1), await holder(2, PHONE), await holder(3)];
    pages = [first, second, third];
    await first.goto(`${body.server}/keys`);
    await text(first, 'Make your key');
    await Promise.all(pages.map(makeKey));
    await second.getByRole('link', { name: 'Backup sheet to print' }).click();
    await second.getByRole('heading', { level: 1, name: 'Backup of a key' }).waitFor();
    paper = (await second.locator('.seed li').allInnerTexts()).join(' ');
    expect(paper).toMatch(/^(\w{4} ){5}\w{4}$/);
    await second.emulateMedia({ media: 'print' });
    const sheet = await second.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    await second.emulateMedia({ media: 'screen' });
    await go(second, 'make');
    otherFile = await savedFile(third);
    await third.route('**/graphql', (route) => (isMessage(route.request()) ? route.abort() : route.continue()));
    await Promise.all(pages.map(saySafe));
    await text(first, 'Waiting for Sample Key Holder 3'); // and for nobody else: nothing new will wake the third page
    await third.waitForEvent('requestfailed', isMessage);
    await third.unrouteAll({ behavior: 'wait' });
    await Promise.all(pages.map((page) => text(page, 'A dummy was opened with your key. It works.')));
    await first.getByText('Save the finished key as a file').click();
    lockedFile = await savedFile(first, PASSPHRASE);
    expect(JSON.parse(lockedFile)).toMatchObject({ format: 'quorate/locked/1' });
    const wide = await second.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(PHONE.viewport.width);
  });

  it('open the box: one with the file, one with the sheet on another device; a wrong file is refused', async () => {
    await holdPoll(body, made, ELECTORS + 3); // three of the south vote on the resolution
    await untilMixed(body.officers.returningOfficer, made);
    const [first] = pages;
    const second = await holder(2, PHONE);
    const late = await mixedLater(second, made.contests[1]?.uuid ?? '');
    if (!first) throw new Error('nobody is there');
    await Promise.all([first, second].map((page) => go(page, 'open')));
    const words = await Promise.all(
      [first, second].map(async (page) => {
        await page.locator('.words li').nth(5).waitFor();
        return page.locator('.words li').allInnerTexts();
      }),
    );
    expect(words[0]).toEqual(words[1]);
    await Promise.all([first, second].map((page) => press(page, 'The words match')));

    await press(first, 'Use another key');
    await chooseFile(first, otherFile);
    await text(first, 'This is the key of another key-holder');
    await chooseFile(first, lockedFile);
    await text(first, 'The file is locked');
    await first.getByLabel('Passphrase of the file').fill(PASSPHRASE);
    await press(first, 'Use this key');
    await text(first, 'Right key');
    await press(first, 'Unlock with my share');
    await text(first, 'Your share is promised');
    await first.reload(); // what was promised is kept

    await second.getByLabel('On a backup sheet').check();
    await second
      .getByLabel('What stands on the sheet')
      .fill(paper.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')));
    await press(second, 'Use this key');
    await text(second, 'A character is not right');
    await second.getByLabel('What stands on the sheet').fill(paper);
    await press(second, 'Use this key');
    await text(second, 'Right key');
    const [promised] = await Promise.all([promiseOf(second), press(second, 'Unlock with my share')]);
    expect(promised).toEqual([made.contests[0]?.id]);
    const [promisedLater] = await Promise.all([promiseOf(second), late.isMixed()]);
    expect(promisedLater).toEqual([made.contests[1]?.id]); // by itself, with the key that was used once
    await text(second, `${VOTERS} of ${VOTERS} ballots count; all checks passed`);
    await Promise.all([first, second].map((page) => text(page, 'Your share is in')));
    await untilCounted(body.officers.returningOfficer, made);
  });

  it('do all this without a complaint of the browser, and without a stranger', () => {
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  });
});
