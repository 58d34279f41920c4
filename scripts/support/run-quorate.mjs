import path from 'node:path';
import { buildIfStale } from './build.mjs';
import { cleanUpList } from './clean-up.mjs';
import { dataDirectory, ensureSecret, prepareDataDirectory } from './data-directory.mjs';
import { describeFailure } from './failure.mjs';
import { ensureInstalled } from './install.mjs';
import { migrateDatabase } from './migrate.mjs';
import { step } from './progress.mjs';
import { waitUntilReady } from './readiness.mjs';
import { buildWebIfStale } from './web.mjs';
import { takeRunLock } from './run-lock.mjs';
import { checkPort, readSettings } from './settings.mjs';
import { onStopRequest } from './stop-requests.mjs';
import { whereToGo } from './where-to-go.mjs';

const DATABASE = 'quorate';

/** The bundled server, or the one at DATABASE_URL; hands back the owner's URL. */
async function openDatabase({ settings, dataDir, lock, cleanUp, note }) {
  // Only now: these modules need packages, which the step before may have installed.
  const { checkExternalDatabase, ensureDatabase, keepPostgres } = await import('./database.mjs');
  if (settings.databaseUrl) {
    await checkExternalDatabase(settings.databaseUrl);
    note('the one at DATABASE_URL');
    return settings.databaseUrl;
  }
  const logFile = path.join(dataDir, 'logs', 'postgres.log');
  const server = await keepPostgres({ dataDir, logFile, onSpawn: (pid) => lock.addChild(pid) });
  cleanUp.add(
    () => server.stop(),
    () => server.kill(),
  );
  await ensureDatabase(server.url('postgres'), DATABASE);
  note(`bundled PostgreSQL, kept in ${path.join(dataDir, 'pg')}`);
  return server.url(DATABASE);
}

/** The environment of API and worker. Only the migration above connects as owner; they do not learn how. */
function serverEnvironment({ settings, dataDir, appUrl, secretEnv }) {
  const { DATABASE_URL: _owner, QUORATE_SECRET: _secret, npm_config_argv: _npm, ...inherited } = process.env;
  return {
    ...inherited,
    ...secretEnv,
    DATABASE_APP_URL: process.env.DATABASE_APP_URL || appUrl,
    QUORATE_DATA: dataDir,
    PORT: String(settings.port),
    HOST: settings.host,
    PUBLIC_URL: settings.publicUrl,
    FOUNDING: settings.founding,
    CAPTURED_MAIL: settings.capturedMail,
  };
}

async function startServers({ settings, env, dataDir, lock, cleanUp }) {
  const { keepServer } = await import('./server-process.mjs');
  const logFolder = path.join(dataDir, 'logs');
  const onSpawn = (pid) => lock.addChild(pid);
  const [api, worker] = ['api', 'worker'].map((name) =>
    keepServer({ name, entry: `dist/apps/${name}/src/main.js`, env, logFolder, onSpawn }),
  );
  const servers = [api, worker];
  cleanUp.add(
    () => Promise.all(servers.map((server) => server.stop())),
    () => servers.forEach((server) => server.kill()),
  );
  await waitUntilReady(settings.local, { api, worker });
  for (const server of servers) server.settle();
  return servers;
}

/** A demonstration body that cannot be set up is said, and stops nothing: Quorate itself runs. */
async function fillDemonstration({ ownerUrl, settings, env, onSpawn, cleanUp }) {
  const { seedDemonstration } = await import('./demonstration.mjs');
  const seeding = { ownerUrl, server: settings.local, env, onSpawn };
  await step('Demonstration body', (note) => seedDemonstration({ ...seeding, note })).catch((error) => {
    if (!cleanUp.isStopping) console.error(`    ${describeFailure(error)}`);
  });
}

async function bringUp(cleanUp) {
  const settings = readSettings();
  const dataDir = dataDirectory();
  prepareDataDirectory(dataDir);
  const lock = await takeRunLock(dataDir);
  cleanUp.add(() => lock.release());
  cleanUp.onStopping(() => lock.markStopping());
  await checkPort(settings);

  const onSpawn = (child) => cleanUp.addChild(child);
  await step('Packages', (note) => ensureInstalled({ withDev: false, note, onSpawn }));
  await step('Build', (note) => buildIfStale({ note }));
  await step('Web screens', (note) => buildWebIfStale({ note }));
  const { secret, env: secretEnv } = ensureSecret(dataDir);
  const ownerUrl = await step('Database', (note) => openDatabase({ settings, dataDir, lock, cleanUp, note }));
  const appUrl = await step('Tables', (note) => migrateDatabase({ ownerUrl, secret, note }));
  const env = serverEnvironment({ settings, dataDir, appUrl, secretEnv });
  const servers = await step('API and worker', () => startServers({ settings, env, dataDir, lock, cleanUp }));
  lock.tell({ server: settings.local, databaseUrl: env.DATABASE_APP_URL, dataDir });
  if (process.env.QUORATE_DEMONSTRATION !== 'none')
    await fillDemonstration({ ownerUrl, settings, env, onSpawn, cleanUp });

  if (cleanUp.isStopping) return;
  console.log(`\n${whereToGo(settings, dataDir)}\n`);
  for (const server of servers) server.showLines();
}

/** Brings Quorate up, keeps it up, and takes it down in order when asked. Ends the process itself. */
export async function runQuorate() {
  const cleanUp = cleanUpList();
  const takeDown = async (code) => {
    await cleanUp.stopAll().catch((error) => console.error(describeFailure(error)));
    process.exit(code);
  };
  onStopRequest(
    (reason) => {
      console.log(`\n  Stopping (${reason}) …`);
      void takeDown(0);
    },
    () => {
      cleanUp.killAll();
      process.exit(130);
    },
  );
  try {
    await bringUp(cleanUp);
  } catch (error) {
    if (cleanUp.isStopping) return; // the steps fail because everything is being stopped
    console.error(`\n${describeFailure(error)}`);
    await takeDown(1);
  }
}
