import { createDataSource } from '#libs/persistence';
import { createTestDatabase } from './support/database.js';

/** What TypeORM would do to a table or column to make it like its class. Keys, indexes and comments are the migrations' own. */
const TOUCHES_COLUMNS = /^(CREATE TABLE|DROP TABLE|ALTER TABLE "\w+" (ADD "|DROP COLUMN|ALTER COLUMN|RENAME))/;

describe('Row classes and migrations', () => {
  it('have the same tables and columns, of the same types', async () => {
    const database = await createTestDatabase();
    const dataSource = await createDataSource({ url: database.ownerUrl, applicationName: 'entities' }).initialize();
    try {
      expect(dataSource.entityMetadatas.length).toBeGreaterThan(0);
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query).filter((query) => TOUCHES_COLUMNS.test(query))).toEqual([]);
    } finally {
      await dataSource.destroy();
      await database.drop();
    }
  });
});
