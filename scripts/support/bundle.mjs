import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, fromRoot } from './paths.mjs';

/**
 * Pure packages of many small files which a command or a thread waits for: a count should start at once, and so should each
 * thread of a verification. Each becomes one module (and one more for what it loads only when asked), written where its
 * index would stand. Everything else is compiled file by file.
 */
const PACKAGES = ['libs/basics', 'libs/belenios', 'libs/counting', 'libs/domain', 'libs/evidence'];

/** What a package imports by a name that is known only when it runs; each stays a module of its own. */
const BY_NAME = { 'libs/belenios': ['sodium/group-sodium.ts'] };

const inPackage = (folder) => (file) => file.startsWith(`${folder}/`);
const ofPackage = (folder) => ({
  name: folder,
  entries: ['index.ts', ...(BY_NAME[folder] ?? [])].map((file) => `${folder}/src/${file}`),
  isMadeOf: inPackage(folder),
  replaces: inPackage(folder),
  external: ['#libs/*', '@noble/*', '@scure/*', 'zod'],
  plugins: [],
});

/**
 * Programs that are one module with all they use, other people's pure packages as well: a command and a thread read
 * their program while somebody waits, and use a small part of each package.
 */
const ofProgram = ({ entry, uses }) => ({
  name: entry,
  entries: [entry, ...uses.flatMap(besides)],
  isMadeOf: (file) => file === entry || uses.some((folder) => inPackage(folder)(file)),
  replaces: (file) => file === entry,
  external: ['node:*', 'commander', 'piscina'],
  plugins: [usedAlone],
});

/** What a package imports by name, to stand beside the program as it stands beside the package's index. */
const besides = (folder) =>
  (BY_NAME[folder] ?? []).map((file) => ({ in: `${folder}/src/${file}`, out: file.replace(/\.ts$/, '') }));

/** Taken as a whole, zod brings its messages in fifty languages; member by member, what is used. */
const byMember = (text) => text.replace(/^import \{ z \} from 'zod';$/m, "import * as z from 'zod';");

/** Of our packages only what is used: their modules have no effects of their own. */
const usedAlone = {
  name: 'used-alone',
  setup(build) {
    build.onResolve({ filter: /^#libs\/[a-z]+$/ }, ({ path: name }) => ({
      path: fromRoot('libs', name.slice('#libs/'.length), 'src', 'index.ts'),
      sideEffects: false,
    }));
    build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => ({ loader: 'ts', contents: byMember(readFileSync(file, 'utf8')) }));
    build.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path: name, importer }) =>
      importer.startsWith(fromRoot('libs') + path.sep)
        ? { path: path.join(path.dirname(importer), name.replace(/\.js$/, '.ts')), sideEffects: false }
        : undefined,
    );
  },
};

/** Every bundle: of which sources it is made, and which of them are not compiled one by one besides. */
export const BUNDLES = [
  ...PACKAGES.map(ofPackage),
  ofProgram({ entry: 'apps/cli/src/verify/ballot-thread.ts', uses: ['libs/basics', 'libs/belenios'] }),
  ofProgram({ entry: 'apps/cli/src/verify.ts', uses: ['apps/cli', ...PACKAGES] }),
];

const atPlace = (file, outbase) => ({ in: file, out: path.relative(outbase, file).replace(/\.ts$/, '') });

/**
 * @returns the modules as files to write: the path below the root, and what to put there
 * @throws Error naming the first file that cannot be bundled
 */
export async function bundle({ entries, external, plugins }) {
  const { build } = await import('esbuild');
  const outbase = path.dirname(entries[0]);
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: entries.map((file) => (typeof file === 'string' ? atPlace(file, outbase) : file)),
    outdir: fromRoot('dist', outbase),
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    external,
    plugins,
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',
  });
  return outputFiles.map(({ path: file, contents }) => ({ file: path.resolve(file), contents }));
}
