import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mixers are fixed with the definition, which names them; and large objects of the record are read piece by piece. */
export class Mixers1795000000016 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function keep_mixers() returns trigger language plpgsql as $$
      declare
        mixer outside_mixer := case when tg_op = 'DELETE' then old else new end;
      begin
        if exists (select from election e where e.organisation_id = mixer.organisation_id
            and e.election_id = mixer.election_id and e.definition_frozen_at is not null) then
          raise exception 'the mixers of this election are named in its definition' using errcode = 'restrict_violation';
        end if;
        return mixer;
      end $$;
      create trigger keep_mixers before insert or update or delete on outside_mixer
        for each row execute function keep_mixers();

      -- A piece of a compressed value costs a reading of all that stands before it; of this one it costs the piece.
      alter table record_event alter column payload set storage external;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table record_event alter column payload set storage extended;
      drop trigger keep_mixers on outside_mixer;
      drop function keep_mixers();
    `);
  }
}
