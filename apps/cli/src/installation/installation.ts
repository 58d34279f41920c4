import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Keyring } from '#libs/application';
import type { UnitOfWork } from '#libs/application';
import { appDatabaseUrl, createDataSource, TypeOrmUnitOfWork } from '#libs/persistence';
import type { Database } from '#libs/persistence';

/** The installation on this machine, for administration from its console. */
export interface Installation {
  readonly database: Database;
  readonly work: UnitOfWork;
  readonly keyring: Keyring;
  readonly dataDirectory: string;
  /** Where the API answers, if that is known. */
  readonly server: string | undefined;
  close(): Promise<void>;
}

interface Connection {
  readonly databaseUrl: string;
  readonly server?: string;
}

/**
 * Connects to the Quorate that runs from the data directory (`QUORATE_DATA`, else `var`), or to the database named by
 * `DATABASE_APP_URL` or `DATABASE_URL`.
 * @throws Error that says in one line what is missing
 */
export async function openInstallation(env: NodeJS.ProcessEnv = process.env): Promise<Installation> {
  const dataDirectory = resolve(env['QUORATE_DATA'] ?? 'var');
  const secret = readSecret(env, dataDirectory);
  const connection = connectionOf(env, dataDirectory, secret);
  const database = createDataSource({ url: connection.databaseUrl, applicationName: 'quorate-cli', max: 4 });
  await database.initialize();
  const keyring = new Keyring(secret, (length) => randomBytes(length));
  return {
    database,
    work: new TypeOrmUnitOfWork(database, keyring),
    keyring,
    dataDirectory,
    server: connection.server,
    close: () => database.destroy(),
  };
}

function readSecret(env: NodeJS.ProcessEnv, dataDirectory: string): Uint8Array {
  const file = env['QUORATE_SECRET_FILE'] ?? join(dataDirectory, 'secret');
  try {
    const text = env['QUORATE_SECRET'] ?? readFileSync(file, 'utf8').trim();
    return Buffer.from(text, 'base64url');
  } catch {
    throw new Error(`There is no secret of an installation at ${file}. Run npm start first, or set QUORATE_DATA.`);
  }
}

function connectionOf(env: NodeJS.ProcessEnv, dataDirectory: string, secret: Uint8Array): Connection {
  const [appUrl, ownerUrl] = [env['DATABASE_APP_URL'], env['DATABASE_URL']];
  if (appUrl) return { databaseUrl: appUrl };
  if (ownerUrl) return { databaseUrl: appDatabaseUrl(ownerUrl, secret) };
  try {
    const running = JSON.parse(readFileSync(join(dataDirectory, 'running.json'), 'utf8')) as {
      connection?: Connection; // written by npm start
    };
    if (running.connection) return running.connection;
  } catch {
    // said below
  }
  throw new Error(`No Quorate runs from ${dataDirectory}. Run npm start, or set DATABASE_URL.`);
}
