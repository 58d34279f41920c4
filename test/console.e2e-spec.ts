import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';

let database: TestDatabase;
let environment: NodeJS.ProcessEnv;
const started: ChildProcess[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  environment = {
    PATH: process.env['PATH'],
    NODE_NO_WARNINGS: '1',
    DATABASE_APP_URL: database.appUrl,
    QUORATE_SECRET: Buffer.from(database.secret).toString('base64url'),
    PUBLIC_URL: 'https://vote.example.org',
  };
}, 60_000);
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await database.drop();
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(
  app: 'api' | 'cli',
  args: readonly string[],
  env = environment,
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [path.resolve(`dist/apps/${app}/src/main.js`), ...args], {
    env,
    stdio: 'pipe',
  });
  started.push(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  const ended = once(child, 'close').then(([code]: unknown[]) => ({
    code: typeof code === 'number' ? code : null,
    stdout,
    stderr,
  }));
  return { child, ended };
}

const quorate = (...args: string[]): Promise<Ended> => start('cli', args).ended;
const answerOf = ({ stdout }: Ended): Record<string, unknown> => JSON.parse(stdout) as Record<string, unknown>;

describe('The console of the machine', () => {
  it('makes a body, invites its first secretary, and prints a link that signs her in', async () => {
    const made = answerOf(await quorate('organisation', 'create', '--name', 'Afon Mutual'));
    const organisation = String(made['organisationId']);
    const place = ['--organisation', organisation];
    const invited = await quorate(
      'officer',
      'invite',
      ...place,
      '--email',
      'a@example.org',
      '--name',
      'A',
      '--role',
      'secretary',
      'auditor',
    );
    expect(invited).toMatchObject({ code: 0, stderr: '' });
    expect(answerOf(invited)).toMatchObject({ email: 'a@example.org', roles: ['auditor', 'secretary'] });

    const listed = await quorate('officer', 'list', ...place, '--text');
    expect(listed.stdout).toBe('A <a@example.org>: auditor, secretary\n');
    const { link } = answerOf(await quorate('officer', 'link', ...place, '--email', 'A@example.org'));
    expect(link).toMatch(/^https:\/\/vote\.example\.org\/sign-in#[A-Za-z0-9_-]{43}$/);

    const port = await freePort();
    const { child, ended } = start('api', [], { ...environment, PORT: String(port), PUBLIC_URL: '' });
    await untilReady(port);
    const token = String(link).split('#')[1];
    const signedIn = await post(
      port,
      'mutation ($t: String!) { signIn(token: $t) { ... on SignedIn { organisationId } } }',
      { t: token },
    );
    expect(await signedIn.json()).toEqual({ data: { signIn: { organisationId: organisation } } });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const trail = await post(port, '{ auditTrail { type by } }', {}, cookie);
    const types = ((await trail.json()) as { data: { auditTrail: { type: string; by: string }[] } }).data.auditTrail;
    expect(types.map(({ type, by }) => `${type} by ${by.replace(/:.*/, '')}`)).toEqual([
      'OrganisationCreated by installer',
      'OfficerInvited by installer',
      'SignInLinkPrinted by installer',
      'OfficerSignedIn by officer',
    ]);

    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  }, 60_000);

  it.each([
    [['officer', 'list', '--organisation', 'not-an-id'], 'ORGANISATION_NOT_FOUND'],
    [['officer', 'list', '--organisation', '00000000-0000-4000-8000-000000000000'], 'ORGANISATION_NOT_FOUND'],
    [['organisation', 'create', '--name', ' '], 'NAME_MISSING'],
    [['organisation', 'create', '--name', 'X', '--time-zone', 'Mars/Olympus'], 'TIME_ZONE_NOT_KNOWN'],
  ])(
    'says what is wrong: %j',
    async (args, code) => {
      const ended = await quorate(...args);
      expect(ended.code).toBe(1);
      expect(ended.stderr).toMatch(/^quorate: .+\n$/);
      expect(answerOf(ended)).toEqual({ code });
    },
    30_000,
  );
});

describe('An API that cannot start', () => {
  it.each([
    ['without a secret', { QUORATE_SECRET: '' }, /^QUORATE_SECRET or QUORATE_SECRET_FILE is needed: .+\n$/],
    ['with a port that is none', { PORT: 'http' }, /^PORT: .+\n$/],
  ])(
    '%s: says so in one line',
    async (_name, wrong, message) => {
      const { ended } = start('api', [], { ...environment, QUORATE_DATA: '/nowhere', ...wrong });
      const { code, stderr } = await ended;
      expect(code).toBe(1);
      expect(stderr).toMatch(message);
    },
    30_000,
  );
});

function post(port: number, query: string, variables: object, cookie = ''): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie };
  return fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
}

async function untilReady(port: number): Promise<void> {
  for (let i = 0; i < 300; i++) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error('the API did not become ready');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
