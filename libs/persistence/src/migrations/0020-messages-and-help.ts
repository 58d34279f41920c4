import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mail-outs that are held back or paused (reliability JOB-04), and what members ask the returning officer for.
 *
 * A hold stands beside the messages and not in them: those that are written later are held too, and whoever claims
 * messages, after a crash or in a second process, asks the same row by the same clock.
 */
export class MessagesAndHelp1795000000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table message_hold (
        organisation_id uuid not null,
        purpose text not null,
        key_prefix text not null,
        held_until timestamptz,
        paused_at timestamptz,
        constraint pk_message_hold primary key (organisation_id, purpose, key_prefix),
        constraint fk_message_hold_organisation foreign key (organisation_id) references organisation
      );
      select make_tenant_table('message_hold', 'select, insert, update');
      comment on table message_hold is 'holds back messages of the purpose whose key begins so';

      create or replace function doorway_organisations_with_messages() returns setof uuid
      language sql stable security definer set search_path = public
      as $$ select o.organisation_id from organisation o where exists (
              select from message m where m.organisation_id = o.organisation_id and (m.state = 'sending'
                or m.state = 'waiting' and not exists (
                  select from message_hold h where h.organisation_id = m.organisation_id and h.purpose = m.purpose
                    and starts_with(m.purpose_key, h.key_prefix)
                    and (h.paused_at is not null or h.held_until > clock_timestamp())))) $$;

      create table help_request (
        organisation_id uuid not null,
        request_id uuid not null,
        election_id uuid not null,
        kind text not null,
        email text,
        words text,
        member_id uuid,
        asked_at timestamptz not null default clock_timestamp(),
        told_at timestamptz,
        state text not null default 'waiting',
        note text,
        settled_at timestamptz,
        settled_by uuid,
        constraint pk_help_request primary key (organisation_id, request_id),
        constraint ck_help_request_kind check (kind in ('new-code', 'not-me', 'other')),
        constraint ck_help_request_state check (state in ('waiting', 'done', 'declined')),
        constraint ck_help_request_settled check ((state = 'waiting') = (settled_at is null)),
        constraint ck_help_request_email check (length(email) <= 254),
        constraint ck_help_request_words check (length(words) <= 1000 and length(note) <= 1000),
        constraint fk_help_request_election foreign key (organisation_id, election_id) references election,
        constraint fk_help_request_member foreign key (organisation_id, member_id) references member
      );
      create index ix_help_request_election on help_request (organisation_id, election_id, asked_at);
      create index ix_help_request_untold on help_request (organisation_id, election_id) where told_at is null and state = 'waiting';
      select make_tenant_table('help_request', 'select, insert, update');
      comment on column help_request.told_at is 'when the officers were told that it waits';

      create function doorway_help_untold() returns table (organisation_id uuid, election_id uuid)
      language sql stable security definer set search_path = public
      as $$ select distinct h.organisation_id, h.election_id from help_request h where h.told_at is null and h.state = 'waiting' $$;
      revoke execute on function doorway_help_untold() from public;
      grant execute on function doorway_help_untold() to quorate_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function doorway_help_untold();
      drop table help_request;
      create or replace function doorway_organisations_with_messages() returns setof uuid
      language sql stable security definer set search_path = public
      as $$ select distinct m.organisation_id from message m where m.state in ('waiting', 'sending') $$;
      drop table message_hold;
    `);
  }
}
