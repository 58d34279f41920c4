import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { BUNDLES, bundle } from './bundle.mjs';
import { PlainFailure } from './failure.mjs';
import { ROOT, fromRoot } from './paths.mjs';

const DIST = fromRoot('dist');
const MANIFEST = path.join(DIST, '.build.json');

/** The web screens have a builder of their own. */
const NOT_HERE = new Set(['apps/web']);

const isSource = (file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.endsWith('.spec.ts');
/** Data that compiled code reads from beside itself. Test data is not part of a build. */
const isAsset = (file) => /\.(json|sql|html|css|txt|ttf)$/.test(file) && !path.basename(file).startsWith('tsconfig');

function* filesBelow(folder) {
  if (NOT_HERE.has(folder)) return;
  for (const entry of fs.readdirSync(fromRoot(folder), { withFileTypes: true })) {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory() && entry.name !== 'testdata' && entry.name !== 'node_modules') yield* filesBelow(file);
    else if (entry.isFile() && (isSource(file) || isAsset(file))) yield file;
  }
}

const outputOf = (file) => path.join(DIST, file.replace(/\.ts$/, '.js'));
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Writes so that a program starting in the same moment finds the old file or the new one, never half of one. */
function write(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(draft, content);
  fs.renameSync(draft, file);
}

async function compile(swc, file) {
  const output = outputOf(file);
  if (!isSource(file)) return write(output, fs.readFileSync(fromRoot(file)));
  const { code, map } = await swc.transformFile(fromRoot(file), {
    configFile: fromRoot('.swcrc'),
    sourceFileName: path.relative(path.dirname(output), fromRoot(file)),
    cwd: ROOT,
  });
  const mapName = `${path.basename(output)}.map`;
  if (map) write(`${output}.map`, map);
  write(output, map ? `${code}//# sourceMappingURL=${mapName}\n` : code);
}

function readManifest(key) {
  try {
    const manifest = JSON.parse(fs.readFileSync(MANIFEST, 'utf8'));
    if (manifest.key === key) return { files: manifest.files, bundles: manifest.bundles };
  } catch {
    // there is no build yet, or it is not one of ours: everything is stale
  }
  return { files: {}, bundles: {} };
}

/** Removes what no source stands behind any more: a deleted module must not live on in dist. */
function removeStale(keep) {
  if (!fs.existsSync(DIST)) return;
  const others = ['screens', 'verify', 'web'].map((name) => path.join(DIST, name) + path.sep);
  for (const entry of fs.readdirSync(DIST, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    if (others.some((folder) => file.startsWith(folder))) continue; // these have builders of their own
    if (entry.isFile() && file !== MANIFEST && !file.endsWith('.tmp') && !keep.has(file.replace(/\.map$/, '')))
      fs.rmSync(file, { force: true });
  }
}

/**
 * Compiles apps and libs to dist with swc: only what changed since the last build, by content.
 * The tree stays the same below dist, which is what the `#libs/*` imports in package.json point at.
 *
 * @param note reports how much there was to do
 * @throws PlainFailure naming the first file that does not compile; the others are written
 */
export async function buildIfStale({ note = () => {} } = {}) {
  const swc = await import('@swc/core');
  const { version: bundler } = await import('esbuild');
  const key = sha256(fs.readFileSync(fromRoot('.swcrc')) + swc.version + bundler);
  const { files: before, bundles: bundledBefore } = readManifest(key);
  const files = {};
  for (const folder of ['apps', 'libs'].filter((name) => fs.existsSync(fromRoot(name))))
    for (const file of filesBelow(folder)) files[file] = sha256(fs.readFileSync(fromRoot(file)));

  const bundles = {};
  const hasChanged = (file) => before[file] !== files[file];
  const isBundled = (file) => isSource(file) && BUNDLES.some(({ replaces }) => replaces(file));
  const alone = Object.keys(files).filter((file) => !isBundled(file));
  const stale = alone.filter((file) => hasChanged(file) || !fs.existsSync(outputOf(file)));
  const failures = [];
  const fail = (file, error) => {
    delete files[file];
    const text = String(error.message).replace(/\x1b\[[\d;]*m/g, '');
    failures.push(`${file}: ${text.trim().slice(0, 400)}`);
  };
  for (const made of BUNDLES.filter(({ entries }) => fs.existsSync(fromRoot(entries[0])))) {
    const sources = Object.keys({ ...before, ...files }).filter((file) => isSource(file) && made.isMadeOf(file));
    const written = bundledBefore[made.name] ?? [];
    const isFresh = written.length > 0 && written.every((file) => fs.existsSync(path.join(DIST, file)));
    if (isFresh && !sources.some(hasChanged)) {
      bundles[made.name] = written;
      continue;
    }
    stale.push(...sources.filter((file) => made.replaces(file) && hasChanged(file) && file in files));
    try {
      const outputs = await bundle(made);
      for (const { file, contents } of outputs) write(file, contents);
      bundles[made.name] = outputs.map(({ file }) => path.relative(DIST, file));
    } catch (error) {
      fail(made.entries[0], error);
    }
  }
  const single = stale.filter((file) => alone.includes(file));
  await Promise.all(single.map((file) => compile(swc, file).catch((error) => fail(file, error))));
  const bundled = Object.values(bundles).flatMap((list) => list.map((file) => path.join(DIST, file)));
  removeStale(new Set([...alone.map(outputOf), ...bundled]));
  write(MANIFEST, JSON.stringify({ key, files, bundles }));
  if (failures.length > 0) throw new PlainFailure(`The build failed. ${failures.sort()[0]}`);
  const { verifierIsStale, writeVerifier } = await import('./verifier.mjs');
  if (verifierIsStale(stale)) await writeVerifier();
  note(stale.length === 0 ? 'already up to date' : `${stale.length} files compiled`);
}
