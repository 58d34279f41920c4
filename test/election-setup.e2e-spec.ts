import { createHash } from 'node:crypto';
import pg from 'pg';
import type { RollReason } from '#libs/domain';
import { startTestApi, type TestApi, type TestOrganisation } from './support/api.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import {
  aConstitution,
  addCandidates,
  addMembers,
  adoptConstitution,
  ask,
  freezeRoll,
  makeElection,
} from './support/election-set-up.js';
import type { MadeElection, TestMember } from './support/election-set-up.js';

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;
let api: TestApi;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  app = new pg.Client({ connectionString: database.appUrl });
  await owner.connect();
  await app.connect();
  api = await startTestApi({ database });
}, 60_000);

afterAll(async () => {
  await api.close();
  await owner.end();
  await app.end();
  await database.drop();
});

async function aBody(members: readonly TestMember[], constitution?: object): Promise<TestOrganisation> {
  const body = await api.organisation();
  await adoptConstitution(api, body.organisationId, constitution);
  await addMembers(owner, body.organisationId, members);
  return body;
}

const north = { constituencyCode: 'tenants', classCode: 'north' };
const REFUSAL = '... on Refusal { code message }';

/** For record date 2026-05-01, age 16 on that day, 30 days of membership, no vote for staff/guests. */
const EVERY_REASON: readonly (TestMember & { readonly north: RollReason })[] = [
  { memberNo: '10', north: 'ENTITLED' },
  { memberNo: '9', north: 'ENTITLED', born: '2010-05-01' }, // 16 on the day
  { memberNo: 'Ä7', north: 'ENTITLED', status: 'ended', left: '2026-05-01' }, // the last day is a day of membership
  { memberNo: '11', north: 'NOT_YET_A_MEMBER', joined: '2026-05-02' },
  { memberNo: '12', north: 'JOINED_TOO_LATE', joined: '2026-04-02' },
  { memberNo: '13', north: 'ENTITLED', joined: '2026-04-01' },
  { memberNo: '14', north: 'LEFT', status: 'ended', left: '2026-04-30' },
  { memberNo: '15', north: 'SUSPENDED', status: 'suspended' },
  { memberNo: '16', north: 'NO_CLASS', classes: [] },
  { memberNo: '17', north: 'OTHER_CLASS', classes: ['tenants/south'] },
  {
    memberNo: '18',
    north: 'OTHER_CLASS',
    classes: ['tenants/north 2000-01-01..2026-04-30', 'tenants/south 2026-05-01'],
  },
  { memberNo: '19', north: 'UNDER_AGE', born: '2010-05-02' },
  { memberNo: '20', north: 'AGE_NOT_KNOWN', born: null },
  { memberNo: '21', north: 'OTHER_CLASS', classes: ['staff/guests'] },
  { memberNo: '22', north: 'OTHER_CLASS', classes: ['staff/office'] },
];

interface Entry {
  readonly memberNo: string;
  readonly included: boolean;
  readonly reason: RollReason;
}
const rollEntries = async (body: TestOrganisation, contestId: string, more = ''): Promise<Entry[]> =>
  Object.values(
    await ask<Entry[]>(
      api,
      `query ($contestId: ID!) { rollEntries(contestId: $contestId ${more}) { memberNo included reason } }`,
      { contestId },
      body.officers['returning-officer'],
    ),
  ).filter((entry): entry is Entry => typeof entry === 'object');

const resolution = {
  kind: 'RESOLUTION',
  title: 'Rules',
  text: ' That the rules  be amended. ',
  rule: { source: 'Rules, r. 9', share: { of: 'VOTES_CAST', comparison: 'AT_LEAST', share: '66.5%' }, fewestVotes: 20 },
};
const CONTEST = `kind title constituencyCode opening paper mostChoices seats countRule text textCy candidates { name }
  rule { form source threshold share { of comparison share } turnout { counts atLeast } fewestVotes }`;

