import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who makes the voting codes, what they vouch for, codes that are lost, and returns by post or telephone.
 *
 * A right loses its code, or gets another, only through the two functions below; what it had is kept, so that the
 * examination can follow it. A right whose ballot stands keeps its code (reliability AUTH-05).
 */
export class CodesAndRollLog1795000000015 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table code_maker (
        organisation_id uuid not null,
        election_id uuid not null,
        name text not null,
        public_key char(64) not null,
        constraint pk_code_maker primary key (organisation_id, election_id),
        constraint ck_code_maker_public_key check (public_key ~ '^[0-9a-f]{64}$'),
        constraint fk_code_maker_election foreign key (organisation_id, election_id) references election
      );
      select make_tenant_table('code_maker', 'select, insert, update, delete');
      comment on table code_maker is 'only where somebody outside makes the codes';
      create function keep_code_maker() returns trigger language plpgsql as $$
      declare issued boolean;
      begin
        select e.codes_issued_at is not null into issued from election e
          where (e.organisation_id, e.election_id) =
            (coalesce(new.organisation_id, old.organisation_id), coalesce(new.election_id, old.election_id));
        if issued then
          raise exception 'the codes of this election are made' using errcode = 'restrict_violation';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger keep_code_maker before insert or update or delete on code_maker
        for each row execute function keep_code_maker();

      create table code_statement (
        organisation_id uuid not null,
        election_id uuid not null,
        statement text not null,
        public_key char(64) not null,
        signature char(128) not null,
        constraint pk_code_statement primary key (organisation_id, election_id),
        constraint fk_code_statement_election foreign key (organisation_id, election_id) references election
      );
      select make_tenant_table('code_statement', 'select, insert');
      select make_append_only('code_statement');
      comment on column code_statement.statement is 'canonical JSON; what the maker of the codes signs of the public lists';

      -- Spare codes of the platform itself, sealed with a key that is not in the database; gone once used or closed.
      create table spare_code (
        organisation_id uuid not null,
        election_id uuid not null,
        spare integer not null,
        sealed_code bytea not null,
        constraint pk_spare_code primary key (organisation_id, election_id, spare),
        constraint ck_spare_code_spare check (spare >= 1),
        constraint fk_spare_code_election foreign key (organisation_id, election_id) references election
      );
      select make_tenant_table('spare_code', 'select, insert, delete');
      create function forget_spare_codes() returns trigger language plpgsql as $$
      begin
        delete from spare_code s where s.organisation_id = new.organisation_id and s.election_id = new.election_id;
        return null;
      end $$;
      create trigger forget_spare_codes after update on election for each row
        when (old.closed_at is null and new.closed_at is not null) execute function forget_spare_codes();

      alter table voting_right
        alter column token_hash drop not null,
        alter column credential_hash drop not null,
        add constraint ck_voting_right_code check ((token_hash is null) = (credential_hash is null)),
        add constraint ck_voting_right_blocked check (token_hash is not null or ballots_cast = 0);
      comment on column voting_right.token_hash is 'null: the code is blocked, and no other was given out';

      create table blocked_code (
        organisation_id uuid not null,
        contest_id uuid not null,
        right_id uuid not null,
        nth smallint not null,
        token_hash bytea not null,
        credential_hash bytea not null,
        last_revision smallint not null,
        reason text not null,
        constraint pk_blocked_code primary key (organisation_id, contest_id, right_id, nth),
        constraint uq_blocked_code_token unique (organisation_id, contest_id, token_hash),
        constraint ck_blocked_code_nth check (nth >= 1),
        constraint ck_blocked_code_reason check (reason in ('lost', 'stolen', 'not-received', 'other-channel')),
        constraint fk_blocked_code_right foreign key (organisation_id, contest_id, right_id) references voting_right
      );
      select make_tenant_table('blocked_code', 'select, insert');
      select make_append_only('blocked_code');
      comment on column blocked_code.last_revision is 'ballots of this code that were received and refused; none ever stood';

      create table roll_log (
        organisation_id uuid not null,
        contest_id uuid not null,
        n integer not null,
        line text not null,
        constraint pk_roll_log primary key (organisation_id, contest_id, n),
        constraint ck_roll_log_n check (n >= 1),
        constraint fk_roll_log_contest foreign key (organisation_id, contest_id) references contest
      );
      select make_tenant_table('roll_log', 'select, insert');
      select make_append_only('roll_log');

      create table other_channel_return (
        organisation_id uuid not null,
        contest_id uuid not null,
        member_id uuid not null,
        nth smallint not null,
        channel text not null,
        outcome text not null,
        constraint pk_other_channel_return primary key (organisation_id, contest_id, member_id, nth),
        constraint ck_other_channel_return_nth check (nth >= 1),
        constraint ck_other_channel_return_channel check (channel in ('post', 'phone', 'in-person')),
        constraint ck_other_channel_return_outcome check (outcome in ('accepted', 'held', 'set-aside-online', 'set-aside-duplicate')),
        constraint fk_other_channel_return_entry foreign key (organisation_id, contest_id, member_id) references roll_entry
      );
      select make_tenant_table('other_channel_return', 'select, insert');
      select make_append_only('other_channel_return');

      /* Whatever the role: the code of a right goes only where no ballot stands and what it was is kept, and another comes
         only where none is. */
      create function keep_right() returns trigger language plpgsql as $$
      begin
        if (old.organisation_id, old.contest_id, old.right_id, old.member_id)
             is not distinct from (new.organisation_id, new.contest_id, new.right_id, new.member_id)
           and old.ballots_cast = 0 and new.ballots_cast = 0 and new.last_revision = 0
           and (old.token_hash is null and new.token_hash is not null
             or new.token_hash is null and exists (
               select from blocked_code b where b.organisation_id = old.organisation_id and b.contest_id = old.contest_id
                 and b.right_id = old.right_id and b.token_hash = old.token_hash and b.credential_hash = old.credential_hash)) then
          return new;
        end if;
        raise exception 'a right to vote is blocked first, and only without a ballot' using errcode = 'restrict_violation';
      end $$;
      grant update (token_hash, credential_hash) on voting_right to quorate_app;
      create trigger keep_right before update on voting_right for each row
        when ((old.organisation_id, old.contest_id, old.right_id, old.member_id, old.token_hash, old.credential_hash)
          is distinct from (new.organisation_id, new.contest_id, new.right_id, new.member_id, new.token_hash, new.credential_hash))
        execute function keep_right();

      /* Takes the code off every right of a member in an election of which no ballot stands. Locks rights in the order of
         contests, as cast_ballots does for one voter, so that neither waits for the other for ever: of a casting in
         flight and a block, exactly one wins. */
      create function block_rights(p_organisation uuid, p_election uuid, p_member uuid, p_reason text)
      returns table (contest_id uuid, outcome text, credential_hash bytea)
      language plpgsql as $$
      declare
        r voting_right%rowtype;
      begin
        for r in
          select v.* from voting_right v
            join contest c on c.organisation_id = v.organisation_id and c.contest_id = v.contest_id
            where v.organisation_id = p_organisation and c.election_id = p_election and v.member_id = p_member
            order by v.contest_id for no key update of v
        loop
          contest_id := r.contest_id;
          credential_hash := r.credential_hash;
          outcome := case when r.token_hash is null then 'BLOCKED_BEFORE' when r.ballots_cast > 0 then 'VOTED' else 'BLOCKED' end;
          if outcome = 'BLOCKED' then
            insert into blocked_code (organisation_id, contest_id, right_id, nth, token_hash, credential_hash, last_revision, reason)
              select r.organisation_id, r.contest_id, r.right_id, count(*) + 1, r.token_hash, r.credential_hash, r.last_revision, p_reason
              from blocked_code b where b.organisation_id = r.organisation_id and b.contest_id = r.contest_id and b.right_id = r.right_id;
            update voting_right v set token_hash = null, credential_hash = null, last_revision = 0
              where v.organisation_id = r.organisation_id and v.contest_id = r.contest_id and v.right_id = r.right_id;
          elsif outcome = 'BLOCKED_BEFORE' then
            select b.credential_hash into credential_hash from blocked_code b
              where b.organisation_id = r.organisation_id and b.contest_id = r.contest_id and b.right_id = r.right_id
              order by b.nth desc limit 1;
          end if;
          return next;
        end loop;
      end $$;

      -- Gives a blocked right another code; false if it is not blocked, or blocked because the member votes otherwise.
      create function activate_right(p_organisation uuid, p_contest uuid, p_member uuid, p_token bytea, p_credential bytea)
      returns boolean language plpgsql as $$
      declare
        r voting_right%rowtype;
      begin
        select v.* into r from voting_right v
          where v.organisation_id = p_organisation and v.contest_id = p_contest and v.member_id = p_member
            and v.token_hash is null for no key update;
        if not found or (
          select b.reason from blocked_code b
            where b.organisation_id = p_organisation and b.contest_id = p_contest and b.right_id = r.right_id
            order by b.nth desc limit 1) = 'other-channel'
          or exists (select from other_channel_return o where o.organisation_id = p_organisation
            and o.contest_id = p_contest and o.member_id = p_member and o.outcome = 'accepted') then
          return false;
        end if;
        update voting_right v set token_hash = p_token, credential_hash = p_credential
          where v.organisation_id = p_organisation and v.contest_id = p_contest and v.right_id = r.right_id;
        return true;
      end $$;

      -- Why a token that cast_ballots does not know is not known: so that its holder is told what to do.
      create function why_not_entitled(p_organisation uuid, p_election uuid, p_token bytea) returns text
      language plpgsql as $$
      begin
        perform set_config('app.organisation_id', p_organisation::text, true);
        return case when exists (
            select from contest c join blocked_code b on b.organisation_id = c.organisation_id and b.contest_id = c.contest_id
            where c.organisation_id = p_organisation and c.election_id = p_election and b.token_hash = p_token)
          then 'CODE_BLOCKED' else 'NOT_ENTITLED' end;
      end $$;

      revoke execute on function block_rights(uuid, uuid, uuid, text), activate_right(uuid, uuid, uuid, bytea, bytea),
        why_not_entitled(uuid, uuid, bytea) from public;
      grant execute on function block_rights(uuid, uuid, uuid, text), activate_right(uuid, uuid, uuid, bytea, bytea),
        why_not_entitled(uuid, uuid, bytea) to quorate_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function why_not_entitled(uuid, uuid, bytea);
      drop function activate_right(uuid, uuid, uuid, bytea, bytea);
      drop function block_rights(uuid, uuid, uuid, text);
      revoke update (token_hash, credential_hash) on voting_right from quorate_app;
      drop trigger keep_right on voting_right;
      drop function keep_right();
      drop trigger forget_spare_codes on election;
      drop function forget_spare_codes();
      drop table other_channel_return, roll_log, blocked_code, spare_code, code_statement, code_maker;
      drop function keep_code_maker();
      alter table voting_right
        drop constraint ck_voting_right_blocked, drop constraint ck_voting_right_code,
        alter column token_hash set not null, alter column credential_hash set not null;
    `);
  }
}
