import { randomBytes } from 'node:crypto';
import pg from 'pg';
import {
  credentialScalar,
  electionContext,
  makeBallot,
  readElection,
  readVotingCode,
  signInToken,
  trackerWords,
} from '#libs/belenios';
import type { VotingCode } from '#libs/belenios';
import { localDay } from '#libs/domain';
import type { ElectionId } from '#libs/domain';
import { electionPhrase, electionReference, referenceNumber } from '#libs/application';
import { startTestApi, type TestApi, type TestOrganisation } from './support/api.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import {
  aConstitution,
  addCandidates,
  addMembers,
  adoptConstitution,
  ask,
  codeIn,
  freezeRoll,
  issuer,
  makeElection,
  openPoll,
  readMessages,
  submitKeys,
} from './support/election-set-up.js';
import type { MadeElection, TestMember } from './support/election-set-up.js';
import { group, NORTH } from './support/ended-election.js';

let database: TestDatabase;
let owner: pg.Client;
let api: TestApi;
/** An open poll of a rule-book that asks for nothing more than the code, and one of a rule-book that does. */
let plain: Poll;
let asking: Poll;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  api = await startTestApi({ database, config: { trustedProxies: ['127.0.0.1'] } });
  const others = ['1', '3', '4'].map((memberNo) => ({ memberNo }));
  plain = await aPoll([...others, { memberNo: '2', language: 'cy' }]);
  asking = await aPoll(
    [{ memberNo: '1', born: '1971-02-03' }, { memberNo: '2' }, { memberNo: '3', born: null }, { memberNo: '4' }],
    ASKING,
  );
}, 60_000);
afterAll(async () => {
  await api.close();
  await owner.end();
  await database.drop();
});

const clause = '1';
const VOTING = { membership: { clause, minimumDays: 0 }, classes: { clause, which: 'all' } };
/** Asks for the date of birth, and for no age, so that members without a date of birth are on the roll. */
const ASKING = aConstitution({
  voting: {
    ...VOTING,
    minimumAge: { clause, years: 0, on: 'record-date' },
    secondCheck: { clause, ask: 'date-of-birth' },
  },
});
const REFUSAL = '... on Refusal { code message fields { field code message } }';

interface Poll extends MadeElection {
  readonly body: TestOrganisation;
  readonly codes: ReadonlyMap<string, VotingCode>;
  readonly letters: readonly string[];
}

/** An open poll in one contest for the members, by number; candidates are described before it is opened. */
async function aPoll(members: readonly TestMember[], constitution = aConstitution()): Promise<Poll> {
  const body = await api.organisation();
  const { organisationId } = body;
  const second = await api.officer(organisationId, ['key-holder']);
  await adoptConstitution(api, organisationId, constitution);
  await addMembers(owner, organisationId, members);
  const made = await makeElection(api, body, { contests: [NORTH] });
  const contestId = made.contests[0]?.id ?? '';
  const { contest } = await addCandidates(api, body, contestId, ['A Evans', 'Siân Rees', 'D Doyle']);
  await describeCandidate(body, contestId, contest.candidates[1]?.id ?? '', {
    detail: 'Bangor',
    statementCy: 'Byddaf yn **gwrando**.',
  });
  await freezeRoll(api, body, made.electionId);
  for (const officer of [body.officers['key-holder'], second]) await submitKeys(api, officer, made);
  await (await issuer(api)).execute({ organisationId, electionId: made.electionId });
  const letters = (await readMessages(api, organisationId)).filter(({ text }) => codeIn(text) !== '');
  const codes = new Map(
    letters.map(({ toAddress, text }) => {
      const read = readVotingCode(codeIn(text));
      if (!read.ok) throw new Error('no code');
      return [toAddress.replace(/^member|@.*$/g, ''), read.value];
    }),
  );
  const opened = await openPoll(api, body, made.electionId, true);
  if (opened.code) throw new Error(`${opened.code}: ${opened.message}`);
  return { ...made, body, codes, letters: letters.map(({ text }) => text) };
}

