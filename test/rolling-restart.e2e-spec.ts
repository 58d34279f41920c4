import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { jest } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { freePort } from './support/free-port.js';
import { readyElection } from './support/ready-election.js';
import type { ReadyElection } from './support/ready-election.js';
import { endWorkerProcesses, startWorkerProcess } from './support/worker-process.js';
import type { WorkerProcess } from './support/worker-process.js';

jest.setTimeout(900_000);

/** Short on each change; `RESTARTS=20` takes some minutes. */
const RESTARTS = Number(process.env['RESTARTS'] ?? 1);
const VOTERS = 30;
const CLIENTS = 6;
const API = fileURLToPath(new URL('../dist/apps/api/src/main.js', import.meta.url));

let database: TestDatabase;
let owner: pg.Client;
let election: ReadyElection;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  election = await readyElection(owner, database.secret, { voters: VOTERS });
});
afterAll(async () => {
  await endWorkerProcesses();
  await owner.end();
  await database.drop();
});

const startApi = (port: number): Promise<WorkerProcess> =>
  startWorkerProcess({
    database,
    script: API,
    ready: 'listening on',
    env: { PORT: String(port), HOST: '127.0.0.1', REGISTERED_OPERATIONS: 'off' },
  });

const CAST = `mutation ($ballots: [BallotToCast!]!) { castBallots(ballots: $ballots) { __typename
  ... on BallotsRecorded { receipts { tracker } } ... on Refusal { code } } }`;

interface CastAnswer {
  readonly data?: { readonly castBallots?: { readonly receipts?: readonly { readonly tracker: string }[] } };
}

describe('OPS-04: restarting one API process after the other while people vote', () => {
  it(`fails no request that is sent once more (${RESTARTS} restarts each)`, async () => {
    const ports = [await freePort(), await freePort()] as const;
    const processes = await Promise.all(ports.map(startApi));
    const seen = { answers: 0, secondTries: 0, failed: [] as string[] };
    let isOver = false;

    const bodies = election.voters.map((voter) => {
      const { text, tracker } = voter.ballot();
      const ballots = [{ contestId: election.contests[0]?.contestId, ballot: text }];
      const token = Buffer.from(voter.token).toString('base64url');
      const headers = {
        'content-type': 'application/json',
        authorization: `QuorateVoter ${election.electionId}.${token}`,
      };
      return {
        tracker,
        init: { method: 'POST', headers, body: JSON.stringify({ query: CAST, variables: { ballots } }) },
      };
    });
    const send = async (port: number, body: (typeof bodies)[number]): Promise<string> => {
      try {
        const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
          ...body.init,
          signal: AbortSignal.timeout(10_000),
        });
        if (answer.status >= 500) return `status ${answer.status}`;
        const { data } = (await answer.json()) as CastAnswer; // looked at member by member
        return data?.castBallots?.receipts?.[0]?.tracker === body.tracker ? 'recorded' : JSON.stringify(data);
      } catch (error) {
        return String(error instanceof Error ? (error.cause ?? error) : error);
      }
    };
    const client = async (first: number): Promise<void> => {
      for (let i = first; !isOver; i += CLIENTS) {
        const body = bodies[i % VOTERS];
        if (!body) throw new RangeError('no such voter');
        const [one, other] = i % 2 === 0 ? ports : ([ports[1], ports[0]] as const);
        if ((await send(one, body)) !== 'recorded') {
          seen.secondTries += 1;
          const second = await send(other, body);
          if (second !== 'recorded') seen.failed.push(second);
        }
        seen.answers += 1;
        await wait(10);
      }
    };
    const clients = Array.from({ length: CLIENTS }, (_, i) => client(i));
    for (let round = 0; round < RESTARTS; round += 1)
      for (const [place, port] of ports.entries()) {
        await wait(500);
        const leaving = processes[place];
        const began = performance.now();
        leaving?.kill('SIGTERM');
        expect(await leaving?.ended).toEqual({ code: 0, signal: null });
        expect(performance.now() - began).toBeLessThan(25_000);
        processes[place] = await startApi(port);
      }
    await wait(500);
    isOver = true;
    await Promise.all(clients);

    expect(seen.failed).toEqual([]);
    expect(seen.secondTries).toBeGreaterThan(0); // the test saw restarts
    const { rows } = await owner.query('select from sealed_ballot where organisation_id = $1', [
      election.organisationId,
    ]);
    expect(rows).toHaveLength(VOTERS);
    process.stdout.write(
      `rolling restart: ${seen.answers} requests, ${seen.secondTries} sent once more, ${seen.failed.length} failed\n`,
    );
  });
});
