import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { migrate } from '#libs/persistence';
import pg from 'pg';
import { startPostgres } from '../../scripts/embedded-pg.mjs';
import { query } from '../../scripts/support/database.mjs';
import { NodeProcess } from './node-process.js';
import { freePort, pause } from './places.js';

type Server = Awaited<ReturnType<typeof startPostgres>>;

/** PostgreSQL, two API processes and a worker with its sealer, on loopback, in a folder of their own. */
export class System {
  private isStopping = false;
  private processes: readonly NodeProcess[] = [];

  private constructor(
    private postgres: Server,
    readonly folder: string,
    readonly secret: Uint8Array,
    readonly ownerUrl: string,
    readonly env: NodeJS.ProcessEnv,
    readonly servers: readonly [string, string],
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  /** @param settings of the database server beyond our own, for negative controls */
  static async start(folder: string, settings: Readonly<Record<string, string>> = {}): Promise<System> {
    mkdirSync(path.join(folder, 'logs'), { recursive: true, mode: 0o755 });
    const postgres = await startPostgres({ dataDir: folder, settings });
    await query(postgres.url('postgres'), 'create database quorate');
    const ownerUrl = postgres.url('quorate');
    const secret = randomBytes(32);
    const { appUrl } = await migrate({ ownerUrl, secret });
    const ports = [await freePort(), await freePort()] as const;
    const servers = [`http://127.0.0.1:${ports[0]}`, `http://127.0.0.1:${ports[1]}`] as const;
    const { DATABASE_URL: _a, REDIS_URL: _b, SMTP_URL: _c, ...inherited } = process.env;
    const env = {
      ...inherited,
      NODE_ENV: 'production',
      DATABASE_APP_URL: appUrl,
      QUORATE_SECRET: secret.toString('base64url'),
      QUORATE_DATA: folder,
      PUBLIC_URL: servers[0],
      JOB_AGAIN_SECONDS: '5',
    };
    const system = new System(postgres, folder, secret, ownerUrl, env, servers, settings);
    const log = (name: string): string => path.join(folder, 'logs', `${name}.log`);
    const apis = ports.map((port, i) => {
      const name = `api-${i + 1}`;
      const own = { ...env, PORT: String(port), HOST: '127.0.0.1' };
      return new NodeProcess({ name, entry: 'apps/api/src/main.js', env: own, logFile: log(name) });
    });
    const worker = new NodeProcess({ name: 'worker', entry: 'apps/worker/src/main.js', env, logFile: log('worker') });
    system.processes = [...apis, worker];
    await system.ready();
    return system;
  }

  /** Waits until both API processes say that they are ready. */
  async ready(seconds = 60): Promise<void> {
    for (const server of this.servers) {
      const until = Date.now() + seconds * 1_000;
      while (
        !(await fetch(`${server}/health/ready`).then(
          ({ ok }) => ok,
          () => false,
        ))
      ) {
        if (Date.now() > until) throw new Error(`${server} is not ready (logs: ${path.join(this.folder, 'logs')})`);
        await pause(100);
      }
    }
  }

  kill(name: 'api-1' | 'api-2' | 'worker', signal: NodeJS.Signals = 'SIGKILL'): boolean {
    return this.processes.find((process) => process.name === name)?.signal(signal) ?? false;
  }

  /** SIGKILL to one backend that serves us: the server ends all others and recovers by itself. */
  killBackend(pick: (pids: readonly number[]) => number): boolean {
    const backends = this.children().filter(({ title }) => /quorate_|127\.0\.0\.1/.test(title));
    return backends.length > 0 && send(pick(backends.map(({ pid }) => pid)));
  }

  /** SIGKILL to the whole database server, all processes at once; then a new start on the same port. */
  async killDatabase(): Promise<void> {
    const pids = [this.postgres.pid, ...this.children().map(({ pid }) => pid)];
    const { port } = this.postgres;
    for (const pid of pids) send(pid);
    await this.postgres.ended;
    if (this.isStopping) return;
    this.postgres = await startPostgres({ dataDir: this.folder, settings: this.settings, port });
  }

  /** A connection as owner, to look behind the scenes. */
  async owner<T>(work: (db: pg.Client) => Promise<T>): Promise<T> {
    const db = new pg.Client({ connectionString: this.ownerUrl });
    db.on('error', () => undefined);
    await db.connect();
    try {
      return await work(db);
    } finally {
      await db.end();
    }
  }

  /** @throws Error when it is not running just now */
  pidOf(name: 'api-1' | 'api-2' | 'worker'): number {
    const pid = this.processes.find((process) => process.name === name)?.pid;
    if (pid === undefined) throw new Error(`${name} does not run`);
    return pid;
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await Promise.all(this.processes.map((process) => process.stop()));
    await this.postgres.stop();
  }

  private children(): readonly { pid: number; title: string }[] {
    return readdirSync('/proc').flatMap((name) => {
      if (!/^\d+$/.test(name)) return [];
      try {
        const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
        if (Number(parent) !== this.postgres.pid) return [];
        return [{ pid: Number(name), title: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
      } catch {
        return []; // it has just ended
      }
    });
  }
}

function send(pid: number): boolean {
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}
