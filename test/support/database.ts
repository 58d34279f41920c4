import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  /** Connects as the owner of the tables: for arranging and looking behind the scenes. */
  readonly ownerUrl: string;
  /** Connects as the restricted login of API and worker: what the code under test gets. */
  readonly appUrl: string;
  /** The installation's secret, from which the restricted login was derived. */
  readonly secret: Uint8Array;
  /** Closes every connection to the database and removes it. */
  drop(): Promise<void>;
}

/**
 * Makes a database of its own for a test file: a copy of the migrated template that global-setup.mjs made.
 *
 * @throws Error when called in a test that is not part of the e2e project (`test/…/*.e2e-spec.ts`)
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const run = fromSetup('QUORATE_TEST_RUN');
  return made(`template tpl_${run} strategy file_copy`);
}

/** A database without a single table of ours, for what makes them. @throws Error as `createTestDatabase` */
export const createEmptyDatabase = (): Promise<TestDatabase> => made('template template0');

async function made(from: string): Promise<TestDatabase> {
  const adminUrl = fromSetup('QUORATE_TEST_ADMIN_URL');
  const name = `test_${fromSetup('QUORATE_TEST_RUN')}_${randomBytes(6).toString('hex')}`;
  const login = new URL(fromSetup('QUORATE_TEST_APP_URL')).username;
  await administer(adminUrl, [
    `create database ${name} ${from}`,
    `grant connect on database ${name} to ${pg.escapeIdentifier(login)}`, // a copy does not inherit such grants
  ]);
  return {
    ownerUrl: withDatabase(adminUrl, name),
    appUrl: withDatabase(fromSetup('QUORATE_TEST_APP_URL'), name),
    secret: Buffer.from(fromSetup('QUORATE_TEST_SECRET'), 'base64url'),
    drop: () => administer(adminUrl, [`drop database if exists ${name} with (force)`]),
  };
}

function fromSetup(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing: tests with a database are named *.e2e-spec.ts`);
  return value;
}

function withDatabase(url: string, name: string): string {
  const copy = new URL(url);
  copy.pathname = `/${name}`;
  return copy.href;
}

/** Statements that take no parameters and no transaction. Their names are made above, from hexadecimal digits. */
async function administer(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
