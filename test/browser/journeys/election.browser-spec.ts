import { jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inChromium, launched } from '../support/in-chromium.js';
import { TEST_MS } from '../support/patience.js';
import { closeIn, enough, untilClosed } from '../support/poll-hours.js';
import { startedStack } from '../support/stack.js';
import type { DemoKeyHolder } from '../../../apps/cli/src/demo/ceremony.js';
import type { MadeElection } from '../../../apps/cli/src/demo/set-up-election.js';
import {
  conductedBody,
  ELECTORS,
  handInKeys,
  madeContests,
  NAMES,
  openBoxes,
  signedIn,
  vote,
  WITHOUT_EMAIL,
} from './election-body.js';
import type { ConductedBody } from './election-body.js';

jest.setTimeout(TEST_MS);

/** For an approval and an opening on screens, and votes by programs. */
const LEAST_SECONDS = 20;
const RANKED = 'Tenants: North';
const RESOLUTION = 'Longer notice of meetings';
const VOTERS = 12;

let browser: Browser;
let body: ConductedBody;
let officer: Page;
let second: Page;
let made: MadeElection;
let holders: readonly DemoKeyHolder[];
let sendingMs: number;
let closesAt: Date;
const contexts: BrowserContext[] = [];
const complaints: string[] = [];

