import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, their constitution versions, officers and sign-in; the register of members and its imports. */
export class OrganisationAndRegister1795000000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table organisation (
        organisation_id uuid not null,
        name text not null,
        name_cy text,
        time_zone text not null default 'Europe/London',
        created_at timestamptz not null,
        constraint pk_organisation primary key (organisation_id)
      );
      select make_tenant_table('organisation', 'select, insert, update');

      create table constitution_version (
        organisation_id uuid not null,
        version integer not null,
        document text not null,
        digest char(64) not null,
        adopted_by uuid,
        adopted_at timestamptz not null,
        constraint pk_constitution_version primary key (organisation_id, version),
        constraint fk_constitution_version_organisation foreign key (organisation_id) references organisation
      );
      select make_tenant_table('constitution_version', 'select, insert');
      select make_append_only('constitution_version');
      comment on column constitution_version.adopted_by is 'the officer; null when the installation itself did it';

      create table officer (
        organisation_id uuid not null,
        officer_id uuid not null,
        email text not null,
        name text not null,
        roles text[] not null,
        active boolean not null default true,
        created_at timestamptz not null,
        constraint pk_officer primary key (organisation_id, officer_id),
        constraint fk_officer_organisation foreign key (organisation_id) references organisation
      );
      create unique index uq_officer_email on officer (organisation_id, lower(email));
      create index ix_officer_email on officer (lower(email));
      select make_tenant_table('officer', 'select, insert, update');

      create table sign_in_link (
        organisation_id uuid not null,
        token_hash bytea not null,
        officer_id uuid not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        constraint pk_sign_in_link primary key (organisation_id, token_hash),
        constraint fk_sign_in_link_officer foreign key (organisation_id, officer_id) references officer
      );
      create index ix_sign_in_link_token on sign_in_link (token_hash);
      select make_tenant_table('sign_in_link', 'select, insert, update, delete');

      create table officer_session (
        organisation_id uuid not null,
        session_hash bytea not null,
        officer_id uuid not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz,
        constraint pk_officer_session primary key (organisation_id, session_hash),
        constraint fk_officer_session_officer foreign key (organisation_id, officer_id) references officer
      );
      create index ix_officer_session_hash on officer_session (session_hash);
      select make_tenant_table('officer_session', 'select, insert, update, delete');

      create table member (
        organisation_id uuid not null,
        member_id uuid not null,
        member_no text not null,
        given_name text not null,
        family_name text not null,
        name_key text,
        email text,
        date_of_birth date,
        language text not null default 'en',
        status text not null,
        joined_on date not null,
        left_on date,
        constraint pk_member primary key (organisation_id, member_id),
        constraint uq_member_no unique (organisation_id, member_no),
        constraint ck_member_status check (status in ('active', 'suspended', 'ended')),
        constraint ck_member_language check (language in ('en', 'cy')),
        constraint fk_member_organisation foreign key (organisation_id) references organisation
      );
      create index ix_member_name_key on member (organisation_id, name_key, date_of_birth);
      select make_tenant_table('member', 'select, insert, update');
      comment on column member.name_key is 'letters and digits of the name: finds possible duplicates';
      comment on column member.left_on is 'the last day of membership';

      create table class_membership (
        organisation_id uuid not null,
        member_id uuid not null,
        membership_id uuid not null,
        constituency_code text not null,
        class_code text not null,
        from_day date not null,
        to_day date,
        reason text not null,
        import_id uuid,
        constraint pk_class_membership primary key (organisation_id, member_id, membership_id),
        constraint ck_class_membership_days check (to_day is null or to_day >= from_day - 1),
        constraint fk_class_membership_member foreign key (organisation_id, member_id) references member
      );
      create index ix_class_membership_class on class_membership (organisation_id, constituency_code, class_code);
      create unique index uq_class_membership_open on class_membership (organisation_id, member_id,
        constituency_code, class_code) where to_day is null;
      select make_tenant_table('class_membership', 'select, insert, update');
      comment on column class_membership.to_day is
        'the last day in the class; the day before from_day where a row was taken back on the day it began';

      -- Counts the changes of each register, whoever makes them, so that nothing is confirmed against another register.
      create table register_state (
        organisation_id uuid not null,
        revision bigint not null,
        constraint pk_register_state primary key (organisation_id),
        constraint fk_register_state_organisation foreign key (organisation_id) references organisation
      );
      select make_tenant_table('register_state', 'select, insert, update');
      create function count_register_change() returns trigger language plpgsql as $$
      begin
        insert into register_state as s (organisation_id, revision)
          select distinct t.organisation_id, 1 from touched t
          on conflict (organisation_id) do update set revision = s.revision + 1;
        return null;
      end $$;
      create trigger count_insert after insert on member
        referencing new table as touched for each statement execute function count_register_change();
      create trigger count_update after update on member
        referencing new table as touched for each statement execute function count_register_change();
      create trigger count_insert after insert on class_membership
        referencing new table as touched for each statement execute function count_register_change();
      create trigger count_update after update on class_membership
        referencing new table as touched for each statement execute function count_register_change();

      create table register_import (
        organisation_id uuid not null,
        import_id uuid not null,
        file_name text not null,
        as_of date not null,
        covers text not null,
        headings jsonb not null,
        columns jsonb not null,
        constitution_version integer not null,
        register_revision bigint not null,
        status text not null,
        file_digest char(64),
        counts jsonb,
        preview_digest char(64),
        failure jsonb,
        created_by uuid,
        created_at timestamptz not null,
        confirmed_by uuid,
        confirmed_at timestamptz,
        constraint pk_register_import primary key (organisation_id, import_id),
        constraint ck_register_import_covers check (covers in ('everyone', 'some')),
        constraint ck_register_import_status check (status in ('reading', 'preview', 'confirmed', 'discarded', 'failed')),
        constraint ck_register_import_preview check (status not in ('preview', 'confirmed')
          or (file_digest is not null and counts is not null and preview_digest is not null)),
        constraint fk_register_import_constitution foreign key (organisation_id, constitution_version) references constitution_version
      );
      create index ix_register_import_created on register_import (organisation_id, created_at);
      select make_tenant_table('register_import', 'select, insert, update');

      create table register_import_row (
        organisation_id uuid not null,
        import_id uuid not null,
        line integer not null,
        member_no text,
        member_id uuid,
        verdict text not null,
        entry jsonb,
        changes jsonb,
        faults jsonb,
        cells jsonb,
        name_key text,
        date_of_birth date,
        constraint pk_register_import_row primary key (organisation_id, import_id, line),
        constraint ck_register_import_row_verdict
          check (verdict in ('new', 'changed', 'unchanged', 'left', 'needs-attention')),
        constraint fk_register_import_row_import foreign key (organisation_id, import_id) references register_import
      );
      create index ix_register_import_row_verdict on register_import_row (organisation_id, import_id, verdict, line);
      create index ix_register_import_row_member on register_import_row (organisation_id, import_id, member_no);
      create index ix_register_import_row_name_key on register_import_row (organisation_id, import_id, name_key, date_of_birth)
        where name_key is not null;
      select make_tenant_table('register_import_row', 'select, insert, update, delete');
      comment on column register_import_row.line is
        'the line of the file on which the row begins; below zero for members who are not in the file';
      comment on column register_import_row.name_key is
        'only where the row may make a duplicate: a new member, or another name or date of birth';

      -- Doorways: what must be known before a tenant is known. They return ids, never content.
      create function doorway_officers_by_email(p_email text)
      returns table (organisation_id uuid, officer_id uuid) language sql stable security definer set search_path = public
      as $$ select o.organisation_id, o.officer_id from officer o where lower(o.email) = lower(p_email) and o.active $$;
      create function doorway_sign_in_link(p_token_hash bytea) returns uuid
      language sql stable security definer set search_path = public
      as $$ select l.organisation_id from sign_in_link l where l.token_hash = p_token_hash $$;
      create function doorway_session(p_session_hash bytea) returns uuid
      language sql stable security definer set search_path = public
      as $$ select s.organisation_id from officer_session s where s.session_hash = p_session_hash $$;
      revoke execute on function doorway_officers_by_email(text), doorway_sign_in_link(bytea), doorway_session(bytea) from public;
      grant execute on function doorway_officers_by_email(text), doorway_sign_in_link(bytea), doorway_session(bytea) to quorate_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function doorway_session(bytea);
      drop function doorway_sign_in_link(bytea);
      drop function doorway_officers_by_email(text);
      drop table register_import_row, register_import, register_state, class_membership, member,
        officer_session, sign_in_link, officer, constitution_version, organisation;
      drop function count_register_change();
    `);
  }
}
