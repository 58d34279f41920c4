import { createPublicKey, verify } from 'node:crypto';
import { ProofChecks } from '#libs/application';
import { jest } from '@jest/globals';
import pg from 'pg';
import { startTestApi, type TestApi } from './support/api.js';
import { ballotOf, box, cast, find, forged, result } from './support/casting-requests.js';
import { startCuttingProxy, type CuttingProxy } from './support/cutting-proxy.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { readyElection, type ReadyElection, type ReadyElectionOptions } from './support/ready-election.js';

let database: TestDatabase;
let proxy: CuttingProxy;
let owner: pg.Client;
let api: TestApi;
let batching: TestApi;
let short: TestApi;

beforeAll(async () => {
  database = await createTestDatabase();
  proxy = await startCuttingProxy(database.appUrl);
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  api = await startTestApi({ database: { ...database, appUrl: proxy.url } });
  process.env['CAST_BATCHING'] = 'on';
  batching = await startTestApi({ database });
  delete process.env['CAST_BATCHING'];
  process.env['CAST_LINE'] = '10';
  short = await startTestApi({ database });
  delete process.env['CAST_LINE'];
}, 60_000);

afterAll(async () => {
  await api.close();
  await batching.close();
  await short.close();
  await owner.end();
  await proxy.close();
  await database.drop();
});

const anElection = (options: Partial<ReadyElectionOptions> = {}): Promise<ReadyElection> =>
  readyElection(owner, database.secret, { voters: 2, ...options });

