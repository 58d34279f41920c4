import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Whether tests of the Redis path can run here: REDIS_URL is set, or `redis-server` is on the path. Says so plainly when
 * they cannot. With REQUIRE_REDIS=1 (as in continuous integration) its absence is a failure instead.
 *
 * Use at the top of a file: `(isRedisAtHand() ? describe : describe.skip)('…', …)`.
 */
export function isRedisAtHand(): boolean {
  if (process.env['REDIS_URL'] || spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0)
    return true;
  const missing = 'no REDIS_URL and no redis-server on the path';
  if (process.env['REQUIRE_REDIS'] === '1') throw new Error(`The tests with Redis cannot run: ${missing}`);
  process.stdout.write(`Skipped: the tests with Redis (${missing}).\n`);
  return false;
}

/** The server at REDIS_URL, or one started for this test file: append-only, nothing evicted, as in production. */
export async function startTestRedis(): Promise<TestRedis> {
  const given = process.env['REDIS_URL'];
  if (given) return { url: given, stop: () => Promise.resolve() };
  const folder = mkdtempSync(join(tmpdir(), 'quorate-redis-'));
  const port = await freePort();
  const place = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder];
  const kind = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction', '--save', ''];
  const server = spawn('redis-server', [...place, ...kind], { stdio: ['ignore', 'pipe', 'inherit'] });
  await untilReady(server);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (log.includes('Ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`redis-server stopped: ${log}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // an address and a port, because it does not listen on a path
  server.close();
  return port;
}
