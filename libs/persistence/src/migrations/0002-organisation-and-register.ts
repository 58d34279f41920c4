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
        adopted_by uuid not null,
        adopted_at timestamptz not null,
        constraint pk_constitution_version primary key (organisation_id, version),
        constraint fk_constitution_version_organisation foreign key (organisation_id) references organisation
      );
      select make_tenant_table('constitution_version', 'select, insert');
      select make_append_only('constitution_version');

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
      select make_tenant_table('member', 'select, insert, update');

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
        constraint ck_class_membership_days check (to_day is null or to_day >= from_day),
        constraint fk_class_membership_member foreign key (organisation_id, member_id) references member
      );
      create index ix_class_membership_class on class_membership (organisation_id, constituency_code, class_code);
      select make_tenant_table('class_membership', 'select, insert, update');

      create table register_import (
        organisation_id uuid not null,
        import_id uuid not null,
        file_name text not null,
        file_digest char(64),
        column_mapping jsonb not null,
        as_of date not null,
        status text not null,
        counts jsonb not null default '{}',
        created_by uuid not null,
        created_at timestamptz not null,
        confirmed_by uuid,
        confirmed_at timestamptz,
        constraint pk_register_import primary key (organisation_id, import_id),
        constraint ck_register_import_status check (status in ('reading', 'preview', 'confirmed', 'discarded', 'failed')),
        constraint fk_register_import_organisation foreign key (organisation_id) references organisation
      );
      select make_tenant_table('register_import', 'select, insert, update');

      create table register_import_row (
        organisation_id uuid not null,
        import_id uuid not null,
        line integer not null,
        member_no text,
        verdict text not null,
        entry jsonb,
        faults jsonb not null default '[]',
        constraint pk_register_import_row primary key (organisation_id, import_id, line),
        constraint ck_register_import_row_verdict
          check (verdict in ('unjudged', 'new', 'changed', 'unchanged', 'left', 'needs-attention')),
        constraint fk_register_import_row_import foreign key (organisation_id, import_id) references register_import
      );
      create index ix_register_import_row_verdict on register_import_row (organisation_id, import_id, verdict, line);
      create index ix_register_import_row_member on register_import_row (organisation_id, import_id, member_no);
      select make_tenant_table('register_import_row', 'select, insert, update, delete');

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
      drop table register_import_row, register_import, class_membership, member,
        officer_session, sign_in_link, officer, constitution_version, organisation;
    `);
  }
}
