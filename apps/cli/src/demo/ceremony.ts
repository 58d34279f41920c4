import { randomBytes } from 'node:crypto';
import type { Group } from '#libs/belenios';
import { canonicalText, contestPrivateKey, trusteeKey } from '#libs/belenios';
import type { ApiClient } from './api-client.js';
import { waitUntil } from './mailbox.js';
import type { Mailbox } from './mailbox.js';
import type { MadeElection } from './set-up-election.js';

/** A key-holder of the demonstration, which holds the keys itself and says so: in real life each stays with a person. */
export interface DemoKeyHolder {
  readonly session: ApiClient;
  readonly seed: Uint8Array;
}

/** Makes each key-holder's key and hands in the public halves. */
export async function handInKeys(
  sessions: readonly ApiClient[],
  { electionId, contests }: MadeElection,
  group: Group,
): Promise<readonly DemoKeyHolder[]> {
  const holders = sessions.map((session) => ({ session, seed: new Uint8Array(randomBytes(32)) }));
  for (const { session, seed } of holders) {
    const keys = contests.map(({ id, uuid }) => ({
      contestId: id,
      publicKey: canonicalText(trusteeKey(group, contestPrivateKey(seed, uuid), (length) => randomBytes(length))),
    }));
    await session.ask(SUBMIT_KEYS, { electionId, keys });
  }
  return holders;
}

/** Has the codes made and sent, and waits until every message was delivered. */
export async function issueCodes(
  returningOfficer: ApiClient,
  electionId: string,
  onSent: (sent: number) => void,
): Promise<number> {
  const { electors } = await returningOfficer.ask<{ electors: number }>(ISSUE_CODES, { electionId });
  await waitUntil('the delivery of all voting codes', 60 + electors / 20, async () => {
    const { sent, failed } = await returningOfficer.ask<{ sent: number; failed: number }>(CODE_MESSAGES, {
      electionId,
    });
    if (failed > 0) throw new Error(`${failed} voting codes could not be delivered`);
    onSent(sent);
    return sent >= electors ? sent : undefined;
  });
  return electors;
}

/** The codes as they lie in the captured mail of this election, in random order: nobody here knows whose is whose. */
export async function readCodes(mailbox: Mailbox, electionId: string): Promise<readonly string[]> {
  const link = new RegExp(`vote#${electionId}\\.([1-9A-HJ-NP-Za-km-z-]+)`);
  return (await mailbox.newMail()).flatMap(({ text }) => link.exec(text)?.[1] ?? []);
}

export interface OpenedPoll {
  readonly contests: readonly { readonly contestId: string; readonly uuid: string; readonly fingerprint: string }[];
}

export const openPoll = (returningOfficer: ApiClient, electionId: string): Promise<OpenedPoll> =>
  returningOfficer.ask<OpenedPoll>(OPEN_POLL, { electionId });

const REFUSAL = '__typename ... on Refusal { code message }';

const SUBMIT_KEYS = `mutation ($electionId: ID!, $keys: [TrusteeKeyInput!]!) {
  submitTrusteeKeys(electionId: $electionId, keys: $keys) { ${REFUSAL} }
}`;
const ISSUE_CODES = `mutation ($electionId: ID!) {
  issueVotingCodes(electionId: $electionId) { ${REFUSAL} ... on VotingCodesRequested { electors } }
}`;
const CODE_MESSAGES = `query ($electionId: ID!) { codeMessages(electionId: $electionId) { sent failed } }`;
const OPEN_POLL = `mutation ($electionId: ID!) {
  openPoll(electionId: $electionId, openNow: true) {
    ${REFUSAL}
    ... on PollOpened { contests { contestId uuid fingerprint } }
  }
}`;
