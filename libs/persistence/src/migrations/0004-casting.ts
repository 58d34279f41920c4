import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Voting rights, the ballot box and the one SQL function through which a ballot enters it.
 *
 * Who may vote and what was cast are two tables that share no key, no time and no order: a right knows its
 * credential only as a keyed hash, and a ballot has no id but the hash of itself.
 */
export class Casting1795000000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table voting_right (
        organisation_id uuid not null,
        contest_id uuid not null,
        right_id uuid not null,
        member_id uuid not null,
        token_hash bytea not null,
        credential_hash bytea not null,
        ballots_cast smallint not null default 0,
        constraint pk_voting_right primary key (organisation_id, contest_id, right_id),
        constraint uq_voting_right_member unique (organisation_id, contest_id, member_id),
        constraint uq_voting_right_token unique (organisation_id, contest_id, token_hash),
        constraint uq_voting_right_credential unique (organisation_id, contest_id, credential_hash),
        constraint fk_voting_right_roll_entry foreign key (organisation_id, contest_id, member_id) references roll_entry
      ) with (fillfactor = 85);
      select make_tenant_table('voting_right', 'select, insert, update (ballots_cast)');

      create table sealed_ballot (
        organisation_id uuid not null,
        contest_id uuid not null,
        receipt bytea not null,
        ballot bytea not null,
        revision smallint not null,
        checked smallint not null,
        batch integer,
        leaf integer,
        constraint pk_sealed_ballot primary key (organisation_id, contest_id, receipt),
        constraint uq_sealed_ballot_place unique (organisation_id, contest_id, batch, leaf),
        constraint ck_sealed_ballot_receipt check (receipt = sha256(ballot)),
        constraint ck_sealed_ballot_checked check (checked in (0, 1, 2)),
        constraint ck_sealed_ballot_place check ((batch is null) = (leaf is null) and (batch is null or checked = 1)),
        constraint fk_sealed_ballot_contest foreign key (organisation_id, contest_id) references contest
      );
      alter table sealed_ballot alter column ballot set compression lz4;
      create index ix_sealed_ballot_waiting on sealed_ballot (organisation_id, contest_id, checked) where batch is null;
      select make_tenant_table('sealed_ballot', 'select, insert, update (checked, batch, leaf)');
      comment on column sealed_ballot.checked is '0 received, 1 checked, 2 refused: its proofs are wrong';

      -- A ballot is checked once and sealed once; nothing else about it ever changes.
      create function keep_ballot() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and (old.organisation_id, old.contest_id, old.receipt, old.ballot, old.revision)
             is not distinct from (new.organisation_id, new.contest_id, new.receipt, new.ballot, new.revision)
           and (old.checked = new.checked or (old.checked = 0 and new.checked in (1, 2)))
           and (old.batch is null or (old.batch, old.leaf) is not distinct from (new.batch, new.leaf)) then
          return new;
        end if;
        raise exception 'the ballot box only grows' using errcode = 'restrict_violation';
      end $$;
      create trigger keep_ballot before update or delete on sealed_ballot for each row execute function keep_ballot();
      create trigger no_truncate before truncate on sealed_ballot for each statement execute function refuse_change();

      create table sealed_batch (
        organisation_id uuid not null,
        contest_id uuid not null,
        batch integer not null,
        ballots integer not null,
        root bytea not null,
        chained_root bytea not null,
        constraint pk_sealed_batch primary key (organisation_id, contest_id, batch),
        constraint fk_sealed_batch_contest foreign key (organisation_id, contest_id) references contest
      );
      select make_tenant_table('sealed_batch', 'select, insert');
      select make_append_only('sealed_batch');

      create function election_lock_key(p_election uuid) returns bigint language sql immutable
      as $$ select hashtextextended('election:' || p_election, 0) $$;

      /* Casts the ballots of one or more voters of one election (reliability CAST-02 to CAST-05, TIME-01 to TIME-03).
         Rows belong to voter p_voter[i]; the rows of one voter stand together and are recorded all or none.
         The conditional UPDATE decides; there is no read before it. */
      create function cast_ballots(
        p_organisation uuid, p_election uuid, p_voter integer[], p_token bytea[], p_contest uuid[],
        p_credential bytea[], p_receipt bytea[], p_ballot bytea[], p_checked smallint)
      returns table (voter integer, outcome text) language plpgsql as $$
      declare
        e election%rowtype;
        total integer := cardinality(p_voter);
        first_row integer := 1;
        last_row integer;
        fresh integer;
        nth smallint;
        hours text;
      begin
        perform set_config('app.organisation_id', p_organisation::text, true);
        perform pg_advisory_xact_lock_shared(election_lock_key(p_election));
        select * into e from election x where x.organisation_id = p_organisation and x.election_id = p_election;
        hours := case
          when e.definition_frozen_at is null or clock_timestamp() < e.opens_at then 'POLL_NOT_OPEN'
          when e.closed_at is not null or clock_timestamp() >= e.closes_at then 'POLL_CLOSED' end;

        while first_row <= total loop
          last_row := first_row;
          while last_row < total and p_voter[last_row + 1] = p_voter[first_row] loop last_row := last_row + 1; end loop;
          voter := p_voter[first_row];
          begin
            fresh := 0;
            for i in first_row .. last_row loop
              nth := null;
              if hours is null then
                update voting_right r set ballots_cast = r.ballots_cast + 1
                  where r.organisation_id = p_organisation and r.contest_id = p_contest[i] and r.token_hash = p_token[i]
                    and r.credential_hash = p_credential[i]
                    and (r.ballots_cast = 0 or e.repeat_ballots = 'last-counts')
                  returning r.ballots_cast into nth;
              end if;
              if nth is not null then
                insert into sealed_ballot (organisation_id, contest_id, receipt, ballot, revision, checked)
                  values (p_organisation, p_contest[i], p_receipt[i], p_ballot[i], nth, p_checked)
                  on conflict on constraint pk_sealed_ballot do nothing;
                if found then
                  fresh := fresh + 1;
                elsif exists (select from sealed_ballot b where b.organisation_id = p_organisation
                    and b.contest_id = p_contest[i] and b.receipt = p_receipt[i] and b.checked = 2) then
                  raise exception using errcode = 'QC001', message = 'BALLOT_REFUSED';
                else  -- the same bytes again, where the last ballot counts: nothing changes
                  update voting_right r set ballots_cast = r.ballots_cast - 1
                    where r.organisation_id = p_organisation and r.contest_id = p_contest[i] and r.token_hash = p_token[i];
                end if;
              elsif not exists (select from sealed_ballot b
                  join voting_right r on r.organisation_id = b.organisation_id and r.contest_id = b.contest_id
                  where b.organisation_id = p_organisation and b.contest_id = p_contest[i] and b.receipt = p_receipt[i]
                    and b.checked <> 2 and r.token_hash = p_token[i] and r.credential_hash = p_credential[i]) then
                raise exception using errcode = 'QC001', message = coalesce(hours, (
                  select case when r.credential_hash <> p_credential[i] then 'CREDENTIAL_MISMATCH' else 'ALREADY_VOTED' end
                  from voting_right r where r.organisation_id = p_organisation and r.contest_id = p_contest[i]
                    and r.token_hash = p_token[i]), 'NOT_ENTITLED');
              end if;
            end loop;
            outcome := case when fresh > 0 then 'RECORDED' else 'ALREADY_RECORDED' end;
          exception when sqlstate 'QC001' then
            outcome := sqlerrm;  -- everything this voter did above is rolled back
          end;
          return next;
          first_row := last_row + 1;
        end loop;
      end $$;

      create function doorway_receipt(p_receipt bytea) returns table (organisation_id uuid, contest_id uuid)
      language sql stable security definer set search_path = public
      as $$ select b.organisation_id, b.contest_id from sealed_ballot b where b.receipt = p_receipt $$;
      create index ix_sealed_ballot_receipt on sealed_ballot (receipt);
      create function doorway_contests_to_seal() returns table (organisation_id uuid, contest_id uuid)
      language sql stable security definer set search_path = public
      as $$ select distinct b.organisation_id, b.contest_id from sealed_ballot b where b.batch is null and b.checked < 2 $$;
      revoke execute on function cast_ballots(uuid, uuid, integer[], bytea[], uuid[], bytea[], bytea[], bytea[], smallint),
        doorway_receipt(bytea), doorway_contests_to_seal() from public;
      grant execute on function cast_ballots(uuid, uuid, integer[], bytea[], uuid[], bytea[], bytea[], bytea[], smallint),
        doorway_receipt(bytea), doorway_contests_to_seal() to quorate_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function doorway_contests_to_seal();
      drop function doorway_receipt(bytea);
      drop function cast_ballots(uuid, uuid, integer[], bytea[], uuid[], bytea[], bytea[], bytea[], smallint);
      drop function election_lock_key(uuid);
      drop table sealed_batch, sealed_ballot, voting_right;
      drop function keep_ballot();
    `);
  }
}
