import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadFastGroup } from '#libs/belenios';
import type { ApiClient } from '../../../apps/cli/src/demo/api-client.js';
import type { DemoElection } from '../../../apps/cli/src/demo/demo-election.js';
import type { Mailbox as DemoMailbox } from '../../../apps/cli/src/demo/mailbox.js';
import type { MadeElection } from '../../../apps/cli/src/demo/set-up-election.js';
import type { Stack } from '../../../apps/cli/src/demo/stack.js';
import type { DemoOfficers } from '../../../apps/cli/src/installation/found-body.js';
import { rules, samplesAsCsv } from '../journeys/vote-rules.js';
import type { HostileCandidate } from './hostile-texts.js';

/** A ballot paper full of hostile texts: as a draft in the console, and open to voters. */
export interface HostileElections {
  readonly draft: MadeElection;
  readonly open: MadeElection;
  /** The link of a voting message of the open one, at this server. */
  readonly votingLink: string;
  /** Address of the returning officer of the body. */
  readonly returningOfficer: string;
}

const DIST = pathToFileURL(join(process.cwd(), 'dist/apps/cli/src/')).href;
/** The steps of the demonstration, compiled: the same use of the API that officers make of it. */
const compiled = <T>(file: string): Promise<T> => import(new URL(file, DIST).href) as Promise<T>; // built before the tests

type Installing = typeof import('../../../apps/cli/src/installation/installation.js');
type Founding = typeof import('../../../apps/cli/src/installation/found-body.js');
type Mails = typeof import('../../../apps/cli/src/demo/mailbox.js');
type Registers = typeof import('../../../apps/cli/src/demo/register.js');
type SetUp = typeof import('../../../apps/cli/src/demo/set-up-election.js');
type Ceremony = typeof import('../../../apps/cli/src/demo/ceremony.js');
type Times = typeof import('../../../apps/cli/src/demo/times.js');

const DAY_SECONDS = 24 * 3_600;

/** Through the API, as officers would enter it. */
export async function hostileElections(
  stack: Stack,
  { title, candidates }: { readonly title: string; readonly candidates: readonly HostileCandidate[] },
): Promise<HostileElections> {
  const { freezeRoll } = await compiled<SetUp>('demo/set-up-election.js');
  const { handInKeys, issueCodes, openPoll, readCodes } = await compiled<Ceremony>('demo/ceremony.js');
  const { Mailbox } = await compiled<Mails>('demo/mailbox.js');
  const { group } = await loadFastGroup((length) => randomBytes(length));
  const mailbox = new Mailbox(join(stack.dataDirectory, 'mail'));
  const { returningOfficer, keyHolders } = await bodyWithMembers(stack, title, mailbox);
  const election = asElection(title, candidates);
  const draft = await made(returningOfficer, election, candidates);
  const open = await made(returningOfficer, election, candidates);
  await freezeRoll(returningOfficer, open.electionId);
  await handInKeys(keyHolders, open, group);
  await mailbox.newMail();
  await issueCodes(returningOfficer, open.electionId, () => undefined);
  const [code = ''] = await readCodes(mailbox, open.electionId);
  await openPoll(returningOfficer, open.electionId);
  const { id } = await returningOfficer.ask<{ readonly id: string }>('query { organisation { id } }');
  return {
    draft,
    open,
    votingLink: `${stack.server}/vote#${open.electionId}.${code}`,
    returningOfficer: `sample-returning-officer.${id.slice(0, 8)}@example.org`,
  };
}

async function bodyWithMembers(stack: Stack, name: string, mailbox: DemoMailbox): Promise<DemoOfficers> {
  const { adoptConstitution, confirmRegister, uploadRegister } = await compiled<Registers>('demo/register.js');
  const { openInstallation } = await compiled<Installing>('installation/installation.js');
  const { foundBody } = await compiled<Founding>('installation/found-body.js');
  const installation = await openInstallation(stack.env);
  try {
    const officers = await foundBody(installation, { name, server: stack.server, mailbox });
    const { secretary } = officers;
    await adoptConstitution(secretary, rules({ oneSeat: 'scottish', severalSeats: 'scottish' }));
    const register = new TextEncoder().encode(samplesAsCsv());
    const today = new Date().toISOString().slice(0, 10);
    await confirmRegister(secretary, await uploadRegister(secretary, register, today));
    return officers;
  } finally {
    await installation.close();
  }
}

const asElection = (title: string, candidates: readonly HostileCandidate[]): DemoElection => ({
  title,
  contests: [
    {
      title,
      constituency: 'tenants',
      class: 'north',
      seats: 3,
      rule: 'scottish',
      candidates: candidates.map(({ name }) => name),
      papers: [],
    },
  ],
});

async function made(
  returningOfficer: ApiClient,
  election: DemoElection,
  candidates: readonly HostileCandidate[],
): Promise<MadeElection> {
  const { makeElection } = await compiled<SetUp>('demo/set-up-election.js');
  const { timesFromNow } = await compiled<Times>('demo/times.js');
  const entered = await makeElection(returningOfficer, election, timesFromNow(DAY_SECONDS));
  const found = await returningOfficer.ask<Found>(CANDIDATES, { electionId: entered.electionId });
  for (const contest of found.contests) {
    for (const { id, name } of contest.candidates) {
      const { detail, statement } = candidates.find((each) => each.name === name) ?? {};
      const variables = { contestId: contest.id, candidateId: id, description: { detail, statement } };
      await returningOfficer.ask(DESCRIBE, variables);
    }
  }
  return entered;
}

interface Found {
  readonly contests: readonly {
    readonly id: string;
    readonly candidates: readonly { readonly id: string; readonly name: string }[];
  }[];
}
const CANDIDATES = `query ($electionId: ID!) {
  election(electionId: $electionId) { contests { id candidates { id name } } }
}`;
const DESCRIBE = `mutation ($contestId: ID!, $candidateId: ID!, $description: CandidateDescriptionInput!) {
  describeCandidate(contestId: $contestId, candidateId: $candidateId, description: $description) {
    __typename ... on Refusal { code message }
  }
}`;
