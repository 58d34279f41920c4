import pg from 'pg';
import { HelpFeed, PublicAddress, TellOfHelp, UnitOfWork } from '#libs/application';
import { signInToken } from '#libs/belenios';
import type { VotingCode } from '#libs/belenios';
import { Database, PgHelpFeed } from '#libs/persistence';
import { TellOfHelpTicker } from '../apps/worker/src/delivery/tell-of-help.ticker.js';
import { HELP_ANSWER_AFTER_MS } from '../apps/api/src/help/help.resolver.js';
import { startTestApi } from './support/api.js';
import type { TestApi, TestOfficer } from './support/api.js';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { dumpAsText } from './support/dump.js';
import {
  addCandidates,
  addMembers,
  adoptConstitution,
  ask,
  codeIn,
  freezeRoll,
  makeElection,
  readMessages,
} from './support/election-set-up.js';
import { setCodePolicy } from './support/outside-codes.js';
import { issueCodes, MEMBERS, NORTH_AND_STAFF } from './support/prepared-election.js';
import type { PreparedElection } from './support/prepared-election.js';

let database: TestDatabase;
let owner: pg.Client;
let api: TestApi;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  // Behind a proxy of ours, so that requests can come from several places.
  api = await startTestApi({ database, config: { trustedProxies: ['127.0.0.1'] } });
}, 60_000);
afterAll(async () => {
  await api.close();
  await owner.end();
  await database.drop();
});

interface Prepared extends PreparedElection {
  readonly officer: TestOfficer;
  /** By member number. */
  readonly codes: ReadonlyMap<string, VotingCode>;
}

/** Members 1, 2 and 3 are on a roll, 4 on none; the platform made the codes, and messages with them are being sent. */
async function prepare({ spares = 3, members = MEMBERS, isIssued = true } = {}): Promise<Prepared> {
  const body = await api.organisation();
  const officer = body.officers['returning-officer'];
  await adoptConstitution(api, body.organisationId);
  await addMembers(owner, body.organisationId, members);
  const made = await makeElection(api, body, { contests: NORTH_AND_STAFF });
  for (const { id } of made.contests) await addCandidates(api, body, id, ['A Evans', 'B Bevan']);
  await setCodePolicy(api, officer, { electionId: made.electionId, madeBy: 'PLATFORM', spares });
  await freezeRoll(api, body, made.electionId);
  const election = { ...made, body, officer, secondHolder: officer };
  if (!isIssued) return { ...election, codes: new Map() };
  await issueCodes(api, election);
  const messages = await readMessages(api, body.organisationId);
  const codes = messages.map(({ toAddress, text }) => [toAddress, codeIn(text) as VotingCode] as const);
  return { ...election, codes: new Map(codes.map(([to, code]) => [/\d+/.exec(to)?.[0] ?? '', code])) };
}

const memberIdOf = async ({ body }: Prepared, memberNo: string): Promise<string> => {
  const { rows } = await owner.query<{ id: string }>(
    'select member_id as id from member where organisation_id = $1 and member_no = $2',
    [body.organisationId, memberNo],
  );
  return rows[0]?.id ?? '';
};

let place = 0;
/** A source that has asked for nothing yet. */
const newSource = (): string => `192.0.2.${(place += 1)}`;

const askForHelp = (
  electionId: string,
  help: { kind: string; email?: string; words?: string },
  { source = newSource(), token }: { source?: string; token?: Uint8Array } = {},
) => {
  const sender = { headers: { 'x-forwarded-for': source }, ...(token && { voter: { electionId, token } }) };
  return ask<{ requested: boolean }>(
    api,
    `mutation ($id: ID!, $help: HelpRequestInput!) { requestHelp(electionId: $id, help: $help) {
       ... on Refusal { code message } ... on HelpRequested { requested } } }`,
    { id: electionId, help },
    sender,
  );
};

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly email: string | null;
  readonly words: string | null;
  readonly memberId: string | null;
  readonly memberName: string | null;
  readonly state: string;
  readonly note: string | null;
}
const FIELDS = '{ id kind email words memberId memberName state note }';

