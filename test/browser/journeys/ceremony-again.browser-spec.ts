import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { jest } from '@jest/globals';
import { generateMemberSeed, memberStep } from '#libs/belenios';
import type { CeremonyId, MemberDevice } from '#libs/belenios';
import type { Browser, Page } from 'playwright-core';
import { LyingMember } from '../../../libs/belenios/test-support/lying-member.js';
import type { HeldCeremony } from '../../../libs/belenios/test-support/key-ceremony.js';
import type { MadeElection } from '../../../apps/cli/src/demo/set-up-election.js';
import { inChromium, launched } from '../support/in-chromium.js';
import { PATIENCE_MS, TEST_MS } from '../support/patience.js';
import { startedStack } from '../support/stack.js';
import { desk, press, text, withReason } from './desk.js';
import type { Desk } from './desk.js';
import { conductedBody } from './election-body.js';
import type { ConductedBody } from './election-body.js';
import { draftWithCeremony } from './keys-election.js';

jest.setTimeout(TEST_MS);

const REASON = 'Key Holder 2 sent what nobody can use.';
const LIAR = 2;
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

let browser: Browser;
let body: ConductedBody;
let made: MadeElection;
let seats: Desk;
let officer: Page;
let holders: readonly Page[];
/** The first and the last key-holder who sit at a browser. */
const first = (): Page => holders[0] ?? officer;
const last = (): Page => holders.at(-1) ?? officer;
let oldFile: string;
let othersFile: string;

const make = (page: Page): Promise<unknown> => page.goto(`/keys/${made.electionId}/make`);

async function makeKey(page: Page): Promise<void> {
  await press(page, 'Make my key');
  await text(page, 'Backup sheet to print');
}

async function savedFile(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save as a file')]);
  return readFile(await download.path(), 'utf8');
}

async function saySafe(page: Page): Promise<void> {
  await page.getByLabel('A copy of my key is safe, where only I get at it').check();
  await press(page, 'Continue');
}

async function bringFile(page: Page, content: string): Promise<void> {
  await page.getByLabel('In a file').check();
  const file = { name: 'key.json', mimeType: 'application/json', buffer: Buffer.from(content) };
  await page.setInputFiles('#key-file', file);
  await press(page, 'Use this key');
}

/** The part of the second key-holder by a program of their own, which sends shares that fit nobody. */
async function lie(): Promise<string> {
  const session = body.officers.keyHolders[LIAR - 1];
  if (!session) throw new Error('there is no second key-holder');
  const id: CeremonyId = { election: made.electionId, attempt: 1, threshold: 2, size: 3 };
  let device: MemberDevice = { ceremony: id, member: LIAR, seed: generateMemberSeed(random) };
  const liar = new LyingMember(body.group, random);
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    const { messages } = await session.ask<{ messages: readonly string[] }>(MESSAGES, { electionId: made.electionId });
    const step = await memberStep(body.group, device, messages, random);
    if (!step.ok) throw new Error(step.error.code);
    if (step.value.kind === 'send') {
      device = step.value.device;
      const held: HeldCeremony = { id, texts: messages, devices: [device, device, device] };
      const honest = await liar.honest(held, LIAR);
      const isShares = honest.step === 'polynomial';
      const message = isShares
        ? liar.messageOf(held, LIAR, {
            ...honest,
            content: { ...honest.content, secrets: honest.content.secrets.toReversed() },
          })
        : step.value.text;
      await session.ask(SEND, { electionId: made.electionId, message });
      if (isShares) return message;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('it was never the turn of the second key-holder');
}

const hide = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });

inChromium('A key ceremony that goes wrong', () => {
  let lied: string;

  beforeAll(async () => {
    browser = await launched();
    body = await conductedBody(startedStack());
    seats = desk(browser, body);
    made = await draftWithCeremony(body);
    officer = await seats.officer('Sample Returning Officer');
    holders = [await seats.officer('Sample Key Holder 1'), await seats.officer('Sample Key Holder 3')];
  });
  afterAll(async () => {
    await seats.leave();
    await browser.close();
  });

  it('stops when a key-holder sends a share that does not fit, and says whose it is', async () => {
    await Promise.all(holders.map(make));
    await Promise.all(holders.map(makeKey));
    oldFile = await savedFile(first());
    await Promise.all(holders.map(saySafe));
    lied = await lie();
    await Promise.all(holders.map((page) => text(page, 'This attempt has stopped')));
    await text(first(), /^Sample Key Holder [13] says about Sample Key Holder 2:/);
    expect(await first().getByText('Going on…').count()).toBe(0);
    await officer.goto(`/office/elections/${made.electionId}/keys`);
    await text(officer, /^The ceremony stopped: Sample Key Holder [13] complained about Sample Key Holder 2$/);
  });

  it('is begun again with a reason, which everybody reads, and wants new keys of all', async () => {
    await press(officer, 'Begin again with new keys');
    await text(officer, 'Every key made so far becomes worthless');
    await withReason(officer, REASON, 'Begin again with new keys');
    await text(officer, `Reason that was given: ${REASON}`);
    await text(officer, /\(Attempt 2\)/);
    await expect(
      body.officers.keyHolders[LIAR - 1]?.ask(SEND, { electionId: made.electionId, message: lied }),
    ).rejects.toThrow('this message is for attempt 1, which was given up. Now it is attempt 2');
    const second = await seats.officer('Sample Key Holder 2');
    holders = [...holders, second];
    await make(second);
    await Promise.all(holders.map((page) => text(page, 'The ceremony was begun again: attempt 2')));
    await Promise.all(holders.map(makeKey));
    othersFile = await savedFile(second);
    await Promise.all(holders.slice(0, 2).map(saySafe));
    await text(officer, 'Waiting for Sample Key Holder 2');
  });

  it('refuses a key of the attempt before, that of another, and what is no key, each in its own words', async () => {
    const device = await seats.officer('Sample Key Holder 1');
    await make(device);
    await text(device, 'You began with a key that is not in this browser');
    expect(await device.getByText('Make a new one now.').count()).toBe(0);
    await bringFile(device, oldFile);
    await text(device, 'This key is of an earlier attempt');
    await bringFile(device, othersFile);
    await text(device, 'This is the key of another key-holder');
    await bringFile(device, '{"minutes":"of the last meeting"}');
    await text(device, 'This is not a key file');
  });

  it('completes: everybody rehearses, and the officer sees that the key is complete', async () => {
    await hide(first()); // behind another tab: the others do not wait until somebody looks at it
    await saySafe(last());
    await Promise.all(holders.map((page) => text(page, 'A dummy was opened with your key. It works.')));
    await text(officer, 'The key is complete');
  });

  it('without a complaint of a browser, and without a stranger', () => {
    expect(seats.faults()).toEqual([]);
  });
});

const MESSAGES = 'query ($electionId: ID!) { keyCeremony(electionId: $electionId) { messages } }';
const SEND = `mutation ($electionId: ID!, $message: String!) {
  sendCeremonyMessage(electionId: $electionId, message: $message) { __typename ... on Refusal { code message } }
}`;
