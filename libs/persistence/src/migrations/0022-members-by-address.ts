import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who asks for help names an address, and everybody may ask: it must not take a look at every member. Built beside the
 * work that goes on, which a transaction of its own would forbid; after a stop in the middle it begins anew.
 */
export class MembersByAddress1795000000022 implements MigrationInterface {
  readonly transaction = false;

  async up(db: QueryRunner): Promise<void> {
    await db.query('drop index if exists ix_member_email');
    await db.query('create index concurrently ix_member_email on member (organisation_id, lower(email))');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index ix_member_email');
  }
}
