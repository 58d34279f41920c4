// The verifier as files to hand on: what is in them follows from the sources alone, byte for byte.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { bundleSources, packageOf } from './bundle-sources.mjs';

export const COMMAND = 'quorate-verify.mjs';
export const PAGE = 'quorate-verify.html';

/** The looks of the page, in the order in which they stand in it. */
const STYLES = ['values', 'ground', 'frame', 'buttons', 'layout', 'choosing', 'papers', 'notes', 'checks'];

const HEAD = `#!/usr/bin/env node
// The Quorate verifier, with everything it needs, to be read and run: node ${COMMAND} --help
// Made from its sources by \`npm run build:verify\`; the same sources give the same bytes. Licence: AGPL-3.0-or-later.
`;

const sha256 = (text, encoding) => createHash('sha256').update(text).digest(encoding);

/** @throws Error when a module needs what it does not carry with it */
function demandAlone(name, text) {
  const loads = /^\s*import\b.*?from\s+["'](?!node:)[^"']+["']|\bimport\(\s*["'][^"']*["']\s*\)|\brequire\(/m.exec(
    text,
  );
  if (loads) throw new Error(`${name} would load something at run time: ${loads[0]}`);
}

/** A script inside a page must not be able to end itself. */
function demandQuiet(name, text) {
  if (/<\/script|<!--/i.test(text)) throw new Error(`${name} holds what would end or open a script in a page`);
}

const between = (html, tag) => new RegExp(`<${tag}>([^]*?)</${tag.split(' ')[0]}>`).exec(html)?.[1] ?? '';

/** What may happen on the page: its own script and style by their digests, a worker made from its own text, no more. */
const policy = (html) =>
  [
    "default-src 'none'",
    `script-src 'sha256-${sha256(between(html, 'script type="module"'), 'base64')}'`,
    `style-src 'sha256-${sha256(between(html, 'style'), 'base64')}'`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types quorate-verify',
  ].join('; ');

function makePage(template, parts) {
  for (const [name, text] of Object.entries(parts)) demandQuiet(name, text);
  const html = template.replaceAll(/ *%(STYLE|SCRIPT|WORKER)%\n/g, (_, name) => parts[name]);
  return html.replace('%POLICY%', () => policy(html));
}

/** What other people ask of those who pass their work on: their licences, at the end. */
function licences(root, parts) {
  const names = new Set(
    parts.flatMap((bytes) => [...bytes.keys()].filter((file) => file.startsWith('node_modules/')).map(packageOf)),
  );
  return [...names]
    .sort()
    .map((name) => {
      const text = fs.readFileSync(path.join(root, 'node_modules', name, 'LICENSE'), 'utf8').trim();
      return `\n/* Licence of ${name}:\n\n${text}\n*/\n`;
    })
    .join('');
}

/** How much of each file is whose: for people who want to know what they would have to read. */
function contents(name, text, parts) {
  const packages = new Map();
  for (const bytes of parts)
    for (const [file, size] of bytes) {
      if (size === 0) continue;
      const before = packages.get(packageOf(file)) ?? { files: 0, bytes: 0 };
      packages.set(packageOf(file), { files: before.files + 1, bytes: before.bytes + size });
    }
  const row = (label, files, bytes) => `  ${label.padEnd(16)} ${String(files).padStart(6)} ${kb(bytes).padStart(9)}`;
  const rows = [...packages].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    `${name}: ${text.split('\n').length - 1} lines, ${kb(Buffer.byteLength(text))} KB`,
    '  package           files        KB',
    ...rows.map(([label, { files, bytes }]) => row(label, files, bytes)),
  ].join('\n');
}
const kb = (bytes) => (bytes / 1000).toFixed(1);

/**
 * @param root of the checkout
 * @returns name of each file → its text
 */
export async function makeVerifier(root) {
  const source = (name) => path.join('apps', 'verify', 'src', name);
  const read = (name) => fs.readFileSync(path.join(root, source(name)), 'utf8');
  const bundled = (name) => bundleSources({ root, entry: source(name) });
  const command = await bundled('command/main.ts');
  const worker = await bundled('page/worker.ts');
  const script = await bundled('page/main.ts');
  for (const [name, { text }] of Object.entries({ command, worker, script })) demandAlone(`the ${name}`, text);

  const mjs = HEAD + command.text + licences(root, [command.bytes]);
  const html = makePage(read('page/page.html'), {
    STYLE: STYLES.map((name) => read(`page/style/${name}.css`)).join('\n'),
    SCRIPT: script.text,
    // Of a page on disk, browsers start workers that are scripts, not modules; this keeps its names to itself.
    WORKER: `(() => {\n${worker.text}})();\n${licences(root, [worker.bytes, script.bytes])}`,
  });
  const digests = { cli: sha256(mjs, 'hex'), html: sha256(html, 'hex') };
  const table = [contents(COMMAND, mjs, [command.bytes]), contents(PAGE, html, [worker.bytes, script.bytes])];
  return new Map([
    [COMMAND, mjs],
    [PAGE, html],
    ['SHA256SUMS', `${digests.html}  ${PAGE}\n${digests.cli}  ${COMMAND}\n`],
    ['digests.json', `${JSON.stringify(digests)}\n`],
    ['CONTENTS.txt', `${table.join('\n\n')}\n`],
  ]);
}
