import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { realElection } from './chain.js';
import { NOT_DURABLE, readThenWrite, withoutGuard } from './controls.js';
import { pause } from './places.js';
import { reconcileBox, type Check } from './reconcile.js';
import { Saboteur, type Kind } from './saboteur.js';
import { Seeded } from './seeded.js';
import { prepareQuickly, type PreparedElection } from './set-up.js';
import { System } from './system.js';
import { voteAll } from './voters.js';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    seed: { type: 'string' },
    voters: { type: 'string' },
    'no-controls': { type: 'boolean', default: false },
    'only-controls': { type: 'boolean', default: false },
    'box-only': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
/** 1,000 voters; a few hundred on each change (`--short`), 20,000 each night (`--long`). */
const usual = values.short ? 300 : values.long ? 20_000 : 1_000;
const voters = Number(values.voters ?? usual);
/** First tries come over this time; retries and restarts take what they take. */
const spreadMs = Math.max(20_000, voters * 12);
const LEAST_ATTACKS = 12;

interface Run {
  readonly name: string;
  readonly mustFail: boolean;
  readonly checks: readonly Check[];
  readonly folder: string;
}

interface Scenario {
  readonly name: string;
  readonly mustFail: boolean;
  readonly settings?: Readonly<Record<string, string>>;
  readonly voters: number;
  readonly kinds?: readonly Kind[];
  /** Through the whole chain up to the declaration, or as far as the sealed box. */
  readonly isWhole: boolean;
  readonly change?: (system: System) => Promise<unknown>;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** @param meanwhile what can be done while the poll of a whole election runs to its end */
async function run(scenario: Scenario, meanwhile?: () => Promise<unknown>): Promise<Run> {
  const random = new Seeded(seed);
  const folder = mkdtempSync(path.join(tmpdir(), 'quorate-kill-'));
  mkdirSync(path.join(folder, 'outside'));
  say(`\n${scenario.name}: ${scenario.voters} voters, seed ${seed}, ${folder}`);
  const begunAt = Date.now();
  const system = await System.start(folder, scenario.settings);
  let checks: readonly Check[] = [];
  try {
    const castSeconds = spreadMs / 1_000 + 25; // the last come back after the last attack
    const whole = scenario.isWhole
      ? await realElection(system, { voters: scenario.voters, begunAt, castSeconds, random })
      : undefined;
    const election: PreparedElection = whole ?? (await prepareQuickly(system, scenario.voters, random));
    await scenario.change?.(system);
    await system.owner((db) => db.query('checkpoint')); // what was set up stays, whatever is lost from here on

    const saboteur = new Saboteur(system, random, scenario.kinds);
    saboteur.begin(LEAST_ATTACKS);
    const began = Date.now();
    const seen = await voteAll({
      ...election,
      servers: system.servers,
      random: new Seeded(seed + 1),
      spreadMs: scenario.voters === voters ? spreadMs : 20_000,
      giveUpMs: 120_000,
      file: path.join(folder, 'outside', 'told.jsonl'),
    });
    const seconds = (Date.now() - began) / 1_000;
    await saboteur.end();
    await system.ready();
    await waitUntilSealed(system, election);
    writeFileSync(path.join(folder, 'outside', 'attacks.json'), JSON.stringify(saboteur.attacks));

    const byKind = new Map<string, number>();
    for (const { kind } of saboteur.attacks) byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
    const tries = seen.told.reduce((sum, { tries: each }) => sum + each, 0);
    const count = (answer: string): number => seen.told.filter((each) => each.answer === answer).length;
    say(`  attacks: ${[...byKind].map(([kind, n]) => `${kind} ${n}`).join(', ')}; ${saboteur.kills} SIGKILLs`);
    say(
      `  devices: ${count('recorded')} recorded, ${count('refused')} refused, ${count('unknown')} unknown; ${seconds.toFixed(1)} s`,
    );
    say(
      `  tries: ${tries}, without an answer: ${seen.errors}; longest time without a success: ${seen.longestSilence} ms`,
    );
    const box = await reconcileBox(system, election, seen.told);
    checks = box.checks;
    if (whole && checks.every(({ isKept }) => isKept)) {
      const wait = (): number => Math.max(0, whole.closesAt - Date.now());
      say(`  the poll closes in ${Math.ceil(wait() / 1_000)} s`);
      await meanwhile?.();
      await pause(wait());
      checks = [...checks, ...(await whole.finish(box.trackers))];
    }
  } catch (error) {
    checks = [...checks, { name: 'the run came to its end', isKept: false, detail: String(error) }];
  } finally {
    await system.stop();
  }
  checks.forEach(sayCheck);
  const { name, mustFail } = scenario;
  const done = { name, mustFail, checks, folder };
  if (isAsItMust(done) && !values.keep) rmSync(folder, { recursive: true, force: true });
  return done;
}

const sayCheck = ({ name, isKept, detail }: Check): void => say(`  ${isKept ? '✓' : '✗'} ${name}: ${detail}`);
const isRight = ({ checks }: Run): boolean => checks.every(({ isKept }) => isKept);
const isAsItMust = (run: Run): boolean => isRight(run) !== run.mustFail;

async function waitUntilSealed(system: System, { organisationId }: PreparedElection): Promise<void> {
  const until = Date.now() + 30_000;
  const waiting = (): Promise<number> =>
    system.owner(async (db) => {
      const { rows } = await db.query(
        'select 1 from sealed_ballot where organisation_id = $1 and batch is null limit 1',
        [organisationId],
      );
      return rows.length;
    });
  while ((await waiting()) > 0 && Date.now() < until) await pause(500);
  await pause(3_000); // and published
}

const SCENARIOS: readonly Scenario[] = [
  { name: 'Quorate', mustFail: false, voters, isWhole: !values['box-only'] },
  {
    name: 'Negative control: read, then write',
    mustFail: true,
    voters: 400,
    isWhole: false,
    kinds: ['worker'],
    change: readThenWrite,
  },
  {
    name: 'Negative control: synchronous_commit off',
    mustFail: true,
    voters: 600,
    isWhole: false,
    settings: NOT_DURABLE,
    kinds: ['database'],
    change: withoutGuard,
  },
];

const chosen = SCENARIOS.filter(({ mustFail }) => (mustFail ? !values['no-controls'] : !values['only-controls']));
let controls: Promise<readonly Run[]> | undefined;
/** Begins them when it is first asked. */
const controlRuns = (): Promise<readonly Run[]> => (controls ??= inTurn(chosen.filter(({ mustFail }) => mustFail)));

async function inTurn(scenarios: readonly Scenario[]): Promise<readonly Run[]> {
  const done: Run[] = [];
  for (const scenario of scenarios) done.push(await run(scenario));
  return done;
}

const runs: Run[] = [];
for (const scenario of chosen.filter(({ mustFail }) => !mustFail)) runs.push(await run(scenario, controlRuns));
runs.push(...(await controlRuns()));
say('');
for (const run of runs) {
  const kept = isAsItMust(run) ? '' : ` (data kept in ${run.folder})`;
  const found = `reconciliation ${isRight(run) ? 'right' : 'wrong'}${run.mustFail ? ', as it must be wrong' : ''}`;
  say(`${isAsItMust(run) ? 'PASS' : 'FAIL'} ${run.name}: ${found}${kept}`);
}
// Once more at the very end, the run that matters last: of a log that was cut, the end is what remains.
for (const run of runs.toReversed()) {
  const failed = run.checks.filter(({ isKept }) => !isKept);
  if (failed.length > 0)
    say(`${run.name}, seed ${seed}: ${failed.length} checks failed${run.mustFail ? ', as one must' : ''}`);
  failed.forEach(sayCheck);
}
process.exitCode = runs.every(isAsItMust) ? 0 : 1;