const list = ({ electionId, officer }: Prepared) =>
  ask<readonly Listed[]>(
    api,
    `query ($id: ID!) { helpRequests(electionId: $id) ${FIELDS} }`,
    { id: electionId },
    officer,
  );
const settle = ({ officer }: Prepared, id: string | undefined, settlement: object) =>
  ask<{ request: Listed }>(
    api,
    `mutation ($id: ID!, $settlement: HelpSettlementInput!) { settleHelpRequest(id: $id, settlement: $settlement) {
       ... on Refusal { code message } ... on HelpRequestSettled { request ${FIELDS} } } }`,
    { id, settlement },
    officer,
  );

const block = ({ electionId, officer }: Prepared, memberId: string) =>
  ask(
    api,
    `mutation ($id: ID!, $memberId: ID!) { blockCode(electionId: $id, memberId: $memberId, reason: LOST) {
       ... on Refusal { code message } ... on CodeBlocked { memberId } } }`,
    { id: electionId, memberId },
    officer,
  );

const tokenOf = ({ electionId, codes }: Prepared, memberNo: string): Uint8Array =>
  signInToken(codes.get(memberNo) ?? ('' as VotingCode), electionId);

const eventsOf = async ({ body }: Prepared): Promise<readonly string[]> => {
  const { rows } = await owner.query<{ event: string }>(
    `select event from audit_event where organisation_id = $1 order by sequence`,
    [body.organisationId],
  );
  return rows.map(({ event }) => event);
};

