import { SampleTurnout, UnitOfWork } from '#libs/application';
import { Database, PgTurnoutFeed } from '#libs/persistence';
import { SampleTurnoutTicker } from '../apps/worker/src/conduct/sample-turnout.ticker.js';
import { startApiAndDatabase } from './support/api-and-database.js';
import type { ApiAndDatabase } from './support/api-and-database.js';
import { aConstitution, ask, makeElection } from './support/election-set-up.js';
import { ballotOf, castBallot, NORTH, openedPoll, SOUTH } from './support/ended-election.js';
import type { HeldPoll } from './support/ended-election.js';

let owner: ApiAndDatabase['owner'];
let api: ApiAndDatabase['api'];
let stop: ApiAndDatabase['stop'];

beforeAll(async () => {
  ({ owner, api, stop } = await startApiAndDatabase());
}, 60_000);

afterAll(() => stop());

interface Turnout {
  readonly electors: number;
  readonly voted: number;
  readonly secrecyNumber: number;
  readonly unit: string;
  readonly contests: readonly { readonly title: string; readonly electors: number; readonly voted: number }[];
  readonly groups: readonly object[];
  readonly channels: readonly { readonly channel: string; readonly voted: number | null }[];
  readonly course: readonly { readonly at: string; readonly voted: number }[];
}

const turnoutOf = ({ electionId, body }: Pick<HeldPoll, 'electionId' | 'body'>) =>
  ask<Turnout>(
    api,
    `query ($id: ID!) { turnout(electionId: $id) { at electors voted secrecyNumber unit
       contests { title electors voted }
       groups { constituencyCode classCode name nameCy electors voted joinedWith isHidden }
       channels { channel voted } course { at voted } } }`,
    { id: electionId },
    body.officers.secretary,
  );

const inClasses = (north: number, south: number) => [
  { inClass: 'tenants/north' as const, members: north },
  { inClass: 'tenants/south' as const, members: south },
];
const withSecrecy = (number: number) => aConstitution({ secrecyNumber: { clause: '9', number } });

async function castBy(poll: HeldPoll, title: string, voters: number): Promise<void> {
  const some = poll.voters.filter(({ contest }) => contest.title === title).slice(0, voters);
  for (const voter of some)
    await castBallot(api, poll, voter, ballotOf(voter, title.endsWith('North') ? [1, 2, 3, 0] : [1, 0, 0, 0]));
}

