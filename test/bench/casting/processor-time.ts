import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of `/proc` are hundredths of a second on Linux (USER_HZ). */
const MS_PER_TICK = 10;

const ticks = (path: string): { readonly own: number; readonly reaped: number; readonly parent: number } => {
  const stat = readFileSync(path, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // from field 3 of proc(5) on
  const at = (field: number): number => Number(fields[field - 3]);
  return { own: at(14) + at(15), reaped: at(16) + at(17), parent: at(4) };
};

/** Milliseconds of processor time by thread. */
export function threadTimes(pid: number): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const name of readdirSync(`/proc/${pid}/task`)) {
    try {
      times.set(Number(name), ticks(`/proc/${pid}/task/${name}/stat`).own * MS_PER_TICK);
    } catch {
      // the thread has just ended
    }
  }
  return times;
}

/** Milliseconds of processor time of a server and all processes it started, ended ones included. */
export function familyTime(pid: number): number {
  const parent = ticks(`/proc/${pid}/stat`);
  let total = parent.own + parent.reaped;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const each = ticks(`/proc/${name}/stat`);
      if (each.parent === pid) total += each.own;
    } catch {
      // it has just ended; its parent has its time
    }
  }
  return total * MS_PER_TICK;
}

export interface Spent {
  /** The thread that answers requests. */
  readonly main: number;
  /** The busiest other threads: those that check proofs. */
  readonly pool: number;
  /** The rest: compilation, garbage collection, input and output. */
  readonly rest: number;
  readonly database: number;
}

/** Processor time between two looks, in milliseconds. */
export class Stopwatch {
  private readonly threads: ReadonlyMap<number, number>;
  private readonly database: number;

  constructor(
    private readonly api: number | undefined,
    private readonly postgres: number,
    private readonly poolThreads: number,
  ) {
    this.threads = api === undefined ? new Map() : threadTimes(api);
    this.database = familyTime(postgres);
  }

  stop(): Spent {
    const now = this.api === undefined ? new Map<number, number>() : threadTimes(this.api);
    const spent = [...now].map(([tid, ms]) => ({ tid, ms: ms - (this.threads.get(tid) ?? 0) }));
    const main = spent.find(({ tid }) => tid === this.api)?.ms ?? 0;
    const others = spent.filter(({ tid }) => tid !== this.api).sort((a, b) => b.ms - a.ms);
    const sum = (list: typeof others): number => list.reduce((total, { ms }) => total + ms, 0);
    return {
      main,
      pool: sum(others.slice(0, this.poolThreads)),
      rest: sum(others.slice(this.poolThreads)),
      database: familyTime(this.postgres) - this.database,
    };
  }
}
