import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint, loadFastGroup, verifyArchive } from '#libs/belenios';
import { openBundle, PATHS } from '#libs/evidence';
import { BeleniosTool } from './belenios-tool.js';

/**
 * Programs of other people check ours: `npm run test:peers`. An election is run through the real API; some of its
 * ballots are made by `belenios-tool`, and its records are verified by it. Without the tool it says so plainly and
 * passes, unless REQUIRE_BELENIOS_TOOL=1.
 */
const demo = (name: string): string => pathToFileURL(resolve('dist/apps/cli/src/demo', name)).href;
const { startStack } = (await import(demo('stack.js'))) as typeof import('../../apps/cli/src/demo/stack.js');
const { prepareBody } = (await import(
  demo('prepare-body.js')
)) as typeof import('../../apps/cli/src/demo/prepare-body.js');
const { runElection } = (await import(
  demo('run-election.js')
)) as typeof import('../../apps/cli/src/demo/run-election.js');
const { sampleElection } = (await import(
  demo('demo-election.js')
)) as typeof import('../../apps/cli/src/demo/demo-election.js');
const { fetchRecord } = (await import(demo('open-box.js'))) as typeof import('../../apps/cli/src/demo/open-box.js');
const { ApiClient } = (await import(demo('api-client.js'))) as typeof import('../../apps/cli/src/demo/api-client.js');
const { Steps } = (await import(demo('steps.js'))) as typeof import('../../apps/cli/src/demo/steps.js');
const { timesFromNow } = (await import(demo('times.js'))) as typeof import('../../apps/cli/src/demo/times.js');
const { Output } = (await import(
  pathToFileURL(resolve('dist/apps/cli/src/output.js')).href
)) as typeof import('../../apps/cli/src/output.js');

/** Ballots of each contest that the other program makes. */
const BY_THE_TOOL = 3;
const TESTDATA = resolve('libs/belenios/testdata');

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(`FAILED: ${what}`);
  console.log(`  ✓ ${what}`);
}

async function checkWith(tool: BeleniosTool): Promise<void> {
  console.log(`Independent verification by belenios-tool ${tool.version}`);
  await tool.assertFit(
    join(TESTDATA, 'negative', 'ballot-bad-signature.bel'),
    join(TESTDATA, 'negative', 'nh-baseline-additional-proofs.bel'),
  );
  console.log('  ✓ canary: a wrong record is rejected five times of five, a right one accepted');
  const folder = mkdtempSync(join(tmpdir(), 'quorate-peers-'));
  const stack = await startStack({ onLine: () => undefined });
  try {
    await runWith(tool, stack, folder);
  } finally {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runWith(
  tool: BeleniosTool,
  stack: Awaited<ReturnType<typeof startStack>>,
  folder: string,
): Promise<void> {
  const { group } = await loadFastGroup((length) => randomBytes(length));
  const steps = new Steps(new Output({ text: true }));
  const election = sampleElection({ ranked: 12, choice: 8 });
  const body = await prepareBody({ stack, steps, group, election, name: 'Example Mutual' });
  const made = new Map<string, string[]>();
  const run = await runElection(body, election, {
    times: timesFromNow(45),
    until: 'declared',
    votersTogether: 2,
    sealElsewhere: async (code, { uuid }, marks) => {
      const trackers = made.get(uuid) ?? [];
      if (trackers.length >= BY_THE_TOOL) return undefined;
      made.set(uuid, trackers);
      trackers.push('');
      const archive = join(folder, `${uuid}.bel`);
      writeFileSync(archive, await fetchRecord(new ApiClient(stack.server), uuid));
      const ballot = await tool.makeBallot(archive, code, [marks]);
      trackers[trackers.indexOf('')] = fingerprint(ballot);
      return ballot;
    },
  });
  const files = openBundle(run.outcome?.bundle ?? new Uint8Array());
  if (!files.ok) throw new Error(files.error);
  demand(run.outcome?.report.verdict === 'accept', 'our own verifier accepts the evidence');
  for (const { uuid, title } of run.made.contests) {
    const bytes = files.value.get(PATHS.record(uuid)) ?? new Uint8Array();
    const archive = join(folder, `${uuid}.bel`);
    writeFileSync(archive, bytes);
    const { accepted, remark } = await tool.verify(archive);
    demand(accepted, `${title}: belenios-tool accepts the record (${remark})`);
    const { trackers } = await verifyArchive(bytes, { group, level: 'platform' });
    const counted = new Set(trackers.filter(({ status }) => status === 'counted').map(({ tracker }) => tracker));
    const theirs = made.get(uuid) ?? [];
    demand(
      theirs.length === BY_THE_TOOL && theirs.every((tracker) => counted.has(tracker)),
      `${title}: ${theirs.length} ballots made by belenios-tool were taken by our API and counted`,
    );
  }
}

const tool = BeleniosTool.find();
if (typeof tool !== 'string') await checkWith(tool);
else if (process.env['REQUIRE_BELENIOS_TOOL'] === '1') {
  console.error(`FAILED: independent verification is required: belenios-tool 3.x ${tool}`);
  process.exitCode = 1;
} else {
  console.log(
    `SKIPPED: independent verification (belenios-tool 3.x ${tool}).\n` +
      'Set BELENIOS_TOOL or run test/peers/get-belenios.sh. 6 interoperability checks were not run.',
  );
}
