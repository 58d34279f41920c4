import { randomBytes } from 'node:crypto';
import type { CheckFault, ElectionContext } from '#libs/belenios';
import { checkBallots, electionContext, loadFastGroup, readElection } from '#libs/belenios';

/** What a thread is asked: only plain values cross. */
export interface ProofTask {
  readonly fingerprint: string;
  /** Exact bytes of the election object, in shared memory: handing it over copies nothing. */
  readonly election: SharedArrayBuffer;
  readonly ballots: readonly string[];
}

/** Contests that a thread keeps ready; each costs the reading of an election key. */
const MOST_CONTEXTS = 500;

const { group } = await loadFastGroup((length) => randomBytes(length));
const contexts = new Map<string, ElectionContext>();

function contextOf({ fingerprint, election }: ProofTask): ElectionContext {
  const known = contexts.get(fingerprint);
  if (known) return known;
  const read = readElection(new Uint8Array(election).slice());
  if (!read.ok || read.value.fingerprint !== fingerprint) throw new Error('the election object is not the frozen one');
  const context = electionContext(group, read.value.election, fingerprint);
  if (!context.ok) throw new Error(`the election key cannot be used: ${context.error.reason}`);
  if (contexts.size >= MOST_CONTEXTS) contexts.clear();
  contexts.set(fingerprint, context.value);
  return context.value;
}

/** Runs in a thread of the pool. For each ballot what is wrong with it, or null. */
export default function check(task: ProofTask): (CheckFault | null)[] {
  const context = contextOf(task);
  return checkBallots(context, task.ballots).map((checked) => (checked.ok ? null : checked.error));
}
