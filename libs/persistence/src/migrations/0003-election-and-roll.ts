import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Elections, contests, candidates, frozen rolls, trustee keys and the frozen definitions. */
export class ElectionAndRoll1795000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table election (
        organisation_id uuid not null,
        election_id uuid not null,
        title text not null,
        title_cy text,
        constitution_version integer not null,
        record_date date not null,
        opens_at timestamptz not null,
        closes_at timestamptz not null,
        repeat_ballots text not null,
        proof_checks text not null default 'before-storing',
        state text not null default 'draft',
        roll_frozen_at timestamptz,
        codes_issued_at timestamptz,
        definition_frozen_at timestamptz,
        definition text,
        closed_at timestamptz,
        created_by uuid not null,
        created_at timestamptz not null,
        constraint pk_election primary key (organisation_id, election_id),
        constraint ck_election_hours check (closes_at > opens_at),
        constraint ck_election_repeat check (repeat_ballots in ('first-counts', 'last-counts')),
        constraint ck_election_proof_checks check (proof_checks in ('before-storing', 'after-storing')),
        constraint ck_election_state check (state in
          ('draft', 'roll-frozen', 'codes-issued', 'polling', 'closed', 'tallied', 'opened', 'counted', 'declared')),
        constraint fk_election_constitution foreign key (organisation_id, constitution_version) references constitution_version
      );
      select make_tenant_table('election', 'select, insert, update');
      comment on column election.definition is 'canonical JSON; its digest is the notice_digest of every contest';

      -- TIME-04: the hours of a poll never move once its definition is frozen, and a closing is never taken back.
      create function keep_poll_hours() returns trigger language plpgsql as $$
      begin
        if old.definition_frozen_at is not null and (new.title, new.title_cy, new.opens_at, new.closes_at, new.record_date,
             new.repeat_ballots, new.proof_checks, new.constitution_version, new.definition_frozen_at, new.definition)
           is distinct from (old.title, old.title_cy, old.opens_at, old.closes_at, old.record_date,
             old.repeat_ballots, old.proof_checks, old.constitution_version, old.definition_frozen_at, old.definition) then
          raise exception 'the definition of this election is frozen' using errcode = 'restrict_violation';
        end if;
        if old.closed_at is not null and new.closed_at is distinct from old.closed_at then
          raise exception 'a closed poll cannot be reopened' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger keep_poll_hours before update on election for each row execute function keep_poll_hours();

      create table contest (
        organisation_id uuid not null,
        contest_id uuid not null,
        election_id uuid not null,
        belenios_uuid text not null,
        position integer not null,
        title text not null,
        title_cy text,
        constituency_code text not null,
        class_code text,
        seats integer not null,
        count_rule text not null,
        constraint pk_contest primary key (organisation_id, contest_id),
        constraint uq_contest_belenios_uuid unique (organisation_id, belenios_uuid),
        constraint uq_contest_position unique (organisation_id, election_id, position),
        constraint ck_contest_seats check (seats >= 1),
        constraint fk_contest_election foreign key (organisation_id, election_id) references election
      );
      select make_tenant_table('contest', 'select, insert, update, delete');

      create table candidate (
        organisation_id uuid not null,
        contest_id uuid not null,
        candidate_id uuid not null,
        position integer not null,
        name text not null,
        constraint pk_candidate primary key (organisation_id, contest_id, candidate_id),
        constraint uq_candidate_position unique (organisation_id, contest_id, position) deferrable initially deferred,
        constraint fk_candidate_contest foreign key (organisation_id, contest_id) references contest
      );
      select make_tenant_table('candidate', 'select, insert, update, delete');

      create function refuse_once_frozen() returns trigger language plpgsql as $$
      declare frozen boolean; org uuid; con uuid;
      begin
        if tg_op = 'DELETE' then org := old.organisation_id; con := old.contest_id;
        else org := new.organisation_id; con := new.contest_id; end if;
        select e.definition_frozen_at is not null into frozen
          from contest c join election e using (organisation_id, election_id)
          where c.organisation_id = org and c.contest_id = con;
        if frozen then
          raise exception 'the definition of this election is frozen' using errcode = 'restrict_violation';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      create trigger frozen_definition before update or delete on contest for each row execute function refuse_once_frozen();
      create trigger frozen_definition before insert or update or delete on candidate for each row execute function refuse_once_frozen();

      create table roll (
        organisation_id uuid not null,
        contest_id uuid not null,
        election_id uuid not null,
        digest char(64) not null,
        electors integer not null,
        excluded integer not null,
        record_date date not null,
        frozen_by uuid not null,
        frozen_at timestamptz not null,
        constraint pk_roll primary key (organisation_id, contest_id),
        constraint fk_roll_contest foreign key (organisation_id, contest_id) references contest
      );
      select make_tenant_table('roll', 'select, insert');
      select make_append_only('roll');

      create table roll_entry (
        organisation_id uuid not null,
        contest_id uuid not null,
        member_id uuid not null,
        member_no text not null,
        included boolean not null,
        reason text not null,
        constraint pk_roll_entry primary key (organisation_id, contest_id, member_id),
        constraint fk_roll_entry_roll foreign key (organisation_id, contest_id) references roll deferrable initially deferred,
        constraint fk_roll_entry_member foreign key (organisation_id, member_id) references member
      );
      select make_tenant_table('roll_entry', 'select, insert');
      select make_append_only('roll_entry');

      create table trustee_key (
        organisation_id uuid not null,
        contest_id uuid not null,
        trustee integer not null,
        officer_id uuid not null,
        public_key text not null,
        constraint pk_trustee_key primary key (organisation_id, contest_id, trustee),
        constraint uq_trustee_key_officer unique (organisation_id, contest_id, officer_id),
        constraint fk_trustee_key_contest foreign key (organisation_id, contest_id) references contest,
        constraint fk_trustee_key_officer foreign key (organisation_id, officer_id) references officer
      );
      select make_tenant_table('trustee_key', 'select, insert, delete');

      create table contest_setup (
        organisation_id uuid not null,
        contest_id uuid not null,
        timestamp_seconds bigint not null,
        election_object bytea not null,
        trustees_object bytea not null,
        credentials_object bytea not null,
        fingerprint text not null,
        constraint pk_contest_setup primary key (organisation_id, contest_id),
        constraint fk_contest_setup_contest foreign key (organisation_id, contest_id) references contest
      );
      select make_tenant_table('contest_setup', 'select, insert');
      select make_append_only('contest_setup');

      -- The public credentials of a contest as the credential job made them, before the definition is frozen.
      create table credential_list (
        organisation_id uuid not null,
        contest_id uuid not null,
        credentials_object bytea not null,
        token_digest char(64) not null,
        constraint pk_credential_list primary key (organisation_id, contest_id),
        constraint fk_credential_list_contest foreign key (organisation_id, contest_id) references contest
      );
      select make_tenant_table('credential_list', 'select, insert');
      select make_append_only('credential_list');

      create function doorway_contest(p_contest uuid) returns table (organisation_id uuid, election_id uuid)
      language sql stable security definer set search_path = public
      as $$ select c.organisation_id, c.election_id from contest c where c.contest_id = p_contest $$;
      create function doorway_contest_by_uuid(p_uuid text) returns table (organisation_id uuid, contest_id uuid)
      language sql stable security definer set search_path = public
      as $$ select c.organisation_id, c.contest_id from contest c where c.belenios_uuid = p_uuid $$;
      create function doorway_election(p_election uuid) returns uuid
      language sql stable security definer set search_path = public
      as $$ select e.organisation_id from election e where e.election_id = p_election $$;
      revoke execute on function doorway_contest(uuid), doorway_contest_by_uuid(text), doorway_election(uuid) from public;
      grant execute on function doorway_contest(uuid), doorway_contest_by_uuid(text), doorway_election(uuid) to quorate_app;
      create index ix_contest_id on contest (contest_id);
      create index ix_contest_belenios_uuid on contest (belenios_uuid);
      create index ix_election_id on election (election_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function doorway_election(uuid);
      drop function doorway_contest_by_uuid(text);
      drop function doorway_contest(uuid);
      drop table credential_list, contest_setup, trustee_key, roll_entry, roll, candidate, contest, election;
      drop function refuse_once_frozen();
      drop function keep_poll_hours();
    `);
  }
}
