import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { keyFaults, readAuditChain, seeKeys, UnitOfWork } from '#libs/application';
import { ok } from '#libs/basics';
import { hashHex, readTrustees, verifyArchive } from '#libs/belenios';
import type { ContestId, ElectionId } from '#libs/domain';
import { SESSION_COOKIE } from '../apps/api/src/access/session-cookie.js';
import { ApiClient } from '../apps/cli/src/demo/api-client.js';
import { takeCeremonyTurns } from '../apps/cli/src/key/ceremony-turn.js';
import type { CeremonyMeans } from '../apps/cli/src/key/ceremony-turn.js';
import { openAtServer } from '../apps/cli/src/key/open-at-server.js';
import type { OpenedBox } from '../apps/cli/src/key/open-at-server.js';
import { readOpeningKey } from '../apps/cli/src/key/opening-key.js';
import { rehearseAgain } from '../apps/cli/src/key/rehearse-again.js';
import { BallotThreads } from '../apps/cli/src/verify/ballot-threads.js';
import type { TestApi, TestOfficer, TestOrganisation } from './support/api.js';
import { startApiAndDatabase } from './support/api-and-database.js';
import { adoptConstitution, ask, makeElection, openPoll, submitKeys } from './support/election-set-up.js';
import type { MadeElection } from './support/election-set-up.js';
import {
  ballotOf,
  castBallot,
  closePoll,
  fetchRecord,
  group,
  openedPoll,
  untilClosed,
} from './support/ended-election.js';
import type { HeldPoll } from './support/ended-election.js';
import { partsOf, runJobs } from './support/worker.js';

let api: TestApi;
let owner: pg.Client;
let stop: () => Promise<void>;
let folder: string;
const threads = new BallotThreads(1);

beforeAll(async () => {
  ({ api, owner, stop } = await startApiAndDatabase());
  folder = await mkdtemp(path.join(tmpdir(), 'quorate-ceremony-'));
}, 60_000);

afterAll(async () => {
  await stop();
  await threads.close();
  await rm(folder, { recursive: true });
});

const REFUSAL = '... on Refusal { code message }';
const setPolicy = (body: TestOrganisation, electionId: string, needed: number | null) =>
  ask(
    api,
    `mutation ($id: ID!, $needed: Int) { setKeyPolicy(electionId: $id, needed: $needed) {
       ${REFUSAL} ... on KeyPolicySet { needed } } }`,
    { id: electionId, needed },
    body.officers['returning-officer'],
  );
const begin = (
  body: TestOrganisation,
  electionId: string,
  how: { members?: readonly string[]; reason?: string } = {},
) =>
  ask(
    api,
    `mutation ($id: ID!, $members: [ID!], $reason: String) {
       beginKeyCeremony(electionId: $id, members: $members, reason: $reason) {
         ${REFUSAL} ... on KeyCeremonyBegun { attempt needed members } } }`,
    { id: electionId, ...how },
    body.officers['returning-officer'],
  );
const conclude = (body: TestOrganisation, electionId: string, reason: string) =>
  ask(
    api,
    `mutation ($id: ID!, $reason: String!) { concludeKeyCeremony(electionId: $id, reason: $reason) {
       ${REFUSAL} ... on KeyCeremonyConcluded { attempt } } }`,
    { id: electionId, reason },
    body.officers['returning-officer'],
  );
const send = (officer: TestOfficer, electionId: string, message: string) =>
  ask(
    api,
    `mutation ($id: ID!, $message: String!) { sendCeremonyMessage(electionId: $id, message: $message) {
       ${REFUSAL} ... on CeremonyMessageTaken { step next isRepeated } } }`,
    { id: electionId, message },
    officer,
  );

interface Told {
  readonly state: string;
  readonly step: string | null;
  readonly attempt: number;
  readonly reason: string | null;
  readonly proved: string;
  readonly messages: readonly string[];
  readonly members: readonly { readonly due: string | null; readonly nextStep: string; readonly nextStepCy: string }[];
}
const told = (officer: TestOfficer, electionId: string) =>
  ask<Told>(
    api,
    `query ($id: ID!) { keyCeremony(electionId: $id) { state step attempt reason proved messages
       members { member name due nextStep nextStepCy hasRehearsed } } }`,
    { id: electionId },
    officer,
  );

