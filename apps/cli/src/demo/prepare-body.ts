import { join } from 'node:path';
import type { Group } from '#libs/belenios';
import type { BallotThreads } from '../verify/ballot-threads.js';
import type { DemoElection } from './demo-election.js';
import { Mailbox } from './mailbox.js';
import { adoptConstitution, confirmRegister, faultyRows, uploadRegister } from './register.js';
import type { DemoBody } from './run-election.js';
import { sampleConstitution, sampleRegister } from './sample-body.js';
import type { Stack } from './stack.js';
import type { Steps } from './steps.js';

interface BodyToPrepare {
  readonly stack: Stack;
  readonly steps: Steps;
  readonly group: Group;
  readonly election: DemoElection;
  readonly name: string;
  readonly threads?: BallotThreads;
  /** The rule-book, if not the one that follows from the election. */
  readonly constitution?: string;
}

/** How many faults of the register are shown. */
const SHOWN = 4;

/** A body with officers, a rule-book and a register of sample members, some rows of which had faults. */
export async function prepareBody(toPrepare: BodyToPrepare): Promise<DemoBody> {
  const { stack, steps, group, election, name, threads, constitution = sampleConstitution(election) } = toPrepare;
  const { server, dataDirectory, env } = stack;
  const mailbox = new Mailbox(join(dataDirectory, 'mail'));
  const officers = await steps.step('A body and its officers, each signed in by the link in their mail', async () => {
    const { openInstallation } = await import('../installation/installation.js');
    const { foundBody } = await import('../installation/found-body.js');
    const installation = await openInstallation(env);
    try {
      return await foundBody(installation, { name, server, mailbox });
    } finally {
      await installation.close();
    }
  });
  const { secretary } = officers;
  await steps.step('Constitution adopted', () => adoptConstitution(secretary, constitution));
  const register = sampleRegister(election, 1);
  const imported = await steps.step('Member register read and compared', () =>
    uploadRegister(secretary, new Uint8Array(register.bytes), new Date().toISOString().slice(0, 10)),
  );
  const { counts } = imported;
  steps.note(`${counts.new} new, ${counts.unchanged} unchanged, ${counts.needsAttention} rows need attention, such as`);
  for (const { line, faults } of (await faultyRows(secretary, imported.id)).slice(0, SHOWN)) {
    steps.note(`  line ${line ?? '?'}: ${faults.map(({ message }) => message).join(' ')}`);
  }
  await steps.step('Register confirmed in one transaction', () => confirmRegister(secretary, imported));
  return { server, officers, mailbox, group, steps, threads };
}