interface Described {
  readonly contest: { readonly candidates: readonly Readonly<Record<string, string | null>>[] };
}
const describeCandidate = (body: TestOrganisation, contestId: string, candidateId: string, description: object) =>
  ask<Described & { fields?: readonly { field: string }[] }>(
    api,
    `mutation ($contestId: ID!, $candidateId: ID!, $description: CandidateDescriptionInput!) {
       describeCandidate(contestId: $contestId, candidateId: $candidateId, description: $description) {
         ${REFUSAL} ... on ContestSaved { contest { candidates { id name detail detailCy statement statementCy } } } } }`,
    { contestId, candidateId, description },
    body.officers['returning-officer'],
  );

interface Paper {
  readonly addressee: string;
  readonly ticket: string | null;
  readonly election: { readonly reference: string; readonly phrase: readonly string[]; readonly secondCheck: string };
  readonly contests: readonly {
    readonly contest: { readonly candidates: readonly Readonly<Record<string, string | null>>[] };
    readonly hasVoted: boolean;
    readonly returnedOtherwise: { readonly channel: string; readonly receivedOn: string } | null;
  }[];
  readonly fields?: readonly { readonly field: string; readonly code: string }[];
}

/** The voter of a member number, from one network address or another. */
const voterOf = ({ electionId, codes }: Poll, memberNo: string, address = '192.0.2.1') => {
  const code = codes.get(memberNo);
  if (!code) throw new Error(`no code for ${memberNo}`);
  const token = signInToken(code, electionId);
  return { code, sender: { voter: { electionId, token }, headers: { 'x-forwarded-for': address } } };
};

const paperOf = (poll: Poll, memberNo: string, secondCheck?: string, address?: string) =>
  ask<Paper>(
    api,
    `query ($secondCheck: String) { ballotDefinition(secondCheck: $secondCheck) { ${REFUSAL}
       ... on BallotDefinition { addressee ticket election { reference phrase secondCheck }
         contests { hasVoted returnedOtherwise { channel receivedOn }
           contest { candidates { name detail detailCy statement statementCy } } } } } }`,
    { secondCheck },
    voterOf(poll, memberNo, address).sender,
  );

async function ballotOf({ contests, codes }: Poll, memberNo: string): Promise<string> {
  const { rows } = await owner.query<{ election: Buffer }>(
    'select election_object as election from contest_setup where contest_id = $1',
    [contests[0]?.id],
  );
  const read = readElection(new Uint8Array(rows[0]?.election ?? []));
  const context = read.ok && electionContext(group, read.value.election, read.value.fingerprint);
  if (!context || !context.ok) throw new Error('the election object cannot be read');
  const credential = credentialScalar(codes.get(memberNo) ?? ('' as VotingCode), contests[0]?.uuid ?? '');
  return makeBallot(context.value, { credential, votes: [[1, 2, 0]], random: randomBytes }).text;
}

const castBy = (poll: Poll, memberNo: string, ballot: string, ticket?: string | null) =>
  ask<{ receipts: readonly { tracker: string }[] }>(
    api,
    `mutation ($ballots: [BallotToCast!]!, $ticket: String) { castBallots(ballots: $ballots, ticket: $ticket) {
       ${REFUSAL} ... on BallotsRecorded { receipts { tracker } } } }`,
    { ballots: [{ contestId: poll.contests[0]?.id, ballot }], ticket },
    voterOf(poll, memberNo).sender,
  );

const receiptOf = (tracker: string) =>
  ask<{ tracker: string; state: string } | null>(
    api,
    'query ($tracker: String!) { receipt(tracker: $tracker) { tracker state } }',
    { tracker },
  );

/** Behind our back, as the owner of the tables can make them. */
const CHANGES = [
  `update candidate set detail = 'Rhyl' where candidate_id = $1`,
  `update candidate set detail_cy = 'Y Rhyl' where candidate_id = $1`,
  `update candidate set statement = 'I promise' where candidate_id = $1`,
  `update candidate set statement_cy = null where candidate_id = $1`,
];
const RESTORE = `update candidate c
  set detail = k.detail, detail_cy = k.detail_cy, statement = k.statement, statement_cy = k.statement_cy
  from kept k where k.candidate_id = c.candidate_id`;

