import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { PlainFailure } from './failure.mjs';
import { ROOT } from './paths.mjs';

/** Where everything that must outlive a restart is kept: the database, the secret, captured mail, published roots, logs. */
export const dataDirectory = () => path.resolve(ROOT, process.env.QUORATE_DATA || 'var');

const unwritable = (directory, error) =>
  new PlainFailure(
    `Cannot write to the data directory ${directory} (${error.code}). Make it writable, or choose another: QUORATE_DATA=/path npm start`,
  );

/** Like mkdir -p. Node's own recursive mkdir never comes back from places such as /proc, where nothing can be made. */
function makeFolder(folder) {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

/**
 * Makes the data directory and proves that it can be written to.
 *
 * @throws PlainFailure when it cannot
 */
export function prepareDataDirectory(directory) {
  try {
    makeFolder(path.join(directory, 'logs'));
    for (const folder of [directory, path.join(directory, 'logs')]) {
      const probe = path.join(folder, `.probe-${process.pid}`);
      fs.writeFileSync(probe, 'x');
      fs.rmSync(probe);
    }
  } catch (error) {
    throw unwritable(directory, error);
  }
}

/** Writes a private file (0600) that is whole, and on the disk, before it has its name. */
export function writePrivately(file, content) {
  const draft = `${file}.${process.pid}.tmp`;
  const handle = fs.openSync(draft, 'w', 0o600);
  try {
    fs.writeFileSync(handle, content);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(draft, file);
}

/**
 * The installation's secret, from which every key is derived: QUORATE_SECRET, or the file QUORATE_SECRET_FILE, or
 * `secret` in the data directory, made at the first start. Losing it makes stored tokens and sealed messages useless.
 *
 * @returns the secret's bytes, and the environment variable that hands it to the servers
 * @throws PlainFailure when it is shorter than 32 bytes or cannot be read
 */
export function ensureSecret(directory) {
  const given = process.env.QUORATE_SECRET;
  if (given) return { secret: parseSecret(given, 'QUORATE_SECRET'), env: { QUORATE_SECRET: given } };
  const file = path.resolve(ROOT, process.env.QUORATE_SECRET_FILE || path.join(directory, 'secret'));
  if (!fs.existsSync(file) && !process.env.QUORATE_SECRET_FILE)
    writePrivately(file, `${randomBytes(48).toString('base64url')}\n`);
  try {
    return { secret: parseSecret(fs.readFileSync(file, 'utf8').trim(), file), env: { QUORATE_SECRET_FILE: file } };
  } catch (error) {
    if (error instanceof PlainFailure) throw error;
    throw new PlainFailure(`Cannot read the secret from ${file} (${error.code}).`);
  }
}

function parseSecret(text, where) {
  const secret = Buffer.from(text, 'base64url');
  if (/^[\w-]+$/.test(text) && secret.length >= 32) return secret;
  throw new PlainFailure(`The secret in ${where} must be base64url of at least 32 bytes.`);
}
