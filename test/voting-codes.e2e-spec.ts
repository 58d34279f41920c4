import { randomBytes } from 'node:crypto';
import { DeliverMessages, Keyring, Mailer, UnitOfWork } from '#libs/application';
import type { Mail } from '#libs/application';
import { loadFastGroup, publicCredential, readVotingCode, signInToken } from '#libs/belenios';
import type { VotingCode } from '#libs/belenios';
import { ok } from '#libs/basics';
import { createDataSource, TypeOrmUnitOfWork } from '#libs/persistence';
import { startApiAndDatabase } from './support/api-and-database.js';
import type { ApiAndDatabase } from './support/api-and-database.js';
import { startCuttingProxy } from './support/cutting-proxy.js';
import { dumpAsText, isInDump } from './support/dump.js';
import { ask, codeIn, issuer, readMessages } from './support/election-set-up.js';
import { countRows, issueCodes, MEMBERS, NORTH, prepareFrozenRoll } from './support/prepared-election.js';
import type { PreparedElection, PreparedWanted } from './support/prepared-election.js';

let database: ApiAndDatabase['database'];
let owner: ApiAndDatabase['owner'];
let api: ApiAndDatabase['api'];
let stop: ApiAndDatabase['stop'];

beforeAll(async () => {
  ({ database, owner, api, stop } = await startApiAndDatabase());
}, 60_000);

afterAll(() => stop());

const withFrozenRoll = (wanted: PreparedWanted = {}): Promise<PreparedElection> =>
  prepareFrozenRoll({ api, owner }, wanted);
const REFUSAL = '... on Refusal { code message }';

const requestCodes = ({ body, electionId }: PreparedElection, leaveOut = false) =>
  ask<{ electors: number; withoutEmail: number }>(
    api,
    `mutation ($id: ID!, $leaveOut: Boolean!) { issueVotingCodes(electionId: $id, leaveOutWithoutEmail: $leaveOut) {
       ${REFUSAL} ... on VotingCodesRequested { electors withoutEmail } } }`,
    { id: electionId, leaveOut },
    body.officers['returning-officer'],
  );

