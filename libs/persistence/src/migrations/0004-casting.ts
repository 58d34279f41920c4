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
        last_revision smallint not null default 0,
        constraint pk_voting_right primary key (organisation_id, contest_id, right_id),
        constraint uq_voting_right_member unique (organisation_id, contest_id, member_id),
        constraint uq_voting_right_token unique (organisation_id, contest_id, token_hash),
        constraint uq_voting_right_credential unique (organisation_id, contest_id, credential_hash),
        constraint fk_voting_right_roll_entry foreign key (organisation_id, contest_id, member_id) references roll_entry
      ) with (fillfactor = 85);
      select make_tenant_table('voting_right', 'select, insert, update (ballots_cast, last_revision)');
      comment on column voting_right.ballots_cast is 'ballots that stand; 0 is "has not voted". A ballot refused later is taken off';
      comment on column voting_right.last_revision is 'ballots ever accepted, so that a later ballot always has the higher revision';

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
      select prefer_lz4('sealed_ballot', 'ballot');
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

      -- TIME-01: the clock of the database at this moment, and nothing else, says whether a poll is open.
      create function poll_refusal(e election) returns text language sql volatile
      as $$ select case
        when e.definition_frozen_at is null or clock_timestamp() < e.opens_at then 'POLL_NOT_OPEN'
        when e.closed_at is not null or clock_timestamp() >= e.closes_at then 'POLL_CLOSED' end $$;

      /* Casts the ballots of one or more voters of one election (reliability CAST-02 to CAST-05, TIME-01 to TIME-03).
         Rows belong to voter p_voter[i]; the rows of one voter are recorded all or none (CAST-07). First each row is
         decided by its conditional UPDATE, with no read before it, and only then are ballots inserted.
         Rights are locked in the order (token, contest) whatever the order of the arrays, so that calls never deadlock;
         where one token comes in several requests of a call, that needs a lock before the first decision. */
      create function cast_ballots(
        p_organisation uuid, p_election uuid, p_voter integer[], p_token bytea[], p_contest uuid[],
        p_credential bytea[], p_receipt bytea[], p_ballot bytea[], p_checked smallint)
      returns table (voter integer, outcome text) language plpgsql as $$
      declare
        most_ballots constant smallint := 100;  -- of one voter in one contest, where the last one counts
        e election%rowtype;
        contests uuid[];
        hours text;
        own integer[];
        i integer;
        nth smallint;
        standing smallint;
        revisions smallint[];
        recorded boolean;
      begin
        if current_setting('transaction_isolation') <> 'read committed' then
          raise exception 'ballots are cast at read committed: what was decided before the lock must be seen after it';
        end if;
        if current_setting('synchronous_commit') = 'off' then  -- DUR-02
          perform set_config('synchronous_commit', 'on', true);
        end if;
        perform set_config('app.organisation_id', p_organisation::text, true);
        perform pg_advisory_xact_lock_shared(election_lock_key(p_election));
        select * into e from election x where x.organisation_id = p_organisation and x.election_id = p_election;
        contests := array(select c.contest_id from contest c
          where c.organisation_id = p_organisation and c.election_id = p_election);
        hours := poll_refusal(e);

        if (select count(distinct q.token) < count(distinct q.voter) from unnest(p_voter, p_token) q (voter, token)) then
          perform from voting_right r
            where r.organisation_id = p_organisation
              and (r.contest_id, r.token_hash) in (select q.contest, q.token from unnest(p_contest, p_token) q (contest, token))
            order by encode(r.token_hash, 'hex'), r.contest_id for no key update;
        end if;

        for voter, own in
          select v.voter, array_agg(v.place order by v.contest, v.place)
          from unnest(p_voter, p_token, p_contest) with ordinality v (voter, token, contest, place)
          group by v.voter order by min(encode(v.token, 'hex')), v.voter
        loop
          outcome := null;
          recorded := false;
          revisions := '{}';
          foreach i in array own loop
            nth := null;
            if hours is null and p_contest[i] = any (contests) then
              update voting_right r set ballots_cast = r.ballots_cast + 1, last_revision = r.last_revision + 1
                where r.organisation_id = p_organisation and r.contest_id = p_contest[i] and r.token_hash = p_token[i]
                  and r.credential_hash = p_credential[i] and r.last_revision < most_ballots
                  and (r.ballots_cast = 0 or e.repeat_ballots = 'last-counts')
                returning r.last_revision into nth;
            end if;
            if nth is distinct from 1 then  -- refused, or not the first: the same bytes may be in the box already
              select b.checked into standing from sealed_ballot b
                join voting_right r on r.organisation_id = b.organisation_id and r.contest_id = b.contest_id
                where b.organisation_id = p_organisation and b.contest_id = p_contest[i] and b.receipt = p_receipt[i]
                  and p_contest[i] = any (contests) and r.token_hash = p_token[i] and r.credential_hash = p_credential[i];
              if standing is not null and nth is not null then
                perform take_back_cast(p_organisation, p_contest[i], p_token[i]);
                nth := null;
              end if;
              outcome := case
                when standing = 2 then 'BALLOT_REFUSED'
                when standing is null and nth is null then coalesce(hours, (
                  select case when r.credential_hash <> p_credential[i] then 'CREDENTIAL_MISMATCH'
                              when r.last_revision >= most_ballots then 'TOO_MANY_BALLOTS' else 'ALREADY_VOTED' end
                  from voting_right r where r.organisation_id = p_organisation and r.contest_id = p_contest[i]
                    and p_contest[i] = any (contests) and r.token_hash = p_token[i]), 'NOT_ENTITLED') end;
            end if;
            exit when outcome is not null;
            revisions[i] := nth;
          end loop;

          foreach i in array own loop
            continue when revisions[i] is null;
            if outcome is null then
              insert into sealed_ballot (organisation_id, contest_id, receipt, ballot, revision, checked)
                values (p_organisation, p_contest[i], p_receipt[i], p_ballot[i], revisions[i], p_checked);
              recorded := true;
            else
              perform take_back_cast(p_organisation, p_contest[i], p_token[i]);
            end if;
          end loop;
          outcome := coalesce(outcome, case when recorded then 'RECORDED' else 'ALREADY_RECORDED' end);
          return next;
        end loop;
      end $$;

      -- Undoes a mark of cast_ballots in its own transaction, while it still holds the row.
      create function take_back_cast(p_organisation uuid, p_contest uuid, p_token bytea) returns void language sql
      as $$ update voting_right r set ballots_cast = r.ballots_cast - 1, last_revision = r.last_revision - 1
            where r.organisation_id = p_organisation and r.contest_id = p_contest and r.token_hash = p_token $$;

      /* What cast_ballots would answer for each ballot of one voter by itself, as far as can be seen without deciding
         anything; null for a ballot that would be recorded. So that strangers cannot make the server check proofs, and
         repeats are not checked again. */
      create function look_before_cast(p_organisation uuid, p_election uuid, p_token bytea, p_contest uuid[],
        p_credential bytea[], p_receipt bytea[])
      returns table (outcome text) language plpgsql as $$
      declare
        e election%rowtype;
      begin
        perform set_config('app.organisation_id', p_organisation::text, true);
        select * into e from election x where x.organisation_id = p_organisation and x.election_id = p_election;
        return query select case
            when r.credential_hash = q.credential and b.checked = 2 then 'BALLOT_REFUSED'
            when r.credential_hash = q.credential and b.checked is not null then 'ALREADY_RECORDED'
            when poll_refusal(e) is not null then poll_refusal(e)
            when r.right_id is null then 'NOT_ENTITLED'
            when r.credential_hash <> q.credential then 'CREDENTIAL_MISMATCH'
            when r.ballots_cast > 0 and e.repeat_ballots = 'first-counts' then 'ALREADY_VOTED' end
          from unnest(p_contest, p_credential, p_receipt) with ordinality q (contest, credential, receipt, place)
          left join contest c on c.organisation_id = p_organisation and c.contest_id = q.contest and c.election_id = p_election
          left join voting_right r on r.organisation_id = c.organisation_id and r.contest_id = c.contest_id and r.token_hash = p_token
          left join sealed_ballot b on b.organisation_id = c.organisation_id and b.contest_id = c.contest_id and b.receipt = q.receipt
          order by q.place;
      end $$;

      create function doorway_receipt(p_receipt bytea) returns table (organisation_id uuid, contest_id uuid)
      language sql stable security definer set search_path = public
      as $$ select b.organisation_id, b.contest_id from sealed_ballot b where b.receipt = p_receipt $$;
      create index ix_sealed_ballot_receipt on sealed_ballot (receipt);
      create function doorway_contests_to_seal() returns table (organisation_id uuid, contest_id uuid)
      language sql stable security definer set search_path = public
      as $$ select distinct b.organisation_id, b.contest_id from sealed_ballot b where b.batch is null and b.checked = 1 $$;
      create function doorway_contests_to_check() returns table (organisation_id uuid, contest_id uuid)
      language sql stable security definer set search_path = public
      as $$ select distinct b.organisation_id, b.contest_id from sealed_ballot b where b.batch is null and b.checked = 0 $$;
      create function doorway_contests_sealed(p_closed_since timestamptz) returns table (organisation_id uuid, contest_id uuid)
      language sql stable security definer set search_path = public
      as $$ select c.organisation_id, c.contest_id from election e join contest c using (organisation_id, election_id)
            where e.definition_frozen_at is not null and (e.closed_at is null or e.closed_at >= p_closed_since)
              and exists (select from sealed_batch s where s.organisation_id = c.organisation_id
                and s.contest_id = c.contest_id and s.batch = 1) $$;
      revoke execute on function cast_ballots(uuid, uuid, integer[], bytea[], uuid[], bytea[], bytea[], bytea[], smallint),
        take_back_cast(uuid, uuid, bytea), look_before_cast(uuid, uuid, bytea, uuid[], bytea[], bytea[]), poll_refusal(election),
        doorway_receipt(bytea), doorway_contests_to_seal(), doorway_contests_to_check(), doorway_contests_sealed(timestamptz) from public;
      grant execute on function cast_ballots(uuid, uuid, integer[], bytea[], uuid[], bytea[], bytea[], bytea[], smallint),
        take_back_cast(uuid, uuid, bytea), look_before_cast(uuid, uuid, bytea, uuid[], bytea[], bytea[]), poll_refusal(election),
        doorway_receipt(bytea), doorway_contests_to_seal(), doorway_contests_to_check(), doorway_contests_sealed(timestamptz) to quorate_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function doorway_contests_sealed(timestamptz);
      drop function doorway_contests_to_check();
      drop function doorway_contests_to_seal();
      drop function doorway_receipt(bytea);
      drop function look_before_cast(uuid, uuid, bytea, uuid[], bytea[], bytea[]);
      drop function take_back_cast(uuid, uuid, bytea);
      drop function cast_ballots(uuid, uuid, integer[], bytea[], uuid[], bytea[], bytea[], bytea[], smallint);
      drop function if exists is_challenged(uuid, uuid, bytea); -- later versions of those three asked it
      drop function poll_refusal(election);
      drop function election_lock_key(uuid);
      drop table sealed_batch, sealed_ballot, voting_right;
      drop function keep_ballot();
    `);
  }
}
