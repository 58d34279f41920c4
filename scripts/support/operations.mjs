// The typed operations of the web screens, from their .graphql files and schema.graphql.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { plugin as typesOf } from '@graphql-codegen/typescript-operations';
import { Kind, Source, buildSchema, concatAST, parse, print, stripIgnoredCharacters, validate, visit } from 'graphql';
import prettier from 'prettier';
import { PlainFailure } from './failure.mjs';
import { ROOT, fromRoot } from './paths.mjs';

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
const isOperation = ({ kind }) => kind === Kind.OPERATION_DEFINITION;

/** What a definition or a document spreads, and what that spreads; each once, in the order in which they are met. */
function fragmentsOf(node, all, found = new Set()) {
  visit(node, {
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
  const documents = filesBelow('.graphql').map((location) => {
    const source = new Source(fs.readFileSync(location, 'utf8'), path.relative(ROOT, location));
    return { location, document: parse(source) };
  });
  const [fault] = validate(schema, concatAST(documents.map(({ document }) => document)));
  if (fault) throw new PlainFailure(`${fault.source?.name}: ${fault.message}`);
  return documents;
}

/** What a screen asks with: for the query MembersList, MEMBERS_LIST. */
function constantOf(operation, fragments) {
  const name = operation.name.value;
  const type = name + (operation.operation === 'query' ? 'Query' : 'Mutation');
  const constant = name.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_').toUpperCase();
  const { hash } = registered(operation, fragments);
  return `export const ${constant}: Operation<${type}, ${type}Variables> = { hash: '${hash}' };`;
}

const importLine = (name, from, to) => {
  const target = path.relative(path.dirname(from), to);
  return `import type { ${name} } from '${target.startsWith('.') ? target : `./${target}`}';`;
};

/** The module of one .graphql file: what may be asked, by hash, and the types of questions and answers. */
async function moduleOf({ location, document }, schema, fragments, places) {
  const foreign = fragmentsOf(document, fragments).filter((fragment) => places.get(fragment) !== location);
  const external = { type: 'external', location: '', document: { kind: Kind.DOCUMENT, definitions: foreign } };
  const { content } = await typesOf(schema, [{ location, document }, external], TYPES, {});
  const types = content.replace(/\bExact<(\{[^}]*\})>/g, (_, fields) =>
    fields.replace(/^ *(?=\w+\??:)/gm, 'readonly '),
  );

  const constants = document.definitions.filter(isOperation).map((operation) => constantOf(operation, fragments));
  const imports = foreign
    .map((fragment) => [`${fragment.name.value}Fragment`, generatedOf(places.get(fragment)).replace(/\.ts$/, '.js')])
    .filter(([name]) => new RegExp(`\\b${name}\\b`).test(types))
    .map(([name, file]) => importLine(name, location, file));
  if (constants.length > 0) imports.push(importLine('Operation', location, CLIENT));

  const first = `// Written by npm run build:operations from ${path.basename(location)}; changes go there.`;
  const file = generatedOf(location);
  // The layout is that of `npm run lint`; this parser needs half the time of the other one.
  const layout = { ...(await prettier.resolveConfig(file)), parser: 'babel-ts' };
  return [file, await prettier.format([first, ...imports.sort(), '', ...constants, '', types].join('\n'), layout)];
}

/** Path → text of every file that belongs to the operations as they are written now. */
export async function generatedFiles() {
  const schema = buildSchema(fs.readFileSync(fromRoot('schema.graphql'), 'utf8'));
  const documents = readDocuments(schema);
  const definitions = documents.flatMap(({ document }) => document.definitions);
  const fragments = new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  const places = new Map(
    documents.flatMap(({ location, document }) => document.definitions.map((each) => [each, location])),
  );

  const files = new Map();
  for (const document of documents) files.set(...(await moduleOf(document, schema, fragments, places)));

  const list = definitions
    .filter(isOperation)
    .map((operation) => registered(operation, fragments))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const byHash = Object.fromEntries(list.map(({ hash, text }) => [hash, text]));
  files.set(LIST, `${JSON.stringify(byHash, null, 2)}\n`);
  return files;
}

/** Generated modules whose .graphql file is gone. */
export const leftOver = (files) => filesBelow(GENERATED).filter((file) => !files.has(file));
