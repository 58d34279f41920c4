// One module out of the sources of the verifier and of the packages it rests on, to be read by people.
import fs from 'node:fs';
import path from 'node:path';

/** Only what the verifier reaches is taken over: modules of our libraries have no effects of their own. */
const OURS = { sideEffects: false };

/**
 * The bundler keeps comments only where they begin with `!`. So every comment in front of a statement or a member is
 * marked before and unmarked after.
 */
function markComments(ts, file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const starts = new Set();
  const see = (node) => {
    if (ts.isStatement(node) || ts.isClassElement(node))
      for (const { pos } of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []) starts.add(pos);
    ts.forEachChild(node, see);
  };
  see(source);
  let marked = '';
  let last = 0;
  for (const start of [...starts].sort((a, b) => a - b)) {
    const length = text.startsWith('/**', start) ? 3 : 2;
    marked += `${text.slice(last, start)}${text.slice(start, start + 2)}!`;
    last = start + length;
  }
  return marked + text.slice(last);
}

const MARKED = /^(?:\/\*![^]*?\*\/\n|(?:\/\/!.*\n)+)/gm;

/** A comment that stands before nothing spoke of a type, or of something that the verifier does not use. */
const dropLonely = (text) =>
  text.replace(MARKED, (comment, at) =>
    /^(?:\n|\/\*!|$)/.test(text.slice(at + comment.length, at + comment.length + 3)) ? '' : comment,
  );

const unmarkComments = (text) =>
  dropLonely(text)
    .replace(/^(\s*)\/\*!/gm, '$1/**')
    .replace(/^(\s*)\/\/!/gm, '$1//');

/** Taken as a whole, zod brings its messages in fifty languages; member by member, what is used. */
const byMember = (text) => text.replace(/^import \{ z \} from 'zod';$/m, "import * as z from 'zod';");

function sources(ts, root) {
  const libs = path.join(root, 'libs') + path.sep;
  const apps = path.join(root, 'apps', 'verify') + path.sep;
  return {
    name: 'sources',
    setup(build) {
      build.onResolve({ filter: /^#libs\/[a-z]+$/ }, ({ path: name }) => ({
        path: path.join(libs, name.slice('#libs/'.length), 'src', 'index.ts'),
        ...OURS,
      }));
      build.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path: name, importer, kind }) => {
        if (!importer.startsWith(libs)) return undefined;
        // What a library loads only when it is asked for, the verifier never asks for.
        if (kind === 'dynamic-import') return { external: true };
        return { path: path.join(path.dirname(importer), name.replace(/\.js$/, '.ts')), ...OURS };
      });
      build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
        if (!file.startsWith(libs) && !file.startsWith(apps)) return undefined;
        return { loader: 'ts', contents: markComments(ts, file, byMember(fs.readFileSync(file, 'utf8'))) };
      });
    },
  };
}

/**
 * @param root of the checkout
 * @param entry below it
 * @returns the text of the module, and how many bytes of it come from which file below the root
 * @throws Error naming the first file that cannot be bundled
 */
export async function bundleSources({ root, entry }) {
  const [{ build }, { default: ts }] = await Promise.all([import('esbuild'), import('typescript')]);
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: path.join(root, 'out.js'),
    write: false,
    bundle: true,
    platform: 'browser', // other people's packages in the form that runs everywhere, in the command too
    external: ['node:*'],
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'inline',
    preserveSymlinks: true,
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    metafile: true,
    logLevel: 'silent',
    plugins: [sources(ts, root)],
  });
  const [{ inputs }] = Object.values(metafile.outputs);
  const bytes = new Map(Object.entries(inputs).map(([file, { bytesInOutput }]) => [file, bytesInOutput]));
  return { text: unmarkComments(outputFiles[0].text), bytes };
}

/** The package that a file belongs to: `libs/belenios`, `apps/verify`, or somebody else's, such as `@noble/curves`. */
export function packageOf(file) {
  const theirs = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file);
  return theirs ? theirs[1] : file.split('/').slice(0, 2).join('/');
}
