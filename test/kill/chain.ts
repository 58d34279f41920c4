import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadFastGroup } from '#libs/belenios';
import type { LotDraw } from '#libs/counting';
import { digestOfCount } from '#libs/counting';
import { countContest, openBundle, PATHS, readContestRecord, verifyBundle } from '#libs/evidence';
import { Output } from '../../apps/cli/src/output.js';
import { fromRoot } from './places.js';
import type { Check } from './reconcile.js';
import type { Seeded } from './seeded.js';
import { CANDIDATES, prepareFromCodes, type PreparedElection } from './set-up.js';
import type { System } from './system.js';

type Demo = {
  readonly [Name in keyof Modules]: Awaited<ReturnType<Modules[Name]>>;
};
/** The steps of the demonstration, compiled: the same use of the API that officers make of it. */
interface Modules {
  prepareBody: () => Promise<typeof import('../../apps/cli/src/demo/prepare-body.js')>;
  setUp: () => Promise<typeof import('../../apps/cli/src/demo/set-up-election.js')>;
  ceremony: () => Promise<typeof import('../../apps/cli/src/demo/ceremony.js')>;
  openBox: () => Promise<typeof import('../../apps/cli/src/demo/open-box.js')>;
  openingState: () => Promise<typeof import('../../apps/cli/src/demo/opening-state.js')>;
  declare: () => Promise<typeof import('../../apps/cli/src/demo/declare.js')>;
  steps: () => Promise<typeof import('../../apps/cli/src/demo/steps.js')>;
}
const compiled = (file: string): string => fromRoot('dist', 'apps', 'cli', 'src', 'demo', file);

async function loadDemo(): Promise<Demo> {
  return {
    prepareBody: (await import(compiled('prepare-body.js'))) as Demo['prepareBody'],
    setUp: (await import(compiled('set-up-election.js'))) as Demo['setUp'],
    ceremony: (await import(compiled('ceremony.js'))) as Demo['ceremony'],
    openBox: (await import(compiled('open-box.js'))) as Demo['openBox'],
    openingState: (await import(compiled('opening-state.js'))) as Demo['openingState'],
    declare: (await import(compiled('declare.js'))) as Demo['declare'],
    steps: (await import(compiled('steps.js'))) as Demo['steps'],
  };
}

const SEATS = 2;
/** On a quiet machine the rest takes less time than the servers' start and the register have. */
const SET_UP_FACTOR = 3;

export interface RealElection extends PreparedElection {
  /** When the poll closes, milliseconds of this machine's clock. */
  readonly closesAt: number;
  /** After the close: opens the box, counts and declares; what came of it. */
  finish(box: ReadonlySet<string>): Promise<readonly Check[]>;
}

interface Order {
  readonly voters: number;
  /** When the servers of this run began to start: tells how fast this machine is. */
  readonly begunAt: number;
  /** How long the casting takes. */
  readonly castSeconds: number;
  readonly random: Seeded;
}