describe('What is said of a candidate', () => {
  it('is said by the returning officer, kept when others come and go, and shown to everybody', async () => {
    const body = await api.organisation();
    await adoptConstitution(api, body.organisationId);
    const { contests } = await makeElection(api, body, { contests: [NORTH] });
    const contestId = contests[0]?.id ?? '';
    const { contest } = await addCandidates(api, body, contestId, ['A Evans', 'Siân Rees']);
    const [first, second] = contest.candidates;
    const said = { detail: 'Chair', detailCy: 'Cadeirydd', statement: 'I\r\nlisten', statementCy: 'Gwrandawaf' };
    expect((await describeCandidate(body, contestId, second?.id ?? '', said)).contest.candidates).toMatchObject([
      { name: 'A Evans', detail: null, detailCy: null, statement: null, statementCy: null },
      { name: 'Siân Rees', ...said, statement: 'I\nlisten' },
    ]);
    await addCandidates(api, body, contestId, ['D Doyle']);
    const ordered = await ask<Described>(
      api,
      `mutation ($contestId: ID!, $ids: [ID!]!) { orderCandidates(contestId: $contestId, candidateIds: $ids) {
         ... on ContestSaved { contest { candidates { id name statement } } } } }`,
      { contestId, ids: [second?.id, first?.id, (await candidatesOf(contestId))[2]] },
      body.officers['returning-officer'],
    );
    expect(ordered.contest.candidates.map(({ statement }) => statement)).toEqual(['I\nlisten', null, null]);
    const { contest: less } = await describeCandidate(body, contestId, second?.id ?? '', {
      detail: 'Chair',
      statement: '',
    });
    expect(less.candidates[0]).toMatchObject({ detail: 'Chair', detailCy: null, statement: null, statementCy: null });

    const tooLong = await describeCandidate(body, contestId, second?.id ?? '', { statement: 'x'.repeat(4_001) });
    expect(tooLong).toMatchObject({ code: 'CANDIDATE_STATEMENT_UNUSABLE', fields: [{ field: 'statement' }] });
    expect(tooLong.message).toContain('4,000 characters');
    expect((await describeCandidate(body, contestId, first?.id ?? '', { detail: 'x\u202ey' })).code).toBe(
      'CANDIDATE_DETAIL_UNUSABLE',
    );
    expect((await describeCandidate(body, contestId, contestId, { detail: 'x' })).code).toBe('CANDIDATE_NOT_FOUND');
  });

  it('is fixed when the poll is opened, for the returning officer and the owner of the tables, and any change is found', async () => {
    const poll = plain;
    const contestId = poll.contests[0]?.id ?? '';
    const [, candidateId = ''] = await candidatesOf(contestId);
    expect((await describeCandidate(poll.body, contestId, candidateId, { detail: 'Rhyl' })).code).toBe(
      'WRONG_ELECTION_STATE',
    );
    expect((await paperOf(poll, '1')).contests[0]?.contest.candidates).toEqual([
      { name: 'A Evans', detail: null, detailCy: null, statement: null, statementCy: null },
      { name: 'Siân Rees', detail: 'Bangor', detailCy: null, statement: null, statementCy: 'Byddaf yn **gwrando**.' },
      { name: 'D Doyle', detail: null, detailCy: null, statement: null, statementCy: null },
    ]);
    expect(await storyOf(poll)).toBe('PASS');
    await owner.query('create temp table kept as select * from candidate where contest_id = $1', [contestId]);
    for (const change of CHANGES) {
      await expect(owner.query(change, [candidateId])).rejects.toThrow(/frozen/);
      await owner.query('alter table candidate disable trigger frozen_definition');
      await owner.query(change, [candidateId]);
      expect(await storyOf(poll)).toBe('FAIL');
      await owner.query(RESTORE);
      await owner.query('alter table candidate enable trigger frozen_definition');
    }
    expect(await storyOf(poll)).toBe('PASS');
  });
});

