import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { PlainFailure, lastWords } from './failure.mjs';
import { ROOT, fromRoot } from './paths.mjs';

const LOCK = fromRoot('package-lock.json');
const STAMP = fromRoot('node_modules', '.quorate-installed');

const readPackages = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages;

const lockDigest = () => createHash('sha256').update(fs.readFileSync(LOCK)).digest('hex');

/** Whether the last install by `ensureInstalled` was of this very lock file. */
const isStamped = () => fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === lockDigest();

/**
 * Whether node_modules holds what package-lock.json asks for, whoever put it there.
 *
 * npm writes `node_modules/.package-lock.json` as the last act of an install, so an interrupted install has none.
 * Optional packages are left out of the comparison: which of them are present depends on the machine.
 *
 * @param withDev whether the packages for developing and testing must be there too
 */
function matchesLock({ withDev }) {
  const record = fromRoot('node_modules', '.package-lock.json');
  if (!fs.existsSync(record)) return false;
  const have = readPackages(record);
  return Object.entries(readPackages(LOCK)).every(([where, wanted]) => {
    const isAsked = !wanted.optional && !wanted.devOptional && !wanted.extraneous && (withDev || !wanted.dev);
    if (where === '' || !isAsked) return true;
    return have[where]?.version === wanted.version && have[where]?.integrity === wanted.integrity;
  });
}

/** npm as it was called, so that the same npm is used again; otherwise the one on the path. */
function npmCommand() {
  const self = process.env.npm_execpath;
  return self?.endsWith('npm-cli.js') ? [process.execPath, [self]] : ['npm', []];
}

const NETWORK =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/;
const CERTIFICATE = /\b(SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|CERT_HAS_EXPIRED)\b/;

/** What went wrong with `npm ci`, and what to do about it. */
function explain(output) {
  const network = NETWORK.exec(output)?.[1];
  if (network)
    return `The package registry cannot be reached (${network}). Check the network, or the registry set in npm, and run the command again.`;
  const certificate = CERTIFICATE.exec(output)?.[1];
  if (certificate)
    return `The package registry's certificate is not trusted (${certificate}). Set NODE_EXTRA_CA_CERTS to your network's certificate.`;
  if (/\bENOSPC\b/.test(output)) return `The disk is full: the packages need about 600 MB below ${ROOT}.`;
  if (/\b(EACCES|EROFS|EPERM)\b/.test(output)) return `Cannot write the packages below ${ROOT}: make it writable.`;
  return `npm could not install the packages: ${lastWords(output.replace(/^.*complete log of this run.*$/gm, ''))}`;
}

/** Runs npm to its end; `code` is 0 when it went well. */
async function npm(args, onSpawn) {
  const [command, before] = npmCommand();
  const child = spawn(command, [...before, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  onSpawn(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      output = (output + text).slice(-64_000);
    });
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', resolve);
  });
  return { code, output: output || String(code) };
}

/**
 * Installs the packages when node_modules is missing or differs from package-lock.json.
 *
 * @param note reports what was done
 * @param onSpawn receives the running npm, so that the caller can stop it
 * @throws PlainFailure when npm fails
 */
export async function ensureInstalled({ withDev, note, onSpawn = () => {} }) {
  if (isStamped() || matchesLock({ withDev })) return note('already installed');
  note('installing, about a minute');
  // Without a registry npm would try each package again and again for minutes. Its cache may still hold them all.
  const ping = await npm(['ping', '--fetch-retries=0', '--fetch-timeout=10000'], onSpawn);
  const isCutOff = ping.code !== 0 && NETWORK.test(ping.output);
  const patience = isCutOff ? ['--prefer-offline', '--fetch-retries=0', '--fetch-timeout=10000'] : [];
  // Install scripts stay off: nothing here needs them (see .npmrc).
  const { code, output } = await npm(['ci', '--ignore-scripts', '--no-progress', ...patience], onSpawn);
  if (code !== 0) throw new PlainFailure(explain(output));
  fs.writeFileSync(STAMP, lockDigest());
  note('installed');
}
