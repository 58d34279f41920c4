import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadFastGroup } from '#libs/belenios';
import type { Group } from '#libs/belenios';
import type { Browser, BrowserContext } from 'playwright-core';
import type { ApiClient } from '../../../apps/cli/src/demo/api-client.js';
import type { DemoKeyHolder } from '../../../apps/cli/src/demo/ceremony.js';
import type { Mailbox as DemoMailbox } from '../../../apps/cli/src/demo/mailbox.js';
import type { MadeElection } from '../../../apps/cli/src/demo/set-up-election.js';
import type { Stack } from '../../../apps/cli/src/demo/stack.js';
import type { DemoOfficers } from '../../../apps/cli/src/installation/found-body.js';
import { answersLate } from '../support/late-answers.js';
import { PATIENCE_MS } from '../support/patience.js';

const DIST = new URL('../../../dist/apps/cli/src/', pathToFileURL(join(process.cwd(), 'test/browser/journeys/x')));
/** The steps of the demonstration, compiled: the same use of the API that officers make of it. */
const compiled = <T>(file: string): Promise<T> => import(new URL(file, DIST).href) as Promise<T>; // built before the tests

type Installing = typeof import('../../../apps/cli/src/installation/installation.js');
type Founding = typeof import('../../../apps/cli/src/installation/found-body.js');
type Mails = typeof import('../../../apps/cli/src/demo/mailbox.js');
type Registers = typeof import('../../../apps/cli/src/demo/register.js');
type Ceremony = typeof import('../../../apps/cli/src/demo/ceremony.js');
type Casting = typeof import('../../../apps/cli/src/demo/cast-votes.js');
type OpenBox = typeof import('../../../apps/cli/src/demo/open-box.js');
type OpeningStates = typeof import('../../../apps/cli/src/demo/opening-state.js');

/** Of 40 tenants of the north two have no e-mail address; three more of the south may not vote for the north. */
export const ELECTORS = 40;
export const WITHOUT_EMAIL = 2;
const OF_THE_SOUTH = 3;
export const NAMES = ['Ada Alder', 'Bryn Beech', 'Carys Cedar', 'Dai Dogwood'] as const;

/** A body with officers and a register, before its first election. */
export interface ConductedBody {
  readonly officers: DemoOfficers;
  readonly mailbox: DemoMailbox;
  readonly group: Group;
  readonly organisationId: string;
  readonly server: string;
  readonly stack: Stack;
  /** Of the member with this number on the register, from 1: no other body of these tests writes to it. */
  readonly emailOf: (member: number) => string;
}

export async function conductedBody(stack: Stack): Promise<ConductedBody> {
  const { Mailbox } = await compiled<Mails>('demo/mailbox.js');
  const { openInstallation } = await compiled<Installing>('installation/installation.js');
  const { foundBody } = await compiled<Founding>('installation/found-body.js');
  const registers = await compiled<Registers>('demo/register.js');
  const mailbox = new Mailbox(join(stack.dataDirectory, 'mail'));
  const installation = await openInstallation(stack.env);
  try {
    const officers = await foundBody(installation, { name: 'Quay Sample Homes', server: stack.server, mailbox });
    const { secretary } = officers;
    await registers.adoptConstitution(secretary, RULES);
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
    const { group } = await loadFastGroup((length) => randomBytes(length));
    const { id } = await secretary.ask<{ id: string }>('query { organisation { id } }');
    const emailOf = (member: number): string => `quay.${member}.${id.slice(0, 8)}@example.org`;
    const register = new TextEncoder().encode(registerCsv(emailOf));
    await registers.confirmRegister(secretary, await registers.uploadRegister(secretary, register, today));
    return { officers, mailbox, group, organisationId: id, server: stack.server, stack, emailOf };
  } finally {
    await installation.close();
  }
}

function registerCsv(emailOf: ConductedBody['emailOf']): string {
  const headings =
    'Member number,Given name,Family name,E-mail,Date of birth,Constituency,Class,Joined on,Language,Status';
  const rows = Array.from({ length: ELECTORS + OF_THE_SOUTH }, (_, i) => {
    const email = i < WITHOUT_EMAIL ? '' : emailOf(i + 1);
    const place = ['tenants', i < ELECTORS ? 'north' : 'south'];
    const language = i % 4 === 3 ? 'cy' : 'en';
    const member = [`Q${String(i + 1).padStart(2, '0')}`, 'Sample', `Person${i + 1}`, email, '1980-03-31'];
    return [...member, ...place, '2020-01-01', language, 'active'].join();
  });
  return [headings, ...rows, ''].join('\r\n');
}

