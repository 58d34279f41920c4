import pg from 'pg';
import { BallotsUnchecked, CheckReceivedBallots, Keyring, ProofChecks, UnitOfWork } from '#libs/application';
import type { ContestId } from '#libs/domain';
import { verifyArchive } from '#libs/belenios';
import { verifyBundle } from '#libs/evidence';
import { startTestApi } from './support/api.js';
import type { TestApi } from './support/api.js';
import { AbortingWork, Killed } from './support/aborting-work.js';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { forged } from './support/casting-requests.js';
import { ask } from './support/election-set-up.js';
import {
  ballotOf,
  castBallot,
  closePoll,
  fetchRecord,
  group,
  handInDecryption,
  promiseDecryptions,
  NORTH,
  openedPoll,
  SOUTH,
  untilClosed,
} from './support/ended-election.js';
import type { HeldPoll } from './support/ended-election.js';
import { STRIDE } from './support/thorough.js';
import { partsOf, runJob, runJobs, wantedJobs } from './support/worker.js';

let database: TestDatabase;
let owner: pg.Client;
let api: TestApi;
let steady: HeldPoll;
let tied: HeldPoll;
let unchecked: HeldPoll;
let badBallot: string;
const SECONDS = 15;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  api = await startTestApi({ database });
  const electors = (members: number, inClass: 'tenants/north' | 'tenants/south') => [{ inClass, members }];
  const [seconds, candidates] = [SECONDS, ['A Evans', 'B Bevan', 'Siân Rees']];
  steady = await openedPoll(api, owner, {
    contests: [NORTH],
    electors: electors(5, 'tenants/north'),
    candidates,
    seconds,
  });
  tied = await openedPoll(api, owner, {
    contests: [SOUTH],
    electors: electors(4, 'tenants/south'),
    candidates,
    seconds,
  });
  unchecked = await openedPoll(api, owner, {
    contests: [SOUTH],
    electors: electors(3, 'tenants/south'),
    candidates,
    proofChecks: 'AFTER_STORING',
    seconds,
  });
  await vote(steady, [[1, 2, 0], [1, 2, 3], [2, 1, 0], [0, 0, 1], [3, 2, 1]]); // prettier-ignore
  await vote(tied, [[1, 0, 0], [0, 1, 0], [1, 0, 0], [0, 1, 0]]); // prettier-ignore
  const [honest, forger, other] = unchecked.voters;
  if (!honest || !forger || !other) throw new Error('three voters are needed');
  await castBallot(api, unchecked, honest, ballotOf(honest, [1, 0, 0]));
  badBallot = await castBallot(api, unchecked, forger, forged(ballotOf(forger, [0, 1, 0])));
  await castBallot(api, unchecked, other, ballotOf(other, [1, 0, 0]));
}, 120_000);

afterAll(async () => {
  await api.close();
  await owner.end();
  await database.drop();
});

async function vote(poll: HeldPoll, papers: readonly (readonly number[])[]): Promise<void> {
  for (const [i, voter] of poll.voters.entries()) await castBallot(api, poll, voter, ballotOf(voter, papers[i] ?? []));
}

const jobsOf = ({ body }: HeldPoll) => runJobs(partsOf(api), owner, body.organisationId);

/** Everybody who holds a key hands in their part for every contest. */
async function openBoxes(poll: HeldPoll): Promise<void> {
  await promiseDecryptions(api, poll);
  for (const contest of poll.contests)
    for (const holder of poll.holders)
      expect((await handInDecryption(api, contest, holder)).body).toMatchObject({
        awaited: expect.any(Number) as number,
      });
}

