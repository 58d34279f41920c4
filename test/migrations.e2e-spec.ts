import pg from 'pg';
import { createDataSource, migrate } from '#libs/persistence';
import { createEmptyDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';

let database: TestDatabase;

beforeEach(async () => {
  database = await createEmptyDatabase();
});
afterEach(() => database.drop());

const begin = () => migrate({ ownerUrl: database.ownerUrl, secret: database.secret });

/** Every column, index, policy and function of ours, in words that can be compared. */
async function shape(): Promise<readonly string[]> {
  const db = new pg.Client({ connectionString: database.ownerUrl });
  await db.connect();
  const { rows } = await db.query<{ line: string }>(
    `select table_name || '.' || column_name || ' ' || data_type as line from information_schema.columns where table_schema = 'public'
     union all select indexdef from pg_indexes where schemaname = 'public'
     union all select tablename || ' ' || policyname || ' ' || coalesce(qual, '') from pg_policies where schemaname = 'public'
     union all select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f'
     order by 1`,
  );
  await db.end();
  return rows.map(({ line }) => line);
}

describe('The versions of the database', () => {
  it('are made once, when several processes start at once on an empty server', async () => {
    const made = await Promise.all([begin(), begin(), begin()]);
    const ran = made.map((each) => each.ran.length);
    expect([...ran].sort((a, b) => a - b).slice(0, 2)).toEqual([0, 0]);
    expect(Math.max(...ran)).toBeGreaterThan(15);
    expect((await begin()).ran).toEqual([]);
  });

  it('can be taken back one by one to nothing, and made again the same', async () => {
    const { ran } = await begin();
    const before = await shape();
    const source = await createDataSource({ url: database.ownerUrl, applicationName: 'test', max: 2 }).initialize();
    for (const _ of ran) await source.undoLastMigration();
    await source.destroy();
    const left = (await shape()).filter((line) => !/(^| )(migration|public\.migration)\b/.test(line));
    expect(left).toEqual([]);
    expect((await begin()).ran).toEqual(ran);
    expect(await shape()).toEqual(before);
  });
});
