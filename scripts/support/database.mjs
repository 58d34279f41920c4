import { PlainFailure } from './failure.mjs';
import { startPostgres } from '../embedded-pg.mjs';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

async function connect(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Runs one statement as owner and hands back its rows. */
export async function query(url, sql, values = []) {
  const client = await connect(url);
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Makes the database when the server has none of that name. The name is ours, never a visitor's. */
export async function ensureDatabase(adminUrl, name) {
  const found = await query(adminUrl, 'select 1 from pg_database where datname = $1', [name]);
  if (found.length === 0) await query(adminUrl, `create database ${name}`);
}

/** Where a server is, without the password that its URL may hold. */
function place(url) {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname || 'localhost'}:${port || 5432}${pathname}`;
  } catch {
    return 'the address in DATABASE_URL';
  }
}

/**
 * Proves that the database at DATABASE_URL answers.
 *
 * @throws PlainFailure saying where it was looked for, and what the server or the network answered
 */
export async function checkExternalDatabase(url) {
  try {
    await query(url, 'select 1');
  } catch (error) {
    const reason = error.code && !error.message ? error.code : error.message || error.errors?.[0]?.message;
    throw new PlainFailure(
      `PostgreSQL at ${place(url)} does not answer: ${reason}. Check DATABASE_URL, or leave it out for the bundled one.`,
    );
  }
}

/**
 * Keeps the bundled PostgreSQL running: should it end on its own, it is started again on the same port, with growing
 * pauses. It recovers by itself what was committed.
 */
export async function keepPostgres({ dataDir, logFile, onSpawn }) {
  let server = await startPostgres({ dataDir, logFile });
  let isStopping = false;
  let pause = FIRST_PAUSE_MS;
  const { port, url } = server;
  onSpawn(server.pid);

  const guard = () =>
    server.ended.then(async (how) => {
      for (let isUp = false; !isUp && !isStopping;) {
        console.error(`The database stopped unexpectedly (${how}). It is started again in ${pause / 1000} s.`);
        await new Promise((resolve) => setTimeout(resolve, pause));
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        if (isStopping) return;
        try {
          server = await startPostgres({ dataDir, logFile, port });
          onSpawn(server.pid);
          isUp = true;
          guard();
        } catch (error) {
          how = error.message;
        }
      }
    });
  guard();

  return {
    url,
    async stop() {
      isStopping = true;
      await server.stop();
    },
    kill() {
      isStopping = true;
      server.interrupt();
    },
  };
}
