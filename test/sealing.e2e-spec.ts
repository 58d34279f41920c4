import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  BallotBoxDoorways,
  CheckReceivedBallots,
  Keyring,
  ProofChecks,
  PublishRoots,
  SealBatch,
  UnitOfWork,
} from '#libs/application';
import { fromHex } from '#libs/basics';
import type { ContestId } from '#libs/domain';
import { isIncluded } from '#libs/evidence';
import { RootFiles } from '#libs/persistence';
import pg from 'pg';
import { SealTicker } from '../apps/worker/src/casting/sealer.js';
import { startTestApi, type TestApi } from './support/api.js';
import { ballotOf, box, cast, contestOf, find, forged, result } from './support/casting-requests.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { readyElection, type ReadyElection, type ReadyElectionOptions } from './support/ready-election.js';

let database: TestDatabase;
let owner: pg.Client;
let api: TestApi;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  api = await startTestApi({ database });
  folder = await mkdtemp(path.join(tmpdir(), 'quorate-roots-'));
}, 60_000);

afterAll(async () => {
  await api.close();
  await owner.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

const anElection = (options: Partial<ReadyElectionOptions> = {}): Promise<ReadyElection> =>
  readyElection(owner, database.secret, { voters: 2, ...options });

describe('Proofs checked after storing (CAST-10)', () => {
  const checker = (): CheckReceivedBallots =>
    new CheckReceivedBallots(api.get(UnitOfWork), api.get(ProofChecks), api.get(Keyring));
  const unchecked = (election: ReadyElection): Promise<unknown> =>
    api.get(UnitOfWork).run(contestOf(election).organisationId, async ({ ballotBox }) => ({
      ok: true,
      value: await ballotBox.uncheckedBallots(contestOf(election).contestId),
    }));

  it('are visible as received, then checked; a forged ballot is listed, counts for nothing, and its voter votes again', async () => {
    const election = await anElection({ proofChecks: 'after-storing' });
    const [right, wrong] = [ballotOf(election, 0), forged(ballotOf(election, 1))];
    const kept = result(await cast(api, election, { texts: [right] }));
    expect(kept.state).toBe('RECEIVED');
    const tracker = kept.receipts[0]?.tracker ?? '';
    const forgedTracker = result(await cast(api, election, { voter: 1, texts: [wrong] })).receipts[0]?.tracker ?? '';
    expect(await find(api, tracker)).toMatchObject({ state: 'RECEIVED' });
    expect(await unchecked(election)).toEqual({ ok: true, value: 2 });

    const place = contestOf(election);
    expect(await new SealBatch(api.get(UnitOfWork)).execute(place)).toEqual({ ok: true, value: undefined });
    expect(await checker().execute(place)).toEqual({ ok: true, value: { checked: 1, refused: 1 } });
    expect(await unchecked(election)).toEqual({ ok: true, value: 0 });
    expect([(await find(api, tracker))?.state, (await find(api, forgedTracker))?.state]).toEqual([
      'CHECKED',
      'REFUSED',
    ]);
    expect(await box(api, place.contestId)).toMatchObject({ ballots: 1, refused: 1, refusedReceipts: [forgedTracker] });
    expect(result(await cast(api, election, { voter: 1, texts: [wrong] }))).toMatchObject({
      code: 'BALLOT_INVALID',
      fields: [{ code: 'BALLOT_REFUSED' }],
    });
    expect(result(await cast(api, election, { voter: 1, texts: [ballotOf(election, 1)] })).state).toBe('RECEIVED');
    const { rows } = await owner.query<{ event: string }>(`select event from audit_event where organisation_id = $1`, [
      election.organisationId,
    ]);
    expect(rows.map(({ event }) => JSON.parse(event) as object)).toMatchObject([
      { type: 'BallotsRefused', by: 'job:check-ballots', details: { contestId: place.contestId, ballots: 1 } },
    ]);
  });

  it('gives a later ballot the higher number even after a refusal, where the last counts', async () => {
    const election = await anElection({ proofChecks: 'after-storing', repeatBallots: 'last-counts' });
    const texts = [ballotOf(election, 0), forged(ballotOf(election, 0)), ballotOf(election, 0)];
    for (const text of texts.slice(0, 2)) await cast(api, election, { texts: [text] });
    await checker().execute(contestOf(election));
    await cast(api, election, { texts: [texts[2] ?? ''] });
    const { rows } = await owner.query<{ revision: number; checked: number }>(
      `select revision, checked from sealed_ballot where organisation_id = $1 order by revision`,
      [election.organisationId],
    );
    expect(rows).toEqual([
      { revision: 1, checked: 1 },
      { revision: 2, checked: 2 },
      { revision: 3, checked: 0 },
    ]);
  });

  it('are taken once each by checkers that work at the same time', async () => {
    const election = await anElection({ voters: 150, proofChecks: 'after-storing' });
    await Promise.all(
      election.voters.map((_, voter) => cast(api, election, { voter, texts: [ballotOf(election, voter)] })),
    );
    const rounds = await Promise.all(Array.from({ length: 6 }, () => checker().execute(contestOf(election))));
    const checked = rounds.reduce((sum, round) => sum + (round.ok ? round.value.checked : 0), 0);
    expect(checked).toBe(150);
    expect(await unchecked(election)).toEqual({ ok: true, value: 0 });
  }, 30_000);
});

describe('Sealing and publishing (TAMP-02, TAMP-03, TAMP-05)', () => {
  const sealer = (): SealBatch => new SealBatch(api.get(UnitOfWork));
  const publisher = (): PublishRoots => new PublishRoots(api.get(UnitOfWork), new RootFiles(folder), api.get(Keyring));
  const rootsFile = (election: ReadyElection): string => path.join(folder, `${election.contests[0]?.uuid}.jsonl`);

  it('puts every receipt into exactly one batch, with a proof that anybody can check, whoever seals at once', async () => {
    const election = await anElection({ voters: 60 });
    const place = contestOf(election);
    const trackers: string[] = [];
    for (let from = 0; from < 60; from += 15) {
      const answers = await Promise.all(
        Array.from({ length: 15 }, (_, i) =>
          cast(api, election, { voter: from + i, texts: [ballotOf(election, from + i)] }),
        ),
      );
      trackers.push(...answers.map((answer) => result(answer).receipts[0]?.tracker ?? ''));
      await Promise.all([1, 2, 3].map(() => sealer().execute(place)));
    }
    await sealer().execute(place);
    expect(await sealer().execute(place)).toEqual({ ok: true, value: undefined });
    const seen = await box(api, place.contestId);
    expect(seen).toMatchObject({ ballots: 60, sealed: 60 });
    expect(seen?.batches.reduce((sum, { ballots }) => sum + ballots, 0)).toBe(60);

    const places = new Set<string>();
    for (const tracker of trackers) {
      const found = await find(api, tracker);
      expect(found?.state).toBe('SEALED');
      const { batch, leaf, proof } = found?.seal ?? { batch: { batch: 0, ballots: 0, root: '' }, leaf: -1, proof: [] };
      const claim = { receipt: Buffer.from(tracker, 'base64'), leaf, ballots: batch.ballots, root: batch.root };
      expect(isIncluded({ ...claim, proof: proof.map(fromHex) })).toBe(true);
      places.add(`${batch.batch}.${leaf}`);
    }
    expect(places.size).toBe(60);
    const inOrder = await api.graphql<{ ballotBox: { receipts: string[] } }>(
      `query ($id: ID!) { ballotBox(contestId: $id) { receipts(batch: 1) } }`,
      { id: place.contestId },
    );
    const hex = (inOrder.data?.ballotBox.receipts ?? []).map((tracker) =>
      Buffer.from(tracker, 'base64').toString('hex'),
    );
    expect(hex).toEqual([...hex].sort());
  }, 60_000);

  it('never puts two ballots of one voter into one batch, and keeps their order', async () => {
    const election = await anElection({ repeatBallots: 'last-counts' });
    for (let n = 0; n < 3; n++) await cast(api, election, { texts: [ballotOf(election, 0)] });
    await cast(api, election, { voter: 1, texts: [ballotOf(election, 1)] });
    for (let n = 0; n < 4; n++) await sealer().execute(contestOf(election));
    const { rows } = await owner.query<{ batch: number; revision: number }>(
      `select batch, revision from sealed_ballot where organisation_id = $1 order by batch, revision`,
      [election.organisationId],
    );
    expect(rows).toEqual([
      { batch: 1, revision: 1 },
      { batch: 1, revision: 1 },
      { batch: 2, revision: 2 },
      { batch: 3, revision: 3 },
    ]);
  });

  it('publishes the roots outside the database, one signed line each, the same by file and by address', async () => {
    const election = await anElection();
    for (const voter of [0, 1]) {
      await cast(api, election, { voter, texts: [ballotOf(election, voter)] });
      await sealer().execute(contestOf(election));
    }
    expect(await publisher().execute(contestOf(election))).toEqual({ ok: true, value: 2 });
    expect(await publisher().execute(contestOf(election))).toEqual({ ok: true, value: 0 });
    const file = await readFile(rootsFile(election), 'utf8');
    const answer = await api.fetch(`/elections/${election.contests[0]?.uuid}/roots`);
    expect(answer.headers.get('content-type')).toContain('application/jsonl');
    expect(await answer.text()).toBe(file);
    expect(await (await api.fetch(`/elections/${election.contests[0]?.uuid}/roots?after=1`)).text()).toBe(
      `${file.split('\n')[1]}\n`,
    );
    expect((await api.fetch('/elections/Nowhere1Nowher/roots')).status).toBe(404);
    const lines = file
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { batch: number; chainedRoot: string });
    expect(lines.map(({ batch, chainedRoot }) => ({ batch, chainedRoot }))).toEqual(
      (await box(api, contestOf(election).contestId))?.batches.map(({ batch, chainedRoot }) => ({
        batch,
        chainedRoot,
      })),
    );
  });

  it('publishes at its first look what an earlier worker left, and every ten seconds what others sealed', async () => {
    const election = await anElection();
    let now = Date.now();
    const ticker = new SealTicker(api.get(BallotBoxDoorways), sealer(), publisher(), { now: () => new Date(now) });
    const lines = async (): Promise<number> => (await readFile(rootsFile(election), 'utf8')).split('\n').length - 1;
    await cast(api, election, { texts: [ballotOf(election, 0)] });
    await sealer().execute(contestOf(election)); // and killed before it published
    await ticker.tick();
    expect(await lines()).toBe(1);
    await cast(api, election, { voter: 1, texts: [ballotOf(election, 1)] });
    await sealer().execute(contestOf(election)); // the close step, say
    await ticker.tick();
    expect(await lines()).toBe(1);
    now += 10_000;
    await ticker.tick();
    expect(await lines()).toBe(2);
  });

  it('completes a file that a crash cut off, and never rewrites one', async () => {
    const election = await anElection({ voters: 3 });
    for (const voter of [0, 1, 2]) {
      await cast(api, election, { voter, texts: [ballotOf(election, voter)] });
      await sealer().execute(contestOf(election));
    }
    await publisher().execute(contestOf(election));
    const whole = await readFile(rootsFile(election), 'utf8');
    for (const length of [
      0,
      10,
      whole.indexOf('\n'),
      whole.indexOf('\n') + 1,
      whole.indexOf('\n') + 50,
      whole.length - 1,
    ]) {
      await writeFile(rootsFile(election), whole.slice(0, length));
      expect((await publisher().execute(contestOf(election))).ok).toBe(true);
      expect(await readFile(rootsFile(election), 'utf8')).toBe(whole);
    }
    const changed = whole.replace(
      /("chainedRoot":")(.)/g,
      (_, before: string, digit: string) => before + (digit === '0' ? '1' : '0'),
    );
    for (const wrong of [changed, changed.slice(0, -1), `${whole}{"batch":4}\n`, 'x']) {
      await writeFile(rootsFile(election), wrong);
      const outcome = await publisher().execute(contestOf(election));
      expect(outcome).toMatchObject({ ok: false, error: { code: 'ROOTS_DISAGREE', uuid: election.contests[0]?.uuid } });
      expect(await readFile(rootsFile(election), 'utf8')).toBe(wrong);
    }
  });

  it('notices that the box was rewritten consistently by somebody with all rights', async () => {
    const election = await anElection();
    await cast(api, election, { texts: [ballotOf(election, 0)] });
    await sealer().execute(contestOf(election));
    await publisher().execute(contestOf(election));
    await owner.query(`alter table sealed_batch disable trigger no_change`);
    await owner.query(`update sealed_batch set chained_root = sha256(chained_root) where organisation_id = $1`, [
      election.organisationId,
    ]);
    await owner.query(`alter table sealed_batch enable trigger no_change`);
    expect(await publisher().execute(contestOf(election))).toMatchObject({
      ok: false,
      error: { code: 'ROOTS_DISAGREE', batch: 1 },
    });
  });

  it('knows where work waits', async () => {
    const election = await anElection();
    const doorways = api.get(BallotBoxDoorways);
    const isListed = async (places: Promise<readonly { contestId: ContestId }[]>): Promise<boolean> =>
      (await places).some(({ contestId }) => contestId === contestOf(election).contestId);
    expect(await isListed(doorways.contestsToSeal())).toBe(false);
    await cast(api, election, { texts: [ballotOf(election, 0)] });
    expect(await isListed(doorways.contestsToSeal())).toBe(true);
    await sealer().execute(contestOf(election));
    expect(await isListed(doorways.contestsToSeal())).toBe(false);
    expect(await isListed(doorways.contestsSealed(new Date()))).toBe(true);
    await owner.query(`update election set closed_at = now() - interval '1 day' where election_id = $1`, [
      election.electionId,
    ]);
    expect(await isListed(doorways.contestsSealed(new Date()))).toBe(false);
    expect(await isListed(doorways.contestsSealed(new Date(0)))).toBe(true);
    expect(await isListed(doorways.contestsToCheck())).toBe(false);
  });
});
