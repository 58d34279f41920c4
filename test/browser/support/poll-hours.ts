import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { err, ok } from '#libs/basics';
import { parseId } from '#libs/domain';
import type { ElectionId, OrganisationId } from '#libs/domain';
import type { Stack } from '../../../apps/cli/src/demo/stack.js';
import { PATIENCE_MS } from './patience.js';

type Installing = typeof import('../../../apps/cli/src/installation/installation.js');

const INSTALLING = pathToFileURL(join(process.cwd(), 'dist/apps/cli/src/installation/installation.js')).href;

export interface PollToClose {
  readonly organisationId: string;
  readonly electionId: string;
  /** From now. */
  readonly seconds: number;
}

/**
 * Draws the close of a poll near that is opened next: the screens know whole minutes, and change nothing once the roll is
 * frozen. As late as this, so that keys and messages may take as long as the machine needs.
 */
export async function closeIn(stack: Stack, poll: PollToClose): Promise<Date> {
  const { openInstallation } = (await import(INSTALLING)) as Installing; // built before the tests
  const installation = await openInstallation(stack.env);
  try {
    const organisationId = parseId<OrganisationId>(poll.organisationId);
    const electionId = parseId<ElectionId>(poll.electionId);
    if (!organisationId || !electionId) throw new Error('a body and an election of it are needed');
    const drawn = await installation.work.run<Date, 'NOT_THERE'>(organisationId, async ({ elections }) => {
      const election = await elections.lock(electionId);
      if (!election) return err('NOT_THERE');
      const closesAt = new Date((await elections.now()).getTime() + poll.seconds * 1_000);
      await elections.save({ ...election, opensAt: new Date(closesAt.getTime() - 1_000), closesAt });
      return ok(closesAt);
    });
    if (!drawn.ok) throw new Error(`the poll cannot be given another close: ${drawn.error}`);
    return drawn.value;
  } finally {
    await installation.close();
  }
}

/** How long a page may take to say that the poll is over, in milliseconds from now. */
export const untilClosed = (closesAt: Date): number => Math.max(0, closesAt.getTime() - Date.now()) + PATIENCE_MS;

/**
 * Seconds in which this machine, as busy as it is, surely does what is no longer than something that it has just done: four
 * times as long as that took. A poll whose hours were fixed beforehand would close on a slow machine in the middle of the votes.
 */
export const enough = (tookMs: number, atLeast: number): number => Math.max(atLeast, Math.ceil((4 * tookMs) / 1_000));
