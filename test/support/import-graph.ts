import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

/** One source file: its path from the root of the checkout, its package (`libs/domain`, `apps/api`), and what it names. */
export interface SourceFile {
  readonly path: string;
  readonly pack: string;
  readonly lines: number;
  /** Module names as written, of every import, re-export and dynamic import; types too. */
  readonly imports: readonly string[];
}

const SKIPPED = new Set(['node_modules', 'testdata', 'generated', 'dist']);

function* pathsBelow(folder: string): Generator<string> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) yield* pathsBelow(path);
    } else if (/\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts')) yield path;
  }
}

/** Every TypeScript file below the folders, in the order of their paths. */
export function readSources(folders: readonly string[]): readonly SourceFile[] {
  const paths = folders.flatMap((folder) => [...pathsBelow(folder)]).sort();
  return paths.map((path) => {
    const text = readFileSync(path, 'utf8');
    const { importedFiles } = ts.preProcessFile(text, true, true);
    return {
      path,
      pack: path.split('/').slice(0, 2).join('/'),
      lines: text.split('\n').length - 1,
      imports: importedFiles.map(({ fileName }) => fileName),
    };
  });
}

/** The package on disk that an import leads to (`libs/domain`), or undefined when it leads to somebody else's. */
export function packageOf(file: SourceFile, name: string): string | undefined {
  if (name.startsWith('#libs/')) return `libs/${name.split('/')[1]}`;
  if (!name.startsWith('.')) return undefined;
  return posix.join(dirname(file.path), name).split('/').slice(0, 2).join('/');
}

/** The name of somebody else's package: `@nestjs/common/constants.js` is `@nestjs/common`. */
export function moduleName(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function targetOf(file: SourceFile, name: string): string | undefined {
  if (name.startsWith('#libs/')) return join('libs', name.split('/')[1] ?? '', 'src', 'index.ts');
  if (!name.startsWith('.')) return undefined;
  const path = posix.join(dirname(file.path), name).replace(/\.js$/, '.ts');
  return existsSync(`${path}x`) ? `${path}x` : path;
}

/**
 * Cycles of files that import each other, each as a list of paths that ends where it began.
 *
 * Depth first, with the path that led here: a file met again on that path closes a cycle. Every knot of files shows up
 * at least once; a tight one need not show every way round.
 */
export function findCycles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const trail: string[] = [];
  const cycles: (readonly string[])[] = [];

  const visit = (path: string): void => {
    const file = byPath.get(path);
    if (!file || done.has(path)) return;
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path]);
      return;
    }
    trail.push(path);
    for (const name of file.imports) {
      const target = targetOf(file, name);
      if (target !== undefined) visit(target);
    }
    trail.pop();
    done.add(path);
  };

  for (const { path } of files) visit(path);
  return cycles;
}