const sessionOf = ({ session }: TestOfficer): ApiClient => new ApiClient(api.url, `${SESSION_COOKIE}=${session}`);
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const fileOf = (name: string): string => path.join(folder, name);
const device = (officer: TestOfficer, keyFile: string, change: Partial<CeremonyMeans> = {}): CeremonyMeans => ({
  session: sessionOf(officer),
  group,
  random,
  keyFile: fileOf(keyFile),
  onSent: () => undefined,
  ...change,
});

interface Holding extends MadeElection {
  readonly body: TestOrganisation;
  readonly holders: readonly [TestOfficer, TestOfficer, TestOfficer];
  /** Names the files of this test. */
  readonly name: string;
}

/** A draft with three key-holders, any two of whom are to open the boxes; the ceremony has not begun. */
async function draft(name: string): Promise<Holding> {
  const body = await api.organisation();
  const { organisationId } = body;
  const [second, third] = [
    await api.officer(organisationId, ['key-holder']),
    await api.officer(organisationId, ['key-holder']),
  ];
  await adoptConstitution(api, organisationId);
  const made = await makeElection(api, body, { contests: [{ constituencyCode: 'tenants', classCode: 'north' }] });
  expect(await setPolicy(body, made.electionId, 2)).toMatchObject({ needed: 2 });
  return { ...made, body, holders: [body.officers['key-holder'], second, third], name };
}
const places = ({ holders }: Holding): readonly string[] => holders.map(({ officerId }) => officerId);

const turn = ({ electionId, name }: Pick<Holding, 'electionId' | 'name'>, officer: TestOfficer, attempt = 1) =>
  takeCeremonyTurns(electionId, device(officer, `${name}-${attempt}-${officer.officerId}`));

/** Each runs the command in this order, as often as it takes until `ended` is told. */
async function run(
  held: Pick<Holding, 'electionId' | 'name'>,
  who: readonly [TestOfficer, ...TestOfficer[]],
  { attempt = 1, ended = ({ state }: Told) => state === 'concluded' } = {},
): Promise<void> {
  for (let round = 0; round < 6; round++) {
    for (const officer of who) {
      await turn(held, officer, attempt);
      if (ended(await told(who[0], held.electionId))) return;
    }
  }
  throw new Error('the ceremony does not come that far');
}

