import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counters of tries, shared by all API processes (AUTH-03). Not a tenant table: it is written before anybody is known,
 * and its keys are keyed hashes. Unlogged: losing it in a crash only starts the counting anew.
 */
export class TryLimits1795000000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema quorate_limits;
      create unlogged table quorate_limits.try_limit (
        key varchar(255) not null,
        points integer not null default 0,
        expire bigint,
        constraint pk_try_limit primary key (key)
      );
      grant usage on schema quorate_limits to quorate_app;
      grant select, insert, update, delete on quorate_limits.try_limit to quorate_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop schema quorate_limits cascade');
  }
}
