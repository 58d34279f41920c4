import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { writePrivately } from './support/data-directory.mjs';
import { PlainFailure, lastWords } from './support/failure.mjs';
import { findPostgres } from './support/postgres-binaries.mjs';
import { commandLineOf, isAlive, waitForEnd } from './support/process-identity.mjs';

const OWNER = 'quorate';
const LOG_LIMIT = 10_000_000;
const START_MS = 120_000;

/** Durable as PostgreSQL ships it: fsync, full_page_writes and synchronous_commit are never touched here (DUR-02). */
const SETTINGS = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '200' };

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const run = (command, args, options) =>
  new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });

/**
 * Makes the cluster under another name and gives it its own only when it is whole, so that an interrupted first start
 * leaves nothing that a second one could mistake for data. Checksums are on: DUR-01 asks for them.
 */
async function makeCluster(postgres, cluster, passwordFile) {
  const folder = path.dirname(cluster);
  const isDraft = (name) => name.startsWith('pg.draft-');
  for (const name of fs.readdirSync(folder).filter(isDraft))
    fs.rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  const draft = path.join(folder, `pg.draft-${process.pid}`);
  const password = randomBytes(18).toString('base64url');
  writePrivately(passwordFile, password);
  fs.mkdirSync(draft, { mode: 0o700 });
  const forInitdb = path.join(folder, `pg.draft-${process.pid}.password`);
  fs.writeFileSync(forInitdb, password, { mode: 0o600 });
  const { uid, gid } = postgres.options;
  if (uid !== undefined) for (const file of [draft, forInitdb]) fs.chownSync(file, uid, gid);
  const access = ['-U', OWNER, '-A', 'scram-sha-256', `--pwfile=${forInitdb}`];
  const kind = ['-E', 'UTF8', '--locale=C.UTF-8', '--data-checksums', '--no-instructions'];
  const initdb = postgres.command('initdb', ['-D', draft, ...access, ...kind], { diesWithUs: true });
  const { code, output } = await run(...initdb, postgres.options);
  fs.rmSync(forInitdb);
  if (code !== 0) {
    fs.rmSync(draft, { recursive: true, force: true });
    const reach =
      uid === undefined ? '' : ` (account ${uid} must be able to reach ${folder}; QUORATE_DATA chooses another place)`;
    throw new PlainFailure(`The database could not be made in ${folder}: ${lastWords(output)}${reach}`);
  }
  fs.renameSync(draft, cluster);
}

function refuseOtherMajor(postgres, cluster) {
  const written = fs.readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (written === postgres.major) return;
  throw new PlainFailure(
    `The data in ${cluster} was written by PostgreSQL ${written}; PostgreSQL ${postgres.major} is bundled. Upgrade it with pg_upgrade, or choose another data directory.`,
  );
}

/** Stops a server of ours that outlived a killed start; a number that now belongs to another program is forgotten. */
async function clearOrphan(cluster) {
  const lock = path.join(cluster, 'postmaster.pid');
  if (!fs.existsSync(lock)) return;
  const pid = Number(fs.readFileSync(lock, 'utf8').split('\n')[0]);
  const isOurs = () => commandLineOf(pid).includes(cluster);
  if (isOurs()) {
    process.kill(pid, 'SIGINT');
    if (await waitForEnd(isOurs, 30_000)) return;
    throw new PlainFailure(`A database server from an earlier start (process ${pid}) does not stop: kill ${pid}`);
  }
  const other = commandLineOf(pid);
  if (isAlive(pid) && other !== '' && !other.includes('postgres')) fs.rmSync(lock, { force: true });
}

function openLog(logFile) {
  if (fs.existsSync(logFile) && fs.statSync(logFile).size > LOG_LIMIT) fs.renameSync(logFile, `${logFile}.1`);
  const from = fs.existsSync(logFile) ? fs.statSync(logFile).size : 0;
  const tail = () => fs.readFileSync(logFile).subarray(from).toString('utf8').slice(-8_000);
  return { handle: fs.openSync(logFile, 'a', 0o600), tail };
}

/** Ready when the server says so in the eighth line of postmaster.pid, which is what pg_ctl reads too. */
function isReady(cluster, pid) {
  try {
    const lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

async function launch({ postgres, cluster, port, settings, logFile }) {
  const flags = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openLog(logFile);
  const [command, args] = postgres.command('postgres', ['-D', cluster, '-p', String(port), ...flags], {
    diesWithUs: true,
  });
  // Detached: Ctrl-C in a terminal reaches the starter, which stops the server last.
  const child = spawn(command, args, {
    ...postgres.options,
    detached: true,
    stdio: ['ignore', log.handle, log.handle],
  });
  fs.closeSync(log.handle);
  let ended;
  const end = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve((ended = signal ?? code)));
    child.once('error', (error) => resolve((ended = error.message)));
  });
  await waitForEnd(() => ended === undefined && !isReady(cluster, child.pid), START_MS);
  if (ended === undefined && isReady(cluster, child.pid)) return { child, end };
  child.kill('SIGINT');
  await end;
  return { failure: log.tail() || String(ended) };
}

/**
 * Starts the bundled PostgreSQL on a free loopback port, making the cluster at the first start.
 *
 * The server stops with this process, also when this process is killed; where the system cannot promise that, the next
 * start stops it. Data survives every kind of end.
 *
 * @param dataDir  directory that holds the cluster (`pg`) and its password (`pg.password`)
 * @param logFile  where the server's own log goes; default `<dataDir>/postgres.log`
 * @param settings more server settings, name to value
 * @param port     default: a free one
 * @returns port, pid, `url(database)` as owner, `ended` (resolves when the server is gone), `stop()`, and `interrupt()`,
 *          which stops without waiting
 * @throws PlainFailure when the server cannot be started
 */
export async function startPostgres({ dataDir, logFile = path.join(dataDir, 'postgres.log'), settings = {}, port }) {
  const cluster = path.join(dataDir, 'pg');
  const passwordFile = path.join(dataDir, 'pg.password');
  try {
    fs.mkdirSync(dataDir, { recursive: true });
    fs.accessSync(dataDir, fs.constants.W_OK);
  } catch (error) {
    throw new PlainFailure(`Cannot write to ${dataDir} (${error.code}), where the database is to be kept.`);
  }
  const postgres = findPostgres(cluster);
  if (!fs.existsSync(cluster)) await makeCluster(postgres, cluster, passwordFile);
  refuseOtherMajor(postgres, cluster);
  if (!fs.existsSync(passwordFile))
    throw new PlainFailure(`${passwordFile} is missing: without it the database in ${cluster} cannot be opened.`);
  const password = fs.readFileSync(passwordFile, 'utf8');
  await clearOrphan(cluster);

  for (let attempt = 1; ; attempt += 1) {
    const at = port ?? (await freePort());
    const { child, end, failure } = await launch({ postgres, cluster, port: at, settings, logFile });
    if (child)
      return {
        port: at,
        pid: child.pid,
        ended: end,
        url: (database) => `postgres://${OWNER}:${password}@127.0.0.1:${at}/${database}`,
        interrupt: () => child.kill('SIGINT'), // fast shutdown: open transactions roll back, checkpoint, end
        stop: async () => {
          child.kill('SIGINT');
          await end;
        },
      };
    // Another program took the port, or the last server's processes are still letting go of its memory: once more.
    if (attempt >= 5 || !/could not bind|pre-existing shared memory|already in use/.test(failure))
      throw new PlainFailure(`The database did not start: ${lastWords(failure)} (log: ${logFile})`);
    await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
  }
}
