import fs from 'node:fs';
import path from 'node:path';
import { ROOT, fromRoot } from './paths.mjs';

const FOLDER = fromRoot('dist', 'verify');

/** What the stand-alone verifier is made of: a change elsewhere leaves it as it is. */
const SOURCES = /^(apps\/verify|libs\/(basics|counting|belenios|domain|evidence))\//;

export const verifierIsStale = (changed) =>
  changed.some((file) => SOURCES.test(file)) || !fs.existsSync(path.join(FOLDER, 'digests.json'));

/** Makes the stand-alone verifier and writes it to dist/verify. @returns its files by name, as text */
export async function writeVerifier() {
  const { makeVerifier } = await import('../../apps/verify/build/make-verifier.mjs');
  const files = await makeVerifier(ROOT);
  fs.mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of files) write(name, text);
  return files;
}

/** Whoever reads a file while it is made again finds the old one or the new one, never half of one. */
function write(name, text) {
  const file = path.join(FOLDER, name);
  const draft = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(draft, text);
  fs.chmodSync(draft, name.endsWith('.mjs') ? 0o755 : 0o644);
  fs.renameSync(draft, file);
}
