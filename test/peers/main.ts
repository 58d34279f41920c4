import { join, resolve } from 'node:path';
import { BeleniosTool } from './belenios-tool.js';
import { electionWithItsBallots, fullElection } from './demo-elections.js';
import { checkKeyCeremony } from './key-ceremony.js';
import { checkMadeByTheTool } from './made-by-the-tool.js';
import { checkSecondOpinion, pythonIsThere } from './second-opinion.js';

/**
 * Programs of other people, and one in another language, check ours: `npm run test:peers`. One full election is run; its
 * records are judged by `belenios-tool` and all its evidence by Python. Ballots, keys and whole elections that the tool made
 * are judged by us. What is missing on this machine is said plainly and passes, unless REQUIRE_BELENIOS_TOOL=1 or
 * REQUIRE_PYTHON=1.
 */
const TESTDATA = resolve('libs/belenios/testdata/negative');

let checks = 0;
let failures = 0;
function tell(holds: boolean, what: string): void {
  console.log(`  ${holds ? '✓' : '✗ FAILED:'} ${what}`);
  checks += 1;
  if (!holds) failures += 1;
}

/** What is there of a program, or undefined after saying which checks are not made without it. */
function orSaid<T>(found: T | string, { required, skipped }: { required: string; skipped: string }): T | undefined {
  if (typeof found !== 'string') return found;
  if (process.env[required] === '1') tell(false, `${skipped} (${found}), and ${required}=1`);
  else console.log(`SKIPPED: ${skipped} (${found}).`);
  return undefined;
}

const tool = orSaid(BeleniosTool.find(), {
  required: 'REQUIRE_BELENIOS_TOOL',
  skipped:
    'independent verification by belenios-tool 3.x, 22 checks; set BELENIOS_TOOL or run test/peers/get-belenios.sh',
});
const python = orSaid(pythonIsThere() || 'python3 is not on the path', {
  required: 'REQUIRE_PYTHON',
  skipped: 'the second verifier of the evidence, in Python, 32 checks',
});

async function withTheTool(there: BeleniosTool): Promise<void> {
  console.log(`Independent verification by belenios-tool ${there.version}`);
  await there.assertFit(
    join(TESTDATA, 'ballot-bad-signature.bel'),
    join(TESTDATA, 'nh-baseline-additional-proofs.bel'),
  );
  tell(true, 'canary: a wrong record is rejected five times of five, a right one accepted');
}

/** While the poll of the full election runs, there is time for the rest. */
async function besides(there: BeleniosTool): Promise<void> {
  await electionWithItsBallots(there, tell);
  await checkKeyCeremony(there.command, tell, (line) => console.log(`  ${line}`));
  await checkMadeByTheTool(there.command, tell);
}

if (tool) await withTheTool(tool);
if (tool ?? python) {
  const full = fullElection(tool, tell).then((evidence) => (python ? checkSecondOpinion(evidence, tell) : undefined));
  for (const outcome of await Promise.allSettled([full, tool ? besides(tool) : undefined]))
    if (outcome.status === 'rejected') tell(false, String((outcome.reason as Error).stack));
}
console.log(`${checks} checks with other programs, ${failures} failed`);
if (failures > 0) process.exitCode = 1;
