import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import {
  CheckReceivedBallots,
  ExamineRecord,
  Keyring,
  ProofChecks,
  PublicRecord,
  PublishRoots,
  RecordGroup,
  RecordWork,
  RootCopies,
  SealBatch,
  UnitOfWork,
} from '#libs/application';
import type { Examination, Stores } from '#libs/application';
import type { Result } from '#libs/basics';
import type { ContestId, OrganisationId } from '#libs/domain';
import { createDataSource, RootFiles } from '#libs/persistence';
import type { EntityManager, QueryRunner } from 'typeorm';
import { storesFor } from '../libs/persistence/src/typeorm-unit-of-work.js';
import { startTestApi } from './support/api.js';
import type { TestApi } from './support/api.js';
import { forged } from './support/casting-requests.js';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { aConstitution, ask } from './support/election-set-up.js';
import {
  ballotOf,
  castBallot,
  closePoll,
  handInDecryption,
  promiseDecryptions,
  NORTH,
  openedPoll,
  SOUTH,
  untilClosed,
} from './support/ended-election.js';
import type { HeldContest, HeldPoll } from './support/ended-election.js';
import { RememberingWork } from './support/remembering-work.js';
import { MUTATED_TABLES, Mutator, seededNumbers, takeOffConstraints } from './support/mutations.js';
import { runs } from './support/thorough.js';
import { partsOf, runJobs } from './support/worker.js';

/** Beside a ranked contest and one whose papers are kept: one of choices and a resolution that are added up. */
const UP_TO_TWO = { ...NORTH, title: 'Up to two', countRule: 'fptp', seats: 2 };
const rule = { source: 'Rules, r. 9', threshold: 'SPECIAL', turnout: [{ counts: 'VOTING', atLeast: '10%' }] };
const RESOLUTION = { kind: 'RESOLUTION', title: 'Rules', text: 'That the rules be amended.', textCy: 'Diwygio.', rule };

/** Changes in each table; `QUORATE_MUTATIONS=1000` is the long run of TAMP-01. */
const MUTATIONS = Number(process.env['QUORATE_MUTATIONS'] ?? runs(16));

let database: TestDatabase;
let owner: pg.Client;
let api: TestApi;
let folder: string;
let poll: HeldPoll;
/** What the examination said on the way, by the state of the election then. */
const onTheWay: [string, readonly string[]][] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  folder = await mkdtemp(path.join(tmpdir(), 'quorate-examination-'));
  api = await startTestApi({ database, config: { dataDirectory: folder } });
  poll = await declaredElection();
}, 180_000);

