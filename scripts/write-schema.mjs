// node scripts/write-schema.mjs: writes schema.graphql from the resolvers, and the list of registered operations from
// the programs that send them. A test fails when it was forgotten.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from './support/build.mjs';
import { PlainFailure } from './support/failure.mjs';
import { fromRoot } from './support/paths.mjs';

const WEB_OPERATIONS = fromRoot('apps/web/src/gql/persisted-documents.json');
const REGISTERED = fromRoot('apps/api/src/graphql/registered-operations.json');

const load = (file) => import(pathToFileURL(fromRoot(file)).href);
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** What the web screens ask, as the generation of their code wrote it: `{ "<sha256>": "<text>" }`. */
function webOperations() {
  if (!fs.existsSync(WEB_OPERATIONS)) return [];
  const entries = Object.entries(JSON.parse(fs.readFileSync(WEB_OPERATIONS, 'utf8')));
  for (const [hash, text] of entries)
    if (sha256(text) !== hash)
      throw new PlainFailure(`${WEB_OPERATIONS}: ${hash} is not the SHA-256 of its text. Set hashAlgorithm: 'sha256'.`);
  return entries.map(([, text]) => text);
}

function writeIfChanged(file, text) {
  if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) fs.writeFileSync(file, text);
}

await buildIfStale();
const { printApiSchema } = await load('dist/apps/api/src/print-schema.js');
writeIfChanged(fromRoot('schema.graphql'), await printApiSchema());

const { VOTER_OPERATIONS } = await load('dist/apps/cli/src/voter-client.js');
const registered = [...VOTER_OPERATIONS, ...webOperations()].map((text) => [sha256(text), text]);
const sorted = Object.fromEntries(registered.sort(([a], [b]) => (a < b ? -1 : 1)));
writeIfChanged(REGISTERED, `${JSON.stringify(sorted, null, 2)}\n`);
