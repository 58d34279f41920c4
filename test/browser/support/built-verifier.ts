import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const run = promisify(execFile);

/** What differs between two machines and must not matter. */
export interface Surroundings {
  /** Folders below the temporary one, so that the length and the text of every path differ. */
  readonly below: string;
  readonly env: Readonly<Record<string, string>>;
  /** Octal, as a shell takes it. */
  readonly umask: string;
}

const NOT_NEEDED = new Set(['testdata', 'test-support', 'testing', 'test']);

/** Copies the sources somewhere and builds the verifier there, as somebody would who does not trust ours. */
export async function buildElsewhere({ below, env, umask }: Surroundings): Promise<string> {
  const checkout = path.join(await mkdtemp(path.join(tmpdir(), 'quorate-build-')), below);
  mkdirSync(checkout, { recursive: true });
  const filter = (file: string): boolean => !NOT_NEEDED.has(path.basename(file)) && !file.endsWith('.spec.ts');
  for (const part of ['apps/verify', 'libs', 'scripts', 'package.json'])
    cpSync(path.join(ROOT, part), path.join(checkout, part), { recursive: true, filter });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(checkout, 'node_modules'));
  const script = path.join(checkout, 'scripts', 'build-verify.mjs');
  await run('/bin/sh', ['-c', `umask ${umask} && exec "$0" "$1"`, process.execPath, script], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, NODE_NO_WARNINGS: '1', ...env },
  });
  return path.join(checkout, 'dist', 'verify');
}
