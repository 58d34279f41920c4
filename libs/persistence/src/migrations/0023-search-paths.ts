import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session's temporary tables are found before all others unless they are named last. Functions that run with their
 * owner's rights must not take such a table for one of ours (PostgreSQL, "Writing SECURITY DEFINER Functions Safely").
 */
export class SearchPaths1795000000023 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      do $$ declare each regprocedure;
      begin
        for each in select oid from pg_proc where prosecdef and pronamespace = 'public'::regnamespace loop
          execute format('alter function %s set search_path = public, pg_temp', each);
        end loop;
      end $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      do $$ declare each regprocedure;
      begin
        for each in select oid from pg_proc where prosecdef and pronamespace = 'public'::regnamespace loop
          execute format('alter function %s set search_path = public', each);
        end loop;
      end $$`);
  }
}
