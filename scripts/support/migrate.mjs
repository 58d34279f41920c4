import { pathToFileURL } from 'node:url';
import { PlainFailure } from './failure.mjs';
import { fromRoot } from './paths.mjs';

/**
 * Brings the database to this version, and makes the restricted login of API and worker.
 *
 * @returns the URL of that login
 * @throws PlainFailure with the reason, such as a server that is too old
 */
export async function migrateDatabase({ ownerUrl, secret, note }) {
  const { migrate } = await import(pathToFileURL(fromRoot('dist/libs/persistence/src/index.js')).href);
  try {
    const { appUrl, ran } = await migrate({ ownerUrl, secret });
    note(ran.length === 0 ? 'already up to date' : `${ran.length} migrations run`);
    return appUrl;
  } catch (error) {
    throw new PlainFailure(`The database could not be brought up to date: ${error.message}`);
  }
}
