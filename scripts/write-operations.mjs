// npm run build:operations: writes the typed operations of the web screens, area by area, and the list of all of them
// by hash, from schema.graphql and the `graphql(…)` texts in the sources. With names of areas, those only.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { ROOT, fromRoot } from './support/paths.mjs';

const SOURCES = fromRoot('apps', 'web', 'src');
const AREAS = ['office', ...fs.readdirSync(path.join(SOURCES, 'areas')).map((name) => `areas/${name}`)];

function* modules(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'gql') yield* modules(file);
    else if (/\.tsx?$/.test(entry.name)) yield file;
  }
}

const asks = (folder) => [...modules(folder)].some((file) => fs.readFileSync(file, 'utf8').includes('graphql(`'));

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

async function writeArea(folder) {
  await generate(
    {
      schema: fromRoot('schema.graphql'),
      documents: [`${folder}/**/*.{ts,tsx}`, `!${folder}/gql/**`],
      silent: true,
      errorsOnly: true,
      generates: {
        [`${folder}/gql/`]: {
          preset: 'client',
          presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: sha256 } },
          config: {
            documentMode: 'string',
            useTypeImports: true,
            enumsAsTypes: true,
            onlyOperationTypes: true,
            emitLegacyCommonJSImports: false,
            scalars: { DateTime: 'string', ID: 'string' },
          },
        },
      },
    },
    true,
  );
}

/** Hash → text of every operation that a screen may send. */
function writeList() {
  const list = {};
  for (const area of AREAS) {
    const file = path.join(SOURCES, area, 'gql', 'persisted-documents.json');
    if (fs.existsSync(file)) Object.assign(list, JSON.parse(fs.readFileSync(file, 'utf8')));
  }
  const sorted = Object.fromEntries(Object.entries(list).sort(([a], [b]) => (a < b ? -1 : 1)));
  fs.mkdirSync(path.join(SOURCES, 'gql'), { recursive: true });
  fs.writeFileSync(path.join(SOURCES, 'gql', 'persisted-documents.json'), `${JSON.stringify(sorted, null, 2)}\n`);
}

process.chdir(ROOT);
const asked = process.argv.slice(2);
for (const area of AREAS) {
  const name = area.replace('areas/', '');
  if (asked.length > 0 && !asked.includes(name)) continue;
  const folder = path.join(SOURCES, area);
  if (asks(folder)) await writeArea(folder);
}
writeList();
