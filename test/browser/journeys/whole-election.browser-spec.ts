import { setTimeout as delay } from 'node:timers/promises';
import { jest } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { inChromium, launched } from '../support/in-chromium.js';
import { personAt, signIn } from '../support/people.js';
import type { Person } from '../support/people.js';
import { PATIENCE_MS, TEST_MS } from '../support/patience.js';
import { closeIn, enough, untilClosed } from '../support/poll-hours.js';
import { emptyStack } from '../support/stack.js';

jest.setTimeout(TEST_MS);

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 } };
const OFFICER = 'sample.officer@example.org';
const SECOND = 'second.sample@example.org';
const HOLDERS = ['One', 'Two', 'Three'].map((name) => ({
  name: `Holder ${name}`,
  email: `holder.${name.toLowerCase()}@example.org`,
}));
/** For an opening and three votes on screens. */
const LEAST_SECONDS = 30;
const VOTERS = 3;
const CONTEST = 'Employees: Front-line services';

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
const follow = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('link', { name }).first().click();
const inDialog = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name }).click();
const h1 = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).first().waitFor();
const text = (page: Page, words: string | RegExp, timeout = PATIENCE_MS): Promise<void> =>
  page.getByText(words).first().waitFor({ timeout });

const slowly = async (route: Route): Promise<void> => {
  await delay(2_000);
  await route.continue();
};