/** A whole election through the API: register, roll, keys, codes by mail, open poll; and later its opening. */
export async function realElection(
  system: System,
  { voters, begunAt, castSeconds, random }: Order,
): Promise<RealElection> {
  const demo = await loadDemo();
  const { group } = await loadFastGroup((length) => randomBytes(length));
  const steps = new demo.steps.Steps(new Output({ text: true }));
  const [server] = system.servers;
  const candidates = Array.from({ length: CANDIDATES }, (_, i) => `Candidate ${i + 1}`);
  const papers = Array.from({ length: voters }, () => candidates.map((_, i) => (i === 0 ? 1 : 0)));
  const contest = {
    title: 'Board',
    constituency: 'tenants',
    class: 'north',
    seats: SEATS,
    rule: 'scottish',
    candidates,
    papers,
  } as const;
  const election = { title: 'Election under attack', contests: [contest] };
  const stack = { server, env: system.env, dataDirectory: system.folder, stop: () => Promise.resolve() };
  const body = await demo.prepareBody.prepareBody({ stack, steps, group, election, name: 'Test Society' });
  const { returningOfficer, secondPerson, keyHolders } = body.officers;
  // The hours cannot be changed later: they allow for what is still to be set up as much as this machine seems to need.
  const closesAt = Date.now() + SET_UP_FACTOR * (Date.now() - begunAt) + (castSeconds + voters * 0.1) * 1_000;
  const recordDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
  const times = { recordDate, opensAt: new Date(closesAt - 1_000), closesAt: new Date(closesAt) };
  const made = await demo.setUp.makeElection(returningOfficer, election, times);
  await demo.setUp.freezeRoll(returningOfficer, made.electionId);
  const holders = await demo.ceremony.handInKeys(keyHolders, made, group);
  await body.mailbox.newMail();
  await demo.ceremony.issueCodes(returningOfficer, made.electionId, () => undefined);
  await demo.ceremony.openPoll(returningOfficer, made.electionId);
  const codes = (await demo.ceremony.readCodes(body.mailbox, made.electionId)).slice(0, voters);
  const [first] = made.contests;
  if (!first) throw new Error('no contest was made');
  const { id: contestId, uuid } = first;
  const { electionObject } = await returningOfficer.ask<{ electionObject: string }>(RECORD, { contestId });
  const prepared = await prepareFromCodes(codes, { electionId: made.electionId, uuid, electionObject }, random);
  const organisationId = await organisationOf(system, made.electionId);

  const finish = async (box: ReadonlySet<string>): Promise<readonly Check[]> => {
    const { waitForState, declare } = demo.declare;
    const { waitForKeyHoldersTurn, waitForCounts } = demo.openingState;
    await waitForState(returningOfficer, made.electionId, 'TALLIED', 180);
    await waitForKeyHoldersTurn(returningOfficer, made.electionId, 180);
    await demo.openBox.openBoxes(holders, made, { group, onOpened: () => undefined });
    // Which ballots are in the box is chance, and so is a tie among the last candidates: it is settled by lot.
    const onLot = (text: string): void => steps.note(text);
    await waitForCounts(returningOfficer, made.electionId, { seconds: 180, onLot });
    const bundle = await declare(returningOfficer, secondPerson, made.electionId);
    writeFileSync(path.join(system.folder, 'outside', 'bundle.zip'), bundle);
    const report = await verifyBundle(bundle, { group });
    const marks = prepared.flatMap(({ ballots }) =>
      ballots.filter(({ tracker }) => box.has(tracker)).map((ballot) => ballot.marks),
    );
    return [
      { name: 'the evidence bundle verifies', isKept: report.verdict === 'accept', detail: report.verdict },
      ...(await compareWithKnown(bundle, uuid, { marks, candidates, lots: await lotsOf(system, contestId) })),
    ];
  };
  return { organisationId, electionId: made.electionId, contestId, uuid, voters: prepared, closesAt, finish };
}

/** What is known outside of the record: what the ballots in the box say, and the lots that were drawn. */
interface Known {
  readonly marks: readonly (readonly number[])[];
  readonly candidates: readonly string[];
  readonly lots: readonly LotDraw[];
}

/** The published rows, and the count of them, against what the ballots in the box are known to say. */
async function compareWithKnown(
  bundle: Uint8Array,
  uuid: string,
  { marks, candidates, lots }: Known,
): Promise<readonly Check[]> {
  const files = openBundle(bundle);
  const archive = files.ok ? files.value.get(PATHS.record(uuid)) : undefined;
  const count = files.ok ? files.value.get(PATHS.count(uuid)) : undefined;
  const record = archive && (await readContestRecord(archive));
  const rows = record?.ok ? (record.value.rows ?? []) : [];
  const sorted = (papers: readonly (readonly number[])[]): string =>
    papers
      .map((paper) => paper.join())
      .sort()
      .join(' ');
  const again = countContest({ candidates, seats: SEATS, countRule: { id: 'scottish', version: '' } }, marks, lots);
  const isSame = again.ok && digestOfCount(again.value) === new TextDecoder().decode(count);
  return [
    {
      name: 'the result is what the ballots in the box say',
      isKept: sorted(rows) === sorted(marks),
      detail: `${rows.length} rows, ${marks.length} ballots`,
    },
    {
      name: 'the count is the recount from the known choices',
      isKept: isSame,
      detail: again.ok ? `${again.value.stages.length} stages, ${lots.length} lots` : 'not counted',
    },
  ];
}

async function organisationOf(system: System, electionId: string): Promise<string> {
  return system.owner(async (db) => {
    const { rows } = await db.query<{ organisation_id: string }>(
      'select organisation_id from election where election_id = $1',
      [electionId],
    );
    return rows[0]?.organisation_id ?? '';
  });
}

/** The draws as the returning officer recorded them, in their order. */
async function lotsOf(system: System, contestId: string): Promise<readonly LotDraw[]> {
  return system.owner(async (db) => {
    const { rows } = await db.query<{ draw: string }>(
      'select draw from lot_draw where contest_id = $1 order by recorded_at, lot_id',
      [contestId],
    );
    return rows.map(({ draw }) => JSON.parse(draw) as LotDraw);
  });
}

const RECORD = `query ($contestId: ID!) { contestRecord(contestId: $contestId) { electionObject } }`;
