import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that Quorate is installed in: the nearest one above this file (compiled, bundled or not) with a package.json.
 *
 * @throws Error if there is none: the installation is broken
 */
export function installationFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error('there is no package.json above this file');
  }
}

/** The version in Quorate's package.json. */
export function engineVersion(): string {
  const file = join(installationFolder(), 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }; // our own package.json
  return version;
}
