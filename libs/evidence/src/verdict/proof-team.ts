import { proofWorker } from '#libs/belenios';
import type { AnswerOf, Group, RunTask, TaskKind, TaskOf } from '#libs/belenios';

/** What goes to a thread or a worker, and what comes back. */
export type ProofTask = TaskOf<TaskKind>;
export type ProofAnswer =
  { readonly ok: true; readonly answer: AnswerOf<TaskKind> } | { readonly ok: false; readonly reason: string };

/** What somebody at the other end does with each task. */
export function proofServer(group: Group): (task: ProofTask) => ProofAnswer {
  const work = proofWorker(group);
  return (task) => {
    try {
      return { ok: true, answer: work(task) };
    } catch (error) {
      return { ok: false, reason: error instanceof Error ? error.message : String(error) };
    }
  };
}

/** Somebody who does one task at a time. */
export interface Mate {
  readonly ask: (task: ProofTask) => Promise<ProofAnswer>;
}

/** Has the heavy work of a verification done by several at once. */
export class ProofTeam {
  private readonly idle: Mate[];
  private readonly waiting: ((mate: Mate) => void)[] = [];
  /** Tasks that keep everybody busy. */
  readonly inFlight: number;

  constructor(mates: readonly Mate[]) {
    this.idle = [...mates];
    this.inFlight = 2 * mates.length;
  }

  readonly run: RunTask = async <K extends TaskKind>(task: TaskOf<K>): Promise<AnswerOf<K>> => {
    const mate = this.idle.pop() ?? (await new Promise<Mate>((resolve) => this.waiting.push(resolve)));
    try {
      const answer = await mate.ask(task);
      if (!answer.ok) throw new Error(answer.reason);
      return answer.answer;
    } finally {
      const next = this.waiting.shift();
      if (next) next(mate);
      else this.idle.push(mate);
    }
  };
}
