import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tenancy (TEN-01, TEN-02): one group role for the application, the tenant as a transaction setting, and one
 * function that turns a table into a tenant table. No tenant set means no rows.
 */
export class Tenancy1795000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'quorate_app') then
          create role quorate_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$;

      grant usage on schema public to quorate_app;

      create function current_organisation() returns uuid language sql stable parallel safe
      as $$ select nullif(current_setting('app.organisation_id', true), '')::uuid $$;

      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$;

      -- Row-level security, forced; the migration role keeps a door for the doorways below.
      create function make_tenant_table(t regclass, rights text) returns void language plpgsql as $$
      begin
        execute format('alter table %s enable row level security', t);
        execute format('alter table %s force row level security', t);
        execute format('create policy tenant on %s to quorate_app using (organisation_id = current_organisation())'
          || ' with check (organisation_id = current_organisation())', t);
        execute format('create policy owner on %s to current_user using (true) with check (true)', t);
        execute format('grant %s on %s to quorate_app', rights, t);
      end $$;

      -- Nobody changes or removes a row, whatever their role (a row trigger does not see TRUNCATE).
      create function make_append_only(t regclass) returns void language plpgsql as $$
      begin
        execute format('create trigger no_change before update or delete on %s for each row execute function refuse_change()', t);
        execute format('create trigger no_truncate before truncate on %s for each statement execute function refuse_change()', t);
      end $$;
      -- lz4 where the server was built with it (the bundled one was not); the default compression elsewhere.
      create function prefer_lz4(t regclass, col text) returns void language plpgsql as $$
      begin
        execute format('alter table %s alter column %I set compression lz4', t, col);
      exception when feature_not_supported then null;
      end $$;
      revoke execute on function make_tenant_table(regclass, text), make_append_only(regclass),
        prefer_lz4(regclass, text) from public;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function prefer_lz4(regclass, text);
      drop function make_append_only(regclass);
      drop function make_tenant_table(regclass, text);
      drop function refuse_change();
      drop function current_organisation();
    `);
  }
}
