import { posix } from 'node:path';
import { moduleName, readSources } from './import-graph.js';

export interface Reached {
  /** Our own files, by path from the root of the checkout. */
  readonly files: readonly string[];
  /** Packages of others, and modules of Node as they are named. */
  readonly modules: readonly string[];
}

/** Everything that a file imports, and what that imports, types included. */
export function reachableFrom(start: string): Reached {
  const byPath = new Map(readSources(['apps', 'libs']).map((file) => [file.path, file]));
  const files = new Set<string>();
  const modules = new Set<string>();
  const left = [start];
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    const file = byPath.get(path);
    if (!file || files.has(path)) continue;
    files.add(path);
    for (const name of file.imports) {
      if (name.startsWith('#libs/')) left.push(`${name.slice(1)}/src/index.ts`);
      else if (name.startsWith('.')) left.push(posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts'));
      else modules.add(name.startsWith('node:') ? name : moduleName(name));
    }
  }
  return { files: [...files].sort(), modules: [...modules].sort() };
}
