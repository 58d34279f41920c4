import fs from 'node:fs';
import path from 'node:path';
import { PlainFailure } from './failure.mjs';
import { startMark, waitForEnd } from './process-identity.mjs';

/** How long a second start waits for a first one that is already on its way out. */
const STOPPING_MS = 35_000;
/** And for one that is not: its parent may have died this very moment. */
const GRACE_MS = 1_500;
/** How long servers of a killed start get to finish before they are ended. */
const ORPHAN_MS = 12_000;

const self = (pid) => ({ pid, mark: startMark(pid) });
const isSame = ({ pid, mark }) => mark !== '' && startMark(pid) === mark;

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Ends servers that outlived a start which was killed, so that their port and their data are free again. */
async function endOrphans(children) {
  const orphans = children.filter(isSame);
  for (const { pid } of orphans) signal(pid, 'SIGTERM');
  if (await waitForEnd(() => orphans.some(isSame), 1_000)) return;
  console.log('  · Waiting for the servers of an earlier start to finish …');
  if (await waitForEnd(() => orphans.some(isSame), ORPHAN_MS)) return;
  for (const { pid } of orphans.filter(isSame)) signal(pid, 'SIGKILL');
  await waitForEnd(() => orphans.some(isSame), 2_000);
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // gone in the meantime
  }
}

async function waitForHolder(file) {
  const until = Date.now() + GRACE_MS;
  const longest = Date.now() + STOPPING_MS;
  for (;;) {
    const holder = read(file);
    if (!holder || !isSame(holder)) return holder;
    if (Date.now() > (holder.stopping ? longest : until))
      throw new PlainFailure(
        `Quorate is already running from ${path.dirname(file)} (process ${holder.pid}). Stop it first: kill ${holder.pid}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * One running Quorate per data directory. The lock names the process and its servers with the moment each started, so a
 * lock left behind by SIGKILL or by a lost machine is recognised, and the servers it names are cleared away.
 *
 * @throws PlainFailure naming the process that runs already
 */
export async function takeRunLock(directory) {
  const file = path.join(directory, 'running.json');
  const state = { ...self(process.pid), stopping: false, children: [] };
  const save = (how) => {
    const draft = `${file}.${process.pid}.tmp`;
    fs.writeFileSync(draft, JSON.stringify(state), { mode: 0o600 });
    try {
      how(draft, file);
    } finally {
      fs.rmSync(draft, { force: true });
    }
  };
  for (let attempt = 0; ; attempt += 1) {
    const left = await waitForHolder(file);
    if (left) await endOrphans(left.children ?? []);
    if (fs.existsSync(file) && JSON.stringify(read(file)) === JSON.stringify(left)) fs.rmSync(file, { force: true });
    try {
      save(fs.linkSync); // fails when another start was quicker
      break;
    } catch (error) {
      if (error.code !== 'EEXIST' || attempt >= 5) throw error;
    }
  }
  return {
    addChild(pid) {
      state.children = [...state.children.filter(isSame), self(pid)];
      save(fs.renameSync);
    },
    /** Where this Quorate can be reached, for the command line on the same machine. */
    tell(connection) {
      state.connection = connection;
      save(fs.renameSync);
    },
    markStopping() {
      state.stopping = true;
      save(fs.renameSync);
    },
    release() {
      fs.rmSync(file, { force: true });
    },
  };
}
