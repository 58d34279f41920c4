import { pause } from './places.js';
import type { Seeded } from './seeded.js';
import type { System } from './system.js';

const KINDS = ['api-1', 'api-2', 'worker', 'backend', 'database', 'stop-api'] as const;
export type Kind = (typeof KINDS)[number];

export interface Attack {
  readonly kind: Kind;
  /** Milliseconds after the first one. */
  readonly at: number;
}

/**
 * Harms the system every one to two seconds, in an order that the seed decides; each kind comes before any repeats.
 * Two times in three it lets the system come back first, however long this machine needs for that; the third time it
 * strikes into the recovery.
 */
export class Saboteur {
  readonly attacks: Attack[] = [];
  private isDone = false;
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly system: System,
    private readonly random: Seeded,
    /** Which kinds; all unless told. */
    private readonly kinds: readonly Kind[] = KINDS,
  ) {}

  /** @param least attacks before it may end */
  begin(least: number): void {
    const began = Date.now();
    const run = async (): Promise<void> => {
      let next: Kind[] = [];
      while (!this.isDone || this.attacks.length < least) {
        await pause(this.random.between(1_000, 2_000));
        if (next.length === 0) next = this.random.shuffle(this.kinds);
        const kind = next.pop() ?? 'worker';
        if (await this.harm(kind)) this.attacks.push({ kind, at: Date.now() - began });
        if (this.random.next() < 2 / 3) await this.system.ready().catch(() => undefined);
      }
    };
    this.work = run();
  }

  async end(): Promise<void> {
    this.isDone = true;
    await this.work;
  }

  /** Processes that were killed; a stopped one went on after three seconds. */
  get kills(): number {
    return this.attacks.filter(({ kind }) => kind !== 'stop-api').length;
  }

  private async harm(kind: Kind): Promise<boolean> {
    switch (kind) {
      case 'backend':
        return this.system.killBackend((pids) => this.random.pick(pids));
      case 'database':
        await this.system.killDatabase();
        return true;
      case 'stop-api': {
        const name = this.random.pick(['api-1', 'api-2'] as const);
        const isStopped = this.system.kill(name, 'SIGSTOP');
        if (isStopped) setTimeout(() => this.system.kill(name, 'SIGCONT'), 3_000);
        return isStopped;
      }
      default:
        return this.system.kill(kind);
    }
  }
}
