import type { Group } from '#libs/belenios';
import type { BallotThreads } from '../verify/ballot-threads.js';
import { sampleElection } from './demo-election.js';
import { prepareBody } from './prepare-body.js';
import { runElection } from './run-election.js';
import type { Until } from './run-election.js';
import type { Stack } from './stack.js';
import type { Steps } from './steps.js';
import { timesFromNow } from './times.js';

/** Three elections in three stages of life. A poll that is still open stays so for a fortnight. */
const STAGES: readonly { readonly until: Until; readonly title: string; readonly seconds: number }[] = [
  { until: 'declared', title: 'Board election, the year before last', seconds: 20 },
  { until: 'closed', title: 'Board election, last year', seconds: 20 },
  { until: 'open', title: 'Board election, this year', seconds: 14 * 24 * 3_600 },
];

const VOTERS = { ranked: 20, choice: 20 };
/** Of the open poll most have not voted yet: whoever tries Quorate out votes with one of their messages. */
const VOTED_SO_FAR = { ranked: 6, choice: 6 };

interface Seeding {
  readonly stack: Stack;
  readonly steps: Steps;
  readonly group: Group;
  readonly threads: BallotThreads;
}

/** Fills a running server with the demonstration body. */
export async function seedBody({ stack, steps, group, threads }: Seeding): Promise<void> {
  const body = await prepareBody({
    stack,
    steps,
    group,
    election: sampleElection(VOTERS),
    name: 'Example Mutual',
    threads,
  });
  for (const { until, title, seconds } of STAGES) {
    const election = { ...sampleElection(until === 'open' ? VOTED_SO_FAR : VOTERS), title };
    await runElection(body, election, { times: timesFromNow(seconds), until, votersTogether: 4 });
  }
}