describe('Voting codes', () => {
  it('are wanted by the returning officer, once the roll is frozen, and reach everybody or it is said who is left out', async () => {
    const election = await withFrozenRoll({ members: [...MEMBERS, { memberNo: '5', email: null }] });
    const refused = await requestCodes(election);
    expect(refused.code).toBe('ELECTORS_WITHOUT_EMAIL');
    expect(refused.message).toContain('1 electors');
    expect(await requestCodes(election, true)).toEqual({ electors: 4, withoutEmail: 1 });
    await requestCodes(election, true);
    const jobs = await owner.query(
      `select payload from outbox_job where organisation_id = $1 and name = 'issue-codes'`,
      [election.body.organisationId],
    );
    expect(jobs.rows).toEqual([{ payload: { electionId: election.electionId } }]); // once, and ids only
    await issueCodes(api, election);
    expect((await requestCodes(election, true)).code).toBe('WRONG_ELECTION_STATE');
  });

  it('give each elector one code for all contests of which they are on the roll', async () => {
    const election = await withFrozenRoll();
    expect(await issueCodes(api, election)).toEqual(ok({ electors: 3, messages: 3, already: false }));
    const messages = await readMessages(api, election.body.organisationId);
    const letters = messages.filter(({ text }) => codeIn(text) !== '');
    expect(letters.map(({ toAddress }) => toAddress).sort()).toEqual([1, 2, 3].map((n) => `member${n}@example.org`));
    const codes = letters.map(({ text }) => codeIn(text));
    expect(codes.every((code) => readVotingCode(code).ok)).toBe(true);
    expect(new Set(codes).size).toBe(3);

    const { group } = await loadFastGroup(randomBytes);
    const keyring = api.get(Keyring);
    const entitled: Record<string, readonly number[]> = { member1: [0], member2: [0, 1], member3: [1] };
    for (const { toAddress, text } of letters) {
      const code = codeIn(text) as VotingCode;
      const tokenHash = keyring.tokenHash(signInToken(code, election.electionId));
      const { rows } = await owner.query<{ contest_id: string; credential_hash: Buffer }>(
        'select contest_id, credential_hash from voting_right where token_hash = $1',
        [tokenHash],
      );
      const expected = entitled[toAddress.split('@')[0] ?? '']?.map((place) => election.contests[place]) ?? [];
      expect(rows.map((row) => row.contest_id).sort()).toEqual(expected.map((each) => each?.id).sort());
      for (const row of rows) {
        const uuid = election.contests.find(({ id }) => id === row.contest_id)?.uuid ?? '';
        const credential = publicCredential(group, code, uuid);
        expect(keyring.credentialHash(row.contest_id, credential).equals(row.credential_hash)).toBe(true);
        expect(await credentialsOf(row.contest_id)).toContain(credential);
      }
    }
    const lists = await Promise.all(election.contests.map(({ id }) => credentialsOf(id)));
    expect(lists.map((list) => list.length)).toEqual([2, 2]);
  });

  it('are written to members in their language, with the hours in the zone of the body', async () => {
    const election = await withFrozenRoll({
      opensAt: new Date('2126-07-01T08:00:00Z'),
      closesAt: new Date('2126-12-01T17:00:00Z'),
    });
    await issueCodes(api, election);
    const messages = await readMessages(api, election.body.organisationId);
    const english = messages.find(({ toAddress }) => toAddress === 'member1@example.org');
    const welsh = messages.find(({ toAddress }) => toAddress === 'member2@example.org');
    expect(english?.subject).toMatch(/^Vote: Board election/);
    expect(english?.text).toContain('Voting opens: Monday 1 July 2126 at 9am (UK time)');
    expect(english?.text).toContain(' 1 December 2126 at 5pm (UK time)');
    expect(english?.text).toContain(`https://vote.example.org/vote#${election.electionId}.`);
    expect(welsh?.subject).toMatch(/^Pleidleisiwch: Etholiad y bwrdd/);
    expect(welsh?.text).toContain('Annwyl Member 2');
    expect(welsh?.text).toContain('Gorffennaf');
  });

  it('stand nowhere in the database: not before they are sent, not after (AUTH-02)', async () => {
    const election = await withFrozenRoll();
    await issueCodes(api, election);
    const { organisationId } = election.body;
    const waiting = await dumpAsText(owner);
    const sent: Mail[] = [];
    const mailer = new (class extends Mailer {
      async send(mail: Mail): Promise<void> {
        sent.push(mail);
      }
    })();
    await new DeliverMessages(api.get(UnitOfWork), mailer).execute(organisationId);
    const codes = sent.map(({ text }) => codeIn(text)).filter((code) => code !== '');
    expect(codes).toHaveLength(3);
    const after = await dumpAsText(owner);
    for (const code of codes) {
      const token = Buffer.from(signInToken(code as VotingCode, election.electionId));
      for (const dump of [waiting, after]) {
        expect(isInDump(dump, code)).toBe(false);
        expect(dump).not.toContain(token.toString('hex'));
      }
    }
    expect(isInDump(`${after} ${codes[0]}`, codes[0] ?? '')).toBe(true); // the search would find one
    const bodies = await owner.query(
      `select from message where organisation_id = $1 and purpose = 'voting-code' and sealed_body is not null`,
      [organisationId],
    );
    expect(bodies.rowCount).toBe(0);
  });

  it('are made once, however many jobs run at the same time', async () => {
    const election = await withFrozenRoll();
    const outcomes = await Promise.all([1, 2, 3].map(() => issueCodes(api, election)));
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.already).sort()).toEqual([false, true, true]);
    expect(await countRows(owner, 'voting_right', election)).toBe(4);
    expect(await countRows(owner, 'credential_list', election)).toBe(2);
    const messages = await readMessages(api, election.body.organisationId);
    expect(messages.filter(({ text }) => codeIn(text) !== '')).toHaveLength(3);
    const events = await owner.query(
      `select from audit_event where organisation_id = $1 and event::json ->> 'type' = 'VotingCodesIssued'`,
      [election.body.organisationId],
    );
    expect(events.rowCount).toBe(1);
  });

  it('are not there at all when the job was killed half-way, and whole when it ran again', async () => {
    const members = Array.from({ length: 300 }, (_, i) => ({ memberNo: `${i}` }));
    const election = await withFrozenRoll({ contests: [NORTH], members });
    const { organisationId } = election.body;
    const proxy = await startCuttingProxy(database.appUrl);
    const source = await createDataSource({ url: proxy.url, applicationName: 'test', max: 2 }).initialize();
    proxy.cutNextAnswerTo('insert into credential_list'); // everything else of it is written by then
    const job = await issuer(api, new TypeOrmUnitOfWork(source, api.get(Keyring)));
    await expect(job.execute({ organisationId, electionId: election.electionId })).rejects.toThrow();
    expect(proxy.cuts).toBe(1);
    await source.destroy();
    await proxy.close();
    expect(await countRows(owner, 'voting_right', election)).toBe(0);
    expect(await countRows(owner, 'credential_list', election)).toBe(0);
    const messages = await owner.query(`select from message where organisation_id = $1 and purpose = 'voting-code'`, [
      organisationId,
    ]);
    expect(messages.rowCount).toBe(0);

    expect(await issueCodes(api, election)).toEqual(ok({ electors: 300, messages: 300, already: false }));
    expect(await countRows(owner, 'voting_right', election)).toBe(300);
    const list = await credentialsOf(election.contests[0]?.id ?? '');
    expect(list).toHaveLength(300);
    await expectNoOrder(election.contests[0]?.id ?? '', list);
  }, 60_000);
});

/** Rights lie in the table in an order that tells neither the member nor the place in the public list. */
async function expectNoOrder(contestId: string, list: readonly string[]): Promise<void> {
  const { rows } = await owner.query<{ member_no: string; credential_hash: Buffer }>(
    `select m.member_no, r.credential_hash from voting_right r join member m using (organisation_id, member_id)
     where r.contest_id = $1 order by r.ctid`,
    [contestId],
  );
  const place = new Map(
    list.map((credential, i) => [api.get(Keyring).credentialHash(contestId, credential).toString('hex'), i]),
  );
  const stored = rows.map((row, i) => ({
    i,
    member: Number(row.member_no),
    place: place.get(row.credential_hash.toString('hex')) ?? -1,
  }));
  expect(stored.every((row) => row.place >= 0)).toBe(true);
  // Rank correlation of independent orders of n = 300 has standard deviation 1/√(n - 1) = 0.058; 6 of them are 0.347.
  for (const pairs of [
    stored.map((row) => [row.i, row.member] as const),
    stored.map((row) => [row.i, row.place] as const),
    stored.map((row) => [row.member, row.place] as const),
  ])
    expect(Math.abs(rankCorrelation(pairs))).toBeLessThan(0.347);
}

/** Spearman's ρ of two permutations of 0..n-1. */
function rankCorrelation(pairs: readonly (readonly [number, number])[]): number {
  const n = pairs.length;
  return 1 - (6 * pairs.reduce((sum, [a, b]) => sum + (a - b) ** 2, 0)) / (n * (n * n - 1));
}

async function credentialsOf(contestId: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ credentials_object: Buffer }>(
    'select credentials_object from credential_list where contest_id = $1',
    [contestId],
  );
  return JSON.parse(rows[0]?.credentials_object.toString() ?? '[]') as string[];
}
