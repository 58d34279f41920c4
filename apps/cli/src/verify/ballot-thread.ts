import { randomBytes } from 'node:crypto';
import type { AnswerOf, BallotCheck, TaskKind, TaskOf } from '#libs/belenios';
import { ballotChecker, loadFastGroup, proofWorker } from '#libs/belenios';

/** Runs in a worker thread; the group keeps its tables, the workers what they read of the last election. */
const { group } = await loadFastGroup((length) => randomBytes(length));
const check = ballotChecker(group);
const work = proofWorker(group);

export interface BallotTask {
  readonly election: Uint8Array;
  readonly ballots: readonly Uint8Array[];
}
export type ThreadTask = BallotTask | TaskOf<TaskKind>;

export default (task: ThreadTask): readonly BallotCheck[] | AnswerOf<TaskKind> =>
  'kind' in task ? work(task) : check(task.election, task.ballots);
