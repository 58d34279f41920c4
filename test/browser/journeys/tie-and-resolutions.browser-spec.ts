import { jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { DemoKeyHolder } from '../../../apps/cli/src/demo/ceremony.js';
import type { MadeElection } from '../../../apps/cli/src/demo/set-up-election.js';
import { inChromium, launched } from '../support/in-chromium.js';
import { TEST_MS } from '../support/patience.js';
import { startedStack } from '../support/stack.js';
import { desk, follow, inDialog, press, text, withReason } from './desk.js';
import type { Desk } from './desk.js';
import { drafted } from './drafted-election.js';
import { conductedBody, ELECTORS, handInKeys, openBoxes } from './election-body.js';
import type { ConductedBody } from './election-body.js';
import { holdPoll } from './keys-election.js';

jest.setTimeout(TEST_MS);

const SEATS = 'Tenants: North';
const CARRIED = 'Longer notice';
const TWO_THIRDS = 'A new name';
const TURNOUT = 'Joining the federation';
const [FOR, AGAINST, ABSTAIN] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
/** Seven of 43 members vote. Two seats: Cedar reaches the quota of 3; Alder and Beech are tied at 2, with no stage before. */
const CONTESTS = [
  {
    input: { constituencyCode: 'tenants', classCode: 'north', title: SEATS, seats: 2, countRule: 'scottish' },
    candidates: ['Ada Alder', 'Bryn Beech', 'Carys Cedar'],
    papers: [...times(2, [1, 0, 0]), ...times(2, [0, 1, 0]), ...times(3, [0, 0, 1])],
  },
  {
    input: { kind: 'RESOLUTION', title: CARRIED, text: 'That notice be 21 days.', rule: { form: 'company-special' } },
    papers: [...times(5, FOR), AGAINST, ABSTAIN],
  },
  {
    input: {
      kind: 'RESOLUTION',
      title: TWO_THIRDS,
      text: 'That the name be changed.',
      rule: { source: 'Rules of the quay, r. 12', threshold: 'TWO_THIRDS' },
    },
    papers: [...times(4, FOR), ...times(3, AGAINST)],
  },
  {
    input: {
      kind: 'RESOLUTION',
      title: TURNOUT,
      text: 'That we join the federation.',
      rule: {
        source: 'Rules of the quay, r. 14',
        threshold: 'ORDINARY',
        turnout: [{ counts: 'VOTING', atLeast: '1/2' }],
      },
    },
    papers: times(7, FOR),
  },
];

function times<T>(count: number, value: T): readonly T[] {
  return Array.from({ length: count }, () => value);
}

let browser: Browser;
let body: ConductedBody;
let made: MadeElection;
let seats: Desk;
let officer: Page;
let holder: Page;
let others: readonly DemoKeyHolder[];
/** The secret of the first key-holder, as it stands on their sheet. */
let paper: string;

const contest = (page: Page, title: string): Locator =>
  page.locator('article').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
const go = (place: string): Promise<unknown> => officer.goto(`/office/elections/${made.electionId}/${place}`);

inChromium('A key of each, a tie, and resolutions that do not carry', () => {
  beforeAll(async () => {
    browser = await launched();
    body = await conductedBody(startedStack());
    seats = desk(browser, body);
    made = await drafted(body, { title: 'Ties of the quay', contests: CONTESTS });
    officer = await seats.officer('Sample Returning Officer');
    holder = await seats.officer('Sample Key Holder 1', { viewport: { width: 390, height: 844 } });
  });
  afterAll(async () => {
    await seats.leave();
    await browser.close();
  });

  it('a key-holder makes a key of their own, prints its sheet, hands in the public half and rehearses', async () => {
    await holder.goto('/keys');
    await text(holder, 'Make your key');
    await follow(holder, 'Ties of the quay');
    await text(holder, 'The ballot box opens only with the keys of all key-holders.');
    await press(holder, 'Make my key');
    await follow(holder, 'Backup sheet to print');
    await holder.getByRole('heading', { level: 1, name: 'Backup of a key' }).waitFor();
    paper = (await holder.locator('.seed li').allInnerTexts()).join(' ');
    expect(paper).toMatch(/^\w+( \w+)+$/);
    expect(await holder.locator('.facts').innerText()).toContain('Sample Key Holder 1');
    await holder.goBack();
    await holder.getByLabel('A copy of my key is safe, where only I get at it').check();
    await press(holder, 'Continue');
    await press(holder, 'Hand in my key');
    await text(holder, `A dummy of each of ${CONTESTS.length} contests was opened with your key. It works.`);
    expect(await holder.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await go('keys');
    await text(officer, 'Waiting for Sample Key Holder 2 and Sample Key Holder 3');
    const { keyHolders } = body.officers;
    others = await handInKeys({ ...body, officers: { ...body.officers, keyHolders: keyHolders.slice(1) } }, made);
    await text(officer, 'Every key is in');
  });

  it('unlocks with the sheet on another device, where every key is needed', async () => {
    await holdPoll(body, made, ELECTORS + 3); // three of the south vote on the resolutions
    const device = await seats.officer('Sample Key Holder 1');
    await device.goto(`/keys/${made.electionId}/open`);
    await device.getByRole('button', { name: 'The words match' }).waitFor();
    await press(device, 'The words match');
    await device.getByLabel('On a backup sheet').check();
    await device.getByLabel('What stands on the sheet').fill(paper.slice(0, -5));
    await press(device, 'Use this key');
    await text(device, 'Some characters are missing, or there are too many');
    await device.getByLabel('What stands on the sheet').fill(paper);
    await press(device, 'Use this key');
    await text(device, 'Right key');
    await press(device, 'Unlock with my share');
    await text(device, 'Your share is promised');
    await openBoxes(body, others, made);
    await text(device, 'Your share is in');
  });

  it('stops the count at a tie: between whom, at which stage and why, and goes on with the lot that was drawn', async () => {
    await go('opening');
    await officer.getByText('A lot must be drawn').waitFor();
    await text(
      officer,
      /The count stops at stage 2: Ada Alder and Bryn Beech are tied and the rules leave it to lot who is excluded/,
    );
    await press(officer, 'Record the draw');
    expect(await officer.getByRole('alert').innerText()).toContain('Choose 1 name');
    await officer.getByRole('checkbox', { name: 'Bryn Beech' }).check();
    await press(officer, 'Record the draw');
    await text(officer, 'Record that the lot fell on Bryn Beech?');
    await text(officer, 'Excluded: Bryn Beech.');
    await inDialog(officer, 'Record the draw');
    await officer.getByText('Every box is counted').waitFor();
    await officer.goto(`/office/elections/${made.electionId}`);
    await text(officer, /Stage 2, who is excluded: between Ada Alder and Bryn Beech; drawn: Bryn Beech/);
  });

  it('a declaration that is declined comes back with the reason, and is put forward again', async () => {
    const second = await seats.officer('Sample Second Person');
    await go('declare');
    await text(officer, 'Elected: Carys Cedar and Ada Alder');
    await press(officer, 'Put the declaration to the second person');
    await inDialog(officer, 'Put the declaration to the second person');
    await text(officer, 'Waiting for the second person');
    await second.goto('/office/approvals');
    await press(second, 'Decline');
    await withReason(second, 'I have not seen the slip of the lot.', 'Decline');
    await text(officer, 'Sample Second Person declined');
    await text(officer, 'I have not seen the slip of the lot.');
    await press(officer, 'Put it forward again');
    await inDialog(officer, 'Put the declaration to the second person');
    await text(officer, 'Waiting for the second person');
    await press(second, 'Approve');
    await inDialog(second, 'Approve');
    await text(second, 'Approved. The result is declared and public.');
  });

  it('names the lot on the result page, and says of each resolution by which rule it fared', async () => {
    const page = await seats.anybody();
    await page.goto(`/e/${made.electionId}/result`);
    await contest(page, SEATS).getByRole('img').first().waitFor();
    const elected = await contest(page, SEATS).locator('.elected li b').allInnerTexts();
    expect(elected).toEqual(['Carys Cedar', 'Ada Alder']);
    expect(await contest(page, SEATS).innerText()).toContain('A lot decided between them.');
    await contest(page, SEATS).getByText('What was done at each stage').click();
    await text(page, /By lot, Bryn Beech is excluded\. \[r\. 52\(2\)\(b\)\]/);

    const told = async (title: string) => ({
      word: await contest(page, title).locator('.result__word').innerText(),
      met: await contest(page, title).locator('table .tag').allInnerTexts(),
      figures: await contest(page, title).locator('figure.chart details td.n').allTextContents(),
      picture: await contest(page, title).getByRole('img').first().getAttribute('aria-label'),
      why: await contest(page, title).locator('.result__story').innerText(),
    });
    expect(await told(CARRIED)).toEqual({
      word: 'Carried',
      met: ['Met'],
      figures: ['5', '1', '1', '7'],
      picture: '5 for and 1 against: Carried',
      why: expect.stringMatching(/at least 3\/4 is required, and reached\. \[Companies Act 2006, s\. 283\]/) as string,
    });
    expect(await told(TWO_THIRDS)).toEqual({
      word: 'Not carried',
      met: ['Not met'],
      figures: ['4', '3', '0', '7'],
      picture: '4 for and 3 against: Not carried',
      why: expect.stringMatching(
        /4\/7.*at least 2\/3 is required, and not reached\. \[Rules of the quay, r\. 12\]/,
      ) as string,
    });
    expect(await told(TURNOUT)).toEqual({
      word: 'Not carried',
      met: ['Met', 'Not met'],
      figures: ['7', '0', '0', '7'],
      picture: '7 for and 0 against: Not carried',
      why: expect.stringMatching(
        /7\/43.*at least 1\/2 is required, and not reached\. \[Rules of the quay, r\. 14\]/,
      ) as string,
    });
  });

  it('without a complaint of a browser, and without a stranger', () => {
    expect(seats.faults()).toEqual([]);
  });
});