async function pageOf(title: string): Promise<Page> {
  const context = await signedIn(browser, body, title);
  contexts.push(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  return page;
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string): Promise<void> =>
  page.getByRole('link', { name, exact: true }).first().click();
const inDialog = (page: Page, name: string): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const h1 = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const text = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
const go = (page: Page, place: string): Promise<unknown> =>
  page.goto(`${body.server}/office/elections/${made.electionId}/${place}`);

async function typeMoment(page: Page, group: string, day: Date, hour: string): Promise<void> {
  const boxes = page.getByRole('group', { name: group });
  await boxes.getByLabel('Day').fill(String(day.getUTCDate()));
  await boxes.getByLabel('Month').fill(String(day.getUTCMonth() + 1));
  await boxes.getByLabel('Year').fill(String(day.getUTCFullYear()));
  await boxes.getByLabel('Hour').fill(hour);
}

inChromium('an election in the browsers of its officers', () => {
  beforeAll(async () => {
    browser = await launched();
    body = await conductedBody(startedStack());
    officer = await pageOf('Sample Returning Officer');
    second = await pageOf('Sample Second Person');
  });

  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await browser?.close();
  });

  it('is made from the rule-book, and says what is missing first', async () => {
    await officer.goto(`${body.server}/office/elections`);
    await follow(officer, 'Make an election');
    await h1(officer, 'What are you electing or deciding?');
    await press(officer, 'Check what you entered');
    expect(await officer.getByRole('alert').innerText()).toContain('Enter a title of the election in English');

    await officer.getByRole('checkbox', { name: 'Tenants: South' }).uncheck();
    await officer.getByLabel('Title of the election in English').fill('Board 2028');
    await officer.getByLabel('Title of the election in Welsh').fill('Bwrdd 2028');
    await officer.getByRole('group', { name: 'Record date' }).getByRole('button', { name: 'Today' }).click();
    const tomorrow = new Date(Date.now() + 26 * 3_600_000);
    await typeMoment(officer, 'Opening of the poll', tomorrow, '9am');
    await typeMoment(officer, 'Closing of the poll', new Date(tomorrow.getTime() + 7 * 86_400_000), '5pm');
    await press(officer, 'Add a resolution');
    await officer.getByLabel('Title in English').fill(RESOLUTION);
    await officer.getByLabel('Title in Welsh').fill('Rhybudd hirach');
    await officer.getByLabel('The resolution in full, in English').fill('That members get 21 days of notice.');
    await officer.getByLabel('The resolution in full, in Welsh').fill('Bod aelodau’n cael 21 diwrnod o rybudd.');
    await officer.getByLabel('What carries it').selectOption('company-special');
    await officer.reload(); // nothing is lost
    expect(await officer.getByLabel('Title of the election in English').inputValue()).toBe('Board 2028');
    await press(officer, 'Check what you entered');
    await h1(officer, 'Check before you make the election');
    await press(officer, 'Make the election');
    await h1(officer, 'Board 2028');
    const electionId = new URL(officer.url()).pathname.split('/').at(-1) ?? '';
    made = await madeContests(body.officers.returningOfficer, electionId, {
      [RANKED]: Array.from({ length: VOTERS }, (_, i) => (i % 3 === 0 ? [1, 2, 0, 0] : [0, 2, 1, 3])),
      [RESOLUTION]: Array.from({ length: VOTERS }, (_, i) => (i < 10 ? [1, 0, 0] : [0, 1, 0])),
    });
    expect(made.contests.map(({ title }) => title)).toEqual([RANKED, RESOLUTION]);
  });

  it('takes candidates, several at once, in order, with what is said of them', async () => {
    await follow(officer, `Candidates: ${RANKED}`);
    await h1(officer, RANKED);
    await officer.getByLabel('Names').fill(['Dai Dogwood', ...NAMES.slice(0, 3)].join('\n'));
    await press(officer, 'Add to the paper');
    await text(officer, '4 names added');
    await press(officer, 'Put in order of surname');
    const names = officer.locator('.candrows b');
    await officer.locator('.candrows > li').first().filter({ hasText: 'Ada Alder' }).waitFor();
    expect(await names.allInnerTexts()).toEqual([...NAMES]);
    await press(officer, 'Describe Ada Alder');
    await officer.getByLabel('One line under the name, in English').fill('Lock Street');
    await officer.getByLabel('The same line in Welsh').fill('Stryd y Loc');
    await press(officer, 'Save the description');
    await text(officer, 'Saved: Ada Alder');
  });

  it('settles the safeguards and freezes the roll with exact numbers', async () => {
    await go(officer, 'safeguards');
    await text(officer, 'The election is not protected against the service itself');
    await officer.getByRole('radio', { name: /^All of them/ }).check();
    await press(officer, 'Save how many keys');
    await officer.getByText('Saved', { exact: true }).waitFor();
    await go(officer, 'roll');
    await text(officer, `${ELECTORS} members may vote`);
    await press(officer, 'Freeze the roll');
    await text(officer, `${RANKED}: ${ELECTORS} on the roll, 3 not.`);
    await inDialog(officer, 'Freeze for good');
    await text(officer, 'The roll is frozen');
    await text(officer, 'Fingerprint in words');
    holders = await handInKeys(body, made);
    await go(officer, 'keys');
    await text(officer, 'Every key is in');
  });

  it('sends the voting messages: the number on the button, held, then sent', async () => {
    const began = performance.now();
    await go(officer, 'messages');
    // Three of the south vote on the resolution, too.
    const recipients = ELECTORS + 3 - WITHOUT_EMAIL;
    await press(officer, `Send to ${recipients} members`);
    expect(await officer.getByRole('alert').innerText()).toContain('some members get no code');
    await officer.getByRole('checkbox', { name: `I know that ${WITHOUT_EMAIL} members get no code` }).check();
    await press(officer, `Send to ${recipients} members`);
    await inDialog(officer, `Send to ${recipients} members`);
    await text(officer, /^Held until/);
    await press(officer, 'Send now');
    await text(officer, `All ${recipients} messages were sent`);
    sendingMs = performance.now() - began;
  });

  it('opens once the second person has approved exactly this', async () => {
    const { organisationId } = body;
    const seconds = enough(sendingMs, LEAST_SECONDS);
    closesAt = await closeIn(body.stack, { organisationId, electionId: made.electionId, seconds });
    await go(officer, 'open');
    await officer.getByText('Everything is ready').waitFor();
    const now = officer.getByRole('radio', { name: 'Now, at once' });
    await now.check();
    await press(officer, 'Ask the second person');
    await text(officer, 'Waiting for the second person');
    await second.goto(`${body.server}/office/approvals`);
    await text(second, 'Open the poll: Board 2028');
    await text(second, 'Carys Cedar');
    await press(second, 'Approve');
    await inDialog(second, 'Approve');
    await text(second, 'Approved. The returning officer can open the poll now.');
    await press(officer, 'Open the poll');
    await text(officer, 'Nobody can take this back.');
    await inDialog(officer, 'Open the poll');
    await text(officer, 'The poll is open');
    await text(officer, `Fingerprint: ${RANKED}`);
  });

  it('shows turnout, and never a vote', async () => {
    expect(await vote(body, made)).toBe(VOTERS * 2);
    await go(officer, 'turnout');
    await text(officer, /of 43 members have voted/);
    await officer.getByRole('img', { name: /^Turnout so far is/ }).waitFor();
    await text(officer, 'Turnout only. Nobody can see any votes until the count.');
  });

  it('closes by itself, is sealed, opened by the key-holders and counted', async () => {
    await go(officer, 'opening');
    await officer.getByText('Voting has closed.').waitFor({ timeout: untilClosed(closesAt) });
    await officer.getByText('The ballot box is sealed.').waitFor();
    await openBoxes(body, holders, made);
    await officer.getByText('Every box is counted').waitFor();
  });

  it('is declared by two people', async () => {
    await follow(officer, 'See the provisional result');
    await text(officer, /^Elected: /);
    await text(officer, 'Carried');
    await press(officer, 'Put the declaration to the second person');
    await inDialog(officer, 'Put the declaration to the second person');
    await text(officer, 'Waiting for the second person');
    await second.goto(`${body.server}/office/approvals`);
    await text(second, 'Declare the result: Board 2028');
    await press(second, 'Approve');
    await inDialog(second, 'Approve');
    await text(second, 'Approved. The result is declared and public.');
    await text(officer, 'The result is declared');
    await officer.getByRole('link', { name: /^Download the evidence/ }).waitFor();
    expect(complaints).toEqual([]);
  });
});
