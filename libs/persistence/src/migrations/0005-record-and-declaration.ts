import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens after the close: the rest of the public record, counts, lots, the declaration and its evidence. */
export class RecordAndDeclaration1795000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table ballot_box_seal (
        organisation_id uuid not null,
        contest_id uuid not null,
        ballots integer not null,
        batches integer not null,
        chained_root bytea not null,
        seal_number text not null,
        constraint pk_ballot_box_seal primary key (organisation_id, contest_id),
        constraint fk_ballot_box_seal_contest foreign key (organisation_id, contest_id) references contest
      );
      select make_tenant_table('ballot_box_seal', 'select, insert');
      select make_append_only('ballot_box_seal');

      create table record_event (
        organisation_id uuid not null,
        contest_id uuid not null,
        step text not null,
        event_type text not null,
        owner integer,
        payload bytea,
        constraint pk_record_event primary key (organisation_id, contest_id, step),
        constraint uq_record_event_owner unique (organisation_id, contest_id, event_type, owner),
        constraint ck_record_event_type check (event_type in
          ('EncryptedTally', 'Shuffle', 'EndShuffles', 'PartialDecryption', 'Result')),
        constraint fk_record_event_contest foreign key (organisation_id, contest_id) references contest
      );
      select prefer_lz4('record_event', 'payload');
      select make_tenant_table('record_event', 'select, insert');
      select make_append_only('record_event');
      comment on column record_event.step is
        'unique name of the step and its place in the order: 1-tally, 2-shuffle-01, 3-end-shuffles, 4-decryption-01 (in order of arrival), 5-result';

      create table lot_draw (
        organisation_id uuid not null,
        contest_id uuid not null,
        lot_id uuid not null,
        draw text not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        constraint pk_lot_draw primary key (organisation_id, contest_id, lot_id),
        constraint fk_lot_draw_contest foreign key (organisation_id, contest_id) references contest
      );
      select make_tenant_table('lot_draw', 'select, insert');
      select make_append_only('lot_draw');

      create table count_run (
        organisation_id uuid not null,
        contest_id uuid not null,
        count_id uuid not null,
        input_digest char(64) not null,
        outcome text not null,
        record text not null,
        record_digest char(64) not null,
        constraint pk_count_run primary key (organisation_id, contest_id, count_id),
        constraint uq_count_run_input unique (organisation_id, contest_id, input_digest),
        constraint ck_count_run_outcome check (outcome in ('counted', 'lots-required')),
        constraint fk_count_run_contest foreign key (organisation_id, contest_id) references contest
      );
      select make_tenant_table('count_run', 'select, insert');
      select make_append_only('count_run');

      create table declaration (
        organisation_id uuid not null,
        declaration_id uuid not null,
        election_id uuid not null,
        content text not null,
        content_digest char(64) not null,
        proposed_by uuid not null,
        proposed_at timestamptz not null,
        constraint pk_declaration primary key (organisation_id, declaration_id),
        constraint uq_declaration_content unique (organisation_id, election_id, content_digest),
        constraint fk_declaration_election foreign key (organisation_id, election_id) references election
      );
      select make_tenant_table('declaration', 'select, insert');
      select make_append_only('declaration');

      create table declaration_approval (
        organisation_id uuid not null,
        election_id uuid not null,
        declaration_id uuid not null,
        content_digest char(64) not null,
        approved_by uuid not null,
        approved_at timestamptz not null,
        audit_sequence bigint not null,
        audit_hash char(64) not null,
        constraint pk_declaration_approval primary key (organisation_id, election_id),
        constraint fk_declaration_approval_declaration foreign key (organisation_id, declaration_id) references declaration
      );
      select make_tenant_table('declaration_approval', 'select, insert');
      select make_append_only('declaration_approval');

      -- Four eyes (ROLE-02): the approver is another person and approves exactly what was proposed.
      create function refuse_own_approval() returns trigger language plpgsql as $$
      begin
        if not exists (select from declaration d where d.organisation_id = new.organisation_id
            and d.declaration_id = new.declaration_id and d.election_id = new.election_id
            and d.content_digest = new.content_digest and d.proposed_by <> new.approved_by) then
          raise exception 'a declaration is approved by a second person, exactly as proposed' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger four_eyes before insert on declaration_approval for each row execute function refuse_own_approval();

      create table evidence_bundle (
        organisation_id uuid not null,
        election_id uuid not null,
        digest char(64) not null,
        bytes bigint not null,
        parts integer not null,
        constraint pk_evidence_bundle primary key (organisation_id, election_id),
        constraint fk_evidence_bundle_election foreign key (organisation_id, election_id) references election
      );
      select make_tenant_table('evidence_bundle', 'select, insert');
      select make_append_only('evidence_bundle');

      create table evidence_bundle_part (
        organisation_id uuid not null,
        election_id uuid not null,
        part integer not null,
        content bytea not null,
        constraint pk_evidence_bundle_part primary key (organisation_id, election_id, part),
        constraint fk_evidence_bundle_part_election foreign key (organisation_id, election_id) references election
      );
      select make_tenant_table('evidence_bundle_part', 'select, insert, delete');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table evidence_bundle_part, evidence_bundle, declaration_approval, declaration, count_run, lot_draw,
        record_event, ballot_box_seal;
      drop function refuse_own_approval();
    `);
  }
}
