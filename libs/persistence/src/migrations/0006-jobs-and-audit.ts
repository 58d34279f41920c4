import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit trail, the outbox of jobs and the outbox of messages. */
export class JobsAndAudit1795000000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table audit_event (
        organisation_id uuid not null,
        sequence bigint not null,
        event text not null,
        previous_hash char(64) not null,
        hash char(64) not null,
        constraint pk_audit_event primary key (organisation_id, sequence),
        constraint uq_audit_event_hash unique (organisation_id, hash),
        constraint ck_audit_event_hash check (hash = encode(sha256(convert_to(previous_hash || '|' || event, 'UTF8')), 'hex')),
        constraint fk_audit_event_organisation foreign key (organisation_id) references organisation
      );
      select make_tenant_table('audit_event', 'select, insert');
      select make_append_only('audit_event');
      comment on column audit_event.event is 'canonical JSON: sequence, type, by, at, details. hash = sha256(previous_hash | event)';

      create table outbox_job (
        organisation_id uuid not null,
        job_id uuid not null,
        name text not null,
        job_key text not null,
        payload jsonb not null,
        created_at timestamptz not null default now(),
        offered_at timestamptz,
        done_at timestamptz,
        begun integer not null default 0,
        attempts integer not null default 0,
        last_error text,
        constraint pk_outbox_job primary key (organisation_id, job_id),
        constraint uq_outbox_job_key unique (organisation_id, name, job_key)
      );
      comment on column outbox_job.begun is 'tries that a worker began';
      comment on column outbox_job.attempts is 'of these, tries that did not end well; those in neither column ended with their worker';
      create index ix_outbox_job_open on outbox_job (offered_at nulls first) where done_at is null;
      select make_tenant_table('outbox_job', 'select, insert, update');

      create table message (
        organisation_id uuid not null,
        message_id uuid not null,
        purpose text not null,
        purpose_key text not null,
        member_id uuid,
        officer_id uuid,
        to_address text not null,
        subject text not null,
        sealed_body bytea,
        state text not null default 'waiting',
        attempts integer not null default 0,
        claimed_at timestamptz,
        sent_at timestamptz,
        last_error text,
        constraint pk_message primary key (organisation_id, message_id),
        constraint uq_message_purpose unique (organisation_id, purpose, purpose_key),
        constraint ck_message_state check (state in ('waiting', 'sending', 'sent', 'failed')),
        constraint ck_message_body_gone check (state <> 'sent' or sealed_body is null)
      );
      create index ix_message_open on message (organisation_id, claimed_at nulls first) where state in ('waiting', 'sending');
      select make_tenant_table('message', 'select, insert, update');

      -- Offers open jobs again after p_again; the caller puts them on the queue under their derived id. A job that keeps
      -- failing, or that keeps ending its worker (three such ends are free: workers are restarted), is offered ever more
      -- rarely, down to one offer in 60 times p_again; it is never given up silently.
      create function doorway_claim_jobs(p_limit integer, p_again interval)
      returns table (organisation_id uuid, job_id uuid, name text, job_key text, payload jsonb)
      language sql security definer set search_path = public
      as $$
        update outbox_job j set offered_at = clock_timestamp()
        from (select o.organisation_id, o.job_id from outbox_job o
              where o.done_at is null and (o.offered_at is null or o.offered_at < clock_timestamp() - p_again * least(1 + o.attempts + greatest(0, o.begun - o.attempts - 3), 60))
              order by o.offered_at nulls first limit p_limit for update skip locked) due
        where j.organisation_id = due.organisation_id and j.job_id = due.job_id
        returning j.organisation_id, j.job_id, j.name, j.job_key, j.payload
      $$;
      create function doorway_organisations_with_messages() returns setof uuid
      language sql stable security definer set search_path = public
      as $$ select distinct m.organisation_id from message m where m.state in ('waiting', 'sending') $$;
      create function doorway_polls_to_close() returns table (organisation_id uuid, election_id uuid)
      language sql stable security definer set search_path = public
      as $$ select e.organisation_id, e.election_id from election e
            where e.definition_frozen_at is not null and e.closed_at is null and clock_timestamp() >= e.closes_at $$;
      revoke execute on function doorway_claim_jobs(integer, interval), doorway_organisations_with_messages(),
        doorway_polls_to_close() from public;
      grant execute on function doorway_claim_jobs(integer, interval), doorway_organisations_with_messages(),
        doorway_polls_to_close() to quorate_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function doorway_polls_to_close();
      drop function doorway_organisations_with_messages();
      drop function doorway_claim_jobs(integer, interval);
      drop table message, outbox_job, audit_event;
    `);
  }
}
