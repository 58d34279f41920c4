import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadFastGroup } from '#libs/belenios';
import pg from 'pg';
import type { FullRun, OutsideSecrets } from '../../apps/cli/src/demo/full/run-full.js';
import { dumpAsText } from '../support/dump.js';
import { secretNeedles, Searches } from './found-nowhere.js';
import type { Look } from './found-nowhere.js';
import { joinAttacks, mostByChance } from './join-attacks.js';
import { ordersOfRows, ordersOfVoters } from './orders.js';

/**
 * Secrecy of a whole election (reliability SEC-01, SEC-02), `npm run test:secrecy`: the full demonstration is run on a
 * Quorate of its own. Before its boxes are opened the database (as text, and every file of it), logs, mail and the memory
 * of every process are searched for codes, choices and keys; after the result every order that the database knows is
 * tried as a guess of who cast which row.
 *
 *     npm run test:secrecy -- [--voters 36] [--out DIR]
 */
const { values } = parseArgs({
  options: { voters: { type: 'string', default: '36' }, out: { type: 'string' } },
});
const voters = Number(values.voters);
/** Enough for a ceremony and all ballots; on a loaded machine thrice what it took to start and to prepare a body. */
const POLL_SECONDS = 60;
const begunAt = Date.now();
const pollSeconds = (): number => Math.ceil(Math.max(POLL_SECONDS, (3 * (Date.now() - begunAt)) / 1_000));

const from = (path: string): string => pathToFileURL(resolve('dist/apps/cli/src', path)).href;
const { startStack } = (await import(from('demo/stack.js'))) as typeof import('../../apps/cli/src/demo/stack.js');
const { fullBody, keepFull } = (await import(
  from('demo/full/full-command.js')
)) as typeof import('../../apps/cli/src/demo/full/full-command.js');
const { runFull } = (await import(
  from('demo/full/run-full.js')
)) as typeof import('../../apps/cli/src/demo/full/run-full.js');
const { Steps } = (await import(from('demo/steps.js'))) as typeof import('../../apps/cli/src/demo/steps.js');
const { Output } = (await import(from('output.js'))) as typeof import('../../apps/cli/src/output.js');

let failures = 0;
function demand(holds: boolean, what: string): void {
  console.log(`  ${holds ? '✓' : '✗'} ${what}`);
  if (!holds) failures += 1;
}

const stack = await startStack({ onLine: () => undefined });
const owner = new pg.Client({ connectionString: ownerUrl(stack.dataDirectory) });
owner.on('error', () => undefined); // the server is stopped in the end, whatever happened
try {
  await owner.connect();
  const steps = new Steps(new Output({ text: true }));
  const { group } = await loadFastGroup((length) => randomBytes(length));
  const body = await fullBody({ stack, steps, group }, voters);
  const run = await runFull({
    stack,
    body,
    voters,
    pollSeconds: pollSeconds(),
    beforeOpening: lookEverywhere,
    afterwards: guess,
  });
  demand(run.verdict === 'accept', 'the evidence of this election is accepted');
  if (values.out !== undefined) keepFull(values.out, run);
} finally {
  await owner.end();
  await stack.stop();
}
if (failures > 0) process.exitCode = 1;

async function lookEverywhere(secrets: OutsideSecrets): Promise<void> {
  await owner.query('checkpoint'); // what the server still holds comes to the files
  const needles = secretNeedles(secrets);
  const [voter] = secrets.voters;
  const controls = (voter?.sealed ?? []).flatMap(({ ballot }) => {
    const credential = /"credential":"([0-9a-f]{64})"/.exec(ballot)?.[1] ?? '';
    const bytes = Buffer.from(credential);
    return [
      { what: 'a public credential', bytes },
      { what: 'a public credential in a dump', bytes: Buffer.from(bytes.toString('hex')) },
    ];
  });
  const search = new Searches(needles, controls);
  const dump = search.text('the database as text', await dumpAsText(owner));
  const files = search.files(stack.dataDirectory);
  const processes = search.processes();
  report('the database, row by row', [dump], needles.length);
  report('every file of database, recovery log, logs and mail', files, needles.length);
  report('the memory of API, worker and database', processes, needles.length);
}

function report(what: string, looks: readonly Look[], needles: number): void {
  const megabytes = Math.round(looks.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6);
  for (const { where, secrets } of looks)
    for (const name of new Set(secrets.map((needle) => needle.what))) console.log(`    FOUND ${name} in ${where}`);
  demand(
    looks.every(({ secrets }) => secrets.length === 0),
    `${what}: none of ${needles} spellings of codes, choices and keys (${looks.length} places, ${megabytes} MB)`,
  );
  demand(
    looks.some(({ controls }) => controls > 0),
    `${what}: what is public is found there, so the search finds things`,
  );
}

async function guess(run: FullRun): Promise<void> {
  const [ranked] = run.election.contests;
  if (!ranked) throw new Error('there is no ranked contest');
  const casters = new Map(
    run.voters.flatMap(({ member, sealed }) =>
      sealed.filter(({ uuid }) => uuid === ranked.uuid).map(({ tracker }) => [tracker, member] as const),
    ),
  );
  const known = await ordersOfVoters(owner, ranked.id, casters);
  const rows = await ordersOfRows(run.bundle, ranked.uuid);
  const cast = new Map(run.voters.map(({ member, papers }) => [member, papers[0]?.join() ?? '']));

  const attacks = joinAttacks(known, rows, (member) => cast.get(member) ?? '');
  const most = mostByChance(attacks.length);
  const best = Math.max(...attacks.map(({ right }) => right));
  const mean = attacks.reduce((sum, { right }) => sum + right, 0) / attacks.length;
  demand(
    rows.every(({ items }) => items.length === casters.size) &&
      known.every(({ items }) => items.length === casters.size),
    `every voter and every row of the ranked contest takes part in the guesses (${casters.size})`,
  );
  demand(
    best <= most,
    `${attacks.length} joins of orders: ${mean.toFixed(2)} right on average, ${best} at most; chance gives 1, and no more than ${most}`,
  );
}

function ownerUrl(dataDirectory: string): string {
  const running = JSON.parse(readFileSync(join(dataDirectory, 'running.json'), 'utf8')) as {
    connection: { databaseUrl: string };
  };
  const url = new URL(running.connection.databaseUrl);
  url.username = 'quorate';
  url.password = readFileSync(join(dataDirectory, 'pg.password'), 'utf8').trim();
  return url.href;
}
