import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public list of declared results looks across all bodies, so it has a doorway. */
export class DeclaredResults1795000000021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index ix_declaration_approval_newest on declaration_approval (approved_at desc, election_id);
      create function doorway_declared_elections(p_most integer) returns table (organisation_id uuid, election_id uuid)
      language sql stable security definer set search_path = public
      as $$ select a.organisation_id, a.election_id from declaration_approval a
            order by a.approved_at desc, a.election_id limit p_most $$;
      revoke execute on function doorway_declared_elections(integer) from public;
      grant execute on function doorway_declared_elections(integer) to quorate_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function doorway_declared_elections(integer);
      drop index ix_declaration_approval_newest;
    `);
  }
}