/** Everything the jobs leave behind, but for the outbox itself. */
async function traces({ body: { organisationId } }: HeldPoll): Promise<Readonly<Record<string, number>>> {
  const { rows } = await owner.query<{ name: string; n: number }>(
    `select name, n from (
       select 'seals' as name, count(*)::int as n from ballot_box_seal where organisation_id = $1
       union all select event_type, count(*)::int from record_event where organisation_id = $1 group by event_type
       union all select 'counts', count(*)::int from count_run where organisation_id = $1
       union all select 'bundles', count(*)::int from evidence_bundle where organisation_id = $1
       union all select 'messages', count(*)::int from message where organisation_id = $1 and purpose = 'open-box'
       union all select 'audit ' || (event::json ->> 'type'), count(*)::int from audit_event
         where organisation_id = $1 and event::json ->> 'by' like 'job:%' group by 1) traces order by name`,
    [organisationId],
  );
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

/**
 * Ends the job that is wanted next at call after call of a store, until it goes through; then runs it twice at once and
 * once more. Gives the number of its calls.
 */
async function runHard(poll: HeldPoll): Promise<{ readonly name: string; readonly calls: number }> {
  const { organisationId } = poll.body;
  const [job] = (await wantedJobs(owner, organisationId)).filter(({ name }) => name !== 'issue-codes');
  if (!job) throw new Error('nothing is wanted');
  let calls = 0;
  for (; ; calls += STRIDE) {
    const parts = { ...partsOf(api), work: new AbortingWork(api.get(UnitOfWork), calls) };
    const outcome = await runJob(parts, organisationId, job).catch((error: unknown) => error);
    if (!(outcome instanceof Killed)) {
      expect(outcome).toMatchObject({ ok: true });
      break;
    }
  }
  const after = await traces(poll);
  const record = await fetchRecord(api, poll.contests[0]?.uuid ?? '');
  const twice = await Promise.all([1, 2].map(() => runJob(partsOf(api), organisationId, job)));
  const again = await runJob(partsOf(api), organisationId, job);
  expect([...twice, again]).toEqual([1, 2, 3].map(() => expect.objectContaining({ ok: true }) as unknown));
  expect(await traces(poll)).toEqual(after);
  expect(Buffer.from(await fetchRecord(api, poll.contests[0]?.uuid ?? '')).equals(record)).toBe(true);
  await owner.query('update outbox_job set done_at = now() where job_id = $1', [job.jobId]);
  return { name: job.name, calls };
}

describe('Jobs of the opening (JOB-02, JOB-07)', () => {
  it('may be killed anywhere, run twice at once and run again: the record and the count are the same', async () => {
    await untilClosed(owner, steady);
    await closePoll(api, steady);
    const ran = [await runHard(steady), await runHard(steady)];
    await openBoxes(steady);
    ran.push(await runHard(steady), await runHard(steady));
    expect(ran.map(({ name }) => name)).toEqual(['seal-and-tally', 'mix', 'compute-result', 'count']);
    for (const { calls } of ran) expect(calls).toBeGreaterThan(5);

    const { officers } = steady.body;
    const variables = { id: steady.electionId };
    const propose = `mutation ($id: ID!) { proposeDeclaration(electionId: $id) {
      ... on Refusal { code message } ... on DeclarationProposed { contentDigest } } }`;
    const { contentDigest } = await ask<{ contentDigest: string }>(
      api,
      propose,
      variables,
      officers['returning-officer'],
    );
    const approve = `mutation ($id: ID!, $digest: String!) { approveDeclaration(electionId: $id, contentDigest: $digest) {
      ... on Refusal { code message } ... on ResultDeclared { state } } }`;
    await ask(api, approve, { ...variables, digest: contentDigest }, officers['second-person']);
    const built = await runHard(steady);
    expect(built.name).toBe('build-bundle');
    expect(await traces(steady)).toEqual({
      seals: 1,
      EncryptedTally: 1,
      Shuffle: 1,
      EndShuffles: 1,
      PartialDecryption: 3,
      Result: 1,
      counts: 1,
      bundles: 1,
      messages: 2,
      'audit VotingCodesIssued': 1,
      'audit BoxSealed': 1,
      'audit BoxTallied': 1,
      'audit BoxMixed': 1,
      'audit PlatformDecrypted': 1,
      'audit BoxOpened': 1,
      'audit ContestCounted': 1,
      'audit EvidencePublished': 1,
    });
    const bytes = new Uint8Array(await (await api.fetch(`/elections/${steady.electionId}/bundle`)).arrayBuffer());
    expect((await verifyBundle(bytes, { group })).verdict).toBe('accept');
  }, 180_000);
});

describe('A tie that the rule leaves to lot', () => {
  const record = (draw: object) =>
    ask<{ contestId: string }>(
      api,
      `mutation ($id: ID!, $stage: Int!, $purpose: LotPurpose!, $between: [Int!]!, $chosen: [Int!]!) {
         recordLot(contestId: $id, stage: $stage, purpose: $purpose, between: $between, chosen: $chosen) {
           ... on Refusal { code message } ... on LotRecorded { contestId } } }`,
      { id: tied.contests[0]?.id, stage: 1, purpose: 'SEAT', between: [1, 2], chosen: [2], ...draw },
      tied.body.officers['returning-officer'],
    );
  const state = () =>
    ask<{ state: string; contests: readonly { isCounted: boolean; lotAwaited: object | null }[] }>(
      api,
      `query ($id: ID!) { openingState(electionId: $id) { state contests { isCounted
         lotAwaited { stage purpose places between { number name } text textCy } } } }`,
      { id: tied.electionId },
      tied.body.officers.auditor,
    );

  it('stops the count until exactly that lot is recorded; then the count goes on with it', async () => {
    await untilClosed(owner, tied);
    await closePoll(api, tied);
    expect((await record({})).code).toBe('NO_LOT_AWAITED');
    await jobsOf(tied);
    await openBoxes(tied);
    expect(await jobsOf(tied)).toEqual(['compute-result', 'count']);
    expect(await state()).toMatchObject({
      state: 'OPENED',
      contests: [
        {
          isCounted: false,
          lotAwaited: {
            stage: 1,
            purpose: 'SEAT',
            places: 1,
            between: [
              { number: 1, name: 'A Evans' },
              { number: 2, name: 'B Bevan' },
            ],
            text: expect.stringContaining('A Evans and B Bevan') as unknown,
            textCy: expect.stringContaining('A Evans') as unknown,
          },
        },
      ],
    });
    const misfits = [{ stage: 2 }, { purpose: 'EXCLUSION' }, { between: [1, 3] }, { chosen: [3] }, { chosen: [1, 2] }];
    for (const misfit of misfits) expect((await record(misfit)).code).toBe('LOT_DOES_NOT_FIT');
    expect(await Promise.all([record({}), record({ chosen: [1] })])).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'NO_LOT_AWAITED' })]),
    );
    expect(await jobsOf(tied)).toEqual(['count']);
    expect(await state()).toMatchObject({ state: 'COUNTED', contests: [{ isCounted: true, lotAwaited: null }] });
    expect((await record({})).code).toBe('NO_LOT_AWAITED');
    const { rows } = await owner.query<{ outcome: string; chosen: number[] }>(
      `select r.outcome, (l.draw::json -> 'chosen') as chosen from count_run r join lot_draw l using (organisation_id, contest_id)
       where r.organisation_id = $1 order by r.outcome`,
      [tied.body.organisationId],
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(['counted', 'lots-required']);
  }, 60_000);
});