describe('Asking for help', () => {
  it('is answered alike and after the same time, and kept only of electors of that election (AUTH-06)', async () => {
    const election = await prepare();
    const { body, electionId } = election;
    const another = await makeElection(api, body, { contests: NORTH_AND_STAFF.slice(0, 1) });
    await freezeRoll(api, body, another.electionId);
    await owner.query('set session_replication_role = replica');
    await owner.query('update roll_entry set included = true where contest_id = $1 and member_id = $2', [
      another.contests[0]?.id,
      await memberIdOf(election, '4'),
    ]);
    await owner.query('set session_replication_role = origin');
    const timed = async (id: string, email: string): Promise<{ answer: unknown; ms: number }> => {
      const begun = performance.now();
      const answer = await askForHelp(id, { kind: 'NEW_CODE', email, words: ' It did not come. ' });
      return { answer, ms: performance.now() - begun };
    };
    const answers = await Promise.all([
      timed(electionId, 'MEMBER1@example.org'),
      timed(electionId, 'member4@example.org'), // a member, on the roll of another election and not of this one
      timed(electionId, 'stranger@example.org'),
      timed('0b7e2c1e-4a44-4c0e-9a43-1d7f0c9b8a11', 'member1@example.org'), // no election
    ]);
    for (const { answer, ms } of answers) {
      expect(answer).toEqual({ requested: true });
      expect(ms).toBeGreaterThanOrEqual(HELP_ANSWER_AFTER_MS - 1);
    }
    expect(HELP_ANSWER_AFTER_MS).toBeGreaterThanOrEqual(400);
    expect(await list(election)).toEqual([
      {
        id: expect.any(String) as string,
        kind: 'NEW_CODE',
        email: 'MEMBER1@example.org',
        words: 'It did not come.',
        memberId: await memberIdOf(election, '1'),
        memberName: 'Member 1',
        state: 'WAITING',
        note: null,
      },
    ]);
    const { rows } = await owner.query('select from help_request');
    expect(rows).toHaveLength(1);
    const asked = (await eventsOf(election)).filter((event) => event.includes('HelpRequested'));
    expect(asked).toHaveLength(1);
    expect(asked[0]).not.toContain((await memberIdOf(election, '1')).slice(0, 8)); // the list says who
  });

  it('needs a way to find the member, and has room for 1,000 characters', async () => {
    const id = '7c1f0a50-6d0e-4a77-9a51-0c1d2e3f4a5b';
    const code = async (help: Parameters<typeof askForHelp>[1]) => (await askForHelp(id, help)).code;
    expect(await code({ kind: 'OTHER' })).toBe('HELP_NEEDS_ADDRESS');
    expect(await code({ kind: 'NOT_ME', email: '  ' })).toBe('HELP_NEEDS_ADDRESS');
    expect(await code({ kind: 'OTHER', email: 'nobody' })).toBe('EMAIL_NOT_VALID');
    const words = 'x'.repeat(1_000);
    expect(await code({ kind: 'OTHER', email: 'a@example.org', words: `${words}x` })).toBe('HELP_WORDS_TOO_LONG');
    expect(await code({ kind: 'OTHER', email: 'b@example.org', words })).toBeUndefined();
  });

  it('is evaluated three times an hour for an address of a member, whatever its source', async () => {
    const [id, other] = ['2f6b8c11-52c4-4df7-8a0c-3f1d5e7a9b20', '3a7c9d22-63d5-4e08-9b1d-4a2e6f8b0c31']; // known or not
    const email = 'member1@example.org';
    const asked = [[id, email], [id, email], [id, email.toUpperCase()], [id, email], [id, 'member2@example.org'], [other, email]] as const; // prettier-ignore
    const codes = [];
    for (const [election, address] of asked)
      codes.push((await askForHelp(election, { kind: 'OTHER', email: address })).code ?? 'taken');
    expect(codes).toEqual(['taken', 'taken', 'taken', 'TOO_MANY_TRIES', 'taken', 'taken']);
  });

  it('is evaluated thirty times an hour for a source, which may be a whole ward or office', async () => {
    const [id, source] = ['4b8dae33-74e6-4f19-8c2e-5b3f709c1d42', newSource()];
    const asked = Array.from({ length: 31 }, (_, i) =>
      askForHelp(id, { kind: 'OTHER', email: `member${i}@example.org` }, { source }),
    );
    const codes = (await Promise.all(asked)).map(({ code }) => code ?? 'taken');
    expect(codes.filter((code) => code === 'taken')).toHaveLength(30);
    expect(codes.filter((code) => code === 'TOO_MANY_TRIES')).toHaveLength(1);
  });

  it('is only kept while codes may be replaced', async () => {
    const election = await prepare({ isIssued: false });
    expect(await askForHelp(election.electionId, { kind: 'NEW_CODE', email: 'member1@example.org' })).toEqual({
      requested: true,
    });
    expect(await list(election)).toEqual([]);
  });

  it('names no member where several electors share the address: the officer finds out who it was', async () => {
    const shared = MEMBERS.map((member) => ({ ...member, email: 'home@example.org' }));
    const election = await prepare({ members: shared });
    await askForHelp(election.electionId, { kind: 'NEW_CODE', email: 'home@example.org' });
    const [request] = await list(election);
    expect(request).toMatchObject({ memberId: null, memberName: null, email: 'home@example.org' });
    expect((await settle(election, request?.id, { sendNewCode: true })).code).toBe('HELP_MEMBER_UNCLEAR');
    expect((await list(election))[0]?.state).toBe('WAITING');
  });
});

