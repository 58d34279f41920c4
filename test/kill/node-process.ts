import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import { fromRoot } from './places.js';

export interface NodeProcessOptions {
  readonly name: string;
  /** Compiled file below dist. */
  readonly entry: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
}

const DIE_WITH_PARENT = new URL('../../scripts/support/die-with-parent.mjs', import.meta.url).href;
/** As a service manager does: up again a moment after it died. */
const RESTART_MS = 300;

/** One of our servers, kept running: whoever kills it finds another in its place. */
export class NodeProcess {
  private child: ChildProcess | undefined;
  private isStopping = false;

  constructor(private readonly options: NodeProcessOptions) {
    this.start();
  }

  get name(): string {
    return this.options.name;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** @returns false when it was not running just now */
  signal(signal: NodeJS.Signals): boolean {
    return this.child?.kill(signal) ?? false;
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGCONT');
    child.kill('SIGTERM');
    const limit = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(limit);
  }

  private start(): void {
    const { entry, env, logFile } = this.options;
    const log = openSync(logFile, 'a');
    const child = spawn(process.execPath, ['--import', DIE_WITH_PARENT, fromRoot('dist', entry)], {
      cwd: fromRoot(),
      env,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.child = child;
    child.once('exit', () => {
      if (!this.isStopping) setTimeout(() => !this.isStopping && this.start(), RESTART_MS);
    });
  }
}
