import http from 'node:http';
import { Keyring } from '#libs/application';
import pg from 'pg';
import { callCast, type CastRow } from '../../support/cast-calls.js';
import type { ReadyElection } from '../../support/ready-election.js';
import { VOTER_OPERATIONS } from '../../../apps/cli/src/voter-client.js';

export interface MadeVote {
  readonly token: Uint8Array;
  readonly text: string;
  readonly credential: string;
}

/** Ballots of all voters of an election, made before the clock runs. */
export function makeVotes({ voters }: ReadyElection): readonly MadeVote[] {
  return voters.map((voter) => {
    const { text } = voter.ballot();
    return { token: voter.token, text, credential: /"credential":"([0-9a-f]{64})"/.exec(text)?.[1] ?? '' };
  });
}

/** Works through the list with so many at once; each begins the next when it has finished one. */
export async function together<T>(list: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const one = async (): Promise<void> => {
    for (let item = list[next++]; item !== undefined; item = list[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

/** The SQL function itself over plain connections: what the database can do, without API and without proofs. */
export async function castDirectly(
  pool: pg.Pool,
  keyring: Keyring,
  election: ReadyElection,
  options: { readonly votes: readonly MadeVote[]; readonly inOneCall: number; readonly connections: number },
): Promise<void> {
  const contestId = election.contests[0]?.contestId ?? '';
  const rows = options.votes.map(({ token, text, credential }): CastRow => ({
    contestId,
    token: keyring.tokenHash(token),
    credential: keyring.credentialHash(contestId, credential),
    ballot: Buffer.from(text),
  }));
  const calls = Array.from({ length: Math.ceil(rows.length / options.inOneCall) }, (_, i) =>
    rows.slice(i * options.inOneCall, (i + 1) * options.inOneCall).map((row) => [row]),
  );
  await together(calls, options.connections, async (voters) => {
    const outcomes = await callCast(pool, election, voters);
    if (outcomes.some((outcome) => outcome !== 'RECORDED')) throw new Error(outcomes.join());
  });
}

/** The text that voters' programs are registered with (API-01). */
const [, , CAST] = VOTER_OPERATIONS;

/** Through the API, over connections that are kept. Returns the milliseconds that each voter waited. */
export async function castOverHttp(
  server: string,
  election: ReadyElection,
  options: { readonly votes: readonly MadeVote[]; readonly atOnce: number },
): Promise<readonly number[]> {
  const contestId = election.contests[0]?.contestId ?? '';
  const agent = new http.Agent({ keepAlive: true, maxSockets: options.atOnce });
  const waits: number[] = [];
  const requests = options.votes.map(({ token, text }) => ({
    authorization: `QuorateVoter ${election.electionId}.${Buffer.from(token).toString('base64url')}`,
    body: JSON.stringify({ query: CAST, variables: { ballots: [{ contestId, ballot: text }] } }),
  }));
  await together(requests, options.atOnce, async ({ authorization, body }) => {
    const began = performance.now();
    const answer = await post(agent, `${server}/graphql`, { authorization, body });
    if (!answer.includes('"BallotsRecorded"')) throw new Error(answer.slice(0, 300));
    waits.push(performance.now() - began);
  });
  agent.destroy();
  return waits;
}

function post(
  agent: http.Agent,
  url: string,
  { authorization, body }: { authorization: string; body: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { authorization, 'content-type': 'application/json' };
    const request = http.request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve(text));
    });
    request.on('error', reject);
    request.end(body);
  });
}