const CLAUSE = 'A1';
const SCOTTISH = { rule: 'scottish', clause: 'F1', clauseText: { en: 'Seats are filled by preferences.' } };
const RULES = JSON.stringify({
  format: 'quorate/constitution/1',
  title: { en: 'Rules of Quay Sample Homes', cy: 'Rheolau Cartrefi’r Cei' },
  form: 'community-benefit-society',
  constituencies: [
    {
      code: 'tenants',
      name: { en: 'Tenants', cy: 'Tenantiaid' },
      kind: 'other',
      clause: CLAUSE,
      classes: [
        { code: 'north', name: { en: 'North', cy: 'Gogledd' }, seats: { number: 2, clause: 'D1' } },
        { code: 'south', name: { en: 'South', cy: 'De' }, seats: { number: 1, clause: 'D2' } },
      ],
    },
  ],
  voting: {
    minimumAge: { years: 16, on: 'record-date', clause: CLAUSE },
    membership: { minimumDays: 0, clause: CLAUSE },
    classes: { which: 'all', clause: CLAUSE },
  },
  countRules: { oneSeat: SCOTTISH, severalSeats: SCOTTISH },
  ballotPaper: { order: 'surname', clause: CLAUSE },
  repeatBallots: { firstOrLast: 'last-counts', clause: CLAUSE },
  sealing: { onlineBallots: 'secret', minimumMixers: 1, clause: CLAUSE },
  keyHolders: { number: 3, required: 2, platformKey: 'may-be-added', clause: 'F5' },
  limits: { candidates: { most: 30, clause: CLAUSE } },
  approvals: { openPoll: 'second-person', clause: 'G1' },
});

const REQUEST = `mutation ($email: String!) { requestSignInLink(email: $email) { __typename } }`;

/** A browser of an officer who has followed the link in their own mail. */
export async function signedIn(
  browser: Browser,
  { server, mailbox, organisationId }: ConductedBody,
  title: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> {
  const email = `${title.toLowerCase().replaceAll(' ', '-')}.${organisationId.slice(0, 8)}@example.org`;
  await mailbox.newMail();
  await fetch(`${server}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: REQUEST, variables: { email } }),
  });
  const token = await mailbox.waitFor(email, /sign-in#([\w-]+)/);
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  await answersLate(context);
  const page = await context.newPage();
  await page.goto(`${server}/sign-in#${token}`);
  await page.getByRole('main').getByRole('button').click();
  await page.waitForURL(/\/office/);
  await page.close();
  return context;
}

/** Contests by title, as functions of the demonstration take them; `papers` are how voters vote. */
export async function madeContests(
  returningOfficer: ApiClient,
  electionId: string,
  papers: Readonly<Record<string, readonly (readonly number[])[]>>,
): Promise<MadeElection> {
  const { contests } = await returningOfficer.ask<{ contests: readonly { id: string; uuid: string; title: string }[] }>(
    `query ($electionId: ID!) { election(electionId: $electionId) { contests { id uuid title } } }`,
    { electionId },
  );
  const nothing = { constituency: '', class: '', seats: 1, rule: 'scottish', candidates: [] } as const;
  return {
    electionId,
    contests: contests.map((made) => ({
      ...made,
      contest: { ...nothing, title: made.title, papers: papers[made.title] ?? [] },
    })),
  };
}

export async function handInKeys(body: ConductedBody, made: MadeElection): Promise<readonly DemoKeyHolder[]> {
  const ceremony = await compiled<Ceremony>('demo/ceremony.js');
  return ceremony.handInKeys(body.officers.keyHolders, made, body.group);
}

/** Every elector with a code votes, until the papers are used up. */
export async function vote({ mailbox, server, group }: ConductedBody, made: MadeElection): Promise<number> {
  const { readCodes } = await compiled<Ceremony>('demo/ceremony.js');
  const { castVotes } = await compiled<Casting>('demo/cast-votes.js');
  const codes = await readCodes(mailbox, made.electionId);
  const { ballots } = await castVotes(codes, made, { server, group, together: 4, onVoted: () => undefined });
  return ballots;
}

/** Key-holders open the boxes with programs of their own, once the mix is done. */
export async function openBoxes(
  { officers, group }: ConductedBody,
  holders: readonly DemoKeyHolder[],
  made: MadeElection,
): Promise<void> {
  const { waitForKeyHoldersTurn } = await compiled<OpeningStates>('demo/opening-state.js');
  const box = await compiled<OpenBox>('demo/open-box.js');
  await waitForKeyHoldersTurn(officers.returningOfficer, made.electionId, PATIENCE_MS / 1_000);
  await box.openBoxes(holders, made, { group, onOpened: () => undefined });
}
