import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Group } from '#libs/belenios';
import { openBundle, PATHS } from '#libs/evidence';
import type { Output } from '../../output.js';
import type { DemoElection } from '../demo-election.js';
import { prepareBody } from '../prepare-body.js';
import type { DemoBody } from '../run-election.js';
import { sampleConstitution } from '../sample-body.js';
import type { Stack } from '../stack.js';
import type { Steps } from '../steps.js';
import { fullContests } from './full-votes.js';
import { KEYS_NEEDED, runFull } from './run-full.js';
import type { FullRun } from './run-full.js';

/** Papers of the full demonstration: enough that a guess who cast which is seldom right by chance. */
const VOTERS = 36;
/** Long enough for the voters to cast seven ballots each here, and for all that people outside do meanwhile. */
const POLL_SECONDS = 75;

interface Means {
  readonly stack: Stack;
  readonly steps: Steps;
  readonly group: Group;
}

/** A body whose rule-book knows ranked contests and such where several are chosen, and a register of its voters. */
export function fullBody({ stack, steps, group }: Means, voters = VOTERS): Promise<DemoBody> {
  const [ranked] = fullContests(voters);
  const election: DemoElection = {
    title: '',
    contests: [
      {
        title: '',
        constituency: 'tenants',
        class: 'north',
        seats: 4,
        rule: 'scottish',
        candidates: ranked?.candidates ?? [],
        papers: ranked?.papers ?? [],
      },
    ],
  };
  const constitution = JSON.parse(sampleConstitution(election)) as {
    countRules: { oneSeat: { rule: string } };
    keyHolders: { required: 'all' | number };
  }; // ours
  constitution.countRules.oneSeat.rule = 'block';
  constitution.keyHolders.required = KEYS_NEEDED;
  return prepareBody({
    stack,
    steps,
    group,
    election,
    name: 'Example Mutual',
    constitution: JSON.stringify(constitution),
  });
}

/** `quorate demo --full`. */
export async function fullDemo({ output, out, ...means }: Means & { output: Output; out?: string }): Promise<void> {
  const body = await fullBody(means);
  const run = await runFull({ stack: means.stack, body, voters: VOTERS, pollSeconds: POLL_SECONDS });
  if (out !== undefined) keepFull(out, run);
  const { electionId, contests } = run.election;
  const summary = { electionId, verdict: run.verdict, contests: contests.length, voters: run.voters.length };
  output.result({ ...summary, steps: means.steps.taken }, () =>
    [
      `\nThe evidence: ${run.verdict}. ${run.voters.length} voters, ${contests.length} contests.`,
      ...(out === undefined ? [] : [`Kept in ${out}: bundle.zip, and the public record of each contest.`]),
    ].join('\n'),
  );
  if (run.verdict !== 'accept') process.exitCode = 1;
}

/** Writes bundle.zip, and each record in a folder of its own, as other programs want it. */
export function keepFull(directory: string, { bundle, election }: Pick<FullRun, 'bundle' | 'election'>): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'bundle.zip'), bundle);
  const files = openBundle(bundle);
  if (!files.ok) throw new Error(files.error);
  for (const { uuid } of election.contests) {
    mkdirSync(join(directory, uuid), { recursive: true });
    writeFileSync(join(directory, uuid, `${uuid}.bel`), files.value.get(PATHS.record(uuid)) ?? new Uint8Array());
  }
}
