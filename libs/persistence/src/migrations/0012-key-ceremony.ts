import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Key ceremonies with all that was handed in for them, and what key-holders committed to before they showed their part. */
export class KeyCeremony1795000000012 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table key_ceremony (
        organisation_id uuid not null,
        election_id uuid not null,
        attempt integer not null,
        needed integer not null,
        members uuid[] not null,
        state text not null,
        reason text,
        constraint pk_key_ceremony primary key (organisation_id, election_id, attempt),
        constraint ck_key_ceremony_attempt check (attempt >= 1),
        constraint ck_key_ceremony_needed check (needed >= 1 and needed < cardinality(members)),
        constraint ck_key_ceremony_state check (state in ('running', 'concluded', 'given-up')),
        constraint ck_key_ceremony_reason check (attempt = 1 or reason <> ''),
        constraint fk_key_ceremony_election foreign key (organisation_id, election_id) references election
      );
      comment on column key_ceremony.members is 'officers in the order of their places, the first of which is 1';
      select make_tenant_table('key_ceremony', 'select, insert, update (state, reason)');
      create unique index uq_key_ceremony_standing on key_ceremony (organisation_id, election_id)
        where state <> 'given-up';

      create function keep_key_ceremony() returns trigger language plpgsql as $$
      begin
        if exists (select from election e where e.organisation_id = new.organisation_id
            and e.election_id = new.election_id and e.definition_frozen_at is not null) then
          raise exception 'the keys of this election are fixed' using errcode = 'restrict_violation';
        end if;
        if tg_op = 'UPDATE' and ((old.organisation_id, old.election_id, old.attempt, old.needed, old.members)
              is distinct from (new.organisation_id, new.election_id, new.attempt, new.needed, new.members)
            or old.state = 'given-up' or (old.state = 'concluded' and new.state = 'running')) then
          raise exception 'a key ceremony only goes forward' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger keep_key_ceremony before insert or update on key_ceremony
        for each row execute function keep_key_ceremony();

      create table key_ceremony_message (
        organisation_id uuid not null,
        election_id uuid not null,
        attempt integer not null,
        position integer not null,
        member integer not null,
        step text not null,
        message text not null,
        constraint pk_key_ceremony_message primary key (organisation_id, election_id, attempt, position),
        constraint uq_key_ceremony_message_step unique (organisation_id, election_id, attempt, step, member),
        constraint ck_key_ceremony_message_place check (position >= 1 and member >= 1),
        constraint fk_key_ceremony_message_ceremony foreign key (organisation_id, election_id, attempt)
          references key_ceremony
      );
      select make_tenant_table('key_ceremony_message', 'select, insert');
      select make_append_only('key_ceremony_message');

      create table decryption_commitment (
        organisation_id uuid not null,
        contest_id uuid not null,
        position integer not null,
        trustee integer not null,
        digest char(64) not null,
        constraint pk_decryption_commitment primary key (organisation_id, contest_id, position),
        constraint ck_decryption_commitment_position check (position >= 1),
        constraint ck_decryption_commitment_trustee check (trustee >= 2),
        constraint ck_decryption_commitment_digest check (digest ~ '^[0-9a-f]{64}$'),
        constraint fk_decryption_commitment_contest foreign key (organisation_id, contest_id) references contest
      );
      select make_tenant_table('decryption_commitment', 'select, insert');
      select make_append_only('decryption_commitment');
      comment on table decryption_commitment is 'of each trustee the last one counts; none once a key-holder has shown a part';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table decryption_commitment, key_ceremony_message, key_ceremony;
      drop function keep_key_ceremony();
    `);
  }
}
