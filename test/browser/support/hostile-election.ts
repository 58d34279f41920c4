import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadFastGroup } from '#libs/belenios';
import type { DemoElection } from '../../../apps/cli/src/demo/demo-election.js';
import type { DemoBody } from '../../../apps/cli/src/demo/run-election.js';
import type { MadeElection } from '../../../apps/cli/src/demo/set-up-election.js';
import type { Stack } from '../../../apps/cli/src/demo/stack.js';
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

type Bodies = typeof import('../../../apps/cli/src/demo/prepare-body.js');
type SetUp = typeof import('../../../apps/cli/src/demo/set-up-election.js');
type Ceremony = typeof import('../../../apps/cli/src/demo/ceremony.js');
type Times = typeof import('../../../apps/cli/src/demo/times.js');
type Said = typeof import('../../../apps/cli/src/demo/steps.js');
type Outputs = typeof import('../../../apps/cli/src/output.js');

const DAY_SECONDS = 24 * 3_600;

/** Through the API, as officers would enter it. */
export async function hostileElections(
  stack: Stack,
  { title, candidates }: { readonly title: string; readonly candidates: readonly HostileCandidate[] },
): Promise<HostileElections> {
  const { prepareBody } = await compiled<Bodies>('demo/prepare-body.js');
  const { freezeRoll } = await compiled<SetUp>('demo/set-up-election.js');
  const { handInKeys, issueCodes, openPoll, readCodes } = await compiled<Ceremony>('demo/ceremony.js');
  const { Steps } = await compiled<Said>('demo/steps.js');
  const { Output } = await compiled<Outputs>('output.js');
  const { group } = await loadFastGroup((length) => randomBytes(length));
  const election = asElection(title, candidates);
  const steps = new Steps(new Output({ text: false }));
  const body = await prepareBody({ stack, steps, group, election, name: title });
  const { returningOfficer, keyHolders } = body.officers;
  const draft = await made(body, election, candidates);
  const open = await made(body, election, candidates);
  await freezeRoll(returningOfficer, open.electionId);
  await handInKeys(keyHolders, open, group);
  await body.mailbox.newMail();
  await issueCodes(returningOfficer, open.electionId, () => undefined);
  const [code = ''] = await readCodes(body.mailbox, open.electionId);
  await openPoll(returningOfficer, open.electionId);
  const { organisation } = await returningOfficer.ask<{ organisation: { id: string } }>(ORGANISATION, {});
  return {
    draft,
    open,
    votingLink: `${stack.server}/vote#${open.electionId}.${code}`,
    returningOfficer: `sample-returning-officer.${organisation.id.slice(0, 8)}@example.org`,
  };
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
      papers: [candidates.map((_, i) => (i === 0 ? 1 : 0))],
    },
  ],
});

async function made(
  { officers: { returningOfficer } }: DemoBody,
  election: DemoElection,
  candidates: readonly HostileCandidate[],
): Promise<MadeElection> {
  const { makeElection } = await compiled<SetUp>('demo/set-up-election.js');
  const { timesFromNow } = await compiled<Times>('demo/times.js');
  const entered = await makeElection(returningOfficer, election, timesFromNow(DAY_SECONDS));
  const { election: found } = await returningOfficer.ask<Found>(CANDIDATES, { electionId: entered.electionId });
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
  readonly election: {
    readonly contests: readonly {
      readonly id: string;
      readonly candidates: readonly { readonly id: string; readonly name: string }[];
    }[];
  };
}
const ORGANISATION = 'query { organisation { id } }';
const CANDIDATES = `query ($electionId: ID!) {
  election(electionId: $electionId) { contests { id candidates { id name } } }
}`;
const DESCRIBE = `mutation ($contestId: ID!, $candidateId: ID!, $description: CandidateDescriptionInput!) {
  describeCandidate(contestId: $contestId, candidateId: $candidateId, description: $description) {
    __typename ... on Refusal { code message }
  }
}`;
