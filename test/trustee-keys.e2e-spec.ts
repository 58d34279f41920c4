import pg from 'pg';
import { canonicalText, NEUTRAL_HEX } from '#libs/belenios';
import { startTestApi, type TestApi } from './support/api.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { ask, submit, submitKeys } from './support/election-set-up.js';
import { countRows, prepareFrozenRoll } from './support/prepared-election.js';
import type { PreparedElection, PreparedWanted } from './support/prepared-election.js';

let database: TestDatabase;
let owner: pg.Client;
let api: TestApi;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  api = await startTestApi({ database });
}, 60_000);

afterAll(async () => {
  await api.close();
  await owner.end();
  await database.drop();
});

const withFrozenRoll = (wanted: PreparedWanted = {}): Promise<PreparedElection> =>
  prepareFrozenRoll({ api, owner }, wanted);
const REFUSAL = '... on Refusal { code message }';

describe('Keys of key-holders', () => {
  it('are taken one for each contest and key-holder, with the proof that the secret is known', async () => {
    const election = await withFrozenRoll();
    const [first, second] = [election.body.officers['key-holder'], election.secondHolder];
    const handedIn = await submitKeys(api, first, election);
    expect(handedIn.keys.map(({ trustee }) => trustee)).toEqual([2, 2]); // number 1 is the platform
    const other = await submitKeys(api, second, election);
    expect(other.keys.map(({ trustee }) => trustee)).toEqual([3, 3]);

    expect((await submitKeys(api, first, election)).code).toBe('KEY_ALREADY_HANDED_IN');
    const third = await api.officer(election.body.organisationId, ['key-holder']);
    expect((await submit(api, third, election.electionId, other.handedIn)).code).toBe('KEY_ALREADY_USED');
  });

  it('are refused when they are not keys', async () => {
    const election = await withFrozenRoll();
    const holder = election.body.officers['key-holder'];
    const [contest, otherContest] = election.contests;
    const good = await submitKeys(api, holder, election);
    await ask(
      api,
      `mutation ($id: ID!) { withdrawTrusteeKeys(electionId: $id) { ${REFUSAL} ... on TrusteeKeysWithdrawn { withdrawn } } }`,
      { id: election.electionId },
      holder,
    );
    const key = JSON.parse(good.handedIn[0]?.publicKey ?? '') as { pok: { response: string }; public_key: string };
    const tryKey = async (publicKey: string, contestId = contest?.id ?? '') =>
      (await submit(api, holder, election.electionId, [{ contestId, publicKey }])).code;
    expect(await tryKey('{}')).toBe('KEY_UNREADABLE');
    expect(await tryKey('x'.repeat(3000))).toBe('KEY_UNREADABLE');
    expect(await tryKey(`${good.handedIn[0]?.publicKey}],["Single",${good.handedIn[1]?.publicKey}`)).toBe(
      'KEY_UNREADABLE',
    );
    expect(await tryKey(canonicalText({ ...key, public_key: NEUTRAL_HEX }))).toBe('KEY_NOT_PROVED');
    expect(await tryKey(canonicalText({ ...key, pok: { ...key.pok, response: '1' } }))).toBe('KEY_NOT_PROVED');
    const valid = good.handedIn[0]?.publicKey ?? '';
    const twice = [contest, otherContest].map((each) => ({ contestId: each?.id ?? '', publicKey: valid }));
    expect((await submit(api, holder, election.electionId, twice)).code).toBe('KEY_ALREADY_USED');
    expect(await tryKey(valid, '00000000-0000-4000-8000-000000000000')).toBe('CONTEST_NOT_FOUND');
    expect(await countRows(owner, 'trustee_key', election)).toBe(0);
    expect(await tryKey(valid)).toBeUndefined(); // withdrawn keys may come again
  });

  it('are for key-holders to hand in', async () => {
    const election = await withFrozenRoll();
    const document = `mutation ($id: ID!) { submitTrusteeKeys(electionId: $id, keys: []) { __typename } }`;
    const answer = await api.graphql(
      document,
      { id: election.electionId },
      election.body.officers['returning-officer'],
    );
    expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