inChromium('A whole election in browsers, from an empty installation to a result that a stranger has checked', () => {
  const stack = emptyStack();
  let browser: Browser;
  let officer: Page;
  let second: Page;
  const holders: Page[] = [];
  const everybody: Person[] = [];
  let election = '';
  let ceremonyMs: number;
  let closesAt: Date;

  async function newPerson(options?: BrowserContextOptions): Promise<Page> {
    const person = await personAt(browser, stack.server, options);
    everybody.push(person);
    return person.page;
  }
  async function officerAt(email: string, options?: BrowserContextOptions): Promise<Page> {
    const page = await newPerson(options);
    await signIn(page, stack.dataDirectory, email);
    return page;
  }

  beforeAll(async () => {
    browser = await launched();
  });
  afterAll(async () => {
    await Promise.all(everybody.map((person) => person.leave()));
    await browser?.close();
  });

  it('a body is founded from a model rule-book, by somebody who follows the doors', async () => {
    officer = await newPerson();
    await officer.goto('/');
    await follow(officer, /^Run an election/);
    await press(officer, 'Set up this body');
    expect(await officer.getByRole('alert').innerText()).toContain('Choose the kind of body');
    await officer.getByText('Employee-owned company').click();
    await officer.getByLabel('Name of the body').fill('Sample Employees Ltd');
    await officer.getByLabel('Your name').fill('Sample Officer');
    await officer.getByLabel('Your e-mail address').fill(OFFICER);
    await press(officer, 'Set up this body');
    await follow(officer, 'Open the message');
    await follow(officer, /^Sign in to Sample Employees/);
    await officer.locator('.letter a').first().click();
    await press(officer, 'Sign in');
    await h1(officer, 'Welcome, Sample Officer');
  });

  it('members come in by a file, and a second person and three key-holders are named', async () => {
    await follow(officer, 'Bring in your members');
    await press(officer, /sample file/);
    await press(officer, 'Upload and check');
    await text(officer, 'What this file would do');
    await press(officer, 'Go on');
    await text(officer, '40 new members, 0 changed, 0 have left.');
    await inDialog(officer, 'Change the register');
    await text(officer, 'The register has been changed');
    const others = [{ name: 'Second Sample', email: SECOND, role: 'Second person' }, ...HOLDERS];
    for (const other of others) {
      await officer.goto('/office/officers');
      await officer.locator('#invite-name').fill(other.name);
      await officer.locator('#invite-email').fill(other.email);
      await officer.getByRole('checkbox', { name: 'role' in other ? other.role : 'Key-holder', exact: true }).check();
      await press(officer, /^Add and tell/);
      await text(officer, 'They have been added');
    }
    await officer.goto('/office');
    await text(officer, '40 members on the register.');
    second = await officerAt(SECOND);
    for (const [i, { email }] of HOLDERS.entries()) holders.push(await officerAt(email, i === 0 ? PHONE : undefined));
  });

  it('an election is made, its candidates are named, and the roll is frozen', async () => {
    await officer.goto('/office/elections/new');
    await officer.getByRole('checkbox', { name: 'Employees: Operations and technical' }).uncheck();
    await officer.getByRole('checkbox', { name: 'Employees: Office and support' }).uncheck();
    await officer.getByLabel(/^How many seats/).fill('2');
    await officer.getByLabel('Title of the election in English').fill('Council election');
    await officer.getByLabel('Title of the election in Welsh').fill('Etholiad y cyngor');
    await officer.getByRole('group', { name: 'Record date' }).getByRole('button', { name: 'Today' }).click();
    await typeMoment(officer, 'Opening of the poll', new Date(Date.now() + 26 * 3_600_000), '9am');
    await typeMoment(officer, 'Closing of the poll', new Date(Date.now() + 8 * 86_400_000), '5pm');
    await press(officer, 'Check what you entered');
    await h1(officer, 'Check before you make the election');
    await press(officer, 'Make the election');
    await h1(officer, 'Council election');
    election = new URL(officer.url()).pathname.split('/').at(-1) ?? '';
    await follow(officer, `Candidates: ${CONTEST}`);
    await officer.getByLabel('Names').fill(['Candidate Oak', 'Candidate Ash', 'Candidate Elm'].join('\n'));
    await press(officer, 'Add to the paper');
    await text(officer, '3 names added');
    await officer.goto(`/office/elections/${election}/safeguards`);
    await officer.getByRole('radio', { name: /^Any 2 of them/ }).check();
    await press(officer, 'Save how many keys');
    await officer.getByText('Saved', { exact: true }).waitFor();
    await officer.goto(`/office/elections/${election}/roll`);
    await press(officer, 'Freeze the roll');
    await inDialog(officer, 'Freeze for good');
    await text(officer, 'The roll is frozen');
  });

  it('three key-holders make one key on their own devices and rehearse', async () => {
    const began = performance.now();
    await officer.goto(`/office/elections/${election}/keys`);
    await press(officer, 'Begin the ceremony');
    await inDialog(officer, /^Begin/);
    await Promise.all(
      holders.map(async (page) => {
        await page.goto(`/keys/${election}/make`);
        await press(page, 'Make my key');
        await page.getByRole('checkbox', { name: 'A copy of my key is safe, where only I get at it' }).check();
        await press(page, 'Continue');
        await text(page, 'A dummy was opened with your key. It works.');
      }),
    );
    ceremonyMs = performance.now() - began;
  });

  it('codes go out, the poll opens, and members vote', async () => {
    await officer.goto(`/office/elections/${election}/messages`);
    await press(officer, /^Send to \d+ members$/);
    await inDialog(officer, /^Send to \d+ members$/);
    await press(officer, 'Send now');
    await text(officer, /^All \d+ messages were sent/);
    const organisationId = await organisationOf(officer);
    const seconds = enough(ceremonyMs, LEAST_SECONDS);
    closesAt = await closeIn(stack, { organisationId, electionId: election, seconds });
    await officer.goto(`/office/elections/${election}/open`);
    await officer.getByRole('radio', { name: 'Now, at once' }).check();
    await press(officer, 'Open the poll');
    await inDialog(officer, 'Open the poll');
    await text(officer, 'The poll is open');
    for (let i = 0; i < VOTERS; i++) await voteAsMember(await newPerson(PHONE), i);
    await officer.goto(`/office/elections/${election}/turnout`);
    await text(officer, 'Turnout only. Nobody can see any votes until the count.');
  });

  it('the box closes by itself; two of the three key-holders open it', async () => {
    await officer.goto(`/office/elections/${election}/opening`);
    await text(officer, 'Voting has closed.', untilClosed(closesAt));
    await text(officer, 'The ballot box is sealed.');
    await Promise.all(
      holders.slice(0, 2).map(async (page) => {
        await page.goto(`/keys/${election}/open`);
        await page.route('**/graphql', slowly); // so that the box is counted before the page has looked again
        await press(page, 'The words match');
        await press(page, 'Unlock with my share');
        await text(page, 'Your share is in');
      }),
    );
    await text(officer, 'Every box is counted');
  });

  it('two people declare the result, and a stranger checks it without signing in', async () => {
    await officer.goto(`/office/elections/${election}/declare`);
    await press(officer, 'Put the declaration to the second person');
    await inDialog(officer, 'Put the declaration to the second person');
    await text(officer, 'Waiting for the second person');
    await second.goto('/office/approvals');
    await press(second, 'Approve');
    await inDialog(second, 'Approve');
    await text(second, 'Approved. The result is declared and public.');
    const stranger = await newPerson();
    await stranger.goto('/');
    await follow(stranger, /^Check a result/);
    await follow(stranger, 'Council election');
    await h1(stranger, /./);
    await text(stranger, 'Elected');
    await stranger.goto(`/verify?election=${election}`);
    await press(stranger, /server/);
    await text(stranger, 'Nothing is wrong with this result');
  });

  it('nobody’s browser complained, and none asked another host', () => {
    expect(everybody.flatMap(({ complaints, strangers }) => [...complaints, ...strangers])).toEqual([]);
  });

  /** A member opens the message that came, ranks two candidates and casts. Two of three begin with the first: no tie. */
  async function voteAsMember(page: Page, nth: number): Promise<void> {
    await page.goto('/mail?show=voting');
    await page.locator('.linklist a').nth(nth).click();
    await page.locator('.letter a').first().click();
    await press(page, 'Start');
    await page
      .locator('.cand__pick')
      .nth(nth % 2)
      .click();
    await page.locator('.cand__pick').nth(2).click();
    await press(page, 'Continue');
    await press(page, 'Cast my vote');
    await text(page, 'Your vote has been cast');
  }
});

async function typeMoment(page: Page, group: string, day: Date, hour: string): Promise<void> {
  const boxes = page.getByRole('group', { name: group });
  await boxes.getByLabel('Day').fill(String(day.getUTCDate()));
  await boxes.getByLabel('Month').fill(String(day.getUTCMonth() + 1));
  await boxes.getByLabel('Year').fill(String(day.getUTCFullYear()));
  await boxes.getByLabel('Hour').fill(hour);
}

async function organisationOf(officer: Page): Promise<string> {
  const response = await officer.request.post('/graphql', { data: { query: 'query { organisation { id } }' } });
  const { data } = (await response.json()) as { data: { organisation: { id: string } } }; // as asked
  return data.organisation.id;
}
