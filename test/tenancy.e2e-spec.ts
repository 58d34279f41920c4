/* eslint-disable no-restricted-syntax -- names of tables come from the catalogue and are escaped */
import pg from 'pg';
import { Keyring, UnitOfWork } from '#libs/application';
import { createDataSource, TypeOrmUnitOfWork } from '#libs/persistence';
import { err, ok } from '#libs/basics';
import type { OrganisationId } from '#libs/domain';
import { randomUUID } from 'node:crypto';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { oneOfEverything, tenantTables } from './support/one-of-everything.js';

/** Tables of ours without an organisation, each with its reason. */
const NOT_OF_A_BODY = ['migration']; // which migrations ran

/**
 * What the application may do with more rights than its own, and within one body only: it takes no body as an argument
 * but works on the one that is set, so it is no doorway.
 */
const WITHIN_THE_BODY = ['take_back_register_import'];

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Pool;
let first: string;
let second: string;
let tables: readonly string[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  app = new pg.Pool({ connectionString: database.appUrl, max: 1 }); // one connection: its state is what is reused
  [first, second] = [randomUUID(), randomUUID()];
  await oneOfEverything(owner, first, 'THE-FIRST');
  await oneOfEverything(owner, second, 'THE-SECOND');
  tables = await tenantTables(owner);
}, 60_000);
afterAll(async () => {
  await app.end();
  await owner.end();
  await database.drop();
});

/** Runs statements as the application, in one transaction of a body (or of none), and rolls back. */
async function asApp<T>(organisationId: string | undefined, work: (db: pg.PoolClient) => Promise<T>): Promise<T> {
  const db = await app.connect();
  try {
    await db.query('begin');
    if (organisationId) await db.query(`select set_config('app.organisation_id', $1, true)`, [organisationId]);
    return await work(db);
  } finally {
    await db.query('rollback');
    db.release();
  }
}

const bodiesIn = (db: pg.PoolClient, table: string): Promise<string[]> =>
  db
    .query<{ id: string }>(`select distinct organisation_id::text as id from ${pg.escapeIdentifier(table)}`)
    .then(({ rows }) => rows.map(({ id }) => id));

const violation = (code: string): { code: string } => expect.objectContaining({ code }) as { code: string };

describe('TEN-01: a body sees its own rows and no others', () => {
  it('through the restricted login, which owns nothing and passes no policy', async () => {
    const { rows } = await app.query<{ super: boolean; bypass: boolean; owned: number }>(
      `select rolsuper as super, rolbypassrls as bypass,
         (select count(*)::int from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as owned
       from pg_roles r where rolname = current_user`,
    );
    expect(rows).toEqual([{ super: false, bypass: false, owned: 0 }]);
  });

  it('sees no row of any table when no body is set', async () => {
    for (const table of tables)
      expect([table, await asApp(undefined, (db) => bodiesIn(db, table))]).toEqual([table, []]);
  });

  it('sees its own rows of every table, and the other body its own', async () => {
    for (const table of tables) {
      for (const id of [first, second]) {
        expect([table, await asApp(id, (db) => bodiesIn(db, table))]).toEqual([table, [id]]);
      }
    }
  });

  it('cannot write a row for another body, nor change or remove one', async () => {
    for (const table of tables) {
      const name = pg.escapeIdentifier(table);
      const copy = asApp(first, (db) =>
        db.query(
          `insert into ${name} select (jsonb_populate_record(t, jsonb_build_object('organisation_id', $1::text))).* from ${name} t`,
          [second],
        ),
      );
      // Policy violated, or no right to insert at all; or a trigger, which comes before policies, sees nothing to refer to.
      await expect(copy).rejects.toEqual(
        expect.objectContaining({ code: expect.stringMatching(/^(42501|23001)$/) as string }),
      );
      for (const change of [
        `update ${name} set organisation_id = organisation_id where organisation_id = $1`,
        `delete from ${name} where organisation_id = $1`,
      ]) {
        const changed = await asApp(first, (db) =>
          db.query(change, [second]).then(
            ({ rowCount }) => rowCount,
            (error: pg.DatabaseError) => error.code,
          ),
        );
        expect([table, change, changed === 0 || changed === '42501']).toEqual([table, change, true]);
      }
    }
  });

  it('leaves no body set on a connection that goes back to the pool, also after an error', async () => {
    await expect(asApp(first, (db) => db.query('select 1 / 0'))).rejects.toEqual(violation('22012'));
    expect(await asApp(undefined, (db) => bodiesIn(db, 'member'))).toEqual([]);
    const dataSource = await createDataSource({ url: database.appUrl, applicationName: 'test', max: 1 }).initialize();
    const work: UnitOfWork = new TypeOrmUnitOfWork(dataSource, new Keyring(database.secret, (n) => Buffer.alloc(n)));
    const left = (): Promise<{ body: string | null }[]> => dataSource.query('select current_organisation() as body');
    await work.run(first as OrganisationId, async ({ officers }) => ok(await officers.list()));
    expect(await left()).toEqual([{ body: null }]);
    await work.run(first as OrganisationId, async ({ officers }) => (await officers.list(), err('NO')));
    expect(await left()).toEqual([{ body: null }]);
    await expect(work.run(first as OrganisationId, () => Promise.reject(new Error('thrown')))).rejects.toThrow(
      'thrown',
    );
    expect(await left()).toEqual([{ body: null }]);
    await dataSource.destroy();
  });

  it('gets ids only from the doorways, which look across bodies', async () => {
    const { rows } = await owner.query<{ name: string; result: string; config: string[] | null }>(
      `select p.proname as name, pg_get_function_result(p.oid) as result, p.proconfig as config
       from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace order by 1`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(WITHIN_THE_BODY));
    for (const { name, result, config } of rows) {
      expect([name, config]).toEqual([name, expect.arrayContaining(['search_path=public, pg_temp'])]);
      if (WITHIN_THE_BODY.includes(name)) continue; // the next test
      expect(name).toMatch(/^doorway_/);
      if (name === 'doorway_claim_jobs') continue; // jobs: ids and names of jobs
      expect([
        name,
        result
          .replace(/^(TABLE|SETOF) ?/, '')
          .replace(/[()]/g, '')
          .split(', ')
          .every((part) => /(^| )uuid$/.test(part)),
      ]).toEqual([name, true]);
    }
  });
});

