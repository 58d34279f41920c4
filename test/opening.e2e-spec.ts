import { createHash } from 'node:crypto';
import pg from 'pg';
import { Keyring, MOST_DECRYPTION_BYTES, SealBatch, UnitOfWork } from '#libs/application';
import type { ContestId } from '#libs/domain';
import { contestPrivateKey, hashHex, nextDecryption, verifyArchive } from '#libs/belenios';
import { fromHex } from '#libs/basics';
import { readNotedRoots, verifyBundle } from '#libs/evidence';
import type { DeclarationContent } from '#libs/evidence';
import { SESSION_COOKIE } from '../apps/api/src/access/session-cookie.js';
import { startTestApi } from './support/api.js';
import type { Sender, TestApi, TestOfficer } from './support/api.js';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { aConstitution, ask } from './support/election-set-up.js';
import {
  ballotOf,
  castBallot,
  closePoll,
  fetchRecord,
  group,
  commitDecryptions,
  handInDecryption,
  promiseDecryptions,
  openedPoll,
  putDecryption,
  untilClosed,
} from './support/ended-election.js';
import type { HeldContest, HeldPoll } from './support/ended-election.js';
import { sendRaw } from './support/raw-http.js';
import { partsOf, runJobs } from './support/worker.js';

let database: TestDatabase;
let owner: pg.Client;
let api: TestApi;
let poll: HeldPoll;
let north: HeldContest;
let south: HeldContest;
let second: TestOfficer;
let atPoll: Uint8Array;
const trackers: string[] = [];

const contestOf = (place: number): HeldContest => {
  const contest = poll.contests[place];
  if (!contest) throw new RangeError('no such contest');
  return contest;
};

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  api = await startTestApi({ database });
  poll = await openedPoll(api, owner, {
    electors: [
      { inClass: 'tenants/north', members: 7 },
      { inClass: 'tenants/south', members: 4 },
    ],
    constitution: aConstitution({ repeatBallots: { clause: '1', firstOrLast: 'last-counts' } }),
    seconds: 12,
  });
  [north, south] = [contestOf(0), contestOf(1)];
  second = poll.body.officers['second-person'];
  await voteAndSeal();
}, 120_000);

afterAll(async () => {
  await api.close();
  await owner.end();
  await database.drop();
});

/** Marks of the ballots that count: five of seven electors in the North, all four in the South. */
const NORTH_MARKS = [
  [1, 2, 3, 4],
  [1, 2, 0, 0],
  [1, 0, 2, 0],
  [0, 1, 2, 3],
  [2, 0, 1, 0],
];
const SOUTH_MARKS = [
  [0, 1, 0, 0],
  [0, 1, 0, 0],
  [1, 0, 0, 0],
  [1, 1, 0, 0], // two choices for one seat: rejected
];

/** One elector of the North votes twice; a first batch is sealed between. */
async function voteAndSeal(): Promise<void> {
  const electorsOf = (contest: HeldContest) => poll.voters.filter((voter) => voter.contest.id === contest.id);
  const changes = electorsOf(north)[0];
  if (!changes) throw new Error('no electors');
  trackers.push(await castBallot(api, poll, changes, ballotOf(changes, [4, 3, 2, 1])));
  await seal(north);
  for (const [i, voter] of electorsOf(north).slice(0, 5).entries())
    trackers.push(await castBallot(api, poll, voter, ballotOf(voter, NORTH_MARKS[i] ?? [])));
  for (const [i, voter] of electorsOf(south).entries())
    trackers.push(await castBallot(api, poll, voter, ballotOf(voter, SOUTH_MARKS[i] ?? [])));
  await seal(north);
  atPoll = await fetchRecord(api, north.uuid);
}

const seal = ({ id }: HeldContest) =>
  new SealBatch(api.get(UnitOfWork)).execute({
    organisationId: poll.body.organisationId,
    contestId: id as ContestId,
  });
const jobs = () => runJobs(partsOf(api), owner, poll.body.organisationId);

