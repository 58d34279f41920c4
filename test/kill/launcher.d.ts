/** The launcher's own scripts are plain JavaScript; what the kill test and the benchmarks use of them. */
declare module '*/scripts/embedded-pg.mjs' {
  export interface RunningPostgres {
    readonly port: number;
    readonly pid: number;
    /** Resolves when the server is gone. */
    readonly ended: Promise<unknown>;
    /** As owner. */
    url(database: string): string;
    stop(): Promise<void>;
  }
  export function startPostgres(options: {
    readonly dataDir: string;
    readonly logFile?: string;
    readonly settings?: Readonly<Record<string, string>>;
    readonly port?: number;
  }): Promise<RunningPostgres>;
}

declare module '*/scripts/support/database.mjs' {
  export function query(url: string, sql: string, values?: readonly unknown[]): Promise<readonly unknown[]>;
}
