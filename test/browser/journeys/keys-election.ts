import type { ApiClient } from '../../../apps/cli/src/demo/api-client.js';
import type { MadeElection } from '../../../apps/cli/src/demo/set-up-election.js';
import { PATIENCE_MS } from '../support/patience.js';
import { closeIn, enough } from '../support/poll-hours.js';
import { ELECTORS, madeContests, vote, WITHOUT_EMAIL } from './election-body.js';
import type { ConductedBody } from './election-body.js';

const CONTEST = 'Tenants: North';
const RESOLUTION = 'Longer notice of meetings';
const CANDIDATES = ['Ada Alder', 'Bryn Beech', 'Carys Cedar'];
export const VOTERS = 8;
export const TITLE = 'Keys of the quay';
const DAY_MS = 24 * 3_600_000;
/** For an approval, an opening and a few votes by programs. */
const LEAST_SECONDS = 8;
const REFUSAL = '__typename ... on Refusal { code message }';

/** A draft whose two boxes any two of three key-holders are to open; their ceremony has begun. */
export async function draftWithCeremony({ officers }: ConductedBody): Promise<MadeElection> {
  const officer = officers.returningOfficer;
  const made = await officer.ask<{ election: { id: string }; contests: readonly { id: string }[] }>(CREATE, {
    election: {
      title: TITLE,
      recordDate: new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date()),
      opensAt: new Date(Date.now() + DAY_MS),
      closesAt: new Date(Date.now() + 2 * DAY_MS),
      contests: [
        { constituencyCode: 'tenants', classCode: 'north', title: CONTEST, seats: 2, countRule: 'scottish' },
        { kind: 'RESOLUTION', title: RESOLUTION, text: 'That notice be 21 days.', rule: { form: 'company-special' } },
      ],
    },
  });
  const electionId = made.election.id;
  await officer.ask(ADD_CANDIDATES, { contestId: made.contests[0]?.id, names: CANDIDATES });
  await officer.ask(POLICY, { electionId });
  await officer.ask(BEGIN, { electionId });
  const papers = Array.from({ length: VOTERS }, (_, i) => (i % 2 === 0 ? [1, 2, 3] : [2, 1, 0]));
  return madeContests(officer, electionId, { [CONTEST]: papers, [RESOLUTION]: papers.map(() => [1, 0, 0]) });
}

/** Roll, codes, approval, poll and votes; until the voting is over. */
export async function holdPoll(body: ConductedBody, made: MadeElection, electors = ELECTORS): Promise<void> {
  const { electionId } = made;
  const { returningOfficer, secondPerson } = body.officers;
  const began = performance.now();
  await returningOfficer.ask(FREEZE, { electionId });
  await body.mailbox.newMail();
  await returningOfficer.ask(ISSUE, { electionId });
  await untilTold(returningOfficer, CODES, { electionId }, (told) => told['sent'] === electors - WITHOUT_EMAIL);
  const { organisationId } = body;
  const seconds = enough(performance.now() - began, LEAST_SECONDS);
  const closesAt = await closeIn(body.stack, { organisationId, electionId, seconds });
  const { approval } = await returningOfficer.ask<{ approval: Record<'id' | 'contentDigest', string> }>(PROPOSE, {
    electionId,
  });
  await secondPerson.ask(APPROVE, { approvalId: approval.id, contentDigest: approval.contentDigest });
  await returningOfficer.ask(OPEN, { electionId });
  await vote(body, made);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, closesAt.getTime() - Date.now())));
}

/** Until the boxes are mixed, and it is the key-holders' turn. */
export const untilMixed = (officer: ApiClient, { electionId }: MadeElection): Promise<void> =>
  untilTold(officer, OPENING, { electionId }, ({ contests }) =>
    (contests as readonly { trustees: readonly { isIn: boolean }[] }[]).every(({ trustees }) =>
      trustees.some(({ isIn }) => isIn),
    ),
  );

export const untilCounted = (officer: ApiClient, { electionId }: MadeElection): Promise<void> =>
  untilTold(officer, OPENING, { electionId }, ({ state }) => state === 'COUNTED');

async function untilTold(
  officer: ApiClient,
  query: string,
  variables: Readonly<Record<string, string>>,
  isSo: (told: Readonly<Record<string, unknown>>) => boolean,
): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; ;) {
    if (isSo(await officer.ask(query, variables))) return;
    if (Date.now() > until) throw new Error(`not within ${PATIENCE_MS} ms: ${query}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const CREATE = `mutation ($election: ElectionInput!) {
  createElection(election: $election) { ${REFUSAL} ... on ElectionCreated { election { id } contests { id } } }
}`;
const ADD_CANDIDATES = `mutation ($contestId: ID!, $names: [String!]!) {
  addCandidates(contestId: $contestId, names: $names) { ${REFUSAL} }
}`;
const POLICY = `mutation ($electionId: ID!) { setKeyPolicy(electionId: $electionId, needed: 2) { ${REFUSAL} } }`;
const BEGIN = `mutation ($electionId: ID!) { beginKeyCeremony(electionId: $electionId) { ${REFUSAL} } }`;
const FREEZE = `mutation ($electionId: ID!) { freezeRoll(electionId: $electionId) { ${REFUSAL} } }`;
const ISSUE = `mutation ($electionId: ID!) { issueVotingCodes(electionId: $electionId, leaveOutWithoutEmail: true) { ${REFUSAL} } }`;
const CODES = 'query ($electionId: ID!) { codeMessages(electionId: $electionId) { sent } }';
const PROPOSE = `mutation ($electionId: ID!) {
  proposeOpening(electionId: $electionId, openNow: true) { ${REFUSAL} ... on OpeningProposed { approval { id contentDigest } } }
}`;
const APPROVE = `mutation ($approvalId: ID!, $contentDigest: String!) {
  approveOpening(approvalId: $approvalId, contentDigest: $contentDigest) { ${REFUSAL} }
}`;
const OPEN = `mutation ($electionId: ID!) { openPoll(electionId: $electionId, openNow: true) { ${REFUSAL} } }`;
const OPENING = `query ($electionId: ID!) {
  openingState(electionId: $electionId) { state contests { trustees { isIn } } }
}`;
