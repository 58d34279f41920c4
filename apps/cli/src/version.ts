import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The version in Quorate's package.json, the nearest one above this file (compiled or not).
 *
 * @throws Error if there is none: the installation is broken
 */
export function engineVersion(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file)) {
      const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }; // our own package.json
      return version;
    }
    if (folder === dirname(folder)) throw new Error('there is no package.json above this file');
  }
}