describe('What works with more rights within a body', () => {
  it('touches nothing of another body: an import that could be taken back in its own', async () => {
    await owner.query(
      `update register_import set status = 'confirmed', confirmed_at = 'infinity', file_digest = repeat('0', 64),
         preview_digest = repeat('0', 64), counts = '{}' where organisation_id = $1`,
      [first],
    );
    const [own] = (
      await owner.query<{ id: string }>('select import_id as id from register_import where organisation_id = $1', [
        first,
      ])
    ).rows;
    const takeBack = (db: pg.PoolClient) => db.query('select take_back_register_import($1)', [own?.id]);
    await expect(asApp(second, takeBack)).rejects.toEqual(violation('23001'));
    await expect(asApp(undefined, takeBack)).rejects.toEqual(violation('23001'));
    expect((await asApp(first, takeBack)).rowCount).toBe(1);
  });
});

describe('TEN-02: every table has its body first', () => {
  it('in every primary, unique and foreign key', async () => {
    const { rows } = await owner.query<{ name: string; first: string; target: string | null }>(
      `select c.conname as name,
         (select attname from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1]) as first,
         (select attname from pg_attribute a where a.attrelid = c.confrelid and a.attnum = c.confkey[1]) as target
       from pg_constraint c where c.contype in ('p', 'u', 'f') and c.connamespace = 'public'::regnamespace
         and c.conrelid::regclass::text <> all($1)`,
      [NOT_OF_A_BODY],
    );
    expect(rows.length).toBeGreaterThan(tables.length);
    for (const { name, first: column, target } of rows) {
      expect([name, column, target ?? 'organisation_id']).toEqual([name, 'organisation_id', 'organisation_id']);
    }
  });

  it('in every unique index', async () => {
    const { rows } = await owner.query<{ name: string; definition: string }>(
      `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i join pg_class c on c.oid = i.indrelid
       where i.indisunique and c.relnamespace = 'public'::regnamespace and c.relname <> all($1)`,
      [NOT_OF_A_BODY],
    );
    for (const { name, definition } of rows)
      expect([name, definition]).toEqual([name, expect.stringMatching(/USING btree \(organisation_id[,)]/)]);
  });

  it('and row-level security in force, also for the owner', async () => {
    const { rows } = await owner.query<{ name: string; enabled: boolean; forced: boolean; policies: number }>(
      `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
         (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
       from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`,
    );
    for (const { name, enabled, forced, policies } of rows) {
      if (NOT_OF_A_BODY.includes(name)) continue;
      expect({ name, enabled, forced, policies }).toEqual({ name, enabled: true, forced: true, policies: 2 });
      expect(tables).toContain(name);
    }
  });
});

describe('AUD-02 and AUD-03: what may only grow', () => {
  it.each(['update audit_event set event = event', 'delete from audit_event', 'truncate audit_event'])(
    '%s is denied to the application and refused to the owner',
    async (statement) => {
      await expect(asApp(first, (db) => db.query(statement))).rejects.toEqual(violation('42501'));
      await owner.query('begin');
      await expect(owner.query(statement)).rejects.toEqual(violation('23001'));
      await owner.query('rollback');
    },
  );

  it('holds for the ballot box and the record: no change, no removal, by any role', async () => {
    for (const table of [
      'sealed_ballot',
      'sealed_batch',
      'record_event',
      'ballot_box_seal',
      'contest_setup',
      'roll_entry',
    ]) {
      for (const statement of [`delete from ${table}`, `truncate ${table} cascade`]) {
        await expect(asApp(first, (db) => db.query(statement))).rejects.toEqual(violation('42501'));
        await owner.query('begin');
        await expect(owner.query(statement)).rejects.toEqual(violation('23001'));
        await owner.query('rollback');
      }
    }
    await owner.query('begin');
    await expect(owner.query(`update sealed_ballot set ballot = ballot || '\\x00'`)).rejects.toEqual(
      violation('23001'),
    );
    await owner.query('rollback');
  });

  it('refuses an audit event whose hash does not follow from the one before', async () => {
    const forged = asApp(first, (db) =>
      db.query(
        `insert into audit_event (organisation_id, sequence, event, previous_hash, hash) values ($1, 99, '{}', repeat('0', 64), repeat('1', 64))`,
        [first],
      ),
    );
    await expect(forged).rejects.toEqual(violation('23514'));
  });
});
