// node scripts/migrate.mjs: brings the database at DATABASE_URL to this version. For installations that run the servers
// themselves (docker/compose.yaml); npm start does it on its own.
import { dataDirectory, ensureSecret } from './support/data-directory.mjs';
import { checkExternalDatabase } from './support/database.mjs';
import { PlainFailure, describeFailure } from './support/failure.mjs';
import { migrateDatabase } from './support/migrate.mjs';
import { step } from './support/progress.mjs';

try {
  const ownerUrl = process.env.DATABASE_URL;
  if (!ownerUrl) throw new PlainFailure('DATABASE_URL is needed: the database, as its owner.');
  if (!process.env.QUORATE_SECRET && !process.env.QUORATE_SECRET_FILE)
    throw new PlainFailure('QUORATE_SECRET or QUORATE_SECRET_FILE is needed: the same as for the API and the worker.');
  const { secret } = ensureSecret(dataDirectory());
  await checkExternalDatabase(ownerUrl);
  await step('Tables', (note) => migrateDatabase({ ownerUrl, secret, note }));
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