interface Opening {
  readonly state: string;
  readonly contests: readonly {
    readonly sealedBallots: number;
    readonly sealNumber: string | null;
    readonly isTallied: boolean;
    readonly isMixed: boolean;
    readonly decryptionsAwaited: number;
    readonly trustees: readonly { readonly name: string; readonly isIn: boolean }[];
    readonly hasResult: boolean;
    readonly isCounted: boolean;
    readonly lotAwaited: object | null;
    readonly jobs: readonly { readonly name: string; readonly state: string }[];
  }[];
  readonly jobs: readonly object[];
}
const openingState = (sender: Sender = poll.body.officers.auditor) =>
  ask<Opening>(
    api,
    `query ($id: ID!) { openingState(electionId: $id) { state jobs { name } contests { sealedBallots sealNumber isTallied
       isMixed decryptionsAwaited trustees { name isIn } hasResult isCounted lotAwaited { stage } jobs { name state } } } }`,
    { id: poll.electionId },
    sender,
  );

interface Count {
  readonly elected: readonly number[];
  readonly validPapers: number;
  readonly rejected: readonly { readonly ground: string; readonly papers: number }[];
  readonly quota: string | null;
  readonly isDeclared: boolean;
  readonly digest: string;
  readonly text: string;
  readonly stages: readonly { readonly narrative: readonly string[]; readonly narrativeCy: readonly string[] }[];
}
const countOf = ({ id }: HeldContest, sender: Sender = {}) =>
  ask<Count | null>(
    api,
    `query ($id: ID!) { countRecord(contestId: $id) { elected validPapers rejected { ground papers } quota isDeclared
       digest text stages { narrative narrativeCy } } }`,
    { id },
    sender,
  );

interface Proposed {
  readonly content: string;
  readonly contentDigest: string;
}
const propose = (by: TestOfficer) =>
  ask<Proposed>(
    api,
    `mutation ($id: ID!) { proposeDeclaration(electionId: $id) {
       ... on Refusal { code message } ... on DeclarationProposed { content contentDigest } } }`,
    { id: poll.electionId },
    by,
  );
const approve = (by: TestOfficer, contentDigest: string) =>
  ask<{ state: string }>(
    api,
    `mutation ($id: ID!, $digest: String!) { approveDeclaration(electionId: $id, contentDigest: $digest) {
       ... on Refusal { code message } ... on ResultDeclared { state } } }`,
    { id: poll.electionId, digest: contentDigest },
    by,
  );
const declaration = (sender: Sender = {}) =>
  ask<{ isDeclared: boolean; contentDigest: string; content: string; bundle: { digest: string } | null } | null>(
    api,
    `query ($id: ID!) { declaration(electionId: $id) { isDeclared contentDigest content bundle { digest bytes } } }`,
    { id: poll.electionId },
    sender,
  );
const bundle = (headers: Record<string, string> = {}) => api.fetch(`/elections/${poll.electionId}/bundle`, { headers });

/** What a promise of the database would be if nobody had made it: a direct write by its owner. */
const refusalOf = (query: Promise<unknown>): Promise<string> =>
  query.then(
    () => 'done',
    (error: Error) => error.message,
  );

