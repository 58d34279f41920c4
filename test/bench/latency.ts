import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Keyring } from '#libs/application';
import pg from 'pg';
import { pause } from '../kill/places.js';
import { System } from '../kill/system.js';
import { callCast } from '../support/cast-calls.js';
import { readyElection } from '../support/ready-election.js';
import { makeVotes } from './casting/arms.js';

/**
 * CAST-10: what a light query waits while thousands of stored ballots are checked, beside what it waits when nothing is
 * checked, in the same run: quiet, checking, quiet again. The client sends one query at a time.
 *
 *     npm run bench latency -- [--ballots 5000] [--json]
 */
const { values } = parseArgs({
  options: { ballots: { type: 'string', default: '5000' }, json: { type: 'boolean', default: false } },
});
const ballots = Number(values.ballots);
const QUIET_MS = 8_000;
/** Few, as this very process asks and measures: what it spends on casting it would take for waiting. */
const AT_ONCE = 20;
const BODY = JSON.stringify({ query: '{ __typename }' });

interface Waits {
  readonly queries: number;
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
}

const folder = mkdtempSync(path.join(tmpdir(), 'quorate-latency-'));
let system: System | undefined;
try {
  system = await System.start(folder);
  const owner = new pg.Client({ connectionString: system.ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  const keyring = new Keyring(system.secret, () => new Uint8Array(48));
  const election = await readyElection(owner, system.secret, {
    voters: ballots,
    candidates: [10],
    proofChecks: 'after-storing',
  });
  const contestId = election.contests[0]?.contestId ?? '';
  const rows = makeVotes(election).map(({ token, text, credential }) => ({
    contestId,
    token: keyring.tokenHash(token),
    credential: keyring.credentialHash(contestId, credential),
    ballot: Buffer.from(text),
  }));
  const [server] = system.servers;
  await waitsDuring(server, () => pause(2_000)); // warm
  const before = await waitsDuring(server, () => pause(QUIET_MS));

  const began = performance.now();
  const during = await waitsDuring(server, async () => {
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const voters = rows.slice(from, from + AT_ONCE).map((row) => [row]);
      const outcomes = await callCast(owner, election, voters, 0);
      if (outcomes.some((outcome) => outcome !== 'RECORDED')) throw new Error(outcomes.join());
    }
    while ((await unchecked(owner, contestId)) > 0) await pause(200);
  });
  const seconds = (performance.now() - began) / 1_000;
  const after = await waitsDuring(server, () => pause(QUIET_MS));
  report({ before, during, after }, seconds);
  await owner.end();
} finally {
  await system?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function unchecked(owner: pg.Client, contestId: string): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(
    'select count(*)::integer as n from sealed_ballot where contest_id = $1 and checked = 0',
    [contestId],
  );
  return rows[0]?.n ?? 0;
}

/** Sends a light query again and again until the work is done. */
async function waitsDuring(server: string, work: () => Promise<void>): Promise<Waits> {
  const waits: number[] = [];
  let isDone = false;
  const asking = (async () => {
    while (!isDone) {
      const sent = performance.now();
      const answer = await fetch(`${server}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: BODY,
      });
      if (!answer.ok) throw new Error(await answer.text());
      await answer.arrayBuffer();
      waits.push(performance.now() - sent);
      await pause(5);
    }
  })();
  await Promise.race([work(), asking]);
  isDone = true;
  await asking;
  waits.sort((a, b) => a - b);
  const at = (part: number): number => waits[Math.floor(waits.length * part)] ?? 0;
  return { queries: waits.length, median: at(0.5), p99: at(0.99), longest: waits.at(-1) ?? 0 };
}

function report(waits: Readonly<Record<'before' | 'during' | 'after', Waits>>, seconds: number): void {
  const ratio = waits.during.p99 / ((waits.before.p99 + waits.after.p99) / 2);
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ ballots, seconds, ratio, ...waits })}\n`);
    return;
  }
  console.log(
    `\n${ballots} ballots checked in ${seconds.toFixed(0)} s, ${availableParallelism()} cores, load average ${loadavg()[0]?.toFixed(1)}\n`,
  );
  for (const [name, { queries, median, p99, longest }] of Object.entries(waits))
    console.log(
      `${name.padEnd(8)} ${String(queries).padStart(6)} queries  p50 ${median.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  longest ${longest.toFixed(0)} ms`,
    );
  console.log(`\np99 while checking: ${ratio.toFixed(2)} of what it is otherwise`);
}
