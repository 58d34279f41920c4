// npm run build:operations: writes the typed operations of the web screens, a module beside each .graphql file, and the
// list of all of them by hash. With --check it writes nothing, and fails where what is there is not what it would write.
import fs from 'node:fs';
import path from 'node:path';
import { describeFailure } from './support/failure.mjs';
import { generatedFiles, leftOver } from './support/operations.mjs';
import { ROOT } from './support/paths.mjs';

const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined);

try {
  const files = await generatedFiles();
  const stale = [...files].filter(([file, text]) => read(file) !== text);
  const old = leftOver(files);
  if (process.argv.includes('--check')) {
    for (const file of [...stale.map(([file]) => file), ...old]) {
      console.error(`${path.relative(ROOT, file)} is not what npm run build:operations writes.`);
      process.exitCode = 1;
    }
  } else {
    for (const [file, text] of stale) fs.writeFileSync(file, text);
    for (const file of old) fs.rmSync(file);
  }
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