describe('“This is not me”', () => {
  it('leads from the code that was shown to its member, stores no token, blocks nothing, and is listed first', async () => {
    const election = await prepare();
    const { electionId } = election;
    const token = tokenOf(election, '2');
    await askForHelp(electionId, { kind: 'OTHER', email: 'member1@example.org' });
    expect(await askForHelp(electionId, { kind: 'NOT_ME', words: 'I am no member.' }, { token })).toEqual({
      requested: true,
    });
    const requests = await list(election);
    expect(requests.map(({ kind, memberName, email }) => [kind, memberName, email])).toEqual([
      ['NOT_ME', 'Member 2', null],
      ['OTHER', 'Member 1', 'member1@example.org'],
    ]);
    const dump = await dumpAsText(owner);
    expect(dump).not.toContain(Buffer.from(token).toString('hex'));
    const { rows } = await owner.query<{ row: string; hash: string }>(
      `select h::text as row, encode(r.token_hash, 'hex') as hash from help_request h join voting_right r using (organisation_id, member_id)
       where h.election_id = $1 and h.kind = 'not-me'`,
      [electionId],
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { row, hash } of rows) expect(row).not.toContain(hash);
    const { rows: blocked } = await owner.query('select from blocked_code');
    expect(blocked).toEqual([]);

    expect((await settle(election, requests[0]?.id, { sendNewCode: false, decline: true, note: 'ours' })).request).toMatchObject({ state: 'DECLINED', note: 'ours' }); // prettier-ignore
    expect((await list(election)).map(({ kind }) => kind)).toEqual(['OTHER', 'NOT_ME']); // what is settled stands last
  });

  it('is believed of a code that is blocked, not of one of another election, nor of one made up', async () => {
    const [election, other] = [await prepare(), await prepare()];
    const memberId = await memberIdOf(election, '3');
    const token = tokenOf(election, '3');
    await block(election, memberId);
    await askForHelp(election.electionId, { kind: 'NEW_CODE' }, { token });
    await askForHelp(election.electionId, { kind: 'NOT_ME' }, { token: tokenOf(other, '1') });
    await askForHelp(election.electionId, { kind: 'NOT_ME' }, { token: new Uint8Array(32) });
    expect((await list(election)).map((request) => [request.kind, request.memberId])).toEqual([['NEW_CODE', memberId]]);
    expect(await list(other)).toEqual([]);
  });

  it('gets no new code to the address that was wrong, and one once the register is corrected', async () => {
    const election = await prepare();
    await askForHelp(election.electionId, { kind: 'NOT_ME' }, { token: tokenOf(election, '1') });
    const [request] = await list(election);
    expect((await settle(election, request?.id, { sendNewCode: true })).code).toBe('HELP_ADDRESS_UNCHANGED');
    await owner.query(`update member set email = 'right@example.org' where member_id = $1`, [request?.memberId]);
    expect((await settle(election, request?.id, { sendNewCode: true })).request).toMatchObject({ state: 'DONE' });
    const [letter] = (await readMessages(api, election.body.organisationId)).filter(
      ({ toAddress }) => toAddress === 'right@example.org',
    );
    expect(codeIn(letter?.text ?? '')).not.toBe('');
    expect((await eventsOf(election)).filter((event) => event.includes('VotingCodeReissued'))).toEqual([
      expect.stringContaining('"reason":"stolen"'),
    ]);
  });
});