describe('What people read out', () => {
  it('finds the election by its reference, as it stands in the message with the four words', async () => {
    const poll = plain;
    const reference = electionReference(poll.electionId);
    const phrase = electionPhrase(poll.electionId);
    for (const letter of poll.letters) {
      expect(letter).toContain(`/vote/${reference} `);
      expect(letter).toContain(`\n    ${phrase.join(' ')}\n`);
    }
    const shown = { electionId: poll.electionId, reference, phrase };
    for (const typed of [reference, reference.toLowerCase().replace('-', ' ')])
      expect(await byReference(typed)).toEqual(shown);
    expect((await paperOf(poll, '1')).election).toEqual({ reference, phrase, secondCheck: 'NONE' });
    const { election } = await ask<{ election: object }>(
      api,
      'query ($id: ID!) { election(electionId: $id) { election { reference phrase } } }',
      { id: poll.electionId },
      poll.body.officers.auditor,
    );
    expect(election).toEqual({ reference, phrase });
    const { rows } = await owner.query<{ id: ElectionId; number: string }>(
      'select election_id as id, election_reference(election_id) as number from election',
    );
    expect(rows).toEqual(rows.map(({ id }) => ({ id, number: `${referenceNumber(id)}` })));
  });

  it('finds nothing that is a draft, is unknown or is no reference, and neither of two that share one', async () => {
    const poll = plain;
    const { electionId: draft } = await makeElection(api, poll.body, { contests: [NORTH] });
    for (const typed of [electionReference(draft), '2222-2222', 'not a reference', ''])
      expect(await byReference(typed)).toBeNull();
    const { rows } = await owner.query<{ made: string }>(
      `select pg_get_functiondef('doorway_election_by_reference(bigint)'::regprocedure) as made`,
    );
    await owner.query((rows[0]?.made ?? '').replace('election_reference(e.election_id) = p_reference', 'true'));
    expect(await byReference(electionReference(poll.electionId))).toBeNull();
    await owner.query(rows[0]?.made ?? '');
    expect(await byReference(electionReference(poll.electionId))).not.toBeNull();
  });

  it('finds a ballot by its six words, unless two have them', async () => {
    const poll = plain;
    const { receipts } = await castBy(poll, '1', await ballotOf(poll, '1'));
    const tracker = receipts[0]?.tracker ?? '';
    const words = trackerWords(tracker);
    const found = { tracker, state: 'CHECKED' };
    expect(await receiptOf(tracker)).toEqual(found);
    expect(await receiptOf(words.join(', ').toUpperCase())).toEqual(found);
    expect(await receiptOf(words.map((word) => word.slice(0, 4)).join(' '))).toEqual(found);
    expect(await receiptOf([...words.slice(1), words[0]].join(' '))).toBeNull();
    expect(await receiptOf(words.slice(1).join(' '))).toBeNull();

    const twin = Buffer.from(tracker, 'base64');
    twin[31] = (twin[31] ?? 0) ^ 1;
    await owner.query('alter table sealed_ballot drop constraint ck_sealed_ballot_receipt');
    await owner.query(
      `insert into sealed_ballot (organisation_id, contest_id, receipt, ballot, revision, checked)
       select organisation_id, contest_id, $1, ballot, revision, checked from sealed_ballot where receipt = $2`,
      [twin, Buffer.from(tracker, 'base64')],
    );
    expect(await receiptOf(words.join(' '))).toBeNull();
    expect(await receiptOf(tracker)).toEqual(found);
  });
});

