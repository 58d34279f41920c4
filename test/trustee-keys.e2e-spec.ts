import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { CreateSignInLink, Keyring, PublicAddress, UnitOfWork } from '#libs/application';
import { fromHex } from '#libs/basics';
import { parseEmail } from '#libs/domain';
import { contestPrivateKey, canonicalText, loadFastGroup, NEUTRAL_HEX } from '#libs/belenios';
import { SESSION_COOKIE } from '../apps/api/src/access/session-cookie.js';
import { ApiClient } from '../apps/cli/src/demo/api-client.js';
import { readSecretKeyFile } from '../apps/cli/src/key-file.js';
import { readOpeningKey } from '../apps/cli/src/key/opening-key.js';
import { rehearseAlone } from '../apps/cli/src/key/rehearse-again.js';
import { createProgram } from '../apps/cli/src/program.js';
import { startApiAndDatabase } from './support/api-and-database.js';
import type { ApiAndDatabase } from './support/api-and-database.js';
import { ask, submit, submitKeys } from './support/election-set-up.js';
import { countRows, prepareFrozenRoll } from './support/prepared-election.js';
import type { PreparedElection, PreparedWanted } from './support/prepared-election.js';

let owner: ApiAndDatabase['owner'];
let api: ApiAndDatabase['api'];
let stop: ApiAndDatabase['stop'];

beforeAll(async () => {
  ({ owner, api, stop } = await startApiAndDatabase());
}, 60_000);

afterAll(() => stop());

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

  it('are made and handed in by one command on the machine of the key-holder', async () => {
    const election = await withFrozenRoll();
    const { secondHolder, body } = election;
    const by = { kind: 'installer', organisationId: body.organisationId } as const;
    const links = new CreateSignInLink(api.get(UnitOfWork), api.get(Keyring), api.get(PublicAddress));
    const email = parseEmail(secondHolder.email);
    const made = email && (await links.execute({ email, by }));
    if (!made?.ok) throw new Error('no link');
    const folder = mkdtempSync(path.join(tmpdir(), 'quorate-keys-'));
    const quiet = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
    try {
      const options = [
        '--election',
        election.electionId,
        '--out',
        folder,
        '--server',
        api.url,
        '--link',
        made.value.link,
      ];
      await (await createProgram('key')).parseAsync(['key', 'make', ...options, '--json'], { from: 'user' });
    } finally {
      quiet.mockRestore();
    }
    const secretFile = readdirSync(folder).find((name) => name.endsWith('.secret.json')) ?? '';
    const secret = readSecretKeyFile(path.join(folder, secretFile));
    if (!secret.ok) throw new Error(secret.error);
    const { group } = await loadFastGroup(randomBytes);
    const { rows } = await owner.query<{ uuid: string; key: string; officer_id: string }>(
      `select c.belenios_uuid as uuid, k.public_key::json ->> 'public_key' as key, k.officer_id
       from trustee_key k join contest c using (organisation_id, contest_id) where c.election_id = $1 order by c.position`,
      [election.electionId],
    );
    const seed = fromHex(secret.value.seed);
    expect(rows).toEqual(
      election.contests.map(({ uuid }) => ({
        uuid,
        key: group.mulBase(contestPrivateKey(seed, uuid)).hex,
        officer_id: secondHolder.officerId,
      })),
    );
    const key = await readOpeningKey(path.join(folder, secretFile), undefined);
    if (!key.ok || key.value.kind !== 'single') throw new Error('no key of one’s own');
    const session = new ApiClient(api.url, `${SESSION_COOKIE}=${secondHolder.session}`);
    const { electionId } = election;
    expect(await rehearseAlone(session, electionId, { group, key: key.value })).toBe(election.contests.length);
    const other = { ...key.value, secretFor: () => 7n };
    await expect(rehearseAlone(session, electionId, { group, key: other })).rejects.toThrow(
      'not among those handed in',
    );
    const elsewhere = { ...key.value, electionId: '00000000-0000-4000-8000-000000000000' };
    await expect(rehearseAlone(session, electionId, { group, key: elsewhere })).rejects.toThrow('for another election');
    rmSync(folder, { recursive: true });
  });
});
