import pg from 'pg';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';

/** Tables that hold ballots, or what follows from single ballots. Nothing in them may be about a person. */
const OF_BALLOTS = [
  'sealed_ballot',
  'challenged_ballot',
  'sealed_batch',
  'ballot_box_seal',
  'record_event',
  'count_run',
];

describe('The tables of the ballot box (SEC-03, SEC-04)', () => {
  let database: TestDatabase;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });

  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  interface Column {
    readonly table: string;
    readonly column: string;
    readonly type: string;
    readonly default: string | null;
  }

  const columnsOf = async (tables: readonly string[]): Promise<readonly Column[]> => {
    const { rows } = await owner.query<Column>(
      `select table_name as table, column_name as column, data_type as type, column_default as default
       from information_schema.columns where table_schema = 'public' and table_name = any($1)
       order by table_name, ordinal_position`,
      [tables],
    );
    return rows;
  };

  it('a ballot has these columns and no other', async () => {
    const columns = await columnsOf(['sealed_ballot']);
    expect(columns.map(({ column, type }) => `${column} ${type}`)).toEqual([
      'organisation_id uuid',
      'contest_id uuid',
      'receipt bytea',
      'ballot bytea',
      'revision smallint',
      'checked smallint',
      'batch integer',
      'leaf integer',
    ]);
  });

  it('hold no time, no sequence and nothing about a person', async () => {
    const columns = await columnsOf(OF_BALLOTS);
    expect(new Set(columns.map(({ table }) => table))).toEqual(new Set(OF_BALLOTS));
    expect(columns.filter(({ type }) => /time|date/.test(type))).toEqual([]);
    expect(columns.filter(({ default: value }) => value !== null)).toEqual([]);
    expect(
      columns.filter(({ column }) => /member|voter|elector|right|token|credential|email|address|officer/.test(column)),
    ).toEqual([]);
  });

  it('a right to vote says how often it was used, not when, and nothing that is in a ballot', async () => {
    const columns = await columnsOf(['voting_right']);
    expect(columns.map(({ column }) => column)).toEqual([
      'organisation_id',
      'contest_id',
      'right_id',
      'member_id',
      'token_hash',
      'credential_hash',
      'ballots_cast',
      'last_revision',
    ]);
    expect(columns.filter(({ type }) => /time|date/.test(type))).toEqual([]);
  });

  it('are not tied to the roll by any foreign key', async () => {
    const { rows } = await owner.query<{ from: string; to: string }>(
      `select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint
       where contype = 'f' and conrelid::regclass::text = any($1)`,
      [OF_BALLOTS],
    );
    expect(new Set(rows.map(({ to }) => to))).toEqual(new Set(['contest']));
  });
});
