// Runs once before the tests that need a database, and only when such a test is to run.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startPostgres } from '../../scripts/embedded-pg.mjs';
import { buildIfStale } from '../../scripts/support/build.mjs';
import { query } from '../../scripts/support/database.mjs';
import { fromRoot } from '../../scripts/support/paths.mjs';
import { isAlive } from '../../scripts/support/process-identity.mjs';
import globalTeardown from './global-teardown.mjs';

const FOLDER = 'quorate-test-';

/** Clusters of test runs that were killed before they could clear up. */
function removeAbandoned() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const pid = new RegExp(`^${FOLDER}(\\d+)-`).exec(name)?.[1];
    if (pid && !isAlive(Number(pid)))
      fs.rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A server of one's own (TEST_DATABASE_URL or DATABASE_URL, an account that may make databases and roles), or a throw-away one. */
async function findServer() {
  const given = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL;
  if (given) return { adminUrl: given, stop: async () => {} };
  removeAbandoned();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), `${FOLDER}${process.pid}-`));
  fs.chmodSync(dataDir, 0o755); // PostgreSQL may run as another account than the tests
  const server = await startPostgres({ dataDir });
  const stop = async () => {
    await server.stop();
    fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  };
  return { adminUrl: server.url('postgres'), stop };
}

/** A database with every migration run, for tests to copy; hands back the restricted login's URL. */
async function makeTemplate({ adminUrl, template, secret }) {
  await query(adminUrl, `create database ${template}`);
  const { migrate } = await import(pathToFileURL(fromRoot('dist/libs/persistence/src/index.js')).href);
  const ownerUrl = new URL(adminUrl);
  ownerUrl.pathname = `/${template}`;
  return (await migrate({ ownerUrl: ownerUrl.href, secret })).appUrl;
}

/**
 * Builds what is stale, starts a server unless one is given, and makes a template database.
 * `createTestDatabase` in database.ts copies it; global-teardown.mjs clears up.
 */
export default async function globalSetup() {
  await buildIfStale();
  const { adminUrl, stop } = await findServer();
  const run = randomBytes(4).toString('hex');
  const secret = randomBytes(32);
  globalThis.quorateTestServer = { adminUrl, run, stop };
  try {
    const appUrl = await makeTemplate({ adminUrl, template: `tpl_${run}`, secret });
    globalThis.quorateTestServer.role = new URL(appUrl).username;
    Object.assign(process.env, {
      QUORATE_TEST_RUN: run,
      QUORATE_TEST_ADMIN_URL: adminUrl,
      QUORATE_TEST_APP_URL: appUrl,
      QUORATE_TEST_SECRET: secret.toString('base64url'),
    });
  } catch (error) {
    await globalTeardown(); // Jest does not call it when this fails
    throw error;
  }
}
