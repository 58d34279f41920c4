import { createHash } from 'node:crypto';
import { appendFileSync, createReadStream, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { KeptAnswers } from '#libs/belenios';
import { TASKS_VERSION } from '#libs/belenios';
import { engineVersion } from '../version.js';

const FORMAT = 'quorate-verify-state/1';

/** What a state was begun with; with anything else it begins anew. */
interface Beginning {
  readonly format: string;
  /** Version of this program. */
  readonly program: string;
  /** Version of the pieces of work. */
  readonly tasks: string;
  readonly level: string;
  /** Of the file that is verified. */
  readonly sha256: string;
}

/**
 * The state of a verification in a file: a first line that says of what, then a line for each piece of work that was
 * done, written as soon as it was, as its digest and its answer. A last line that was cut by an interruption is dropped.
 *
 * Who can write into the file can forge answers; it is made for its owner alone.
 */
export class ResumeFile implements KeptAnswers {
  private readonly answers = new Map<string, string>();

  private constructor(
    private readonly path: string,
    /** Why a state that was there is not used. */
    readonly remark?: string,
  ) {}

  /** @throws Error in plain words if the file cannot be used, or holds something else than a state */
  static async open(path: string, verified: string, level: string): Promise<ResumeFile> {
    const sha256 = await digestOf(verified);
    const beginning: Beginning = { format: FORMAT, program: engineVersion(), tasks: TASKS_VERSION, level, sha256 };
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const end = text.lastIndexOf('\n') + 1;
    const isCut = end === 0 && JSON.stringify(beginning).startsWith(text); // or nothing is there yet
    if (isCut) return ResumeFile.begin(path, beginning);
    const [first = '', ...lines] = text.slice(0, end).split('\n');
    const before = beginningOf(first);
    if (!before) throw new Error(`${path}: it is not the state of a verification; name another file`);
    const difference = differenceOf(before, beginning);
    if (difference !== undefined) return ResumeFile.begin(path, beginning, difference);
    truncateSync(path, Buffer.byteLength(text.slice(0, end)));
    const state = new ResumeFile(path);
    for (const line of lines) state.load(line);
    return state;
  }

  private static begin(path: string, beginning: Beginning, remark?: string): ResumeFile {
    writeFileSync(path, `${JSON.stringify(beginning)}\n`, { mode: 0o600 });
    return new ResumeFile(path, remark);
  }

  /** Pieces of work that were done before. */
  get size(): number {
    return this.answers.size;
  }

  get(key: string): string | undefined {
    return this.answers.get(key);
  }

  put(key: string, answer: string): void {
    this.answers.set(key, answer);
    appendFileSync(this.path, `${key} ${answer}\n`);
  }

  private load(line: string): void {
    const [, key, answer] = /^([0-9a-f]{64}) (.+)$/.exec(line) ?? [];
    if (key !== undefined && answer !== undefined && parsed(answer) !== undefined) this.answers.set(key, answer);
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function beginningOf(line: string): Readonly<Record<string, unknown>> | undefined {
  const value = parsed(line);
  if (typeof value !== 'object' || value === null || !('format' in value)) return undefined;
  return typeof value.format === 'string' && value.format.startsWith('quorate-verify-state/')
    ? { ...value }
    : undefined;
}

/** Why a state cannot be gone on with. */
function differenceOf(before: Readonly<Record<string, unknown>>, now: Beginning): string | undefined {
  if (before['sha256'] !== now.sha256) return 'the file is not the one that the state was begun with';
  if (before['level'] !== now.level) return 'the state was begun at another level';
  return before['format'] === now.format && before['program'] === now.program && before['tasks'] === now.tasks
    ? undefined
    : 'the state was begun by another version of this program';
}