describe('Ballots that are checked after they were stored (CAST-10)', () => {
  it('hold up the seal and the tally until each is checked; a forged one is left out', async () => {
    const [contest] = unchecked.contests;
    if (!contest) throw new Error('no contest');
    const { organisationId } = unchecked.body;
    await untilClosed(owner, unchecked);
    await closePoll(api, unchecked);

    const [job] = (await wantedJobs(owner, organisationId)).filter(({ name }) => name === 'seal-and-tally');
    if (!job) throw new Error('no job');
    await expect(runJob(partsOf(api), organisationId, job)).rejects.toThrow(BallotsUnchecked);
    const seen = await ask<{ state: string; contests: readonly { uncheckedBallots: number }[] }>(
      api,
      `query ($id: ID!) { openingState(electionId: $id) { state contests { uncheckedBallots isTallied } } }`,
      { id: unchecked.electionId },
      unchecked.body.officers.auditor,
    );
    expect(seen).toEqual({ state: 'CLOSED', contests: [{ uncheckedBallots: 3, isTallied: false }] });

    const check = new CheckReceivedBallots(api.get(UnitOfWork), api.get(ProofChecks), api.get(Keyring));
    const checked = await check.execute({ organisationId, contestId: contest.id as ContestId });
    expect(checked).toEqual({ ok: true, value: { checked: 2, refused: 1 } });
    await jobsOf(unchecked);
    await openBoxes(unchecked);
    await jobsOf(unchecked);
    const { verdict, numbers, trackers, result } = await verifyArchive(await fetchRecord(api, contest.uuid), {
      group,
      level: 'platform',
    });
    expect([verdict, numbers.counted, result?.result]).toEqual([
      'accept',
      2,
      [[[1, 0, 0], [1, 0, 0]]], // prettier-ignore
    ]);
    expect(trackers.map(({ tracker }) => tracker)).not.toContain(badBallot);
  }, 60_000);
});