afterAll(async () => {
  await api.close();
  await owner.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

/**
 * A declared election in which everything happened that can: a second ballot of one elector, a refused ballot, several
 * batches, published roots, a tie decided by lot.
 */
async function declaredElection(): Promise<HeldPoll> {
  const made = await openedPoll(api, owner, {
    electors: [
      { inClass: 'tenants/north', members: 5 },
      { inClass: 'tenants/south', members: 3 },
    ],
    contests: [NORTH, SOUTH, UP_TO_TWO, RESOLUTION],
    constitution: aConstitution({ repeatBallots: { clause: '1', firstOrLast: 'last-counts' } }),
    proofChecks: 'AFTER_STORING',
    seconds: 15,
  });
  const { organisationId, officers } = made.body;
  const [north, south, upToTwo, resolution] = made.contests;
  if (!north || !south || !upToTwo || !resolution) throw new Error('four contests are needed');
  const of = (contest: HeldContest) => made.voters.filter((voter) => voter.contest.id === contest.id);
  const cast = async (contest: HeldContest, i: number, marks: readonly number[], spoil = (text: string) => text) => {
    const voter = of(contest)[i];
    if (voter) await castBallot(api, made, voter, spoil(ballotOf(voter, marks)));
  };
  /** By an elector of the North, who is asked this too. */
  const castAlso = async (contest: HeldContest, i: number, marks: readonly number[]) => {
    const voter = of(north)[i];
    if (voter) await castBallot(api, made, { ...voter, contest }, ballotOf({ ...voter, contest }, marks));
  };
  await cast(north, 0, [4, 3, 2, 1]);
  await cast(north, 1, [1, 2, 3, 4], forged);
  await cast(south, 0, [1, 0, 0, 0]);
  await checkSealPublish(made);
  await cast(north, 0, [1, 2, 3, 4]);
  await cast(north, 1, [1, 2, 0, 0]);
  await cast(north, 2, [2, 1, 3, 0]);
  await cast(north, 3, [1, 0, 0, 2]);
  await cast(south, 1, [0, 1, 0, 0]);
  await castAlso(resolution, 0, [1, 0, 0]);
  await castAlso(resolution, 1, [0, 0, 1]);
  await castAlso(upToTwo, 0, [0, 1, 1, 0]);
  await checkSealPublish(made);
  const jobs = () => runJobs(partsOf(api), owner, organisationId);
  await lookOnTheWay(made, 'polling');
  await untilClosed(owner, made);
  await closePoll(api, made);
  await lookOnTheWay(made, 'closed');
  await jobs();
  await lookOnTheWay(made, 'mixed');
  await promiseDecryptions(api, made);
  for (const contest of made.contests) for (const holder of made.holders) await handInDecryption(api, contest, holder);
  await jobs();
  await lookOnTheWay(made, 'waiting for a lot');
  const lot = { id: south.id, between: [1, 2], chosen: [2] };
  const recordLot = `mutation ($id: ID!, $between: [Int!]!, $chosen: [Int!]!) {
    recordLot(contestId: $id, stage: 1, purpose: SEAT, between: $between, chosen: $chosen) {
      ... on Refusal { code } ... on LotRecorded { contestId } } }`;
  await ask(api, recordLot, lot, officers['returning-officer']);
  await jobs();
  await lookOnTheWay(made, 'counted');
  const propose = `mutation ($id: ID!) { proposeDeclaration(electionId: $id) {
    ... on Refusal { code } ... on DeclarationProposed { contentDigest } } }`;
  const variables = { id: made.electionId };
  const { contentDigest: digest } = await ask<{ contentDigest: string }>(
    api,
    propose,
    variables,
    officers['returning-officer'],
  );
  const approve = `mutation ($id: ID!, $digest: String!) { approveDeclaration(electionId: $id, contentDigest: $digest) {
    ... on Refusal { code } ... on ResultDeclared { state } } }`;
  await ask(api, approve, { ...variables, digest }, officers['second-person']);
  await jobs();
  return made;
}

async function checkSealPublish({ body: { organisationId }, contests }: HeldPoll): Promise<void> {
  const [work, keyring] = [api.get(UnitOfWork), api.get(Keyring)];
  for (const { id } of contests) {
    const place = { organisationId, contestId: id as ContestId };
    await new CheckReceivedBallots(work, api.get(ProofChecks), keyring).execute(place);
    await new SealBatch(work).execute(place);
    await new PublishRoots(work, new RootFiles(path.join(folder, 'roots')), keyring).execute(place);
  }
}

interface Examined {
  readonly isSound: boolean;
  readonly findings: readonly {
    readonly name: string;
    readonly verdict: string;
    readonly details: readonly string[];
  }[];
}
const examine = (role: 'auditor' | 'returning-officer' = 'auditor', of = poll) =>
  ask<Examined>(
    api,
    `query ($id: ID!) { examineRecord(electionId: $id) { ... on Refusal { code message }
       ... on RecordExamination { isSound findings { name verdict details } } } }`,
    { id: of.electionId },
    of.body.officers[role],
  );

async function lookOnTheWay(of: HeldPoll, when: string): Promise<void> {
  const { findings } = await examine('auditor', of);
  const wrong = findings.filter(({ verdict }) => verdict === 'FAIL' || verdict === 'ALARM');
  onTheWay.push([when, wrong.flatMap(({ name, details }) => [name, ...details])]);
}

/** Everything in one transaction of the owner, with what was changed in it and is taken back afterwards. */
class WorkInside extends UnitOfWork {
  constructor(
    private readonly manager: EntityManager,
    private readonly keyring: Keyring,
  ) {
    super();
  }

  run<T, E>(organisationId: OrganisationId, work: (stores: Stores) => Promise<Result<T, E>>): Promise<Result<T, E>> {
    return work(storesFor({ manager: this.manager, organisationId, keyring: this.keyring }));
  }
}

describe('The examination of the database (TAMP-01)', () => {
  it('finds nothing wrong with an election that nobody touched', async () => {
    const { isSound, findings } = await examine();
    expect(findings.filter(({ verdict }) => verdict !== 'PASS')).toEqual([]);
    expect(isSound).toBe(true);
    expect(new Set(findings.map(({ name }) => name)).size).toBe(23);
    expect(await examine('returning-officer')).toEqual(await examine());
  });

  it('finds nothing wrong on the way there either', () => {
    const stages = ['polling', 'closed', 'mixed', 'waiting for a lot', 'counted'];
    expect(onTheWay).toEqual(stages.map((stage) => [stage, []]));
  });

  it('finds a published root that is not the one of its batch', async () => {
    const file = path.join(folder, 'roots', `${poll.contests[0]?.uuid}.jsonl`);
    const text = await readFile(file, 'utf8');
    const lines = text.trimEnd().split('\n');
    await writeFile(file, `${[lines[1], lines[0]].join('\n')}\n`);
    const changed = await examine();
    await writeFile(file, text);
    expect(changed.findings.filter(({ verdict }) => verdict === 'FAIL').map(({ name }) => name)).toEqual([
      'published-roots',
    ]);
    expect((await examine()).isSound).toBe(true);
  });

  it('is for auditors and the returning officer of the body', async () => {
    const other = await api.organisation();
    const query = `query ($id: ID!) { examineRecord(electionId: $id) { ... on Refusal { code } } }`;
    const abroad = await ask(api, query, { id: poll.electionId }, other.officers.auditor);
    expect(abroad.code).toBe('ELECTION_NOT_FOUND');
    const denied = await api.graphql(query, { id: poll.electionId }, poll.body.officers.secretary);
    expect(denied.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe(`Changes made with the rights of the owner of the tables, ${MUTATIONS} in each`, () => {
  let runner: QueryRunner;
  let keyring: Keyring;
  let examination: ExamineRecord;

  beforeAll(async () => {
    await takeOffConstraints(owner);
    const source = await createDataSource({
      url: database.ownerUrl,
      applicationName: 'mutations',
      max: 1,
    }).initialize();
    runner = source.createQueryRunner();
    await runner.connect();
    keyring = api.get(Keyring);
    const work = new WorkInside(runner.manager, keyring);
    const recordWork = new RememberingWork(api.get(RecordWork));
    const group = await RecordGroup.load((length) => randomBytes(length));
    examination = new ExamineRecord(work, new PublicRecord(work), recordWork, keyring, api.get(RootCopies), group);
  });
  afterAll(async () => {
    const { dataSource } = runner.manager;
    await runner.release();
    await dataSource.destroy();
  });

  async function examinedAfter(
    change: () => Promise<string>,
  ): Promise<{ what: string; found: Examination | undefined }> {
    await runner.startTransaction();
    try {
      await runner.query('set local session_replication_role = replica'); // no trigger runs
      const what = await change();
      const by = poll.body.officers.auditor;
      const outcome = await examination.execute({ electionId: poll.electionId, by });
      return { what, found: outcome.ok ? outcome.value : undefined };
    } finally {
      await runner.rollbackTransaction();
    }
  }

  it('are not needed for the examination to be content', async () => {
    const { found } = await examinedAfter(() => Promise.resolve('nothing'));
    expect(found?.findings.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
  });

  it.each(MUTATED_TABLES.map((target) => [target.table, target] as const))(
    'are all found in %s',
    async (table, target) => {
      const below = seededNumbers(`TAMP-01 ${table}`);
      const mutator = await Mutator.of(runner.manager, target, poll.electionId);
      expect(mutator.isEmpty).toBe(false);
      const unnoticed: string[] = [];
      for (let i = 0; i < MUTATIONS; i++) {
        const { what, found } = await examinedAfter(() => mutator.mutate(runner.manager, below));
        if (found?.isSound) unnoticed.push(what);
      }
      expect(unnoticed).toEqual([]);
    },
    30_000 + MUTATIONS * 3_000,
  );

  it('are found when two ballots, candidates or elections of a lot change places', async () => {
    const swaps = [
      `update sealed_ballot b set leaf = 1 - leaf where batch = 2 and leaf in (0, 1)
         and contest_id = (select contest_id from contest where election_id = $1 order by position limit 1)`,
      `update candidate k set position = 3 - position where position in (1, 2)
         and contest_id in (select contest_id from contest where election_id = $1)`,
      `update roll_entry e set included = not included where ctid in (select ctid from roll_entry
         where contest_id in (select contest_id from contest where election_id = $1) limit 2)`,
      `update record_event e set payload = (select payload from record_event o where o.contest_id = e.contest_id
         and o.step <> e.step and o.event_type = 'PartialDecryption' limit 1) where event_type = 'PartialDecryption'
         and contest_id in (select contest_id from contest where election_id = $1)`,
    ];
    for (const swap of swaps) {
      const { found } = await examinedAfter(async () => {
        await runner.query(swap, [poll.electionId]);
        return swap;
      });
      expect(found?.isSound).toBe(false);
    }
  });
});
