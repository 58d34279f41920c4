import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface WorkerProcessOptions {
  readonly database: { readonly appUrl: string; readonly secret: Uint8Array };
  readonly env?: Readonly<Record<string, string>>;
  /** The real worker unless told: a script that is given the same environment. */
  readonly script?: string;
  /** Stands in the line by which it says that it is ready. */
  readonly ready?: string;
}

export interface WorkerProcess {
  readonly pid: number;
  /** Every line it wrote so far. */
  readonly lines: readonly string[];
  /** Resolves with the first line, of those written or to come, that contains `text`. */
  line(text: string): Promise<string>;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

const MAIN = fileURLToPath(new URL('../../dist/apps/worker/src/main.js', import.meta.url));
const DIE_WITH_PARENT = new URL('../../scripts/support/die-with-parent.mjs', import.meta.url).href;
const running = new Set<ChildProcess>();

/** Starts a worker as a process of its own and waits until it says that it is ready. */
export async function startWorkerProcess(options: WorkerProcessOptions): Promise<WorkerProcess> {
  const { DATABASE_URL: _owner, REDIS_URL: _redis, SMTP_URL: _smtp, ...inherited } = process.env;
  const folder = mkdtempSync(join(tmpdir(), 'quorate-worker-'));
  const child = spawn(process.execPath, ['--import', DIE_WITH_PARENT, options.script ?? MAIN], {
    env: {
      ...inherited,
      NODE_OPTIONS: '',
      DATABASE_APP_URL: options.database.appUrl,
      QUORATE_SECRET: Buffer.from(options.database.secret).toString('base64url'),
      QUORATE_DATA: folder,
      JOB_AGAIN_SECONDS: '1',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  for (const input of [child.stdout, child.stderr])
    if (input)
      createInterface({ input }).on('line', (line) => {
        lines.push(line);
        for (const look of waiting) look();
      });
  const ended = once(child, 'exit').then(([code, signal]) => {
    running.delete(child);
    rmSync(folder, { recursive: true, force: true });
    return { code: code as number | null, signal: signal as NodeJS.Signals | null }; // as Node documents its event
  });
  const worker: WorkerProcess = {
    pid: child.pid ?? 0,
    lines,
    line: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = lines.find((line) => line.includes(text));
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
        void ended.then(() =>
          setImmediate(() => reject(new Error(`the process ended: ${lines.slice(-5).join('\n')}`))),
        );
      }),
    kill: (signal) => void child.kill(signal),
    ended,
  };
  await worker.line(options.ready ?? '"worker-ready"');
  return worker;
}

/** For `afterAll`: no worker outlives its test file. */
export async function endWorkerProcesses(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }),
  );
}
