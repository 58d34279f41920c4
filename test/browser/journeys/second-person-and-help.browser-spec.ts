import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { MadeElection } from '../../../apps/cli/src/demo/set-up-election.js';
import { inChromium, launched } from '../support/in-chromium.js';
import { TEST_MS } from '../support/patience.js';
import { startedStack } from '../support/stack.js';
import { desk, follow, inDialog, press, text, withReason } from './desk.js';
import type { Desk } from './desk.js';
import { drafted, withCodesSent } from './drafted-election.js';
import { conductedBody, ELECTORS, handInKeys, WITHOUT_EMAIL } from './election-body.js';
import type { ConductedBody } from './election-body.js';

jest.setTimeout(TEST_MS);

const CONTEST = 'Tenants: North';
const TITLE = 'Help on the quay';
const PHONE = { viewport: { width: 390, height: 844 } };
/** Numbers on the register: whose message was lost, whose reached somebody else, and who telephones. */
const [LOST, STRAYED, CALLER] = [5, 6, 7];

let browser: Browser;
let body: ConductedBody;
let made: MadeElection;
let mails: ReadonlyMap<string, string>;
let seats: Desk;
let officer: Page;
let second: Page;

const found = (pattern: RegExp, mail: string): string => pattern.exec(mail)?.[1] ?? '';
const linkIn = (mail: string): string => found(/\S+(\/vote#\S+)/, mail);
const mailOf = (member: number): string => mails.get(body.emailOf(member)) ?? '';
/** Sent since the last look. */
const newLinkOf = (member: number): Promise<string> =>
  body.mailbox.waitFor(body.emailOf(member), new RegExp(`\\S+(/vote#${made.electionId}\\.\\S+)`));
const go = (place: string): Promise<unknown> =>
  officer.goto(`/office/elections/${made.electionId}/${place}`, { waitUntil: 'load' });

inChromium('Two people, and members who need help', () => {
  beforeAll(async () => {
    browser = await launched();
    body = await conductedBody(startedStack());
    seats = desk(browser, body);
    made = await drafted(body, {
      title: TITLE,
      spares: 3,
      contests: [
        {
          input: {
            constituencyCode: 'tenants',
            classCode: 'north',
            title: CONTEST,
            seats: 1,
            countRule: 'scottish',
          },
          candidates: ['Ada Alder', 'Bryn Beech'],
        },
      ],
    });
    await handInKeys(body, made);
    mails = await withCodesSent(body, made, ELECTORS - WITHOUT_EMAIL);
    officer = await seats.officer('Sample Returning Officer');
    second = await seats.officer('Sample Second Person');
  });
  afterAll(async () => {
    await seats.leave();
    await browser.close();
  });

  it('an opening that is declined comes back with the reason, and is asked for again', async () => {
    await go('open');
    await officer.getByRole('radio', { name: 'Now, at once' }).check();
    await press(officer, 'Ask the second person');
    await text(officer, 'Waiting for the second person');
    await officer.goto('/office/approvals');
    await text(officer, 'You put this forward yourself; somebody else decides.');
    expect(await officer.getByRole('button', { name: 'Approve' }).count()).toBe(0);

    await second.goto('/office/approvals');
    await press(second, 'Decline');
    await inDialog(second, 'Decline');
    await text(second, 'Enter a reason');
    await withReason(second, 'Bryn Beech has withdrawn.', 'Decline');
    await text(second, 'Declined. The returning officer reads your reason.');
    await text(second, 'Nothing waits for a decision');
    await go('open');
    await text(officer, 'Sample Second Person declined');
    await text(officer, 'Bryn Beech has withdrawn.');
    await officer.getByRole('radio', { name: 'Now, at once' }).check();
    await press(officer, 'Ask the second person');
    await text(officer, 'Waiting for the second person');
  });

  it('who signs in as the asker, in the browser of the second person, approves nothing', async () => {
    const asked = await second.context().storageState();
    await second.goto('/office/approvals');
    await second.getByRole('button', { name: 'Approve' }).waitFor();
    const { cookies } = await officer.context().storageState();
    await second.context().addCookies(cookies);
    await press(second, 'Approve');
    await inDialog(second, 'Approve');
    await text(second, 'You put this forward yourself; somebody else decides.');
    expect(await second.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    expect(await second.getByRole('banner').innerText()).toContain('Sample Returning Officer');
    await second.context().addCookies(asked.cookies);
    await second.reload();
    await second.getByRole('button', { name: 'Approve' }).waitFor();
    await second.context().clearCookies(); // signed out in another tab
    await press(second, 'Approve');
    await inDialog(second, 'Approve');
    await text(second, 'You have been signed out. Sign in again; you come back to this page.');
    expect(await second.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toContain('next=');
    await second.context().addCookies(asked.cookies);
    await second.reload();
    await press(second, 'Approve');
    await inDialog(second, 'Approve');
    await text(second, 'Approved. The returning officer can open the poll now.');
    await press(officer, 'Open the poll');
    await inDialog(officer, 'Open the poll');
    await text(officer, 'The poll is open');
  });

  it('a member whose message is lost asks for a new link, gets it, and votes; the old one says why it does not', async () => {
    const mail = mailOf(LOST);
    const member = await seats.anybody(PHONE);
    await member.goto(`/vote/${found(/\/vote\/([0-9A-Z]{4}-[0-9A-Z]{4})/, mail)}`);
    await member.getByText('Lost your message, or the code does not work?').click();
    await press(member, 'Send me a new link');
    await text(member, 'Type your e-mail address');
    await member.getByLabel('Your e-mail address').fill(body.emailOf(LOST).toUpperCase());
    await press(member, 'Send me a new link');
    await text(member, 'We have passed on your request');

    await go('messages');
    const request = officer.getByRole('article').filter({ hasText: 'Message lost or did not come' });
    await request.filter({ hasText: 'Sample Person5' }).waitFor();
    await press(officer, 'Block the code and send a new one');
    await text(officer, 'Send Sample Person5 a new code?');
    await inDialog(officer, 'Block the code and send a new one');
    await request.waitFor({ state: 'detached' });
    const link = await newLinkOf(LOST);
    expect(link).not.toBe(linkIn(mail));

    await member.goto(linkIn(mail));
    await text(member, 'This code no longer works');
    await text(member, /Use the new code if you have one/);
    await member.goto('about:blank');
    await member.goto(link);
    await press(member, 'Start');
    await member.locator('.cand__pick').first().click();
    await press(member, 'Continue');
    await press(member, 'Cast my vote');
    await text(member, 'Your vote has been cast');
  });

  it('a message that reached somebody else: its code is blocked before it is used, and nothing goes to the same address', async () => {
    const stranger = await seats.anybody(PHONE);
    await stranger.goto(linkIn(mailOf(STRAYED)));
    await follow(stranger, 'Not S. Person6?');
    await stranger.getByRole('textbox').fill('I am no tenant.');
    await press(stranger, 'Tell the returning officer');
    await text(stranger, 'The returning officer has been told');

    await go('messages');
    const request = officer.getByRole('article').filter({ hasText: '“This message is not for me”' });
    await request.filter({ hasText: 'I am no tenant.' }).waitFor();
    await press(officer, 'Block the code and send a new one');
    await inDialog(officer, 'Block the code and send a new one');
    await text(officer, /A new code would go to the same address/);
    await press(officer, 'Block the code');
    await inDialog(officer, 'Block the code');
    await text(officer, 'The code of Sample Person6 is blocked');
    await stranger.goto('about:blank');
    await stranger.goto(linkIn(mailOf(STRAYED)));
    await text(stranger, 'This code no longer works');
    await press(officer, 'Done without a new code');
    await request.waitFor({ state: 'detached' });
    await officer.getByText(/^Settled/).waitFor();
  });

  it('a member who asks by telephone is found by number on the roll', async () => {
    await go('roll');
    await officer.getByLabel('Member number').fill('Q07');
    await press(officer, 'Look');
    await press(officer, 'Block the code and send a new one');
    await text(officer, 'Send Sample Person7 a new code?');
    await inDialog(officer, 'Block the code and send a new one');
    await text(officer, 'The code of Sample Person7 is blocked, and a new one is on its way');
    expect(await newLinkOf(CALLER)).not.toBe(linkIn(mailOf(CALLER)));
  });

  it('without a complaint of a browser, and without a stranger', () => {
    expect(seats.faults()).toEqual([]);
  });
});
