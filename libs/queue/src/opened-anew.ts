import { setTimeout as wait } from 'node:timers/promises';

/** What BullMQ's classes have in common, whatever the store. */
export interface Opened {
  on(event: 'error', listener: (error: Error) => void): unknown;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

interface OpensOnce extends Opened {
  waitUntilReady(): Promise<unknown>;
}

/**
 * One of BullMQ's classes on PostgreSQL, opened anew until its database has answered it once. BullMQ keeps what came of
 * its first look at the database, a failure too: a worker that starts while the database does would be told of that
 * failure for as long as it runs, and neither offer nor take a job. Once that look went well BullMQ connects again by
 * itself, however often the database goes away.
 */
export class OpenedAnew<T extends OpensOnce> implements Opened {
  private readonly listeners: ((error: Error) => void)[] = [];
  private opened: Promise<T> | undefined;

  constructor(private readonly open: () => T) {}

  on(_event: 'error', listener: (error: Error) => void): this {
    this.listeners.push(listener);
    return this;
  }

  /** @throws what kept the database from answering; the next call opens anew */
  ready(): Promise<T> {
    this.opened ??= this.begin().catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  async close(): Promise<void> {
    const opened = await this.opened?.catch(() => undefined);
    await opened?.close();
  }

  private async begin(): Promise<T> {
    const opened = this.open();
    opened.on('error', (error) => this.tell(error));
    try {
      await opened.waitUntilReady();
      return opened;
    } catch (error) {
      await opened.close().catch(() => undefined); // it never was of use
      throw error;
    }
  }

  protected tell(error: Error): void {
    for (const listener of this.listeners) listener(error);
  }
}

interface Runs extends OpensOnce {
  /** Until it is closed. */
  run(): Promise<void>;
}

/** Opens at once, and looks again every `againMs` milliseconds until the database answers; then it runs. */
export class KeptOpen<T extends Runs> extends OpenedAnew<T> {
  private readonly stopping = new AbortController();

  constructor(
    open: () => T,
    private readonly againMs: number,
  ) {
    super(open);
    void this.keepTrying();
  }

  override close(): Promise<void> {
    this.stopping.abort();
    return super.close();
  }

  private async keepTrying(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        const opened = await this.ready();
        if (!signal.aborted) await opened.run();
        return;
      } catch (error) {
        this.tell(error instanceof Error ? error : new Error(String(error)));
      }
      await wait(this.againMs, undefined, { signal }).catch(() => undefined);
    }
  }
}