describe('Keys by threshold', () => {
  it('are settled in a draft, begun with more people than are needed, and told step by step in two languages', async () => {
    const held = await draft('steps');
    const { electionId, body, holders } = held;
    const [first, second, third] = holders;
    const [range] = await Promise.all([setPolicy(body, electionId, 15)]);
    expect(range.code).toBe('KEYS_NEEDED_OUT_OF_RANGE');
    expect((await submitKeys(api, first, held)).code).toBe('KEYS_BY_CEREMONY');
    expect((await send(first, electionId, '{}')).code).toBe('NO_CEREMONY');
    const all = places(held);
    expect((await begin(body, electionId, { members: all.slice(1) })).code).toBe('CEREMONY_MEMBERS_OUT_OF_RANGE');
    expect((await begin(body, electionId, { members: [...all.slice(1), all[1] ?? ''] })).code).toBe(
      'CEREMONY_MEMBER_NOT_A_KEY_HOLDER',
    );
    expect(await begin(body, electionId, { members: all })).toMatchObject({ attempt: 1, needed: 2, members: all });

    expect(await takeCeremonyTurns(electionId, device(first, 'steps-a'))).toMatchObject({
      state: 'waiting',
      step: 'certificate',
    });
    const now = await told(body.officers.auditor, electionId);
    expect(now).toMatchObject({ state: 'running', step: 'certificate', messages: [] });
    expect(now.members.map(({ due }) => due)).toEqual([null, 'certificate', 'certificate']);
    expect([now.members[0]?.nextStep, now.members[1]?.nextStepCy]).toEqual([
      expect.stringContaining('Waiting'),
      expect.stringContaining('Cam 1 o 5'),
    ]);
    expect((await told(third, electionId)).messages).toHaveLength(1);
    const stranger = await api.officer(body.organisationId, ['key-holder']);
    expect((await send(stranger, electionId, '{}')).code).toBe('NOT_IN_CEREMONY');
    await expect(takeCeremonyTurns(electionId, device(stranger, 'steps-x'))).rejects.toThrow('do not take part');
    expect(existsSync(fileOf('steps-x'))).toBe(false);
    const [message = ''] = (await told(second, electionId)).messages;
    expect((await send(second, electionId, message)).code).toBe('CEREMONY_WRONG_POSITION');
    expect(await send(first, electionId, message)).toMatchObject({ isRepeated: true, next: 'certificate' });
  });

  it('are made by all together, and every wrong file has its own words', async () => {
    const held = await draft('files');
    const { electionId, body, holders } = held;
    const [first, second, third] = holders;
    await begin(body, electionId, { members: places(held) });
    await run(held, holders);
    expect(await told(body.officers.auditor, electionId)).toMatchObject({
      state: 'concluded',
      step: 'complete',
      proved: 'all',
    });
    const { rows } = await owner.query<{ step: string; n: string }>(
      `select event::json -> 'details' ->> 'step' as step, count(*) as n from audit_event
       where organisation_id = $1 and event::json ->> 'type' = 'KeyCeremonyMessageTaken' group by 1 order by 1`,
      [body.organisationId],
    );
    expect(rows.map(({ step, n }) => [step, Number(n)])).toEqual(
      ['certificate', 'commitment', 'polynomial', 'rehearsal', 'share'].map((step) => [step, 3]),
    );
    const own = `files-1-${first.officerId}`;
    const key = await readOpeningKey(fileOf(own), undefined);
    if (!key.ok || key.value.kind !== 'member') throw new Error('no key');
    await rehearseAgain(sessionOf(first), electionId, { group, key: key.value });

    const other = await draft('files-other');
    await begin(other.body, other.electionId, { members: places(other) });
    const wrong = (officer: TestOfficer, file: string, at = electionId) =>
      takeCeremonyTurns(at, device(officer, file)).then(
        () => 'nothing',
        (error: Error) => error.message,
      );
    writeFileSync(fileOf('kind'), JSON.stringify({ format: 'quorate/public-key/1' }));
    writeFileSync(fileOf('damaged'), '{"format":');
    expect([
      await wrong(other.holders[0], own, other.electionId),
      await wrong(second, own),
      await wrong(second, 'kind'),
      await wrong(second, 'damaged'),
      await wrong(second, 'lost'),
    ]).toEqual([
      expect.stringContaining('is for another election'),
      expect.stringContaining('is for place 1, and yours is place 2'),
      expect.stringContaining('public key file, which holds no secret'),
      expect.stringContaining('damaged, or another kind of file'),
      expect.stringContaining('If it is lost, tell the returning officer'),
    ]);
    // Another seed in the right place, and a message of another election handed in by hand.
    const seedOf = (file: string): string => (JSON.parse(readFileSync(fileOf(file), 'utf8')) as { seed: string }).seed;
    const mixedUp = readFileSync(fileOf(`files-1-${third.officerId}`), 'utf8').replace(
      seedOf(`files-1-${third.officerId}`),
      seedOf(own),
    );
    writeFileSync(fileOf('mixed-up'), mixedUp);
    expect(await wrong(third, 'mixed-up')).toContain('made with another key file');
    const [stray = ''] = (await told(first, electionId)).messages;
    expect((await send(other.holders[0], other.electionId, stray)).code).toBe('CEREMONY_OTHER_ELECTION');
    expect((await send(other.holders[0], other.electionId, '{"pok":1}')).code).toBe('CEREMONY_UNREADABLE');
  });

  it('are begun again with a reason when somebody drops out, and the late are told so', async () => {
    const held = await draft('again');
    const { electionId, body, holders } = held;
    const [first, , third] = holders;
    const fourth = await api.officer(body.organisationId, ['key-holder']);
    const members = [...places(held), fourth.officerId];
    await begin(body, electionId, { members });
    for (const officer of holders) await turn(held, officer);
    expect(await told(third, electionId)).toMatchObject({ step: 'certificate' }); // the fourth never came
    expect((await begin(body, electionId, { members: places(held) })).code).toBe('REASON_MISSING');
    const reason = 'The fourth key-holder has left.';
    expect(await begin(body, electionId, { members: places(held), reason })).toMatchObject({ attempt: 2 });
    const { rows } = await owner.query<{ reason: string }>(
      `select event::json -> 'details' ->> 'reason' as reason from audit_event
       where organisation_id = $1 and event::json ->> 'type' = 'KeyCeremonyBegun' order by sequence`,
      [body.organisationId],
    );
    expect(rows.at(-1)).toEqual({ reason });
    await expect(takeCeremonyTurns(electionId, device(first, `again-1-${first.officerId}`))).rejects.toThrow(
      'is for attempt 1, which was given up; now it is attempt 2: choose a new file',
    );
    await run(held, holders, { attempt: 2 });
    expect(await told(first, electionId)).toMatchObject({ attempt: 2, state: 'concluded', proved: 'all' });
  });

  it('go on with those that have proved themselves, by decision of the returning officer', async () => {
    const held = await draft('enough');
    const { electionId, body, holders } = held;
    const [first, second, third] = holders;
    await begin(body, electionId, { members: places(held) });
    expect((await conclude(body, electionId, 'too soon')).code).toBe('TOO_FEW_KEYS_REHEARSED');
    await run(held, holders, { ended: ({ proved }) => proved === 'enough' });
    const { members } = await told(first, electionId);
    const late = holders.find((_, i) => members[i]?.due === 'rehearsal') ?? third;
    expect((await conclude(body, electionId, ' ')).code).toBe('REASON_MISSING');
    expect(await conclude(body, electionId, 'One cannot be reached.')).toMatchObject({ attempt: 1 });
    expect((await conclude(body, electionId, 'twice')).code).toBe('CEREMONY_NOT_RUNNING');
    await expect(turn(held, late)).rejects.toThrow('You are late');
    for (const officer of [first, second, third].filter((each) => each !== late))
      expect((await turn(held, officer)).state).toBe('complete');
  });

  it('may be locked with a passphrase, without which the file says nothing', async () => {
    const held = await draft('locked');
    const { electionId, body, holders } = held;
    const [first] = holders;
    await begin(body, electionId, { members: places(held) });
    await takeCeremonyTurns(electionId, device(first, 'locked', { passphrase: 'correct horse' }));
    const content = readFileSync(fileOf('locked'), 'utf8');
    expect(content).not.toContain('seed');
    await expect(takeCeremonyTurns(electionId, device(first, 'locked'))).rejects.toThrow('it is locked');
    await expect(
      takeCeremonyTurns(electionId, device(first, 'locked', { passphrase: 'battery staple' })),
    ).rejects.toThrow('not the one it was locked with');
    expect(await takeCeremonyTurns(electionId, device(first, 'locked', { passphrase: 'correct horse' }))).toMatchObject(
      {
        state: 'waiting',
      },
    );
  });
});

