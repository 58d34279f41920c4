import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Keyring, UnitOfWork } from '#libs/application';
import { ok } from '#libs/basics';
import { hashHex, verifyArchive } from '#libs/belenios';
import { writeSecretKeyFile } from '../apps/cli/src/key-file.js';
import { startTestApi } from './support/api.js';
import type { TestApi, TestOfficer } from './support/api.js';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import {
  ballotOf,
  castBallot,
  closePoll,
  commitDecryptions,
  fetchRecord,
  group,
  openedPoll,
  putDecryption,
  untilClosed,
} from './support/ended-election.js';
import type { HeldPoll } from './support/ended-election.js';
import { partsOf, runJobs } from './support/worker.js';

const QUORATE = fileURLToPath(new URL('../dist/apps/cli/src/main.js', import.meta.url));

let database: TestDatabase;
let owner: pg.Client;
let api: TestApi;
let folder: string;
let poll: HeldPoll;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  api = await startTestApi({ database });
  folder = await mkdtemp(path.join(tmpdir(), 'quorate-key-open-'));
  poll = await openedPoll(api, owner, {
    electors: [
      { inClass: 'tenants/north', members: 3 },
      { inClass: 'tenants/south', members: 2 },
    ],
    seconds: 10,
  });
  for (const voter of poll.voters) await castBallot(api, poll, voter, ballotOf(voter, [1, 2, 0, 0]));
}, 120_000);

