import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the keys of an election are shared, who makes its voting codes, and which key-holders mix. */
export class Safeguards1795000000011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table election
        add column keys_needed integer,
        add column codes_made_by text not null default 'platform',
        add column spare_codes integer not null default 0,
        add constraint ck_election_keys_needed check (keys_needed >= 1),
        add constraint ck_election_codes_made_by check (codes_made_by in ('platform', 'sender', 'scrutineer')),
        add constraint ck_election_spare_codes check (spare_codes between 0 and 10000);
      comment on column election.keys_needed is 'null: all key-holders';

      create function keep_safeguards() returns trigger language plpgsql as $$
      begin
        if (old.definition_frozen_at is not null and new.keys_needed is distinct from old.keys_needed)
            or (old.codes_issued_at is not null
              and (new.codes_made_by, new.spare_codes) is distinct from (old.codes_made_by, old.spare_codes)) then
          raise exception 'who holds what in this election is fixed' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger keep_safeguards before update on election for each row execute function keep_safeguards();

      -- Mixers outside the platform, in the order in which they mix after it: key-holders, each with a key of the record.
      create table outside_mixer (
        organisation_id uuid not null,
        election_id uuid not null,
        position integer not null,
        officer_id uuid not null,
        constraint pk_outside_mixer primary key (organisation_id, election_id, position),
        constraint uq_outside_mixer_officer unique (organisation_id, election_id, officer_id),
        constraint ck_outside_mixer_position check (position >= 1),
        constraint fk_outside_mixer_election foreign key (organisation_id, election_id) references election,
        constraint fk_outside_mixer_officer foreign key (organisation_id, officer_id) references officer
      );
      select make_tenant_table('outside_mixer', 'select, insert, delete');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table outside_mixer;
      drop trigger keep_safeguards on election;
      drop function keep_safeguards();
      alter table election drop column keys_needed, drop column codes_made_by, drop column spare_codes;
    `);
  }
}