describe('The second check', () => {
  it('is passed with the date of birth, and its ticket lets the ballot in', async () => {
    const poll = asking;
    const needed = await paperOf(poll, '1');
    expect(needed).toMatchObject({
      code: 'SECOND_CHECK_NEEDED',
      fields: [{ field: 'secondCheck', code: 'SECOND_CHECK_NEEDED' }],
    });
    const paper = await paperOf(poll, '1', ' 1971-02-03 ');
    expect(paper).toMatchObject({ addressee: 'M. 1', election: { secondCheck: 'DATE_OF_BIRTH' } });
    const { ticket } = paper;
    expect((await paperOf(poll, '1', ticket ?? '')).ticket).toBe(ticket);

    const ballot = await ballotOf(poll, '1');
    const foreign = (await paperOf(poll, '2', '1980-01-01')).ticket;
    for (const bad of [undefined, '', 'x', foreign, `${ticket}x`])
      expect((await castBy(poll, '1', ballot, bad)).code).toBe('SECOND_CHECK_NEEDED');
    expect((await paperOf(poll, '1', foreign ?? '')).code).toBe('SECOND_CHECK_NEEDED');
    const { receipts } = await castBy(poll, '1', ballot, ticket);
    expect(receipts).toHaveLength(1);
    expect((await castBy(poll, '1', ballot)).receipts).toEqual(receipts); // a lost answer outlives the ticket (CAST-04)
    expect((await castBy(poll, '1', await ballotOf(poll, '1'))).code).toBe('SECOND_CHECK_NEEDED');
    expect((await castBy(poll, '1', await ballotOf(poll, '1'), ticket)).code).toBe('ALREADY_VOTED');
  });

  it('is tried five times with one code from one address, and no more (AUTH-03, AUTH-05)', async () => {
    const [poll, here, elsewhere] = [asking, '192.0.2.3', '192.0.2.4'];
    for (const [i, wrong] of ['1971-03-02', '1971-02-04', '03/02/1971', '', '1971-02-03T00:00'].entries()) {
      const answer = await paperOf(poll, '1', wrong, here);
      expect(answer).toMatchObject({ code: 'SECOND_CHECK_WRONG', fields: [{ field: 'secondCheck' }] });
      expect(answer.message).toContain(`Tries left: ${4 - i}.`);
    }
    const over = await paperOf(poll, '1', '1971-02-03', here);
    expect(over.code).toBe('TOO_MANY_TRIES');
    expect(over.message).toContain('15 minutes');
    expect((await paperOf(poll, '1', undefined, here)).code).toBe('SECOND_CHECK_NEEDED');
    expect((await paperOf(poll, '2', '1980-01-01', here)).addressee).toBe('M. 2');
    expect((await paperOf(poll, '1', '1971-02-03', elsewhere)).addressee).toBe('M. 1');
  });

  it('sends a member whose date of birth is not known to the returning officer, who can put it right', async () => {
    const poll = asking;
    for (const answer of [undefined, '1971-02-03'])
      expect((await paperOf(poll, '3', answer)).code).toBe('SECOND_CHECK_NOT_KNOWN');
    await owner.query(`update member set date_of_birth = '1971-02-03' where member_id = $1`, [
      await memberIdOf(poll, '3'),
    ]);
    expect((await paperOf(poll, '3', '1971-02-03')).addressee).toBe('M. 3');
  });

  it('is tried thirty times a day with one code, from however many addresses (AUTH-03)', async () => {
    const poll = asking;
    for (let i = 0; i < 30; i += 1)
      expect((await paperOf(poll, '4', '1980-01-02', `198.51.100.${i}`)).code).toBe('SECOND_CHECK_WRONG');
    const over = await paperOf(poll, '4', '1980-01-01', '198.51.100.200');
    expect(over.code).toBe('TOO_MANY_TRIES');
    expect(over.message).toMatch(/1,?440 minutes/);
    expect((await paperOf(poll, '2', '1980-01-01', '198.51.100.200')).addressee).toBe('M. 2');
  });

  it('is not asked of a code that gives no right, and not where the rules say nothing of it', async () => {
    const nobody = { voter: { electionId: asking.electionId, token: randomBytes(32) } };
    const query = `{ ballotDefinition { ${REFUSAL} } }`;
    expect((await ask(api, query, {}, nobody)).code).toBe('NOT_ENTITLED');
    expect(await paperOf(plain, '1', 'whatever')).toMatchObject({ addressee: 'M. 1', ticket: null });
  });
});

/** Every field of the paper, which a screen may want at once. */
const WHOLE_PAPER = `query ($secondCheck: String) { ballotDefinition(secondCheck: $secondCheck) { __typename ${REFUSAL}
  ... on BallotDefinition { addressee ticket
    election { electionId reference phrase organisation organisationCy title titleCy opensAt closesAt timeZone phase now
      repeatBallots secondCheck definition }
    contests { electionObject fingerprint hasVoted returnedOtherwise { channel receivedOn }
      contest { contestId uuid title titleCy kind opening paper leastChoices mostChoices seats countRule text textCy
        electors rollDigest fingerprint candidates { id name detail detailCy statement statementCy }
        options { name nameCy } rule { form source threshold fewestVotes share { of comparison share } } } } } } }`;

