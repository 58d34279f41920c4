import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));

/** A whole Quorate of its own: database, API, worker, captured mail; in a temporary directory, gone afterwards. */
export interface Stack {
  readonly server: string;
  /** The environment in which administration commands find this installation. */
  readonly env: NodeJS.ProcessEnv;
  readonly dataDirectory: string;
  stop(): Promise<void>;
}

/** @param onLine receives each line that starting it prints */
export async function startStack({ onLine }: { readonly onLine: (line: string) => void }): Promise<Stack> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'quorate-demo-'));
  const port = await freePort();
  const {
    DATABASE_URL: _url,
    DATABASE_APP_URL: _appUrl,
    REDIS_URL: _redis,
    SMTP_URL: _smtp,
    ...inherited
  } = process.env;
  const env = { ...inherited, QUORATE_DATA: dataDirectory, PORT: String(port), QUORATE_DEMONSTRATION: 'none' };
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'start.mjs')], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async (): Promise<void> => {
    await ended(child);
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  try {
    await running(child, onLine);
  } catch (error) {
    await stop();
    throw error;
  }
  return { server: `http://127.0.0.1:${port}`, env, dataDirectory, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo; // a TCP server that listens has one
      probe.close(() => resolve(port));
    });
  });
}

function running(child: ChildProcess, onLine: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let isUp = false;
    let output = '';
    const take = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-20_000);
      if (isUp) return;
      for (const line of chunk.toString().split('\n')) if (line.trim() !== '') onLine(line.trimEnd());
      if (!output.includes('Quorate is running')) return;
      isUp = true;
      resolve();
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Quorate did not start (code ${code}): ${output.slice(-600)}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
