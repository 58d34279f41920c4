import { randomBytes } from 'node:crypto';
import {
  appendToArchive,
  bytesSource,
  checkBallot,
  credentialScalar,
  electionContext,
  fingerprint,
  hashHex,
  loadFastGroup,
  makeBallot,
  readElection,
  signInToken,
  startArchive,
  verifyArchive,
} from '#libs/belenios';
import type { VotingCode } from '#libs/belenios';
import type { ElectionDefinition } from '#libs/domain';
import { boundRules, ruleDigest } from '#libs/evidence';
import { startApiAndDatabase } from './support/api-and-database.js';
import type { ApiAndDatabase } from './support/api-and-database.js';
import {
  aConstitution,
  addCandidates,
  ask,
  codeIn,
  openPoll,
  readMessages,
  submitKeys,
} from './support/election-set-up.js';
import { issueCodes, prepareFrozenRoll, prepareToOpen } from './support/prepared-election.js';
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
const readyToOpen = (wanted: PreparedWanted = {}): Promise<PreparedElection> => prepareToOpen({ api, owner }, wanted);
const REFUSAL = '... on Refusal { code message }';

describe('Opening the poll', () => {
  it('waits for candidates, keys and codes, and says which', async () => {
    const election = await withFrozenRoll();
    const { body, electionId } = election;
    expect((await openPoll(api, body, electionId)).code).toBe('WRONG_ELECTION_STATE');
    await issueCodes(api, election);
    const missing = await openPoll(api, body, electionId);
    expect(missing.code).toBe('KEYS_MISSING');
    expect(missing.message).toContain(election.secondHolder.email);
    await submitKeys(api, body.officers['key-holder'], election);
    expect((await openPoll(api, body, electionId)).code).toBe('KEYS_MISSING');
    await submitKeys(api, election.secondHolder, election);
    expect((await openPoll(api, body, electionId)).election.state).toBe('POLLING');
    expect((await openPoll(api, body, electionId)).code).toBe('WRONG_ELECTION_STATE');
  });

  it('leaves out the key of somebody who is a key-holder no more, and never waits for them', async () => {
    const election = await readyToOpen();
    const { body, electionId } = election;
    const third = await api.officer(body.organisationId, ['key-holder']);
    await submitKeys(api, third, election);
    await ask(
      api,
      `mutation ($id: ID!) { changeOfficerRoles(officerId: $id, roles: []) { __typename } }`,
      { id: body.officers['key-holder'].officerId },
      body.officers.secretary,
    );
    expect((await openPoll(api, body, electionId)).code).toBeUndefined();
    const { rows } = await owner.query(
      'select officer_id, trustee from trustee_key where contest_id = $1 order by trustee',
      [election.contests[0]?.id],
    );
    expect(rows).toEqual([
      { officer_id: election.secondHolder.officerId, trustee: 2 },
      { officer_id: third.officerId, trustee: 3 },
    ]);
  });

  it('does what the rules ask or refuses: key-holders, mixers, a key of the platform', async () => {
    const clause = '1';
    const keyHolders = { clause, number: 3, required: 'all', platformKey: 'may-be-added' };
    const cases: readonly (readonly [object, string])[] = [
      [{ keyHolders }, 'TOO_FEW_KEY_HOLDERS'],
      [{ keyHolders: { ...keyHolders, number: 2, platformKey: 'not-allowed' } }, 'PLATFORM_KEY_NOT_ALLOWED'],
      [{ sealing: { clause, onlineBallots: 'secret', minimumMixers: 2 } }, 'TOO_FEW_MIXERS'],
    ];
    for (const [change, code] of cases) {
      const election = await readyToOpen({ constitution: aConstitution(change) });
      expect((await openPoll(api, election.body, election.electionId)).code).toBe(code);
    }
  });

  it('notices when a right was changed after the codes were issued', async () => {
    const election = await readyToOpen();
    // With the rights of the owner, and the trigger that keeps rights switched off.
    await owner.query('begin');
    await owner.query('set local session_replication_role = replica');
    await owner.query(
      `update voting_right set token_hash = sha256('stolen') where ctid = (select min(ctid) from voting_right where contest_id = $1)`,
      [election.contests[0]?.id],
    );
    await owner.query('commit');
    expect((await openPoll(api, election.body, election.electionId)).code).toBe('CREDENTIALS_DO_NOT_MATCH');
  });

  it('freezes a record that the strict verifier accepts, bound to roll, rules, hours and sister contests', async () => {
    const election = await readyToOpen();
    const { body, electionId } = election;
    const opened = await openPoll(api, body, electionId);
    const found = await ask<{ phase: string; definition: string; contests: { rollDigest: string }[] }>(
      api,
      `query ($id: ID!) { publicElection(electionId: $id) { phase definition title opensAt
         contests { contestId uuid fingerprint rollDigest electors candidates { name } } } }`,
      { id: electionId },
    );
    expect(found.phase).toBe('NOT_OPEN'); // it opens in an hour
    expect(hashHex(found.definition)).toBe(opened.definitionDigest);
    const definition = JSON.parse(found.definition) as ElectionDefinition;
    expect(definition).toMatchObject({ electionId, title: 'Board election', repeatBallots: 'first-counts' });

    const { group } = await loadFastGroup(randomBytes);
    for (const [place, { contestId, uuid, fingerprint: phi }] of opened.contests.entries()) {
      const { rows } = await owner.query<SetupRow>('select * from contest_setup where contest_id = $1', [contestId]);
      const [setup] = rows;
      if (!setup) throw new Error('no setup');
      expect(fingerprint(setup.election_object)).toBe(phi);
      const read = readElection(setup.election_object);
      const own = definition.contests[place];
      if (!read.ok || !own) throw new Error('not readable');
      expect(read.value.election.questions).toEqual([
        { type: 'NonHomomorphic', value: { answers: ['A Evans', 'B Bevan', 'Siân Rees'], question: own.title } },
      ]);
      expect(read.value.election.x_record).toEqual({
        profile: 'quorate/1',
        group: 'Ed25519',
        rules_digest: ruleDigest(own),
        rules_version: boundRules(own)?.version,
        register_digest: found.contests[place]?.rollDigest,
        credentials: 2,
        mixers: [1],
        notice_digest: opened.definitionDigest,
        sister_uuids: opened.contests.filter((other) => other.uuid !== uuid).map((other) => other.uuid),
      });
      expect(own.trustees).toHaveLength(3);

      const { chunks, position } = startArchive(Number(setup.timestamp_seconds));
      const { election_object, trustees_object, credentials_object } = setup;
      const objects = { election: election_object, trustees: trustees_object, credentials: credentials_object };
      const archive = Buffer.concat([...chunks, ...appendToArchive(position, { type: 'Setup', ...objects }).chunks]);
      const report = await verifyArchive(bytesSource(archive), { group, level: 'platform' });
      const failed = report.rules.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'notApplicable');
      expect(failed).toEqual([]);
      expect(report.numbers.credentials).toBe(2);
    }
  });

  it('fixes everything the definition holds, for the returning officer and for the owner of the tables', async () => {
    const election = await readyToOpen();
    const { body, electionId } = election;
    await openPoll(api, body, electionId);
    const [contest] = election.contests;
    expect((await addCandidates(api, body, contest?.id ?? '', ['D Late'])).code).toBe('WRONG_ELECTION_STATE');
    const statements = [
      `update candidate set name = 'X' where contest_id = '${contest?.id}'`,
      `update contest set seats = 1 where contest_id = '${contest?.id}'`,
      `update election set closes_at = closes_at + interval '1 day' where election_id = '${electionId}'`,
      `update election set title = 'X' where election_id = '${electionId}'`,
      `update election set definition = '{}' where election_id = '${electionId}'`,
      `update contest_setup set fingerprint = 'x' where contest_id = '${contest?.id}'`,
    ];
    for (const statement of statements) await expect(owner.query(statement)).rejects.toThrow(/frozen|append-only/);
  });

  it('can be at once: the hours then say so, and the voter makes a ballot that holds', async () => {
    const election = await readyToOpen();
    const { body, electionId } = election;
    const letters = await readMessages(api, body.organisationId);
    const code = codeIn(letters.find(({ toAddress }) => toAddress === 'member2@example.org')?.text ?? '') as VotingCode;
    const voter = { electionId, token: signInToken(code, electionId) };
    expect((await ballotDefinition(voter)).code).toBe('POLL_NOT_SET_UP');
    const opened = await openPoll(api, body, electionId, true);
    expect(Math.abs(new Date(opened.election.opensAt).getTime() - Date.now())).toBeLessThan(5_000);

    const paper = await ballotDefinition(voter);
    expect(paper.election.phase).toBe('OPEN');
    expect(paper.contests.map(({ contest }) => contest.uuid)).toEqual(election.contests.map(({ uuid }) => uuid));
    const { group } = await loadFastGroup(randomBytes);
    for (const { electionObject, fingerprint: phi, hasVoted, contest } of paper.contests) {
      expect(hasVoted).toBe(false);
      expect(fingerprint(electionObject)).toBe(phi);
      const read = readElection(Buffer.from(electionObject));
      if (!read.ok) throw new Error('not readable');
      const context = electionContext(group, read.value.election, phi);
      if (!context.ok) throw new Error('no context');
      const credential = credentialScalar(code, contest.uuid);
      const ballot = makeBallot(context.value, { credential, votes: [[1, 2, 0]], random: randomBytes });
      expect(checkBallot(context.value, ballot.text).ok).toBe(true);
    }

    const first = codeIn(
      letters.find(({ toAddress }) => toAddress === 'member1@example.org')?.text ?? '',
    ) as VotingCode;
    const own = await ballotDefinition({ electionId, token: signInToken(first, electionId) });
    expect(own.contests).toHaveLength(1);
    expect((await ballotDefinition({ electionId, token: randomBytes(32) })).code).toBe('NOT_ENTITLED');
    const other = await readyToOpen();
    await openPoll(api, other.body, other.electionId, true);
    const wrong = { electionId: other.electionId, token: voter.token }; // AUTH-09: one election only
    expect((await ballotDefinition(wrong)).code).toBe('NOT_ENTITLED');
  });

  it('does not keep an opening time that has passed, unless the poll is opened at once', async () => {
    const election = await readyToOpen({ opensAt: new Date(Date.now() + 1_500) });
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    expect((await openPoll(api, election.body, election.electionId)).code).toBe('OPENING_TIME_PASSED');
    expect((await openPoll(api, election.body, election.electionId, true)).election.state).toBe('POLLING');
  });

  it('keeps a draft and a roll to the body, and shows an election once its codes are issued', async () => {
    const election = await withFrozenRoll();
    const document = `query ($id: ID!) { publicElection(electionId: $id) { title contests { fingerprint } } }`;
    expect((await api.graphql(document, { id: election.electionId })).data).toEqual({ publicElection: null });
    const record = `query ($id: ID!) { contestRecord(contestId: $id) { phase electionObject } }`;
    expect((await api.graphql(record, { id: election.contests[0]?.id })).data).toEqual({ contestRecord: null });
    await issueCodes(api, election);
    expect((await api.graphql(record, { id: election.contests[0]?.id })).data).toEqual({
      contestRecord: { phase: 'NOT_OPEN', electionObject: null },
    });
  });
});

interface SetupRow {
  readonly timestamp_seconds: string;
  readonly election_object: Buffer;
  readonly trustees_object: Buffer;
  readonly credentials_object: Buffer;
}

interface BallotDefinitionAnswer {
  readonly election: { readonly phase: string };
  readonly contests: readonly {
    readonly contest: { readonly uuid: string };
    readonly electionObject: string;
    readonly fingerprint: string;
    readonly hasVoted: boolean;
  }[];
}
const ballotDefinition = (voter: { electionId: string; token: Uint8Array }) =>
  ask<BallotDefinitionAnswer>(
    api,
    `query { ballotDefinition { ${REFUSAL} ... on BallotDefinition { election { phase }
       contests { electionObject fingerprint hasVoted contest { uuid } } } } }`,
    {},
    { voter },
  );
