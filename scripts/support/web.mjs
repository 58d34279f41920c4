import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { PlainFailure } from './failure.mjs';
import { fromRoot } from './paths.mjs';
import { faultsInWords } from './web-words.mjs';

const OUT = fromRoot('dist', 'web');
const STAMP = path.join(OUT, '.stamp');
/** What the screens are made of. */
const SOURCES = [
  'apps/web',
  ...['basics', 'belenios', 'calendar', 'counting', 'domain', 'evidence'].map((name) => `libs/${name}/src`),
];
const TEXT = /\.(js|css|html|svg|json)$/;

function* files(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'testdata') yield* files(file);
    else if (entry.isFile() && !/\.spec\.tsx?$/.test(entry.name)) yield file;
  }
}

function digestOfSources() {
  const hash = createHash('sha256').update(fs.readFileSync(fromRoot('package-lock.json')));
  for (const folder of SOURCES)
    for (const file of files(fromRoot(folder)))
      hash.update(file.slice(fromRoot().length)).update(fs.readFileSync(file));
  return hash.digest('hex');
}

/** What every voter loads before anything else is pressed hardest, which takes seconds; of the rest nobody waits for all. */
const FIRST_SEEN = /^(ground|kit|vote|index|rolldown-runtime)-[^/]*\.(js|css)$/;

/** So that no server compresses the same file again for everybody: beside each text its two compressed forms. */
function compressAll() {
  for (const file of [...files(OUT)].filter((name) => TEXT.test(name) && fs.statSync(name).size > 1_000)) {
    const bytes = fs.readFileSync(file);
    fs.writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    const quality = FIRST_SEEN.test(path.basename(file)) ? constants.BROTLI_MAX_QUALITY : 9;
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    fs.writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
  }
}

/** WEB-02: the browser refuses an entry file that was changed on its way. */
function addIntegrity() {
  const page = path.join(OUT, 'index.html');
  const digest = (file) =>
    createHash('sha384')
      .update(fs.readFileSync(path.join(OUT, file)))
      .digest('base64');
  const html = fs
    .readFileSync(page, 'utf8')
    .replace(
      /<(?:script|link)[^>]* (?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g,
      (tag, file) => `${tag} integrity="sha384-${digest(file)}"`,
    );
  fs.writeFileSync(page, html);
}

/**
 * Builds the web screens to dist/web when something they are made of has changed.
 *
 * @throws PlainFailure naming every text that is missing in a language, or what could not be built
 */
export async function buildWebIfStale({ note = () => {} } = {}) {
  const stamp = digestOfSources();
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === stamp) return note('already up to date');
  const faults = faultsInWords();
  if (faults.length > 0) throw new PlainFailure(`The texts are not complete:\n  ${faults.slice(0, 20).join('\n  ')}`);
  const { build } = await import('vite');
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production'; // whoever calls: a test runner would get the libraries with all their warnings
  try {
    await build({ configFile: fromRoot('apps', 'web', 'vite.config.mjs') });
  } catch (error) {
    throw new PlainFailure(`The web screens could not be built. ${String(error.message).slice(0, 600)}`);
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
  addIntegrity();
  compressAll();
  fs.writeFileSync(STAMP, stamp);
  note('built');
}