describe('Casting over the API', () => {
  it('records a ballot, signs its receipt, and answers the same bytes the same way (CAST-04)', async () => {
    const election = await anElection();
    const texts = [ballotOf(election, 0)];
    const first = result(await cast(api, election, { texts }));
    expect(first).toMatchObject({ __typename: 'BallotsRecorded', state: 'RECORDED' });
    expect(result(await cast(api, election, { texts }))).toEqual(first);
    expect(result(await cast(batching, election, { texts }))).toEqual(first);

    const [receipt] = first.receipts;
    const spki = Buffer.from(`302a300506032b6570032100${first.publicKey}`, 'hex'); // RFC 8410, an Ed25519 key
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    const statement = `quorate/receipt/v1|${election.contests[0]?.uuid}|${receipt?.tracker}`;
    expect(verify(null, Buffer.from(statement), key, Buffer.from(receipt?.signature ?? '', 'hex'))).toBe(true);
    expect(await box(api, election.contests[0]?.contestId ?? '')).toMatchObject({ ballots: 1, refused: 0 });
  });

  it('finds the receipt for anybody, at once (TAMP-03)', async () => {
    const election = await anElection();
    const { receipts } = result(await cast(api, election, { texts: [ballotOf(election, 0)] }));
    expect(await find(api, receipts[0]?.tracker ?? '')).toMatchObject({
      state: 'CHECKED',
      uuid: election.contests[0]?.uuid,
      seal: null,
    });
    expect(await find(api, 'A'.repeat(43))).toBeNull();
    expect(await find(api, 'not a receipt')).toBeNull();
  });

  it('refuses a second, different ballot where the first counts, and takes it where the last does (CAST-05)', async () => {
    const first = await anElection();
    const last = await anElection({ repeatBallots: 'last-counts' });
    for (const election of [first, last])
      await cast(api, election, { texts: [ballotOf(election, 0, 0, [1, 2, 0, 0, 0])] });
    const again = await cast(api, first, { texts: [ballotOf(first, 0, 0, [2, 1, 0, 0, 0])] });
    expect(result(again)).toMatchObject({ code: 'ALREADY_VOTED' });
    expect(result(await cast(api, last, { texts: [ballotOf(last, 0, 0, [2, 1, 0, 0, 0])] })).state).toBe('RECORDED');
  });

  it('takes all contests of a voter or none (CAST-07)', async () => {
    const election = await anElection({
      candidates: [3, 4],
      isEntitled: (voter, contest) => voter === 0 || contest === 0,
    });
    const wrong = [ballotOf(election, 0, 0), forged(ballotOf(election, 0, 1))];
    expect(result(await cast(api, election, { texts: wrong }))).toMatchObject({
      code: 'BALLOT_INVALID',
      fields: [{ field: 'ballots.1', code: 'BALLOT_PROOF_WRONG' }],
    });
    const stranger = await cast(api, election, {
      voter: 1,
      texts: [ballotOf(election, 1, 0), ballotOf(election, 1, 1)],
    });
    expect(result(stranger).code).toBe('NOT_ENTITLED');
    const { rows } = await owner.query('select 1 from sealed_ballot where organisation_id = $1', [
      election.organisationId,
    ]);
    expect(rows).toHaveLength(0);
    const right = await cast(api, election, { texts: [ballotOf(election, 0, 0), ballotOf(election, 0, 1)] });
    expect(result(right).receipts).toHaveLength(2);
  });

  it('refuses a copied ballot, and one of another contest or election (SEC-09)', async () => {
    const election = await anElection({ candidates: [5, 5] });
    const other = await anElection();
    const stolen = ballotOf(election, 1);
    expect(result(await cast(api, election, { texts: [stolen] })).code).toBe('CREDENTIAL_MISMATCH');
    await cast(api, election, { voter: 1, texts: [stolen] });
    expect(result(await cast(api, election, { texts: [stolen] })).code).toBe('CREDENTIAL_MISMATCH');
    for (const foreign of [ballotOf(election, 0, 1), ballotOf(other, 0)])
      expect(result(await cast(api, election, { texts: [foreign] })).fields[0]?.code).toBe('BALLOT_OF_ANOTHER_CONTEST');
    const twice = [ballotOf(election, 0), ballotOf(election, 0)];
    const contestId = election.contests[0]?.contestId ?? '';
    expect(result(await cast(api, election, { texts: twice, contests: [contestId, contestId] })).code).toBe(
      'NOT_ENTITLED',
    );
  });

  it('refuses a token that is no voter’s, without looking at a proof', async () => {
    const election = await anElection();
    const check = jest.spyOn(api.get(ProofChecks), 'check');
    expect(result(await cast(api, election, { voter: 99, texts: [ballotOf(election, 0)] })).code).toBe('NOT_ENTITLED');
    const nowhere = { ...election, electionId: '00000000-0000-4000-8000-000000000000' };
    expect(result(await cast(api, nowhere, { texts: [ballotOf(election, 0)] })).code).toBe('NOT_ENTITLED');
    expect(check).not.toHaveBeenCalled();
    check.mockRestore();
  });

  it.each([
    ['white space', (ballot: string) => ballot.replace(',', ', '), 'BALLOT_FORM_WRONG'],
    [
      'another order of members',
      (ballot: string) => JSON.stringify({ signature: 1, ...(JSON.parse(ballot) as object) }),
      'BALLOT_FORM_WRONG',
    ],
    ['a letter outside ASCII', (ballot: string) => ballot.replace('"answers"', '"\u00e4nswers"'), 'BALLOT_FORM_WRONG'],
    ['half a surrogate', (ballot: string) => `${ballot}\ud800`, 'BALLOT_FORM_WRONG'],
    [
      'upper-case hexadecimal in an answer',
      (ballot: string) =>
        ballot.replace(/("alpha":")([0-9a-f]{64})/, (_, a: string, hex: string) => a + hex.toUpperCase()),
      'BALLOT_PROOF_WRONG',
    ],
    ['a wrong proof', forged, 'BALLOT_PROOF_WRONG'],
    ['nothing at all', () => '', 'BALLOT_FORM_WRONG'],
    ['no ballot', () => '[]', 'BALLOT_FORM_WRONG'],
    ['50,000 characters', () => 'x'.repeat(50_000), 'BALLOT_TOO_LONG'],
    ['20,000 brackets', () => '['.repeat(20_000) + ']'.repeat(20_000), 'BALLOT_FORM_WRONG'],
  ])('refuses a ballot with %s', async (_, change, code) => {
    const election = await anElection();
    const answer = await cast(api, election, { texts: [change(ballotOf(election, 0))] });
    expect(result(answer)).toMatchObject({ code: 'BALLOT_INVALID', fields: [{ code }] });
  });

  it('says in the reader’s language when the poll opens or has closed (TIME-01)', async () => {
    const early = await anElection({ opensIn: 600 });
    const late = await anElection({ opensIn: -600, closesIn: -60 });
    expect(result(await cast(api, early, { texts: [ballotOf(early, 0)] }))).toMatchObject({ code: 'POLL_NOT_OPEN' });
    const english = result(await cast(api, late, { texts: [ballotOf(late, 0)] }));
    expect(english).toMatchObject({
      code: 'POLL_CLOSED',
      message: expect.stringMatching(/^The poll closed on .*\d{4}/) as string,
    });
    const welsh = await cast(api, late, { texts: [ballotOf(late, 0)], headers: { 'accept-language': 'cy' } });
    expect(result(welsh).message).toMatch(/^Caeodd y bleidlais ar /);
  });

  it('shares a transaction between voters when batching, each with an outcome of their own', async () => {
    const election = await anElection({ voters: 30 });
    const answers = await Promise.all(
      election.voters.map((_, voter) => {
        const texts = [voter % 3 === 0 ? forged(ballotOf(election, voter)) : ballotOf(election, voter)];
        return cast(batching, election, { voter, texts });
      }),
    );
    expect(answers.map((answer) => result(answer).__typename)).toEqual(
      election.voters.map((_, voter) => (voter % 3 === 0 ? 'Refusal' : 'BallotsRecorded')),
    );
    expect(await box(api, election.contests[0]?.contestId ?? '')).toMatchObject({ ballots: 20 });
  });
});

describe('An answer that is lost (CAST-06)', () => {
  it('is an error that promises nothing; the same bytes then get their receipt, and one ballot is in the box', async () => {
    const election = await anElection();
    const texts = [ballotOf(election, 0)];
    await cast(api, election, { voter: 1, texts: [ballotOf(election, 1)] }); // opens the connection
    const before = proxy.cuts;
    proxy.cutNextAnswerTo('from cast_ballots');
    const lost = await cast(api, election, { texts });
    expect(proxy.cuts).toBe(before + 1);
    expect(lost).toMatchObject({ status: 503, data: null, errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
    expect(lost.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await box(api, election.contests[0]?.contestId ?? '')).toMatchObject({ ballots: 2 }); // it was recorded
    expect(result(await cast(api, election, { texts }))).toMatchObject({ state: 'RECORDED' });
    expect(await box(api, election.contests[0]?.contestId ?? '')).toMatchObject({ ballots: 2 });
  });
});

describe('More castings than the line holds (API-06)', () => {
  it('are answered “busy, come back” at once', async () => {
    const election = await anElection();
    const blocker = new pg.Client({ connectionString: database.ownerUrl });
    await blocker.connect();
    await blocker.query('select pg_advisory_lock(election_lock_key($1))', [election.electionId]);
    const text = ballotOf(election, 0);
    const waiting = Array.from({ length: 10 }, () => cast(short, election, { texts: [text] }));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const began = Date.now();
    const busy = await cast(short, election, { texts: [text] });
    expect(Date.now() - began).toBeLessThan(1_000);
    expect(busy).toMatchObject({ status: 503, errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
    expect(busy.headers.get('retry-after')).toBe('2');
    await blocker.end();
    await Promise.all(waiting);
    expect(result(await cast(api, election, { texts: [text] })).state).toBe('RECORDED');
  }, 60_000);
});
