// npm run build:verify: the stand-alone verifier, as a command in one file and a page in one file, in dist/verify.
import { refuseOldNode } from './support/node-version.mjs';

refuseOldNode();
const { default: fs } = await import('node:fs');
const { default: path } = await import('node:path');
const { describeFailure } = await import('./support/failure.mjs');
const { ROOT, fromRoot } = await import('./support/paths.mjs');
const { makeVerifier } = await import('../apps/verify/build/make-verifier.mjs');

const FOLDER = fromRoot('dist', 'verify');

/** Whoever reads a file while it is made again finds the old one or the new one, never half of one. */
function write(name, text) {
  const file = path.join(FOLDER, name);
  const draft = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(draft, text);
  fs.chmodSync(draft, name.endsWith('.mjs') ? 0o755 : 0o644);
  fs.renameSync(draft, file);
}

try {
  const files = await makeVerifier(ROOT);
  fs.mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of files) write(name, text);
  console.log(files.get('CONTENTS.txt'));
  console.log(files.get('SHA256SUMS'));
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
