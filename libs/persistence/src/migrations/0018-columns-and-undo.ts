import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A member file is kept until it is decided on, so that its columns can be matched; and a confirmed import can be undone. */
export class ColumnsAndUndo1795000000018 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table register_import drop constraint ck_register_import_status, drop constraint ck_register_import_preview;
      alter table register_import
        add column samples jsonb,
        add column revision_after bigint,
        add column undone_by uuid,
        add column undone_at timestamptz,
        add constraint ck_register_import_status check (status in
          ('reading', 'matching', 'preview', 'confirmed', 'discarded', 'failed', 'undone')),
        add constraint ck_register_import_preview check (status not in ('preview', 'confirmed', 'undone')
          or (file_digest is not null and counts is not null and preview_digest is not null)),
        add constraint ck_register_import_samples check (status in ('matching', 'preview') or samples is null),
        add constraint ck_register_import_undone check (status <> 'undone' or undone_at is not null);
      comment on column register_import.samples is 'the first rows, shortened; gone once the import is decided on';
      comment on column register_import.revision_after is 'the state in which the import left the register';

      -- The file as it came, in order. Its pieces are gone once the import is confirmed, discarded or refused.
      create table register_import_piece (
        organisation_id uuid not null,
        import_id uuid not null,
        piece integer not null,
        bytes bytea not null,
        constraint pk_register_import_piece primary key (organisation_id, import_id, piece),
        constraint fk_register_import_piece_import foreign key (organisation_id, import_id) references register_import
      );
      select make_tenant_table('register_import_piece', 'select, insert, delete');

      alter table register_import_row add column earlier jsonb;
      comment on column register_import_row.earlier is
        'member and lasting spells as they were before the import was carried out: what undoing it restores';

      create trigger count_delete after delete on member
        referencing old table as touched for each statement execute function count_register_change();
      create trigger count_delete after delete on class_membership
        referencing old table as touched for each statement execute function count_register_change();

      /* Takes back what a confirmed import did to the register, exactly; the caller says afterwards that it is undone. The
         application may not remove members otherwise. Null when done, or the table in which a member that the import made
         is named: then nothing may be kept of this transaction. */
      create function take_back_register_import(p_import uuid) returns text
      language plpgsql security definer set search_path = public as $$
      declare
        org uuid := current_organisation();
        named_in text;
      begin
        if not exists (select from register_import i
            where i.organisation_id = org and i.import_id = p_import and i.status = 'confirmed'
              and not exists (select from roll r where r.organisation_id = org and r.frozen_at >= i.confirmed_at)) then
          raise exception 'this import cannot be undone' using errcode = 'restrict_violation';
        end if;
        delete from class_membership s where s.organisation_id = org and s.import_id = p_import;
        update class_membership s set to_day = null
          from register_import_row r cross join lateral jsonb_array_elements_text(r.earlier -> 'spells') as was (membership_id)
          where r.organisation_id = org and r.import_id = p_import and r.earlier is not null
            and s.organisation_id = org and s.member_id = r.member_id and s.membership_id = was.membership_id::uuid
            and s.to_day is not null;
        update member m set
            given_name = was.given_name, family_name = was.family_name, name_key = was.name_key, email = was.email,
            date_of_birth = was.date_of_birth, language = was.language, status = was.status,
            joined_on = was.joined_on, left_on = was.left_on
          from register_import_row r cross join lateral jsonb_populate_record(null::member, r.earlier -> 'member') as was
          where r.organisation_id = org and r.import_id = p_import and r.earlier is not null
            and m.organisation_id = org and m.member_id = r.member_id;
        begin
          delete from member m using register_import_row r
            where r.organisation_id = org and r.import_id = p_import and r.verdict = 'new'
              and m.organisation_id = org and m.member_id = r.member_id;
        exception when foreign_key_violation then
          get stacked diagnostics named_in = table_name;
          return named_in;
        end;
        return null;
      end $$;
      revoke execute on function take_back_register_import(uuid) from public;
      grant execute on function take_back_register_import(uuid) to quorate_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function take_back_register_import(uuid);
      drop trigger count_delete on class_membership;
      drop trigger count_delete on member;
      alter table register_import_row drop column earlier;
      drop table register_import_piece;
      alter table register_import drop constraint ck_register_import_undone, drop constraint ck_register_import_samples,
        drop constraint ck_register_import_preview, drop constraint ck_register_import_status;
      alter table register_import drop column undone_at, drop column undone_by, drop column revision_after,
        drop column samples;
      alter table register_import
        add constraint ck_register_import_status check (status in ('reading', 'preview', 'confirmed', 'discarded', 'failed')),
        add constraint ck_register_import_preview check (status not in ('preview', 'confirmed')
          or (file_digest is not null and counts is not null and preview_digest is not null));
    `);
  }
}