describe('The turnout that officers see', () => {
  it('counts people by contest, class and channel, and keeps one total an hour', async () => {
    const poll = await openedPoll(api, owner, { electors: inClasses(12, 10), seconds: 600 });
    await castBy(poll, 'Tenants: North', 2);
    await castBy(poll, 'Tenants: South', 1);
    const figures = await turnoutOf(poll);
    expect(figures).toMatchObject({ electors: 22, voted: 3, secrecyNumber: 10, unit: 'DAY', course: [] });
    expect(figures.contests).toEqual([
      { title: 'Tenants: North', electors: 12, voted: 2 },
      { title: 'Tenants: South', electors: 10, voted: 1 },
    ]);
    expect(figures.groups).toEqual([
      {
        constituencyCode: 'tenants',
        classCode: 'north',
        name: 'Tenants: North',
        nameCy: 'Tenantiaid: Gogledd',
        electors: 12,
        voted: 2,
        joinedWith: [],
        isHidden: false,
      },
      expect.objectContaining({ classCode: 'south', electors: 10, voted: 1 }),
    ]);
    // The record date is in a spell that begins or ends on it.
    for (const endsThen of [false, true])
      await owner.query(
        `update class_membership s set from_day = e.record_date, to_day = case when $2 then e.record_date end from election e
         where e.election_id = $1 and s.organisation_id = e.organisation_id and s.member_id =
           (select s.member_id from class_membership s where s.organisation_id = e.organisation_id and s.class_code = 'north'
              and s.from_day < e.record_date order by s.member_id limit 1)`,
        [poll.electionId, endsThen],
      );
    expect((await turnoutOf(poll)).groups).toEqual(figures.groups);
    // Three people voted online, and nobody is told by which channel so few did.
    expect(figures.channels.map(({ voted }) => voted)).toEqual([null, null, null, null]);

    const feed = new PgTurnoutFeed(api.get(Database));
    const sample = new SampleTurnout(api.get(UnitOfWork));
    const waiting = async () => (await feed.toSample()).map(({ electionId }) => electionId);
    expect(await waiting()).toContain(poll.electionId);
    await new SampleTurnoutTicker(feed, sample).tick(new AbortController().signal);
    expect(await waiting()).not.toContain(poll.electionId);
    expect(await sample.execute({ organisationId: poll.body.organisationId, electionId: poll.electionId })).toBe(false);
    const { course } = await turnoutOf(poll);
    expect(course.map(({ voted }) => voted)).toEqual([3]);
    expect(new Date(course[0]?.at ?? '').getTime() % 3_600_000).toBe(0);

    await owner.query('begin');
    await owner.query('set local session_replication_role = replica');
    await owner.query(`update turnout_sample set at = at - interval '24 hours' where election_id = $1`, [
      poll.electionId,
    ]);
    await owner.query('commit');
    await castBy(poll, 'Tenants: South', 10).catch(() => undefined); // the first has voted before
    expect(await sample.execute({ organisationId: poll.body.organisationId, electionId: poll.electionId })).toBe(true);
    expect((await turnoutOf(poll)).course).toHaveLength(2);

    // The first total lies a day before the opening now, which the examination finds.
    const { findings } = await ask<{ findings: { name: string; verdict: string; details: string[] }[] }>(
      api,
      `query ($id: ID!) { examineRecord(electionId: $id) { ... on RecordExamination { findings { name verdict details } } } }`,
      { id: poll.electionId },
      poll.body.officers.auditor,
    );
    const found = findings.find(({ name }) => name === 'turnout');
    expect(found?.verdict).toBe('FAIL');
    expect(found?.details).toEqual([expect.stringContaining('outside the poll')]);
  });

  it('joins a small class, and leaves out contests that would single it out', async () => {
    const poll = await openedPoll(api, owner, { electors: inClasses(12, 3), seconds: 600, contests: [NORTH, SOUTH] });
    await castBy(poll, 'Tenants: South', 1);
    const figures = await turnoutOf(poll);
    expect(figures).toMatchObject({ electors: 15, voted: 1, contests: [] });
    expect(figures.groups).toMatchObject([
      { classCode: 'north', electors: 15, voted: 1, joinedWith: ['tenants/south'], isHidden: false },
      { classCode: 'south', electors: 15, voted: 1, joinedWith: ['tenants/north'], isHidden: false },
    ]);
  });

  it('goes by the secrecy number of the rule-book, counts votes by post, and is nothing below that number', async () => {
    const poll = await openedPoll(api, owner, {
      electors: inClasses(4, 3),
      seconds: 600,
      constitution: withSecrecy(3),
    });
    const { rows } = await owner.query<{ id: string }>(
      `select member_id as id from roll_entry join contest using (organisation_id, contest_id)
       where election_id = $1 and included order by member_no`,
      [poll.electionId],
    );
    for (const { id } of rows.slice(0, 3))
      await ask(
        api,
        `mutation ($election: ID!, $member: ID!) { recordOtherChannel(electionId: $election, memberId: $member, channel: POST) {
           ... on Refusal { code } } }`,
        { election: poll.electionId, member: id },
        poll.body.officers['returning-officer'],
      );
    const figures = await turnoutOf(poll);
    expect(figures).toMatchObject({ secrecyNumber: 3, voted: 3 });
    expect(figures.contests.map(({ electors }) => electors)).toEqual([4, 3]);
    expect(figures.channels).toContainEqual({ channel: 'POST', voted: 3 });

    const small = await openedPoll(api, owner, { electors: inClasses(4, 3), seconds: 600 });
    expect(await turnoutOf(small)).toBeNull();
  });

  it('never falls in its course, though a ballot was taken off because its proofs were wrong', async () => {
    const poll = await openedPoll(api, owner, { electors: inClasses(12, 10), seconds: 600 });
    const { organisationId } = poll.body;
    await owner.query(
      `insert into turnout_sample (organisation_id, election_id, at, electors, voted)
       values ($1, $2, date_trunc('hour', now()) - interval '24 hours', 22, 5)`,
      [organisationId, poll.electionId],
    );
    const sample = new SampleTurnout(api.get(UnitOfWork));
    expect(await sample.execute({ organisationId, electionId: poll.electionId })).toBe(true);
    expect((await turnoutOf(poll)).course.map(({ voted }) => voted)).toEqual([5, 5]);
  });

  it('is kept by the database as totals that only grow', async () => {
    const poll = await openedPoll(api, owner, { electors: inClasses(4, 3), seconds: 600 });
    const insert = (hours: number, voted: number) =>
      owner.query(
        `insert into turnout_sample (organisation_id, election_id, at, electors, voted)
         values ($1, $2, date_trunc('hour', now()) + make_interval(hours => $3), 7, $4)`,
        [poll.body.organisationId, poll.electionId, hours, voted],
      );
    await insert(0, 3);
    await expect(insert(1, 2)).rejects.toThrow('only grows');
    await expect(insert(-1, 3)).rejects.toThrow('only grows');
    await expect(insert(1, 8)).rejects.toThrow('ck_turnout_sample_voted');
    await expect(owner.query('update turnout_sample set voted = 4')).rejects.toThrow('append-only');
    const { rows } = await owner.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'turnout_sample' order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['at', 'election_id', 'electors', 'organisation_id', 'voted']);
  });
});

describe('The story of an election', () => {
  it('tells in both languages what happened, newest first, and by whom', async () => {
    const poll = await openedPoll(api, owner, { electors: inClasses(2, 1), seconds: 600 });
    const by = poll.body.officers['returning-officer'];
    await makeElection(api, poll.body);
    const story = await ask<{ type: string; byName: string | null; textEn: string; textCy: string }[]>(
      api,
      `query ($id: ID!) { electionStory(electionId: $id) { at type byName textEn textCy } }`,
      { id: poll.electionId },
      poll.body.officers['key-holder'],
    );
    expect(story[0]).toMatchObject({
      type: 'PollOpened',
      byName: `Officer ${by.email}`,
      textEn: 'The definition was frozen; the poll was opened at once.',
      textCy: 'Rhewyd y diffiniad; agorwyd y bleidlais ar unwaith.',
    });
    expect(story.at(-1)?.type).toBe('ElectionCreated');
    expect(story.filter(({ type }) => type === 'ElectionCreated')).toHaveLength(1); // not of the other election
    expect(story.map(({ textEn }) => textEn)).toContain('Tenants: North: Candidates were added.');
    expect(story.map(({ textCy }) => textCy)).toContain('Tenantiaid: Gogledd: Ychwanegwyd ymgeiswyr.');
    expect(story.find(({ type }) => type === 'VotingCodesIssued')?.byName).toBeNull();
    const stranger = (await api.organisation()).officers.auditor;
    const none = await ask<unknown[]>(
      api,
      `query ($id: ID!) { electionStory(electionId: $id) { type } }`,
      { id: poll.electionId },
      stranger,
    );
    expect(none).toEqual([]);
  });
});
