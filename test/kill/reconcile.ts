import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { rootLine } from '#libs/application';
import { faultInBatches } from '#libs/evidence';
import { keyringOf, type PreparedElection } from './set-up.js';
import type { System } from './system.js';
import type { Told } from './voters.js';

/** One promise and whether it was kept; `detail` says what was seen. */
export interface Check {
  readonly name: string;
  readonly isKept: boolean;
  readonly detail: string;
}

export interface Box {
  /** Trackers of ballots that stand. */
  readonly trackers: ReadonlySet<string>;
  readonly checks: readonly Check[];
}

const trackerOf = (receipt: Uint8Array): string => Buffer.from(receipt).toString('base64').replace(/=+$/, '');

/** Compares what voters were told with what is in the database (reliability 14.5, as far as the sealed box). */
export async function reconcileBox(system: System, election: PreparedElection, told: readonly Told[]): Promise<Box> {
  const { organisationId, contestId, uuid, voters } = election;
  const rows = await system.owner(async (db) => ({
    ballots: (
      await db.query<{ receipt: Buffer; batch: number | null; leaf: number | null; right: boolean }>(
        `select receipt, batch, leaf, receipt = sha256(ballot) as right from sealed_ballot
         where organisation_id = $1 and contest_id = $2 and checked <> 2 order by batch, leaf`,
        [organisationId, contestId],
      )
    ).rows,
    marks: (
      await db.query<{ voted: number; cast: number }>(
        `select count(*) filter (where ballots_cast > 0)::int as voted, coalesce(sum(ballots_cast), 0)::int as cast
         from voting_right where organisation_id = $1 and contest_id = $2`,
        [organisationId, contestId],
      )
    ).rows[0],
    batches: (
      await db.query<{ batch: number; ballots: number; root: string; chained_root: string }>(
        `select batch, ballots, encode(root, 'hex') as root, encode(chained_root, 'hex') as chained_root
         from sealed_batch where organisation_id = $1 and contest_id = $2 order by batch`,
        [organisationId, contestId],
      )
    ).rows.map(({ chained_root: chainedRoot, ...same }) => ({ ...same, chainedRoot })),
    audit: (
      await db.query<{ event: string; previous_hash: string; hash: string }>(
        `select event, previous_hash, hash from audit_event where organisation_id = $1 order by sequence`,
        [organisationId],
      )
    ).rows,
  }));
  const inBox = new Set(rows.ballots.map(({ receipt }) => trackerOf(receipt)));
  const sent = new Set(voters.flatMap(({ ballots }) => ballots.map(({ tracker }) => tracker)));
  const recorded = told.filter(({ answer }) => answer === 'recorded').map(({ tracker }) => tracker);
  const recordedSet = new Set(recorded);
  const refused = told.filter(({ answer, tracker }) => answer === 'refused' && !recordedSet.has(tracker));
  const perVoter = voters.map(({ ballots }) => ballots.filter(({ tracker }) => inBox.has(tracker)).length);
  const answered = new Set(told.filter(({ answer }) => answer === 'recorded').map(({ voter }) => voter));
  const keyring = keyringOf(system);
  const lines = rows.batches.map((batch) => `${rootLine(keyring, uuid, batch)}\n`).join('');

  const lost = [...recordedSet].filter((tracker) => !inBox.has(tracker)).length;
  const strangers = [...inBox].filter((tracker) => !sent.has(tracker)).length;
  const doubled = perVoter.filter((n) => n > 1).length;
  const missing = [...answered].filter((voter) => perVoter[voter] !== 1).length;
  const refusedInBox = refused.filter(({ tracker }) => inBox.has(tracker)).length;
  const fault = faultInBatches(
    uuid,
    rows.batches,
    rows.ballots.map(({ receipt }) => receipt),
  );
  const check = (name: string, isKept: boolean, detail: string): Check => ({ name, isKept, detail });
  return {
    trackers: inBox,
    checks: [
      check(
        'every acknowledged ballot is in the box (CAST-01)',
        lost === 0,
        `${recordedSet.size} acknowledged, ${lost} lost`,
      ),
      check(
        'nothing is in the box that was not sent',
        strangers === 0,
        `${inBox.size} in the box, ${strangers} unknown`,
      ),
      check(
        'ballots = marks on the roll',
        rows.marks?.voted === inBox.size && rows.marks.cast === inBox.size,
        `${inBox.size} ballots, ${rows.marks?.voted} rights marked, ${rows.marks?.cast} ballots marked`,
      ),
      check('no voter has two ballots (CAST-02)', doubled === 0, `${doubled} voters with two`),
      check('who was told "recorded" has exactly one', missing === 0, `${missing} voters with none or two`),
      check(
        'no refused ballot is in the box',
        refusedInBox === 0,
        `${refused.length} refused, ${refusedInBox} in the box`,
      ),
      check(
        'a receipt is the hash of its ballot',
        rows.ballots.every(({ right }) => right),
        `${rows.ballots.length} compared`,
      ),
      check(
        'every receipt is in exactly one batch, batches are chained',
        fault === undefined,
        fault ?? `${rows.batches.length} batches`,
      ),
      check('roots outside = roots inside', readRoots(system, uuid) === lines, `${rows.batches.length} lines`),
      check('the audit chain holds', auditHolds(rows.audit), `${rows.audit.length} events`),
      logsAreClean(system, election),
    ],
  };
}

function readRoots(system: System, uuid: string): string {
  try {
    return readFileSync(path.join(system.folder, 'roots', `${uuid}.jsonl`), 'utf8');
  } catch {
    return '';
  }
}

function auditHolds(events: readonly { event: string; previous_hash: string; hash: string }[]): boolean {
  let previous = '0'.repeat(64);
  return events.every(({ event, previous_hash, hash }) => {
    const isNext = previous_hash === previous;
    previous = createHash('sha256').update(`${previous}|${event}`).digest('hex');
    return isNext && hash === previous;
  });
}

/** SEC-03, SEC-05: no file that the system writes beside its database holds a token, a tracker or a ballot. */
function logsAreClean(system: System, { voters }: PreparedElection): Check {
  const secrets = voters.flatMap(({ token, ballots }) => [
    Buffer.from(token).toString('base64url'),
    Buffer.from(token).toString('hex'),
    ...ballots.flatMap(({ tracker }) => [tracker, Buffer.from(tracker, 'base64').toString('hex')]),
  ]);
  const files = [
    ...readdirSync(path.join(system.folder, 'logs')).map((name) => path.join('logs', name)),
    'postgres.log',
  ];
  const found = files.filter((name) => {
    const text = readFileSync(path.join(system.folder, name), 'latin1');
    return secrets.some((secret) => text.includes(secret));
  });
  const bytes = files.reduce((sum, name) => sum + statSync(path.join(system.folder, name)).size, 0);
  return {
    name: 'no log holds a token or a receipt',
    isKept: found.length === 0,
    detail: found.length === 0 ? `${files.length} logs, ${Math.round(bytes / 1024)} kB searched` : found.join(', '),
  };
}
