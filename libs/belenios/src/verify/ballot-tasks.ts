import { checkBallots, isHomomorphicAnswer } from '../ballot.js';
import { electionContext } from '../election-context.js';
import type { ElectionContext } from '../election-context.js';
import { readElection } from '../election.js';
import type { ElementHex, Group } from '../group.js';
import { readCanonical } from '../json.js';
import { computeEncryptedTally } from '../tally.js';
import { isHomomorphicQuestion } from '../wire.js';
import { sameBytes } from './packed-list.js';
import type { BallotAnswer, BallotsTask, SumsTask } from './tasks.js';

/** Reads an election once for as long as the same one is asked for. */
export function electionReader(group: Group): (bytes: Uint8Array) => ElectionContext {
  let known: { readonly bytes: Uint8Array; readonly context: ElectionContext } | undefined;
  return (bytes) => {
    if (!known || !sameBytes(known.bytes, bytes)) known = { bytes, context: contextOf(group, bytes) };
    return known.context;
  };
}

function contextOf(group: Group, bytes: Uint8Array): ElectionContext {
  const read = readElection(bytes);
  const context = read.ok && electionContext(group, read.value.election, read.value.fingerprint);
  if (!context || !context.ok) throw new RangeError('ballots of an election that was not checked');
  return context.value;
}

export function checkBallotsTask(group: Group): (task: BallotsTask) => readonly BallotAnswer[] {
  const contextFor = electionReader(group);
  return ({ election, ballots }) => {
    return checkBallots(contextFor(election), ballots).map((checked) => {
      if (!checked.ok) return checked.error;
      return checked.value.hasZeroRandomness ? 0 : 1;
    });
  };
}

/** What is left of a ballot after its check; all of it can be sent between threads. */
export type BallotCheck =
  | { readonly ok: true; readonly credential: ElementHex; readonly hasZeroRandomness: boolean }
  | { readonly ok: false; readonly fault: Exclude<BallotAnswer, 0 | 1> };

/**
 * Checks some ballots of an election, given by its exact bytes, and answers for each in their order. A caller may hand
 * them to a pool of workers, each with a {@link ballotChecker}; a {@link proofWorker} does this and everything else.
 */
export type CheckBallots = (
  election: Uint8Array,
  ballots: readonly Uint8Array[],
) => readonly BallotCheck[] | Promise<readonly BallotCheck[]>;

/** Checks ballots here and now; keeps what it read of the last election. For worker threads. */
export function ballotChecker(group: Group): (election: Uint8Array, ballots: readonly Uint8Array[]) => BallotCheck[] {
  const contextFor = electionReader(group);
  return (election, ballots) => {
    return checkBallots(contextFor(election), ballots).map((checked): BallotCheck => {
      if (!checked.ok) return { ok: false, fault: checked.error };
      const { hasZeroRandomness } = checked.value;
      return { ok: true, credential: checked.value.ballot.credential, hasZeroRandomness };
    });
  };
}

/** The homomorphic part of an encrypted tally, of these ballots alone: for each question α, β, α, β, … in hex. */
export function sumBallotsTask(group: Group): (task: SumsTask) => readonly (readonly string[])[] {
  const contextFor = electionReader(group);
  return ({ election, ballots, weights }) => {
    const context = contextFor(election);
    const summed = context.questions.filter(isHomomorphicQuestion);
    const answers = ballots.map((bytes, i) => {
      const read = readCanonical(context.ballotShape, bytes);
      if (!read.ok) throw new RangeError('a ballot that was accepted cannot be read any more');
      const choices = read.value.answers.filter(isHomomorphicAnswer).map((answer) => answer.choices);
      const ciphertexts = choices.map((list) =>
        list.map(({ alpha, beta }) => ({ alpha: group.parse(alpha), beta: group.parse(beta) })),
      );
      return { ciphertexts, weight: BigInt(weights[i] ?? 1) };
    });
    const tally = computeEncryptedTally({ ...context, questions: summed }, answers);
    if (!tally.ok) throw new RangeError(tally.error.reason);
    return tally.value.tally.map((list) => list.flatMap(({ alpha, beta }) => [alpha, beta]));
  };
}
