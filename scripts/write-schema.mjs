// node scripts/write-schema.mjs: writes schema.graphql from the resolvers. A test fails when it was forgotten.
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from './support/build.mjs';
import { fromRoot } from './support/paths.mjs';

await buildIfStale();
const { printApiSchema } = await import(pathToFileURL(fromRoot('dist/apps/api/src/print-schema.js')).href);
fs.writeFileSync(fromRoot('schema.graphql'), await printApiSchema());
