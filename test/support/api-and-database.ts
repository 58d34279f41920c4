import pg from 'pg';
import { startTestApi, type TestApi } from './api.js';
import { createTestDatabase, type TestDatabase } from './database.js';

/** A database of its own, a connection with its owner's rights, and an API that works on it. */
export interface ApiAndDatabase {
  readonly database: TestDatabase;
  readonly owner: pg.Client;
  readonly api: TestApi;
  readonly stop: () => Promise<void>;
}

export async function startApiAndDatabase(): Promise<ApiAndDatabase> {
  const database = await createTestDatabase();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const api = await startTestApi({ database });
  const stop = async (): Promise<void> => {
    await api.close();
    await owner.end();
    await database.drop();
  };
  return { database, owner, api, stop };
}
