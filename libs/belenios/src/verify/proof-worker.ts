import type { Group } from '../group.js';
import { checkBallotsTask, sumBallotsTask } from './ballot-tasks.js';
import { decryptionTask, openTask } from './decryption-tasks.js';
import { membersTask } from './members-task.js';
import { mixTask } from './mix-task.js';
import type { AnswerOf, TaskKind, TaskOf } from './tasks.js';

/** Does the tasks here and now. For each thread one: it keeps tables, and what it read of the last election. */
export function proofWorker(group: Group): <K extends TaskKind>(task: TaskOf<K>) => AnswerOf<K> {
  const workers: { readonly [K in TaskKind]: (task: TaskOf<K>) => AnswerOf<K> } = {
    ballots: checkBallotsTask(group),
    sums: sumBallotsTask(group),
    members: membersTask(group),
    mix: mixTask(group),
    decryption: decryptionTask(group),
    open: openTask(group),
  };
  return <K extends TaskKind>(task: TaskOf<K>) => workers[task.kind](task);
}
