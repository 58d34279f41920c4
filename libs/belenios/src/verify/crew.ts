import { toHex, utf8 } from '#libs/basics';
import { canonicalText } from '../json.js';
import type { AnswerOf, RunTask, TaskKind, TaskOf } from './tasks.js';
import { startSha256 } from '../sha256.js';

/**
 * Answers kept from an earlier, interrupted verification. A key is the digest of everything a task was given and of
 * the version of this verifier, so that an answer can only ever be found for the same question; who can write into the
 * store can forge answers, so it must be the verifying person's own.
 */
export interface KeptAnswers {
  /** JSON text, as it was put. */
  get(key: string): string | undefined;
  put(key: string, answer: string): void;
}

/** Part of every key: to be changed whenever a task or an answer means something else. */
export const TASKS_VERSION = 'quorate/verify-tasks/v1';

interface CrewParts {
  readonly run: RunTask;
  /** Tasks under way at the same time. */
  readonly inFlight: number;
  readonly kept?: KeptAnswers;
}

/** Has the tasks of a verification done, a few at a time, whoever does them. */
export class Crew {
  readonly #run: RunTask;
  readonly #kept: KeptAnswers | undefined;
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor({ run, inFlight, kept }: CrewParts) {
    this.#run = run;
    this.#free = inFlight;
    this.#kept = kept;
  }

  /**
   * One task for each number below `count`: made only when there is somebody to do it, so that never more than a few
   * are in memory. Answers in order. An error of any of them ends everything.
   */
  async each<K extends TaskKind>(
    count: number,
    make: (i: number) => TaskOf<K> | Promise<TaskOf<K>>,
    onAnswer?: (answer: AnswerOf<K>, i: number) => void | Promise<void>,
  ): Promise<readonly AnswerOf<K>[]> {
    const answers: AnswerOf<K>[] = [];
    const errors: unknown[] = [];
    const underWay: Promise<void>[] = [];
    const one = async (i: number): Promise<void> => {
      try {
        const answer = await this.#answer(await make(i));
        answers[i] = answer;
        await onAnswer?.(answer, i);
      } catch (error) {
        errors.push(error);
      } finally {
        this.#release();
      }
    };
    for (let i = 0; i < count && errors.length === 0; i++) {
      await this.#acquire();
      underWay.push(one(i));
    }
    await Promise.all(underWay);
    if (errors.length > 0) throw errors[0];
    return answers;
  }

  async #answer<K extends TaskKind>(task: TaskOf<K>): Promise<AnswerOf<K>> {
    if (!this.#kept) return this.#run(task);
    const key = keyOf(task);
    const known = this.#kept.get(key);
    if (known !== undefined) return JSON.parse(known) as AnswerOf<K>; // put below, under the digest of the same task
    const answer = await this.#run(task);
    this.#kept.put(key, canonicalText(answer));
    return answer;
  }

  #acquire(): Promise<void> | undefined {
    if (this.#free > 0) {
      this.#free--;
      return undefined;
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #release(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free++;
  }
}

/** Digest of a task: each member with its name and length, so that no two tasks are written alike. */
function keyOf(task: object): string {
  const hash = startSha256();
  hash.update(utf8(TASKS_VERSION));
  const add = (value: unknown): void => {
    if (value instanceof Uint8Array) {
      hash.update(utf8(`b${value.length}:`));
      hash.update(value);
    } else if (Array.isArray(value)) {
      hash.update(utf8(`a${value.length}:`));
      value.forEach(add);
    } else if (typeof value === 'object' && value !== null) {
      const members = Object.entries(value);
      hash.update(utf8(`o${members.length}:`));
      for (const [name, member] of members) {
        add(name);
        add(member);
      }
    } else {
      const text = utf8(canonicalText(value));
      hash.update(utf8(`v${text.length}:`));
      hash.update(text);
    }
  };
  add(task);
  return toHex(hash.digest());
}