describe('From the poll to the declared result', () => {
  it('publishes during the poll what is sealed so far, and nothing can be opened', async () => {
    expect((await closePoll(api, poll)).code).toBe('POLL_STILL_RUNNING');
    expect((await propose(poll.body.officers['returning-officer'])).code).toBe('WRONG_ELECTION_STATE');
    const report = await verifyArchive(atPoll, { group, level: 'platform' });
    expect([report.verdict, report.stage, report.numbers.ballots]).toEqual(['accept', 'Ballot', 6]);
    expect((await putDecryption(api, north.uuid, '{}', poll.body.officers['key-holder'])).body).toMatchObject({
      code: 'BOX_NOT_MIXED',
    });
    const [english, welsh] = [await bundle(), await bundle({ 'accept-language': 'cy' })];
    expect([english.status, english.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
    expect([await english.text(), await welsh.text()]).toEqual([
      expect.stringContaining('no evidence'),
      expect.stringContaining('Nid oes tystiolaeth'),
    ]);
    expect((await api.fetch('/elections/zzzzzzzzzzzzzz/archive')).status).toBe(404);
  });

  it('closes when its hours are over, seals every box and names its seal', async () => {
    await untilClosed(owner, poll);
    const late = poll.voters.at(-1);
    if (!late) throw new Error('no voter');
    await expect(castBallot(api, poll, late, ballotOf(late, [1, 0, 0, 0]))).rejects.toThrow('POLL_CLOSED');
    const closed = await closePoll(api, poll);
    expect(new Date(closed.closedAt).getTime()).toBeGreaterThanOrEqual(poll.closesAt.getTime());
    expect((await openingState()).contests.map((each) => each.jobs)).toEqual([
      [{ name: 'seal-and-tally', state: 'WAITING' }],
      [{ name: 'seal-and-tally', state: 'WAITING' }],
    ]);
    await runJobs(partsOf(api), owner, poll.body.organisationId, { only: ['seal-and-tally'] });
    const { state, contests } = await openingState();
    expect(state).toBe('TALLIED');
    expect(contests.map(({ sealedBallots, sealNumber }) => [sealedBallots, sealNumber])).toEqual([
      [6, expect.stringMatching(/^([0-9a-f]{4}-){4}[0-9a-f]{4}$/)],
      [4, expect.stringMatching(/^([0-9a-f]{4}-){4}[0-9a-f]{4}$/)],
    ]);
    expect((await closePoll(api, poll)).code).toBe('WRONG_ELECTION_STATE');
  });

  it('mixes, decrypts with its own key, and tells the key-holders that it is their turn', async () => {
    expect(await jobs()).toEqual(['mix', 'mix']);
    const { contests } = await openingState();
    expect(contests.map(({ isMixed, decryptionsAwaited }) => [isMixed, decryptionsAwaited])).toEqual([
      [true, 2],
      [true, 2],
    ]);
    expect(contests[0]?.trustees.map(({ isIn }) => isIn)).toEqual([true, false, false]);
    const { rows } = await owner.query<{ to_address: string }>(
      `select to_address from message where organisation_id = $1 and purpose = 'open-box'`,
      [poll.body.organisationId],
    );
    expect(rows.map((row) => row.to_address).sort()).toEqual(
      poll.holders.flatMap(({ officer }) => [officer.email, officer.email]).sort(),
    );
    const report = await verifyArchive(await fetchRecord(api, north.uuid), { group, level: 'platform' });
    expect([report.verdict, report.stage]).toEqual(['accept', 'PartialDecryption']);
  });

  it('takes decryptions from the key-holders of the contest alone, and only right ones', async () => {
    const [first, other] = poll.holders;
    if (!first || !other) throw new Error('two key-holders are needed');
    const tasks = await ask<readonly { uuid: string; trustee: number }[]>(
      api,
      '{ myOpeningTasks { uuid trustee } }',
      {},
      other.officer,
    );
    expect(tasks).toEqual([
      { uuid: north.uuid, trustee: 3 },
      { uuid: south.uuid, trustee: 3 },
    ]);
    const record = await fetchRecord(api, north.uuid);
    const secret = contestPrivateKey(fromHex(other.seed), north.uuid);
    const others = await nextDecryption(record, group, { secret, random: (n) => new Uint8Array(n).fill(9) });
    if (!others.ok) throw new Error(others.error);

    const stranger = await api.officer(poll.body.organisationId, ['key-holder']);
    const foreigner = (await api.organisation()).officers['key-holder'];
    await promiseDecryptions(api, poll);
    const electionId = poll.electionId;
    const promise = ({ officer }: typeof first, text: string) =>
      commitDecryptions(api, officer, { electionId, digests: [{ contestId: north.id, digest: hashHex(text) }] });
    await promise(other, others.value.text);
    const wrong = [others.value.text /* made by somebody else */, others.value.text.slice(0, -1), 'not a decryption'];
    const refusedParts: Awaited<ReturnType<typeof putDecryption>>[] = [];
    for (const text of wrong) {
      await promise(first, text);
      refusedParts.push(await putDecryption(api, north.uuid, text, first.officer));
    }
    const answers = [
      ...refusedParts,
      await putDecryption(api, north.uuid, '{}', first.officer), // not what was promised
      await putDecryption(api, north.uuid, new Uint8Array([0xff, 0xfe]), first.officer),
      await putDecryption(api, north.uuid, others.value.text, stranger),
      await putDecryption(api, north.uuid, others.value.text, foreigner),
      await putDecryption(api, north.uuid, others.value.text, poll.body.officers.secretary),
      await putDecryption(api, north.uuid, others.value.text, {}),
      await putDecryption(api, north.uuid, others.value.text, other.officer, {}),
    ];
    expect(answers.map(({ status, body }) => [status, body['code']])).toEqual([
      [422, 'DECRYPTION_WRONG'],
      [422, 'DECRYPTION_WRONG'],
      [422, 'DECRYPTION_WRONG'],
      [422, 'DECRYPTION_NOT_AS_COMMITTED'],
      [400, 'BAD_USER_INPUT'],
      [422, 'NOT_A_KEY_HOLDER_OF_CONTEST'],
      [404, 'NOT_FOUND'],
      [403, 'FORBIDDEN'],
      [401, 'UNAUTHENTICATED'],
      [403, 'FORBIDDEN'],
    ]);
    const tooLong = await sendRaw(
      api.url,
      [
        `PUT /uploads/elections/${north.uuid}/partial-decryption HTTP/1.1`,
        `Host: localhost`,
        `Cookie: ${SESSION_COOKIE}=${first.officer.session}`,
        'Content-Type: application/json',
        'X-Quorate-Upload: 1',
        `Content-Length: ${MOST_DECRYPTION_BYTES + 1}`,
        '\r\n{',
      ].join('\r\n'),
      5_000,
    );
    expect(tooLong.text).toMatch(/^HTTP\/1.1 413 [^]*DECRYPTION_TOO_LARGE/);
    expect(await jobs()).toEqual([]);
    await promiseDecryptions(api, poll);
    await promise(other, others.value.text);
    for (const contest of [north, south]) {
      expect((await handInDecryption(api, contest, first)).body).toEqual({ trustee: 2, awaited: 1 });
      const text = contest === north ? others.value.text : undefined;
      const last = text
        ? await putDecryption(api, contest.uuid, text, other.officer)
        : await handInDecryption(api, contest, other);
      expect(last.body).toEqual({ trustee: 3, awaited: 0 });
    }
    expect((await putDecryption(api, north.uuid, others.value.text, other.officer)).body).toEqual({
      trustee: 3,
      awaited: 0,
    });
  });

  it('counts every contest; the count is for three kinds of officer until it is declared', async () => {
    expect(await jobs()).toEqual(['compute-result', 'compute-result', 'count', 'count']);
    const { state, contests } = await openingState();
    expect([state, ...contests.map(({ isCounted, hasResult }) => isCounted && hasResult)]).toEqual([
      'COUNTED',
      true,
      true,
    ]);
    const { officers } = poll.body;
    // By hand: five papers for two seats, quota 5 ÷ 3 + 1 = 2. Evans has 3 and is in; of the surplus of 1, two thirds go
    // to Bevan and one third to Rees; Doyle goes out, then Rees, whose papers name nobody else; Bevan is the last left.
    expect(await countOf(north, officers['returning-officer'])).toMatchObject({
      elected: [1, 2],
      validPapers: 5,
      rejected: [],
      quota: '2.00000',
      isDeclared: false,
    });
    expect(await countOf(south, officers.auditor)).toMatchObject({
      elected: [2],
      validPapers: 3,
      rejected: [{ ground: 'tooManyChosen', papers: 1 }],
    });
    const elsewhere = (await api.organisation()).officers['returning-officer'];
    const readers: Sender[] = [{}, officers.secretary, officers['key-holder'], elsewhere];
    for (const reader of readers) {
      expect(await countOf(north, reader)).toBeNull();
      expect(await declaration(reader)).toBeNull();
    }
  });

  it('is declared by two people, who see exactly the same text (ROLE-02)', async () => {
    const { organisationId, officers } = poll.body;
    const both = await api.officer(organisationId, ['returning-officer', 'second-person']);
    expect((await approve(second, '0'.repeat(64))).code).toBe('NO_DECLARATION_PROPOSED');
    const proposed = await propose(both);
    expect(createHash('sha256').update(proposed.content).digest('hex')).toBe(proposed.contentDigest);
    expect((await propose(officers['returning-officer'])).contentDigest).toBe(proposed.contentDigest);
    expect(await declaration(officers.auditor)).toMatchObject({ isDeclared: false, content: proposed.content });
    const asked = await owner.query<{ to: string; subject: string }>(
      `select to_address as to, subject from message where organisation_id = $1 and purpose = 'please-approve'`,
      [organisationId],
    );
    const subject = expect.stringContaining('approve the declaration of the result') as string;
    expect(asked.rows).toEqual([{ to: second.email, subject }]); // once, and not to who proposed it

    expect((await approve(both, proposed.contentDigest)).code).toBe('SAME_PERSON');
    const changed = `${proposed.contentDigest.slice(0, -1)}${proposed.contentDigest.endsWith('0') ? 1 : 0}`;
    expect((await approve(second, changed)).code).toBe('NOT_WHAT_WAS_PROPOSED');
    const insert = `insert into declaration_approval
      select d.organisation_id, d.election_id, d.declaration_id, $2, $3, now(), 1, repeat('0', 64)
      from declaration d where d.election_id = $1`;
    for (const [digest, person] of [
      [proposed.contentDigest, both.officerId],
      [changed, second.officerId],
    ])
      expect(await refusalOf(owner.query(insert, [poll.electionId, digest, person]))).toBe(
        'a declaration is approved by a second person, exactly as proposed',
      );

    const third = await api.officer(organisationId, ['second-person']);
    const at = await Promise.all([second, third].map((by) => approve(by, proposed.contentDigest)));
    expect(at.map(({ code, state }) => code ?? state).sort()).toEqual(['DECLARED', 'WRONG_ELECTION_STATE']);
    expect((await propose(officers['returning-officer'])).code).toBe('WRONG_ELECTION_STATE');
  });

  it('publishes evidence that a stranger can check, with the receipts and roots they kept', async () => {
    expect(await jobs()).toEqual(['build-bundle']);
    const answer = await bundle();
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const sha256 = createHash('sha256').update(bytes).digest();
    expect(answer.headers.get('repr-digest')).toBe(`sha-256=:${sha256.toString('base64')}:`);
    expect((await declaration())?.bundle).toEqual({ digest: sha256.toString('hex'), bytes: bytes.length });

    const lines = await (await api.fetch(`/elections/${north.uuid}/roots`)).text();
    const roots = readNotedRoots(lines);
    if (!roots.ok) throw new Error(roots.error);
    const outsideRoots = new Map(
      [...roots.value].map(([uuid, batches]) => [uuid, new Map(batches.map((b) => [b.batch, b.chainedRoot]))]),
    );
    const signingKey = api.get(Keyring).publicKeyHex;
    const report = await verifyBundle(bytes, { group, signingKey, outsideRoots });
    expect(report.checks.filter(({ verdict }) => verdict !== 'pass')).toEqual([
      expect.objectContaining({ check: 'outside-roots', contest: south.uuid, verdict: 'notApplicable' }),
    ]);
    expect(report.verdict).toBe('accept');
    const boxes = report.contests.flatMap((contest) => contest.report.trackers.map(({ tracker }) => tracker));
    expect(boxes.sort()).toEqual([...trackers].sort());
    expect(
      report.declaration?.contests.map((each) => (each.kind === 'seats' ? each.elected.map(({ name }) => name) : [])),
    ).toEqual([['A Evans', 'B Bevan'], ['B Bevan']]);
  });

  it('is public then: declaration, count and record, each continuing what was published before', async () => {
    const declared = await declaration();
    const content = JSON.parse(declared?.content ?? '{}') as DeclarationContent;
    expect(content.contests.map(({ electors, ballots }) => [electors, ballots])).toEqual([
      [7, 5],
      [4, 4],
    ]);
    const count = await countOf(north);
    expect(count?.isDeclared).toBe(true);
    expect(count?.digest).toBe(content.contests[0]?.countDigest);
    expect(count?.stages[0]?.narrative[0]).toMatch(/5 .*\[r\. \d+.*\]$/);
    expect(count?.stages[0]?.narrativeCy[0]).not.toBe(count?.stages[0]?.narrative[0]);
    const record = await fetchRecord(api, north.uuid);
    expect(Buffer.from(record.subarray(0, atPoll.length)).equals(atPoll)).toBe(true);
    expect((await verifyArchive(record, { group, level: 'platform' })).head).toBe(content.contests[0]?.recordHead);
  });

  it('can be fetched by the tools of others, object by object (ed25519.md 9)', async () => {
    const base = `/api/elections/${north.uuid}`;
    const record = await fetchRecord(api, north.uuid);
    const whole = await (await api.fetch(`${base}/archive`)).arrayBuffer();
    expect(Buffer.from(whole).equals(record)).toBe(true);
    const header = await (await api.fetch(`${base}/archive-header`)).text();
    expect(Buffer.from(record.subarray(512, 512 + header.length)).toString()).toBe(header);
    const { head } = await verifyArchive(record, { group, level: 'platform' });
    const last: unknown = await (await api.fetch(`${base}/last-event`)).json();
    // Setup, 6 ballots, EndBallots, EncryptedTally, Shuffle, EndShuffles, 3 decryptions, Result: heights 0 to 14
    expect(last).toEqual({ height: 14, hash: head, pos: record.length });
    const event = await (await api.fetch(`${base}/objects/${head}`)).text();
    expect(createHash('sha256').update(event).digest('hex')).toBe(head);
    expect((await api.fetch(`${base}/objects/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await api.fetch(`${base}/objects/nothing`)).status).toBe(404);
  });
});
