import { randomBytes } from 'node:crypto';
import type { ElectionContext, OpeningFault } from '#libs/belenios';
import { checkOpenedBallot, electionContext, loadFastGroup, readElection } from '#libs/belenios';

/** What the thread is asked: only plain values cross. */
export interface OpeningTask {
  readonly fingerprint: string;
  /** Exact bytes of the election object. */
  readonly election: Uint8Array;
  readonly ballot: string;
  readonly opening: string;
}

const { group } = await loadFastGroup((length) => randomBytes(length));
/** The contest that was asked for last: challenges are few, and come from one poll at a time. */
let known: ElectionContext | undefined;

function contextOf({ fingerprint, election }: OpeningTask): ElectionContext {
  if (known?.fingerprint === fingerprint) return known;
  const read = readElection(election);
  if (!read.ok || read.value.fingerprint !== fingerprint) throw new Error('the election object is not the frozen one');
  const context = electionContext(group, read.value.election, fingerprint);
  if (!context.ok) throw new Error(`the election key cannot be used: ${context.error.reason}`);
  return (known = context.value);
}

/** Runs in a thread. What is wrong with the ballot or its opening, or null; what was voted stays here. */
export default function open(task: OpeningTask): OpeningFault | null {
  const opened = checkOpenedBallot(contextOf(task), task.ballot, task.opening);
  return opened.ok ? null : opened.error;
}
