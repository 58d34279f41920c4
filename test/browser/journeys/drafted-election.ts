import type { MadeElection } from '../../../apps/cli/src/demo/set-up-election.js';
import { PATIENCE_MS } from '../support/patience.js';
import { madeContests } from './election-body.js';
import type { ConductedBody } from './election-body.js';

const DAY_MS = 24 * 3_600_000;
const REFUSAL = '__typename ... on Refusal { code message }';

/** A contest of a draft, with its candidates where it has any and how its voters vote. */
export interface DraftedContest {
  readonly input: Readonly<Record<string, unknown>> & { readonly title: string };
  readonly candidates?: readonly string[];
  readonly papers?: readonly (readonly number[])[];
}

interface Draft {
  readonly title: string;
  readonly contests: readonly DraftedContest[];
  /** Codes for those that are lost. */
  readonly spares?: number;
}

/** A draft whose box opens with the keys of all key-holders; tomorrow is its only day. */
export async function drafted(
  { officers: { returningOfficer } }: ConductedBody,
  { title, contests, spares = 0 }: Draft,
): Promise<MadeElection> {
  const made = await returningOfficer.ask<{ election: { id: string }; contests: readonly { id: string }[] }>(CREATE, {
    election: {
      title,
      recordDate: new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date()),
      opensAt: new Date(Date.now() + DAY_MS),
      closesAt: new Date(Date.now() + 2 * DAY_MS),
      contests: contests.map(({ input }) => input),
    },
  });
  const electionId = made.election.id;
  for (const [i, { id: contestId }] of made.contests.entries()) {
    const names = contests[i]?.candidates;
    if (names) await returningOfficer.ask(ADD_CANDIDATES, { contestId, names });
  }
  await returningOfficer.ask(KEYS_OF_ALL, { electionId });
  await returningOfficer.ask(CODES, { electionId, spares });
  const papers = contests.map(({ input, papers: each = [] }) => [input.title, each] as const);
  return madeContests(returningOfficer, electionId, Object.fromEntries(papers));
}

/** Freezes the roll and sends the codes; what each elector with an address was sent, by address. */
export async function withCodesSent(
  { officers: { returningOfficer }, mailbox }: ConductedBody,
  { electionId }: MadeElection,
  electors: number,
): Promise<ReadonlyMap<string, string>> {
  await returningOfficer.ask(FREEZE, { electionId });
  await mailbox.newMail();
  await returningOfficer.ask(ISSUE, { electionId });
  const sent = new Map<string, string>();
  for (const until = Date.now() + PATIENCE_MS; sent.size < electors;) {
    if (Date.now() > until) throw new Error(`${sent.size} of ${electors} voting messages came in time`);
    for (const { to, text } of await mailbox.newMail()) if (text.includes(`vote#${electionId}.`)) sent.set(to, text);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return sent;
}

const CREATE = `mutation ($election: ElectionInput!) {
  createElection(election: $election) { ${REFUSAL} ... on ElectionCreated { election { id } contests { id } } }
}`;
const ADD_CANDIDATES = `mutation ($contestId: ID!, $names: [String!]!) {
  addCandidates(contestId: $contestId, names: $names) { ${REFUSAL} }
}`;
const KEYS_OF_ALL = `mutation ($electionId: ID!) { setKeyPolicy(electionId: $electionId) { ${REFUSAL} } }`;
const CODES = `mutation ($electionId: ID!, $spares: Int!) {
  setCodePolicy(electionId: $electionId, madeBy: PLATFORM, spares: $spares) { ${REFUSAL} }
}`;
const FREEZE = `mutation ($electionId: ID!) { freezeRoll(electionId: $electionId) { ${REFUSAL} } }`;
const ISSUE = `mutation ($electionId: ID!) { issueVotingCodes(electionId: $electionId, leaveOutWithoutEmail: true) { ${REFUSAL} } }`;
