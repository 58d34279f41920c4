import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Server {
  readonly url: (database: string) => string;
  readonly stop: () => Promise<void>;
}
interface Launcher {
  readonly startPostgres: (options: { dataDir: string; settings: Readonly<Record<string, string>> }) => Promise<Server>;
}

/** A throw-away server with settings of the test's own, started by the launcher that `npm start` uses. */
export async function startThrowAwayPostgres(settings: Readonly<Record<string, string>>): Promise<Server> {
  const launcher = pathToFileURL(path.resolve('scripts/embedded-pg.mjs')).href;
  const { startPostgres } = (await import(launcher)) as Launcher; // plain JavaScript, described above
  const dataDir = mkdtempSync(path.join(tmpdir(), 'quorate-throw-away-'));
  chmodSync(dataDir, 0o755); // PostgreSQL may run as another account than the tests
  const server = await startPostgres({ dataDir, settings });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