afterAll(async () => {
  await api.close();
  await owner.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}
const quorate = (...args: readonly string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, [QUORATE, ...args], { maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
const opened = ({ stdout }: Run): readonly Record<string, unknown>[] =>
  (JSON.parse(stdout) as { opened: Record<string, unknown>[] }).opened;

function keyFile(name: string, seed: string, contests = poll.contests): string {
  const file = path.join(folder, name);
  const written = writeSecretKeyFile(file, {
    format: 'quorate/secret-key/1',
    seed,
    electionId: poll.electionId,
    contests: contests.map(({ id, uuid, title }) => ({ contestId: id, uuid, title })),
  });
  if (!written.ok) throw new Error(written.error);
  return file;
}

async function signInLink({ organisationId, officerId }: TestOfficer): Promise<string> {
  const keyring = api.get(Keyring);
  const token = keyring.newToken();
  await api.get(UnitOfWork).run(organisationId, async ({ signIn }) => {
    await signIn.addLink({ tokenHash: keyring.sessionHash(token), officerId, seconds: 60 });
    return ok(undefined);
  });
  return `${api.url}/sign-in#${token}`;
}

const openAt = async (file: string, officer: TestOfficer, ...more: readonly string[]): Promise<Run> => {
  const at = ['--server', api.url, '--link', await signInLink(officer)];
  return quorate('key', 'open', '--key', path.join(folder, file), ...at, ...more);
};

const jobs = () => runJobs(partsOf(api), owner, poll.body.organisationId);
const save = async (name: string, bytes: Uint8Array): Promise<string> => {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
};

describe('quorate key open', () => {
  it('opens no box that is not mixed, and no record that is not right', async () => {
    const [first] = poll.holders;
    const [north] = poll.contests;
    if (!first || !north) throw new Error('a key-holder and a contest are needed');
    const key = keyFile('first.json', first.seed);
    await untilClosed(owner, poll);
    await closePoll(api, poll);
    const before = await quorate(
      'key',
      'open',
      '--key',
      key,
      '--server',
      api.url,
      '--link',
      await signInLink(first.officer),
    );
    expect([before.status, opened(before)]).toEqual([0, []]); // nothing waits for this key yet

    await runJobs(partsOf(api), owner, poll.body.organisationId, { only: ['seal-and-tally'] });
    const out = path.join(folder, 'part.json');
    const open = async (bytes: Uint8Array, with_ = key) =>
      quorate('key', 'open', '--key', with_, '--archive', await save('record.bel', bytes), '--out', out);
    const unmixed = await open(await fetchRecord(api, north.uuid));
    expect([unmixed.status, unmixed.stderr]).toEqual([1, expect.stringContaining('not mixed yet')]);

    expect(await jobs()).toEqual(['mix', 'mix']);
    const record = await fetchRecord(api, north.uuid);
    const changed = Uint8Array.from(record);
    changed[changed.length - 2_000] = ((changed[changed.length - 2_000] ?? 0) + 1) % 256;
    const refused = [
      await open(changed),
      await open(record.subarray(0, record.length - 700)),
      await open(record, keyFile('other-contest.json', first.seed, poll.contests.slice(1))),
      await open(record, keyFile('other-seed.json', 'ab'.repeat(32))),
      await open(record, await save('no-key.json', Buffer.from('{}'))),
    ];
    expect(refused.map(({ status }) => status)).toEqual([1, 1, 1, 1, 1]);
    expect(refused.map(({ stderr }) => stderr)).toEqual([
      expect.stringContaining('your key was not used'),
      expect.stringContaining('your key was not used'),
      expect.stringContaining('not for this contest'),
      expect.stringContaining('belongs to no trustee'),
      expect.stringContaining('not such a key file'),
    ]);
    await expect(readFile(out)).rejects.toThrow('ENOENT');
  }, 60_000);

  it('promises the parts of every contest, and shows none before the others have promised', async () => {
    const [first, second] = poll.holders;
    if (!first || !second) throw new Error('two key-holders are needed');
    const run = await openAt('first.json', first.officer, '--no-wait');
    expect(run.status).toBe(0);
    expect(opened(run)).toEqual(
      poll.contests.map(
        ({ uuid, fingerprint }, i) =>
          expect.objectContaining({
            ...{ uuid, fingerprint, trustee: 2, state: 'promised', awaited: 2, counted: i === 0 ? 3 : 2 },
            digest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
          }) as unknown,
      ),
    );
    expect(run.stdout + run.stderr).not.toContain(first.seed);
    const [{ uuid } = { uuid: '' }] = poll.contests;
    const kept = path.join(folder, 'first.json.parts', `${uuid}.json`);
    const part = await readFile(kept, 'utf8');
    const early = await putDecryption(api, uuid, part, first.officer);
    expect([early.status, early.body['code']]).toEqual([422, 'COMMITMENTS_AWAITED']);
    const unpromised = await putDecryption(api, uuid, part, second.officer);
    expect([unpromised.status, unpromised.body['code']]).toEqual([422, 'DECRYPTION_NOT_COMMITTED']);
    const text = await openAt('first.json', first.officer, '--no-wait', '--text');
    expect(text.stdout).toContain('is promised. Run this again when the others have promised theirs.');
  }, 60_000);

  it('writes a part without any network, for a machine that never had one', async () => {
    const second = poll.holders[1];
    if (!second) throw new Error('a second key-holder is needed');
    const key = keyFile('second.json', second.seed);
    const digests: { contestId: string; digest: string }[] = [];
    for (const { id, uuid } of poll.contests) {
      const archive = await save(`${uuid}.bel`, await fetchRecord(api, uuid));
      const out = path.join(folder, `${uuid}.json`);
      const run = await quorate('key', 'open', '--key', key, '--archive', archive, '--out', out);
      const digest = hashHex(await readFile(out, 'utf8'));
      expect([run.status, opened(run)[0]]).toEqual([0, expect.objectContaining({ uuid, trustee: 3, digest })]);
      const overwritten = await quorate('key', 'open', '--key', key, '--archive', archive, '--out', out);
      expect([overwritten.status, overwritten.stderr]).toEqual([1, expect.stringContaining('never replaced')]);
      digests.push({ contestId: id, digest });
    }
    const promised = await commitDecryptions(api, second.officer, { electionId: poll.electionId, digests });
    expect(promised.contests.map(({ awaited }) => awaited)).toEqual([0, 0]);
    for (const { uuid } of poll.contests) {
      const part = await readFile(path.join(folder, `${uuid}.json`), 'utf8');
      expect((await putDecryption(api, uuid, part, second.officer)).body).toEqual({ trustee: 3, awaited: 1 });
    }
  }, 60_000);

  it('shows what was promised, and no longer changes it', async () => {
    const [first] = poll.holders;
    if (!first) throw new Error('a key-holder is needed');
    const digests = poll.contests.map(({ id }) => ({ contestId: id, digest: 'ab'.repeat(32) }));
    const changed = await commitDecryptions(api, first.officer, { electionId: poll.electionId, digests });
    expect(changed.code).toBe('DECRYPTION_COMMITTED_OTHERWISE');
    const run = await openAt('first.json', first.officer);
    expect([run.status, opened(run)]).toEqual([
      0,
      poll.contests.map(({ uuid }) => expect.objectContaining({ uuid, state: 'handed-in', awaited: 0 }) as unknown),
    ]);
    const again = await openAt('first.json', first.officer, '--text');
    expect([again.status, again.stdout]).toEqual([0, 'No box waits for this key.\n']);
    const [{ uuid: used } = { uuid: '' }] = poll.contests;
    await writeFile(path.join(folder, 'first.json.parts', `${used}.box`), `${'0'.repeat(64)}\n`); // as after another box
    const archive = await save('again.bel', await fetchRecord(api, used));
    const args = [
      '--key',
      path.join(folder, 'first.json'),
      '--archive',
      archive,
      '--out',
      path.join(folder, 'again.json'),
    ];
    const other = await quorate('key', 'open', ...args);
    expect([other.status, other.stderr]).toEqual([
      1,
      expect.stringContaining('not the ballots on which your key was used'),
    ]);
    expect(await jobs()).toEqual(['compute-result', 'compute-result', 'count', 'count']);
    for (const { uuid } of poll.contests)
      expect((await verifyArchive(await fetchRecord(api, uuid), { group, level: 'platform' })).verdict).toBe('accept');
  }, 60_000);
});
