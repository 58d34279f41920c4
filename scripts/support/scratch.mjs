// Where tests keep their throw-away databases and files.
import fs from 'node:fs';

/** The memory file system of Linux. */
const MEMORY = '/dev/shm';
/** Several databases with their logs, mail and archives of elections. */
const NEEDED_BYTES = 6 * 1024 ** 3;

function freeBytes(folder) {
  try {
    const { bavail, bsize } = fs.statfsSync(folder);
    fs.accessSync(folder, fs.constants.W_OK);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

/**
 * Lets the throw-away files of tests (os.tmpdir()) stand in memory where there is room. Everything is written and synced
 * as on a disk, and outlives killed processes as there; only the wait for a disk falls away, which on a shared machine is
 * most of the time of a commit. A TMPDIR that is set is left as it is.
 */
export function scratchInMemory() {
  if (!process.env.TMPDIR && freeBytes(MEMORY) >= NEEDED_BYTES) process.env.TMPDIR = MEMORY;
}
