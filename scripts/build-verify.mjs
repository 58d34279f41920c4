// npm run build:verify: the stand-alone verifier, as a command in one file and a page in one file, in dist/verify.
import { refuseOldNode } from './support/node-version.mjs';

refuseOldNode();
const { describeFailure } = await import('./support/failure.mjs');
const { writeVerifier } = await import('./support/verifier.mjs');

try {
  const files = await writeVerifier();
  console.log(files.get('CONTENTS.txt'));
  console.log(files.get('SHA256SUMS'));
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