describe('The paper', () => {
  it('comes whole in one request', async () => {
    const { sender } = voterOf(plain, '2');
    const { contests, ...paper } = await ask<Paper & { __typename: string }>(api, WHOLE_PAPER, {}, sender);
    expect(paper).toMatchObject({ __typename: 'BallotDefinition', addressee: 'M. 2' });
    expect(contests).toHaveLength(1);
  });
});

describe('A vote that came otherwise', () => {
  it('is said to its member with its day, and the ballot is refused', async () => {
    const poll = plain;
    const returned = await recordReturn(poll, '3');
    expect(returned.contests).toEqual([{ outcome: 'ACCEPTED' }]);
    const { rows } = await owner.query<{ now: Date }>('select clock_timestamp() as now');
    const receivedOn = localDay(rows[0]?.now ?? new Date(0), 'Europe/London');
    const paper = await paperOf(poll, '3');
    expect(paper.contests).toMatchObject([{ hasVoted: false, returnedOtherwise: { channel: 'POST', receivedOn } }]);
    expect((await castBy(poll, '3', await ballotOf(poll, '3'))).code).toBe('CODE_BLOCKED');
    await owner.query(
      `insert into other_channel_return (organisation_id, contest_id, member_id, nth, channel, outcome, received_on)
       select organisation_id, contest_id, $1, nth, channel, 'held', received_on from other_channel_return where member_id = $2`,
      [await memberIdOf(poll, '2'), await memberIdOf(poll, '3')],
    );
    const kept = await paperOf(poll, '2'); // paper that is held until the close keeps nobody from voting online
    expect(kept.contests).toMatchObject([{ hasVoted: false, returnedOtherwise: null }]);
    await expect(owner.query('update other_channel_return set received_on = received_on + 1')).rejects.toThrow(
      /append-only/,
    );
  });

  it('is not said of a code that was blocked for another reason', async () => {
    const poll = plain;
    await ask(
      api,
      `mutation ($electionId: ID!, $memberId: ID!) { blockCode(electionId: $electionId, memberId: $memberId, reason: LOST) { ${REFUSAL} } }`,
      { electionId: poll.electionId, memberId: await memberIdOf(poll, '4') },
      poll.body.officers['returning-officer'],
    );
    expect((await paperOf(poll, '4')).code).toBe('CODE_BLOCKED');
    await recordReturn(poll, '4');
    expect((await paperOf(poll, '4')).code).toBe('CODE_BLOCKED'); // whoever has the lost code learns nothing of the vote
  });
});

async function candidatesOf(contestId: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ id: string }>(
    'select candidate_id as id from candidate where contest_id = $1 order by position',
    [contestId],
  );
  return rows.map(({ id }) => id);
}

async function memberIdOf({ body }: Poll, memberNo: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    'select member_id as id from member where organisation_id = $1 and member_no = $2',
    [body.organisationId, memberNo],
  );
  return rows[0]?.id ?? '';
}

const recordReturn = async (poll: Poll, memberNo: string) =>
  ask<{ contests: readonly { outcome: string }[] }>(
    api,
    `mutation ($electionId: ID!, $memberId: ID!) { recordOtherChannel(electionId: $electionId, memberId: $memberId, channel: POST) {
       ${REFUSAL} ... on ReturnRecorded { contests { outcome } } } }`,
    { electionId: poll.electionId, memberId: await memberIdOf(poll, memberNo) },
    poll.body.officers['returning-officer'],
  );

const byReference = (reference: string) =>
  ask<object | null>(
    api,
    'query ($reference: String!) { publicElectionByReference(reference: $reference) { electionId reference phrase } }',
    { reference },
  );

/** What the examination says of the audit trail's story. */
async function storyOf({ electionId, body }: Poll): Promise<string | undefined> {
  const { findings } = await ask<{ findings: readonly { name: string; verdict: string }[] }>(
    api,
    'query ($id: ID!) { examineRecord(electionId: $id) { ... on Refusal { code message } ... on RecordExamination { findings { name verdict } } } }',
    { id: electionId },
    body.officers.auditor,
  );
  return findings.find(({ name }) => name === 'story')?.verdict;
}