/** The examination of keys and promises on its own. */
async function faultsOf({ body, electionId, contests }: HeldPoll): Promise<readonly string[]> {
  const found = await api.get(UnitOfWork).run(body.organisationId, async (stores) => {
    const named = contests.map(({ id, uuid }) => ({ contestId: id as ContestId, uuid }));
    const { events } = await readAuditChain(stores.audit);
    return ok(keyFaults(group, events, electionId, await seeKeys(stores, electionId, named)));
  });
  return found.ok ? found.value : [];
}

describe('A box with 2-of-3 keys', () => {
  it('is opened by any two who promised, and the record is accepted', async () => {
    const name = 'open';
    const holders: TestOfficer[] = [];
    const poll = await openedPoll(api, owner, {
      electors: [
        { inClass: 'tenants/north', members: 3 },
        { inClass: 'tenants/south', members: 2 },
      ],
      seconds: 12,
      beforeOpening: async (electionId: ElectionId, body, [one, two]) => {
        await owner.query('update election set keys_needed = 2 where election_id = $1', [electionId]);
        const refused = await openPoll(api, body, electionId, true);
        expect(refused.code).toBe('KEYS_MISSING');
        holders.push(
          ...[one, two].flatMap((each) => (each ? [each.officer] : [])),
          await api.officer(body.organisationId, ['key-holder']),
        );
        await begin(body, electionId, { members: holders.map(({ officerId }) => officerId) });
        expect((await openPoll(api, body, electionId, true)).code).toBe('KEYS_MISSING');
        await run({ electionId, name }, holders as [TestOfficer, TestOfficer, TestOfficer]);
        await api.officer(body.organisationId, ['key-holder']); // late: no part of the key, and none is missed
      },
    });
    for (const voter of poll.voters) await castBallot(api, poll, voter, ballotOf(voter, [1, 2, 0, 0]));
    await untilClosed(owner, poll);
    await closePoll(api, poll);
    const jobs = () => runJobs(partsOf(api), owner, poll.body.organisationId);
    await jobs();
    const open = async (officer: TestOfficer, wait = false): Promise<readonly OpenedBox[]> => {
      const file = fileOf(`${name}-1-${officer.officerId}`);
      const key = await readOpeningKey(file, undefined);
      if (!key.ok) throw new Error(key.error);
      return openAtServer({
        key: key.value,
        group,
        threads,
        session: sessionOf(officer),
        keyFile: file,
        wait,
        onRemark: () => undefined,
      });
    };
    const [first, second, third] = holders as [TestOfficer, TestOfficer, TestOfficer];
    const states = (boxes: readonly OpenedBox[]): readonly string[] => boxes.map(({ state }) => state);
    expect(states(await open(first))).toEqual(['promised', 'promised']);
    expect(states(await open(first))).toEqual(['promised', 'promised']); // again: nothing new, still waiting
    // The second commits, is stopped before showing, and loses what was kept: the key file alone makes it again.
    const opened = await open(second);
    expect(states(opened)).toEqual(['handed-in', 'handed-in']);
    expect(opened.map(({ trustee, awaited }) => [trustee, awaited])).toEqual([
      [3, 1],
      [3, 1],
    ]);
    expect(states(await open(third))).toEqual(['too-late', 'too-late']);
    rmSync(fileOf(`${name}-1-${first.officerId}.parts`), { recursive: true });
    expect(states(await open(first))).toEqual(['handed-in', 'handed-in']);
    expect(await jobs()).toEqual(['compute-result', 'compute-result', 'count', 'count']);
    expect(states(await open(third))).toEqual(['spare', 'spare']); // counted boxes are told of until they are declared
    expect(await faultsOf(poll)).toEqual([]);
    await owner.query('alter table decryption_commitment disable trigger user');
    await owner.query(
      `update decryption_commitment set digest = reverse(digest) where contest_id = $1 and trustee = 2`,
      [poll.contests[0]?.id],
    );
    expect(await faultsOf(poll)).toHaveLength(2); // against the audit trail, and against the record
    await owner.query(
      `update decryption_commitment set digest = reverse(digest) where contest_id = $1 and trustee = 2`,
      [poll.contests[0]?.id],
    );
    await owner.query('alter table decryption_commitment enable trigger user');
    for (const { uuid, id } of poll.contests) {
      const record = await fetchRecord(api, uuid);
      const report = await verifyArchive(record, { group, level: 'platform' });
      expect([report.verdict, report.stage]).toEqual(['accept', 'Result']);
      const { rows } = await owner.query<{ trustees_object: Buffer }>(
        'select trustees_object from contest_setup where contest_id = $1',
        [id],
      );
      const trustees = readTrustees(new Uint8Array(rows[0]?.trustees_object ?? []));
      expect(trustees.ok && trustees.value.map(([kind]) => kind)).toEqual(['Single', 'Pedersen']);
      const promised = await owner.query<{ trustee: number; digest: string }>(
        'select trustee, digest from decryption_commitment where contest_id = $1 order by trustee',
        [id],
      );
      const shown = await owner.query<{ owner: number; payload: Buffer }>(
        `select owner, payload from record_event where contest_id = $1 and event_type = 'PartialDecryption' and owner > 1 order by owner`,
        [id],
      );
      expect(promised.rows).toEqual(
        shown.rows.map(({ owner: trustee, payload }) => ({ trustee, digest: hashHex(new Uint8Array(payload)) })),
      );
    }
  }, 90_000);
});
