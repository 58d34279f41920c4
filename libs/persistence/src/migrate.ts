import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { appDatabaseUrl, appRole } from './app-role.js';
import { createDataSource } from './data-source.js';

const OLDEST = 15;

/**
 * Brings the database at `ownerUrl` to this version and makes the restricted login of API and worker.
 * Safe to run by several processes at once and again at every start.
 *
 * @throws Error in one line that says what to do, when the server is too old or the role may not be made
 */
export async function migrate(options: {
  readonly ownerUrl: string;
  readonly secret: Uint8Array;
}): Promise<{ readonly appUrl: string; readonly ran: readonly string[] }> {
  const owner = new pg.Client({ connectionString: options.ownerUrl });
  await owner.connect();
  try {
    await refuseOldServer(owner);
    await takeTurn(owner);
    const ran = await runOurs(options.ownerUrl);
    const { runMigrations } = await import('bullmq'); // hundreds of files, and only who migrates needs them
    await runMigrations(owner);
    await grantLogin(owner, options.secret);
    return { appUrl: appDatabaseUrl(options.ownerUrl, options.secret), ran };
  } finally {
    await owner.end(); // also gives the lock back
  }
}

const MIGRATION_LOCK = 5_124_880_001;
const MS_BETWEEN_TRIES = 100;

/** Asks again and again: a statement that waits keeps a snapshot, and an index that is built concurrently waits for those. */
async function takeTurn(owner: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ ours: boolean }>('select pg_try_advisory_lock($1) as ours', [MIGRATION_LOCK]);
    if (rows[0]?.ours === true) return;
    await sleep(MS_BETWEEN_TRIES);
  }
}

async function refuseOldServer(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ server_version_num: string; server_version: string }>(
    `select current_setting('server_version_num') as server_version_num, current_setting('server_version') as server_version`,
  );
  const version = rows[0];
  if (!version || Number(version.server_version_num) < OLDEST * 10_000) {
    throw new Error(`PostgreSQL ${version?.server_version ?? '?'} is too old: Quorate needs ${OLDEST} or newer.`);
  }
}

async function runOurs(ownerUrl: string): Promise<string[]> {
  const dataSource = createDataSource({ url: ownerUrl, applicationName: 'quorate-migrate', max: 2, statementMs: 0 });
  await dataSource.initialize();
  try {
    return (await dataSource.runMigrations()).map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

/** Role names and passwords are derived hex, made into SQL by the server's own `format`. */
async function grantLogin(owner: pg.Client, secret: Uint8Array): Promise<void> {
  const { name, password } = appRole(secret);
  await owner.query(`select set_config('quorate.login', $1, false), set_config('quorate.password', $2, false)`, [
    name,
    password,
  ]);
  await owner.query(`
    do $$
    declare login text := current_setting('quorate.login');
    begin
      if not exists (select from pg_roles where rolname = login) then
        execute format('create role %I login nosuperuser nobypassrls nocreatedb nocreaterole', login);
      end if;
      execute format('alter role %I password %L', login, current_setting('quorate.password'));
      execute format('grant quorate_app to %I', login);
      grant select on migration to quorate_app; -- readiness asks whether the database is of this version
      grant usage, create on schema bullmq to quorate_app; -- the queue makes a sequence per queue
      grant all on all tables in schema bullmq to quorate_app;
      grant all on all sequences in schema bullmq to quorate_app;
      grant execute on all functions in schema bullmq to quorate_app;
    end $$`);
}
