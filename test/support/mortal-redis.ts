import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from './free-port.js';

/** A Redis of the test's own that is killed and wiped, and comes back on the same port. Needs `redis-server`. */
export interface MortalRedis {
  readonly url: string;
  /** SIGKILL, everything it had is gone, and a new start. */
  killAndWipe(): Promise<void>;
  flushAll(): Promise<void>;
  /** How many jobs BullMQ keeps in it. */
  jobs(): Promise<number>;
  stop(): Promise<void>;
}

export async function startMortalRedis(): Promise<MortalRedis> {
  const port = await freePort();
  let folder = '';
  let server: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    folder = mkdtempSync(join(tmpdir(), 'quorate-redis-'));
    const place = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder];
    const kind = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction', '--save', ''];
    const child = spawn('redis-server', [...place, ...kind], { stdio: ['ignore', 'pipe', 'inherit'] });
    server = child;
    await new Promise<void>((resolve, reject) => {
      let log = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        if ((log += text).includes('Ready to accept connections')) resolve();
      });
      child.once('exit', () => reject(new Error(`redis-server stopped: ${log}`)));
    });
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server?.exitCode === null && server.signalCode === null) {
      const ended = once(server, 'exit');
      server.kill(signal);
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    async killAndWipe() {
      await end('SIGKILL');
      await start();
    },
    flushAll: () => ask(port, async (client) => void (await client.flushall())),
    jobs: () => ask(port, async (client) => (await client.keys('bull:quorate:????????-*')).filter(isJob).length),
    stop: () => end('SIGTERM'),
  };
}

/** Beside a job BullMQ keeps its lock and the like, under the same name and a colon. */
const isJob = (key: string): boolean => key.split(':').length === 3;

async function ask<T>(port: number, question: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(port);
  try {
    return await question(client);
  } finally {
    client.disconnect();
  }
}
