import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asks for help names an address, and everybody may ask: it must not take a look at every member. */
export class MembersByAddress1795000000022 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('create index ix_member_email on member (organisation_id, lower(email))');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index ix_member_email');
  }
}
