import path from 'node:path';
import { ROOT, fromRoot } from './paths.mjs';

/**
 * Pure packages of many small files which a command or a thread waits for: a count should start at once, and so should each
 * thread of a verification. Each becomes one module (and one more for what it loads only when asked), written where its
 * index would stand. Everything else is compiled file by file.
 */
export const BUNDLED = ['libs/belenios', 'libs/counting', 'libs/domain', 'libs/evidence'];

/** What a package imports by a name that is known only when it runs; each stays a module of its own. */
const BY_NAME = { 'libs/belenios': ['sodium/group-sodium.ts'] };

export const bundleOf = (file) => BUNDLED.find((folder) => file.startsWith(`${folder}/`));

/**
 * @returns the modules as files to write: the path below the root, and what to put there
 * @throws Error naming the first file that cannot be bundled
 */
export async function bundle(folder) {
  const { build } = await import('esbuild');
  const outdir = fromRoot('dist', folder, 'src');
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['index.ts', ...(BY_NAME[folder] ?? [])].map((file) => `${folder}/src/${file}`),
    outbase: `${folder}/src`,
    outdir,
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    external: ['#libs/*', '@noble/*', '@scure/*', 'zod'],
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',
  });
  return outputFiles.map(({ path: file, contents }) => ({ file: path.resolve(file), contents }));
}
