// The typed operations of the web screens, from their .graphql files and schema.graphql.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { plugin as typesOf } from '@graphql-codegen/typescript-operations';
import { Kind, buildSchema, concatAST, parse, print, stripIgnoredCharacters, validate, visit } from 'graphql';
import prettier from 'prettier';
import { PlainFailure } from './failure.mjs';
import { fromRoot } from './paths.mjs';

const SOURCES = fromRoot('apps/web/src');
const CLIENT = path.join(SOURCES, 'kit/client.js');
/** The list of every operation that a screen may send, by the hex SHA-256 of its text. */
const LIST = path.join(SOURCES, 'gql/persisted-documents.json');

const GENERATED = '.generated.ts';
const generatedOf = (file) => file.replace(/\.graphql$/, GENERATED);

const TYPES = {
  immutableTypes: true,
  arrayInputCoercion: false,
  inlineFragmentTypes: 'combine',
  scalars: { DateTime: 'string', ID: 'string' },
};

const filesBelow = (ending) =>
  fs
    .readdirSync(SOURCES, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => path.join(SOURCES, name));

const isFragment = ({ kind }) => kind === Kind.FRAGMENT_DEFINITION;

/** MembersList is MEMBERS_LIST. */
const constantOf = (name) => name.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_').toUpperCase();
const pascal = (word) => word[0].toUpperCase() + word.slice(1);

/** What a definition spreads, and what that spreads; each once, in the order in which they are met. */
function fragmentsOf(definition, all, found = new Set()) {
  visit(definition, {
    FragmentSpread: ({ name }) => {
      const fragment = all.get(name.value);
      if (found.has(fragment)) return;
      found.add(fragment);
      fragmentsOf(fragment, all, found);
    },
  });
  return [...found];
}

/** An operation as the server is to know it: with its fragments, without spaces that mean nothing. */
function registered(operation, fragments) {
  const text = stripIgnoredCharacters([operation, ...fragmentsOf(operation, fragments)].map(print).join('\n'));
  return { hash: createHash('sha256').update(text).digest('hex'), text };
}

function readDocuments(schema) {
  const documents = filesBelow('.graphql').map((location) => ({
    location,
    document: parse(fs.readFileSync(location, 'utf8')),
  }));
  const faults = validate(schema, concatAST(documents.map(({ document }) => document)));
  if (faults.length > 0) throw new PlainFailure(faults.map(({ message }) => message).join('; '));
  return documents;
}

const importLine = (name, from, to) => {
  const target = path.relative(path.dirname(from), to);
  return `import type { ${name} } from '${target.startsWith('.') ? target : `./${target}`}';`;
};

/** The module of one .graphql file: what may be asked, by hash, and the types of questions and answers. */
async function moduleOf({ location, document }, documents, schema, fragments) {
  const others = documents.filter((other) => other.location !== location);
  const external = others.map((other) => ({ ...other, type: 'external' }));
  const { content } = await typesOf(schema, [{ location, document }, ...external], TYPES, {});
  const types = content.replace(/\bExact<(\{[^}]*\})>/g, (_, fields) =>
    fields.replace(/^ *(?=\w+\??:)/gm, 'readonly '),
  );

  const constants = document.definitions
    .filter((definition) => !isFragment(definition))
    .map((operation) => {
      const type = `${operation.name.value}${pascal(operation.operation)}`;
      const { hash } = registered(operation, fragments);
      return `export const ${constantOf(operation.name.value)}: Operation<${type}, ${type}Variables> = { hash: '${hash}' };`;
    });

  const imports = others.flatMap((other) =>
    other.document.definitions
      .filter(isFragment)
      .map(({ name }) => `${name.value}Fragment`)
      .filter((name) => new RegExp(`\\b${name}\\b`).test(types))
      .map((name) => importLine(name, location, generatedOf(other.location).replace(/\.ts$/, '.js'))),
  );
  if (constants.length > 0) imports.push(importLine('Operation', location, CLIENT));

  const first = `// Written by npm run build:operations from ${path.basename(location)}; changes go there.`;
  const text = [first, ...imports.sort(), '', ...constants, '', types].join('\n');
  const file = generatedOf(location);
  return [file, await prettier.format(text, { ...(await prettier.resolveConfig(file)), filepath: file })];
}

/** Path → text of every file that belongs to the operations as they are written now. */
export async function generatedFiles() {
  const schema = buildSchema(fs.readFileSync(fromRoot('schema.graphql'), 'utf8'));
  const documents = readDocuments(schema);
  const definitions = documents.flatMap(({ document }) => document.definitions);
  const fragments = new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));

  const files = new Map();
  for (const document of documents) files.set(...(await moduleOf(document, documents, schema, fragments)));

  const list = definitions
    .filter((definition) => !isFragment(definition))
    .map((operation) => registered(operation, fragments))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const byHash = Object.fromEntries(list.map(({ hash, text }) => [hash, text]));
  files.set(LIST, `${JSON.stringify(byHash, null, 2)}\n`);
  return files;
}

/** Generated modules whose .graphql file is gone. */
export const leftOver = (files) => filesBelow(GENERATED).filter((file) => !files.has(file));