describe('Making a draft', () => {
  it('takes contests of every kind, and changes them to any other', async () => {
    const body = await aBody([]);
    const upToOne = { ...north, countRule: 'fptp', mostChoices: 1 };
    const { electionId, contests } = await makeElection(api, body, { contests: [resolution, upToOne, north] });
    const found = await ask<{ contests: object[] }>(
      api,
      `query ($id: ID!) { election(electionId: $id) { contests { ${CONTEST} } } }`,
      { id: electionId },
      body.officers.auditor,
    );
    const ranked = { kind: 'SEATS', opening: 'MIXING', paper: 'RANKS', mostChoices: null, seats: 2, rule: null };
    const decided = {
      kind: 'RESOLUTION',
      constituencyCode: null,
      opening: 'ADDING_UP',
      paper: null,
      seats: null,
      countRule: null,
      text: 'That the rules be amended.',
      rule: {
        form: null,
        source: 'Rules, r. 9',
        threshold: null,
        share: { of: 'VOTES_CAST', comparison: 'AT_LEAST', share: '133/200' },
        turnout: [],
        fewestVotes: 20,
      },
    };
    const choices = { kind: 'SEATS', opening: 'ADDING_UP', paper: 'CHOICES', mostChoices: 1, seats: 2, text: null };
    expect(found.contests).toMatchObject([decided, choices, ranked]);

    const change = (place: number, to: object) =>
      ask<{ contest: object }>(
        api,
        `mutation ($id: ID!, $change: ContestChangeInput!) { changeContest(contestId: $id, change: $change) {
           ${REFUSAL} ... on ContestSaved { contest { ${CONTEST} } } } }`,
        { id: contests[place]?.id, change: to },
        body.officers['returning-officer'],
      );
    expect(await change(0, { rule: { form: 'company-special' } })).toMatchObject({
      contest: { ...decided, rule: { form: 'company-special', share: null } },
    });
    expect(await change(1, { opening: 'MIXING' })).toMatchObject({ contest: { ...choices, opening: 'MIXING' } });
    expect(await change(1, { title: 'Board' })).toMatchObject({ contest: { ...choices, opening: 'MIXING' } });
    expect(await change(1, { countRule: 'scottish' })).toMatchObject({ contest: ranked });
    expect(await change(0, { kind: 'SEATS', ...north })).toMatchObject({ contest: ranked });
    expect((await addCandidates(api, body, contests[0]?.id ?? '', ['A'])).code).toBeUndefined();
    expect(await change(0, resolution)).toMatchObject({ contest: { kind: 'RESOLUTION', candidates: [] } });
    expect((await owner.query('select from candidate where contest_id = $1', [contests[0]?.id])).rowCount).toBe(0);
    expect((await change(2, { ...resolution, kind: 'RESOLUTION' })).contest).toMatchObject({
      ...decided,
      constituencyCode: 'tenants',
    });
    expect((await addCandidates(api, body, contests[2]?.id ?? '', ['A'])).code).toBe('CONTEST_WITHOUT_CANDIDATES');
  });

  it('refuses input for a rule that is neither a form nor a rule', async () => {
    const body = await aBody([]);
    for (const rule of [{}, { source: 'r. 9' }, { form: 'company-special', source: 'r. 9' }]) {
      const variables = {
        election: {
          title: 'x',
          recordDate: '2026-05-01',
          opensAt: '2030-01-01T00:00:00Z',
          closesAt: '2030-01-02T00:00:00Z',
          contests: [{ ...resolution, rule }],
        },
      };
      const document = `mutation ($election: ElectionInput!) { createElection(election: $election) { __typename } }`;
      const { errors } = await api.graphql(document, variables, body.officers['returning-officer']);
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('takes contests, seats, rules and repeat ballots from the constitution in force', async () => {
    const body = await aBody([]);
    const { electionId } = await makeElection(api, body);
    const found = await ask<{ election: object; contests: object[] }>(
      api,
      `query ($id: ID!) { election(electionId: $id) { phase election { state repeatBallots constitutionVersion }
         contests { title titleCy constituencyCode classCode seats countRule candidates { name } } } }`,
      { id: electionId },
      body.officers.auditor,
    );
    expect(found).toMatchObject({
      phase: 'NOT_OPEN',
      election: { state: 'DRAFT', repeatBallots: 'FIRST_COUNTS', constitutionVersion: 1 },
      contests: [
        {
          title: 'Tenants: North',
          titleCy: 'Tenantiaid: Gogledd',
          classCode: 'north',
          seats: 2,
          countRule: 'scottish',
        },
        { title: 'Tenants: South', titleCy: 'Tenantiaid: De', classCode: 'south', seats: 1, countRule: 'fptp' },
        { title: 'Staff', titleCy: null, classCode: null, seats: 2, countRule: 'scottish' },
      ],
    });
  });

  it.each([
    ['an empty title', { title: '  ' }, 'TITLE_UNUSABLE'],
    ['a day that does not exist', { recordDate: '2026-02-30' }, 'RECORD_DATE_UNKNOWN'],
    [
      'hours that end first',
      { opensAt: '2030-01-02T00:00:00Z', closesAt: '2030-01-01T00:00:00Z' },
      'POLL_ENDS_BEFORE_IT_OPENS',
    ],
    ['hours that are over', { opensAt: '2020-01-01T00:00:00Z', closesAt: '2020-01-02T00:00:00Z' }, 'POLL_HOURS_OVER'],
    ['more seats than the rules give', { contests: [{ ...north, seats: 3 }] }, 'SEATS_NOT_IN_CONSTITUTION'],
    ['a class that does not exist', { contests: [{ ...north, classCode: 'west' }] }, 'NO_SUCH_CLASS'],
    ['another count rule', { contests: [{ ...north, countRule: 'meek' }] }, 'COUNT_RULE_NOT_IN_CONSTITUTION'],
    ['no constituency for seats', { contests: [{ seats: 1 }] }, 'CONSTITUENCY_MISSING'],
    ['ranks to be added up', { contests: [{ ...north, opening: 'ADDING_UP' }] }, 'OPENING_NOT_POSSIBLE'],
    ['a most of choices for ranks', { contests: [{ ...north, mostChoices: 2 }] }, 'CHOICES_NOT_COUNTED'],
    [
      'more choices than seats',
      { contests: [{ ...north, countRule: 'fptp', mostChoices: 3 }] },
      'MOST_CHOICES_NOT_POSSIBLE',
    ],
    ['a text for seats', { contests: [{ ...north, text: 'That …' }] }, 'NOT_OF_THIS_KIND_OF_CONTEST'],
    ['seats for a resolution', { contests: [{ ...resolution, seats: 1 }] }, 'NOT_OF_THIS_KIND_OF_CONTEST'],
    ['a resolution to be mixed', { contests: [{ ...resolution, opening: 'MIXING' }] }, 'OPENING_NOT_POSSIBLE'],
    ['a resolution without a title', { contests: [{ ...resolution, title: null }] }, 'TITLE_UNUSABLE'],
    ['a resolution without words', { contests: [{ ...resolution, text: null }] }, 'RESOLUTION_TEXT_UNUSABLE'],
    ['a resolution without a rule', { contests: [{ ...resolution, rule: null }] }, 'RESOLUTION_RULE_MISSING'],
    [
      'a resolution by a form that needs two meetings',
      { contests: [{ ...resolution, rule: { form: 'society-transfer' } }] },
      'RESOLUTION_RULE_UNUSABLE',
    ],
    [
      'a resolution for a constituency that does not exist',
      { contests: [{ ...resolution, constituencyCode: 'sailors' }] },
      'NO_SUCH_CLASS',
    ],
    ['21 contests', { contests: Array.from({ length: 21 }, () => north) }, 'TOO_MANY_CONTESTS'],
  ])('is refused with %s', async (_, change, code) => {
    const body = await aBody([]);
    const election = {
      title: 'Board',
      recordDate: '2026-05-01',
      opensAt: '2030-01-01T00:00:00Z',
      closesAt: '2030-01-02T00:00:00Z',
      ...change,
    };
    const document = `mutation ($election: ElectionInput!) { createElection(election: $election) { ${REFUSAL} ... on ElectionCreated { election { id } } } }`;
    expect((await ask(api, document, { election }, body.officers['returning-officer'])).code).toBe(code);
    expect((await owner.query('select from election where organisation_id = $1', [body.organisationId])).rowCount).toBe(
      0,
    );
  });

  it('is for the returning officer', async () => {
    const body = await aBody([]);
    const variables = { election: { title: 'x', recordDate: '2026-05-01', opensAt: new Date(), closesAt: new Date() } };
    const document = `mutation ($election: ElectionInput!) { createElection(election: $election) { __typename } }`;
    for (const role of ['secretary', 'second-person', 'key-holder', 'auditor'] as const) {
      const { errors } = await api.graphql(document, variables, body.officers[role]);
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('can be corrected, contest by contest, until the roll is frozen', async () => {
    const body = await aBody([{ memberNo: '1' }]);
    const { electionId, contests } = await makeElection(api, body, { contests: [north] });
    const by = body.officers['returning-officer'];
    const [first] = contests;
    const changed = await ask(
      api,
      `mutation ($id: ID!) { changeContest(contestId: $id, change: { title: "One place", seats: 1 }) {
         ${REFUSAL} ... on ContestSaved { contest { title seats countRule classCode } } } }`,
      { id: first?.id },
      by,
    );
    expect(changed).toMatchObject({ contest: { title: 'One place', seats: 1, countRule: 'fptp', classCode: 'north' } });
    const added = await ask<{ contest: { id: string } }>(
      api,
      `mutation ($id: ID!) { addContest(electionId: $id, contest: { constituencyCode: "staff" }) {
         ${REFUSAL} ... on ContestSaved { contest { id title } } } }`,
      { id: electionId },
      by,
    );
    expect(added).toMatchObject({ contest: { title: 'Staff' } });
    const remove = `mutation ($id: ID!) { removeContest(contestId: $id) { ${REFUSAL} ... on ContestRemoved { contestId } } }`;
    expect(await ask(api, remove, { id: added.contest.id }, by)).toEqual({ contestId: added.contest.id });
    const retitle = `mutation ($id: ID!) { changeElection(electionId: $id, change: { title: "Board, again" }) {
         ${REFUSAL} ... on ElectionChanged { election { title titleCy } } } }`;
    expect(await ask(api, retitle, { id: electionId }, by)).toEqual({
      election: { title: 'Board, again', titleCy: 'Etholiad y bwrdd' },
    });

    await freezeRoll(api, body, electionId);
    expect((await ask(api, retitle, { id: electionId }, by)).code).toBe('WRONG_ELECTION_STATE');
    expect((await ask(api, remove, { id: first?.id }, by)).code).toBe('WRONG_ELECTION_STATE');
  });
});

describe('Names on a ballot paper', () => {
  it('are added, ordered and taken off; at most 30, and no two alike', async () => {
    const body = await aBody([]);
    const { contests } = await makeElection(api, body, { contests: [north] });
    const contestId = contests[0]?.id ?? '';
    const by = body.officers['returning-officer'];
    const thirty = Array.from({ length: 30 }, (_, i) => `Candidate ${i + 1}`);
    const tooMany = await addCandidates(api, body, contestId, [...thirty, 'Candidate 31']);
    expect(tooMany.code).toBe('TOO_MANY_CANDIDATES');
    expect(tooMany.message).toContain('31 candidates; this contest can have at most 30');
    const all = await addCandidates(api, body, contestId, thirty);
    expect(all.contest.candidates).toHaveLength(30);
    expect((await addCandidates(api, body, contestId, ['One more'])).code).toBe('TOO_MANY_CANDIDATES');

    const [last] = all.contest.candidates.slice(-1);
    const removed = await ask<{ contest: { candidates: { id: string; name: string }[] } }>(
      api,
      `mutation ($c: ID!, $id: ID!) { removeCandidate(contestId: $c, candidateId: $id) {
         ${REFUSAL} ... on ContestSaved { contest { candidates { id name } } } } }`,
      { c: contestId, id: last?.id },
      by,
    );
    expect(removed.contest.candidates).toHaveLength(29);
    expect((await addCandidates(api, body, contestId, [' candidate   3'])).code).toBe('CANDIDATE_NAMED_TWICE');
    const order = `mutation ($c: ID!, $ids: [ID!]!) { orderCandidates(contestId: $c, candidateIds: $ids) {
         ${REFUSAL} ... on ContestSaved { contest { candidates { id name } } } } }`;
    const ids = removed.contest.candidates.map(({ id }) => id).reverse();
    const ordered = await ask<typeof removed>(api, order, { c: contestId, ids }, by);
    expect(ordered.contest.candidates.map(({ id }) => id)).toEqual(ids);
    const twice = await ask(api, order, { c: contestId, ids: [...ids.slice(1), ids[1]] }, by);
    expect(twice.code).toBe('NOT_AN_ORDER_OF_THE_CANDIDATES');
  });

  it('are as few as the rules say', async () => {
    const body = await aBody([], aConstitution({ limits: { candidates: { clause: '9', most: 2 } } }));
    const { contests } = await makeElection(api, body, { contests: [north] });
    expect((await addCandidates(api, body, contests[0]?.id ?? '', ['A', 'B', 'C'])).message).toContain('at most 2');
  });
});

describe('Freezing the roll', () => {
  let body: TestOrganisation;
  let election: MadeElection;
  let frozen: Awaited<ReturnType<typeof freezeRoll>>;

  beforeAll(async () => {
    body = await aBody(EVERY_REASON);
    election = await makeElection(api, body, { contests: [north, { constituencyCode: 'staff' }] });
    const preview = await ask<{ rolls: { digest: string; electors: number }[] }>(
      api,
      `query ($id: ID!) { rollPreview(electionId: $id) { ${REFUSAL} ... on RollPreview { rolls { digest electors frozenAt } } } }`,
      { id: election.electionId },
      body.officers['returning-officer'],
    );
    frozen = await freezeRoll(api, body, election.electionId);
    expect(preview.rolls.map(({ digest }) => digest)).toEqual(frozen.rolls.map(({ digest }) => digest));
  });

  it('puts every member in or out, each with the reason', async () => {
    const [first, staff] = election.contests;
    const entries = await rollEntries(body, first?.id ?? '');
    const expected = EVERY_REASON.map(({ memberNo, north: reason }) => ({
      memberNo,
      included: reason === 'ENTITLED',
      reason,
    }));
    const inOrder = expected.sort((a, b) => Buffer.compare(Buffer.from(a.memberNo), Buffer.from(b.memberNo)));
    expect(entries).toEqual(inOrder);
    const guest = await rollEntries(body, staff?.id ?? '', ', memberNo: "21"');
    expect(guest).toEqual([{ memberNo: '21', included: false, reason: 'CLASS_WITHOUT_VOTE' }]);
    expect(await rollEntries(body, first?.id ?? '', ', first: 2, after: "12"')).toEqual(inOrder.slice(3, 5));
    expect(await rollEntries(body, first?.id ?? '', ', reason: SUSPENDED')).toHaveLength(1);
  });

  it('asks each key-holder for their key', async () => {
    const { rows } = await owner.query<{ officer_id: string }>(
      `select officer_id from message where purpose = 'make-key' and starts_with(purpose_key, $1)`,
      [election.electionId],
    );
    expect(rows).toEqual([{ officer_id: body.officers['key-holder'].officerId }]);
  });

  it('counts them by reason', async () => {
    const roll = await ask<{ electors: number; excluded: number; reasons: { reason: string; members: number }[] }>(
      api,
      `query ($id: ID!) { roll(contestId: $id) { electors excluded recordDate reasons { reason members } } }`,
      { id: election.contests[0]?.id },
      body.officers.auditor,
    );
    expect(roll).toMatchObject({ electors: 4, excluded: 11, recordDate: '2026-05-01' });
    expect(roll.reasons.slice(0, 2)).toEqual([
      { reason: 'ENTITLED', members: 4 },
      { reason: 'OTHER_CLASS', members: 4 },
    ]);
    expect(roll.reasons.reduce((sum, { members }) => sum + members, 0)).toBe(EVERY_REASON.length);
  });

  it('has the digest that its description gives, over the stored rows', async () => {
    for (const { contestId, digest } of frozen.rolls) {
      const { rows } = await owner.query<{ member_no: string; included: boolean; reason: string }>(
        `select member_no, included, reason from roll_entry where contest_id = $1`,
        [contestId],
      );
      const uuid = election.contests.find(({ id }) => id === contestId)?.uuid;
      const lines = rows
        .sort((a, b) => Buffer.compare(Buffer.from(a.member_no), Buffer.from(b.member_no)))
        .map((row) => JSON.stringify([row.member_no, row.included, row.reason]));
      const text = ['quorate/roll/v1', JSON.stringify({ contest: uuid, recordDate: '2026-05-01' }), ...lines, ''].join(
        '\n',
      );
      expect(createHash('sha256').update(text).digest('hex')).toBe(digest);
    }
  });

  it.each(['roll', 'roll_entry'])('is never changed again: %s refuses everybody, its owner too', async (table) => {
    const name = pg.escapeIdentifier(table);
    for (const statement of [
      `update ${name} set contest_id = contest_id`,
      `delete from ${name}`,
      `truncate ${name} cascade`,
    ]) {
      await expect(owner.query(statement)).rejects.toThrow(/append-only/);
      await expect(app.query(statement)).rejects.toThrow(/permission denied/);
    }
  });

  it('is done once, on the record date or later, and never with nobody to vote', async () => {
    expect((await freezeRoll(api, body, election.electionId)).code).toBe('WRONG_ELECTION_STATE');
    const ahead = await makeElection(api, body, { recordDate: '2126-01-01', contests: [north] });
    expect((await freezeRoll(api, body, ahead.electionId)).code).toBe('RECORD_DATE_AHEAD');
    const nobody = await makeElection(api, body, { recordDate: '1999-01-01', contests: [north] });
    expect((await freezeRoll(api, body, nobody.electionId)).code).toBe('NO_ELECTORS');
    const { rowCount } = await owner.query('select from roll where election_id = $1', [nobody.electionId]);
    expect(rowCount).toBe(0); // a refusal leaves nothing behind
  });

  it('cannot be done to, or seen by, another body', async () => {
    const other = await aBody([{ memberNo: '1' }]);
    expect((await freezeRoll(api, other, election.electionId)).code).toBe('ELECTION_NOT_FOUND');
    expect(await rollEntries(other, election.contests[0]?.id ?? '')).toEqual([]);
    expect((await addCandidates(api, other, election.contests[0]?.id ?? '', ['X'])).code).toBe('CONTEST_NOT_FOUND');
  });
});

describe('The audit trail', () => {
  it('has one event for every step, and the refused ones leave none', async () => {
    const body = await aBody([{ memberNo: '1' }]);
    const { electionId, contests } = await makeElection(api, body, { contests: [north] });
    await addCandidates(api, body, contests[0]?.id ?? '', ['A Evans', 'B Bevan']);
    await addCandidates(api, body, contests[0]?.id ?? '', ['a evans']);
    await freezeRoll(api, body, electionId);
    await freezeRoll(api, body, electionId);
    const { rows } = await owner.query<{ type: string }>(
      `select event::json ->> 'type' as type from audit_event where organisation_id = $1 order by sequence`,
      [body.organisationId],
    );
    const types = rows.map(({ type }) => type);
    expect(types.slice(types.indexOf('ElectionCreated'))).toEqual(['ElectionCreated', 'CandidatesAdded', 'RollFrozen']);
  });
});
