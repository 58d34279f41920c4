import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A `belenios-tool`, and the record of a running Quorate that it is to fetch by itself. */
export interface PublishedElsewhere {
  /** The program, with its path. */
  readonly command: string;
  /** As `--version` says it: `3.0`, `3.3.0`. */
  readonly version: string;
  readonly server: string;
  readonly uuid: string;
}

type Tell = (holds: boolean, what: string) => void;

/**
 * That another program fetches a record by itself and finds it right, and gets the very bytes object by object.
 * @param archive the record as our own route gives it as a whole
 */
export async function checkPublished(where: PublishedElsewhere, archive: Uint8Array, tell: Tell): Promise<void> {
  const { version, uuid } = where;
  tell(await verifyByUrl(where), `${uuid}: belenios-tool ${version} fetches the record by its address and accepts it`);
  const pulled = await pullArchive(where);
  if (pulled) tell(pulled.equals(archive), `${uuid}: belenios-tool ${version} pulls the archive byte for byte`);
}

/** What the other program says of a record that it fetched from our four routes (ed25519.md, section 9). */
export async function verifyByUrl({ command, server, uuid }: PublishedElsewhere): Promise<boolean> {
  const args = ['election', 'verify', '--url', `${server}/`, '--uuid', uuid];
  return run(command, args, { env: ENVIRONMENT, maxBuffer: 1 << 28 }).then(
    () => true,
    () => false,
  );
}

/**
 * The archive as `archive pull` puts it together, object by object; undefined for a version that has no such command (it
 * came with 3.2). @throws Error if it fails
 */
export async function pullArchive(
  { command, version, server, uuid }: PublishedElsewhere,
  base?: string,
): Promise<Buffer | undefined> {
  if (/^3\.[01]\b/.test(version)) return undefined;
  const args = ['archive', 'pull', '--url', `${server}/`, '--uuid', uuid, ...(base ? ['--base-archive', base] : [])];
  const { stdout } = await run(command, args, { env: ENVIRONMENT, maxBuffer: 1 << 28, encoding: 'buffer' });
  return stdout;
}

/** Without synchronous file operations a 3.x tool passes over errors in ballots (ed25519.md, section 7). */
const ENVIRONMENT = { ...process.env, LWT_ASYNC_METHOD: 'none', BELENIOS_USE_URANDOM: '1' };