describe('Settling a request for help', () => {
  it('sends a new code in the same step, once, and says so in the audit trail', async () => {
    const election = await prepare();
    await askForHelp(election.electionId, { kind: 'NEW_CODE', email: 'member1@example.org' });
    const [request] = await list(election);
    const both = await Promise.all(
      [1, 2].map(() => settle(election, request?.id, { sendNewCode: true, note: 'by telephone' })),
    );
    expect(both.map(({ code }) => code ?? 'settled').sort()).toEqual(['HELP_REQUEST_SETTLED', 'settled']);
    expect(await list(election)).toEqual([{ ...request, state: 'DONE', note: 'by telephone' }]);
    const letters = (await readMessages(api, election.body.organisationId)).filter(({ text }) => codeIn(text) !== '');
    const toMember = letters.filter(({ toAddress }) => toAddress === 'member1@example.org');
    expect(new Set(toMember.map(({ text }) => codeIn(text))).size).toBe(2); // the first, still claimed, and the new one
    const last = (await eventsOf(election)).slice(-2).map((event) => (JSON.parse(event) as { type: string }).type);
    expect(last).toEqual(['VotingCodeReissued', 'HelpRequestSettled']);
  });

  it('leaves the request waiting where no code can be sent, and says why', async () => {
    const election = await prepare({ spares: 0 });
    await askForHelp(election.electionId, { kind: 'NEW_CODE', email: 'member1@example.org' });
    const [request] = await list(election);
    expect((await settle(election, request?.id, { sendNewCode: true })).code).toBe('NO_SPARE_LEFT');
    expect((await settle(election, request?.id, { sendNewCode: true, decline: true })).code).toBe(
      'HELP_SETTLEMENT_UNCLEAR',
    );
    expect((await settle(election, request?.id, { sendNewCode: false, note: 'x'.repeat(1_001) })).code).toBe(
      'HELP_WORDS_TOO_LONG',
    );
    const { rowCount } = await owner.query('select from blocked_code where organisation_id = $1', [
      election.body.organisationId,
    ]);
    expect(rowCount).toBe(0); // the block is rolled back with the refusal
    expect((await list(election))[0]?.state).toBe('WAITING');
    expect((await settle(election, request?.id, { sendNewCode: false })).request.state).toBe('DONE');
    expect((await settle(election, '0b7e2c1e-4a44-4c0e-9a43-1d7f0c9b8a11', { sendNewCode: false })).code).toBe(
      'HELP_REQUEST_NOT_FOUND',
    );
  });

  it('names whoever makes the codes where it is not the platform', async () => {
    const election = await prepare();
    await owner.query('alter table code_maker disable trigger keep_code_maker');
    await owner.query(
      `insert into code_maker (organisation_id, election_id, name, public_key) values ($1, $2, 'Sw Craffu', $3)`,
      [election.body.organisationId, election.electionId, 'a'.repeat(64)],
    );
    await owner.query('alter table code_maker enable trigger keep_code_maker');
    await askForHelp(election.electionId, { kind: 'NEW_CODE', email: 'member1@example.org' });
    const [request] = await list(election);
    const refused = await settle(election, request?.id, { sendNewCode: true });
    expect(refused.code).toBe('CODES_MADE_OUTSIDE');
    expect(refused.message).toContain('Sw Craffu');
  });

  it('is no business of another body', async () => {
    const election = await prepare();
    await askForHelp(election.electionId, { kind: 'NEW_CODE', email: 'member1@example.org' });
    const [request] = await list(election);
    const stranger = await api.organisation();
    const as = { ...election, officer: stranger.officers['returning-officer'] };
    expect(await list(as)).toEqual([]);
    expect((await settle(as, request?.id, { sendNewCode: false })).code).toBe('HELP_REQUEST_NOT_FOUND');
  });
});

describe('Returning officers are told of requests for help', () => {
  it('with their number and no names, at most once an hour, also of what came meanwhile', async () => {
    const election = await prepare();
    const { electionId, body } = election;
    const feed: HelpFeed = new PgHelpFeed(api.get(Database));
    const tell = new TellOfHelp(api.get(UnitOfWork), api.get(PublicAddress));
    const tick = () => new TellOfHelpTicker(feed, tell).tick(new AbortController().signal);
    const told = async () =>
      (await readMessages(api, body.organisationId)).filter(({ subject }) =>
        subject.startsWith('Members ask for help: '),
      );
    const hoursPass = () =>
      owner.query(`update help_request set told_at = told_at - interval '1 hour' where election_id = $1`, [electionId]);

    await askForHelp(electionId, { kind: 'NEW_CODE', email: 'member1@example.org', words: 'private' });
    await askForHelp(electionId, { kind: 'NOT_ME' }, { token: tokenOf(election, '2') });
    await Promise.all([tick(), tick()]);
    const [first, ...more] = await told();
    expect(more).toEqual([]);
    expect(first?.text).toContain('2 people ask for help with “Board election”');
    expect(first?.text).not.toMatch(/Member|member1|private/);
    expect(first?.text).toContain('Nifer y bobl sy’n gofyn am gymorth');

    await askForHelp(electionId, { kind: 'OTHER', email: 'member3@example.org' });
    await tick();
    expect(await told()).toHaveLength(1);
    await hoursPass();
    await tick();
    await tick();
    expect((await told()).map(({ text }) => text.split(' ')[0]).sort()).toEqual(['2', '3']);
    await hoursPass();
    await tick(); // nothing new
    expect(await told()).toHaveLength(2);
  });
});
