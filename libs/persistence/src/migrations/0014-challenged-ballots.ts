import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ballots that their voters opened instead of casting them: they never enter the box. Only the hash is kept, with no
 * time, no identity and nothing of what was opened.
 */
export class ChallengedBallots1795000000014 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table challenged_ballot (
        organisation_id uuid not null,
        contest_id uuid not null,
        receipt bytea not null,
        constraint pk_challenged_ballot primary key (organisation_id, contest_id, receipt),
        constraint ck_challenged_ballot_receipt check (octet_length(receipt) = 32),
        constraint fk_challenged_ballot_contest foreign key (organisation_id, contest_id) references contest
      );
      select make_tenant_table('challenged_ballot', 'select, insert');
      select make_append_only('challenged_ballot');

      create or replace function is_challenged(p_organisation uuid, p_contest uuid, p_receipt bytea) returns boolean language sql
      as $$ select exists (select from challenged_ballot x
              where x.organisation_id = p_organisation and x.contest_id = p_contest and x.receipt = p_receipt) $$;

      /* Casts the ballots of one or more voters of one election (reliability CAST-02 to CAST-05, TIME-01 to TIME-03).
         Rows belong to voter p_voter[i]; the rows of one voter are recorded all or none (CAST-07). First each row is
         decided by its conditional UPDATE, with no read before it, and only then are ballots inserted.
         Rights are locked in the order (token, contest) whatever the order of the arrays, so that calls never deadlock;
         where one token comes in several requests of a call, that needs a lock before the first decision.
         Only when it holds the right does it look whether the ballot was challenged: a challenge holds it while it decides. */
      create or replace function cast_ballots(
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
            if nth is not null and is_challenged(p_organisation, p_contest[i], p_receipt[i]) then
              perform take_back_cast(p_organisation, p_contest[i], p_token[i]);
              outcome := 'BALLOT_CHALLENGED';
              exit;
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

      /* What cast_ballots would answer for each ballot of one voter by itself, as far as can be seen without deciding
         anything; null for a ballot that would be recorded. So that strangers cannot make the server check proofs, and
         repeats are not checked again. */
      create or replace function look_before_cast(p_organisation uuid, p_election uuid, p_token bytea, p_contest uuid[],
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
            when r.ballots_cast > 0 and e.repeat_ballots = 'first-counts' then 'ALREADY_VOTED'
            when is_challenged(p_organisation, q.contest, q.receipt) then 'BALLOT_CHALLENGED' end
          from unnest(p_contest, p_credential, p_receipt) with ordinality q (contest, credential, receipt, place)
          left join contest c on c.organisation_id = p_organisation and c.contest_id = q.contest and c.election_id = p_election
          left join voting_right r on r.organisation_id = c.organisation_id and r.contest_id = c.contest_id and r.token_hash = p_token
          left join sealed_ballot b on b.organisation_id = c.organisation_id and b.contest_id = c.contest_id and b.receipt = q.receipt
          order by q.place;
      end $$;

      /* What challenge_ballot would answer; null for a ballot that would be noted. */
      create function look_before_challenge(p_organisation uuid, p_election uuid, p_contest uuid, p_credential bytea,
        p_receipt bytea)
      returns text language plpgsql as $$
      declare
        e election%rowtype;
      begin
        perform set_config('app.organisation_id', p_organisation::text, true);
        select x.* into e from election x join contest c using (organisation_id, election_id)
          where x.organisation_id = p_organisation and x.election_id = p_election and c.contest_id = p_contest;
        return case
          when e.election_id is null or not exists (select from voting_right r where r.organisation_id = p_organisation
            and r.contest_id = p_contest and r.credential_hash = p_credential) then 'NOT_ENTITLED'
          when exists (select from sealed_ballot b where b.organisation_id = p_organisation
            and b.contest_id = p_contest and b.receipt = p_receipt) then 'BALLOT_ALREADY_CAST'
          when is_challenged(p_organisation, p_contest, p_receipt) then 'ALREADY_CHALLENGED'
          else poll_refusal(e) end;
      end $$;

      /* Notes that a ballot was opened and is never to be cast. Of a challenge and a casting of the same bytes exactly one
         is decided: both hold the voting right of the credential inside the ballot before they look for the other. */
      create function challenge_ballot(p_organisation uuid, p_election uuid, p_contest uuid, p_credential bytea,
        p_receipt bytea)
      returns text language plpgsql as $$
      declare
        outcome text;
      begin
        if current_setting('transaction_isolation') <> 'read committed' then
          raise exception 'ballots are challenged at read committed: what was decided before the lock must be seen after it';
        end if;
        if current_setting('synchronous_commit') = 'off' then  -- DUR-02
          perform set_config('synchronous_commit', 'on', true);
        end if;
        perform set_config('app.organisation_id', p_organisation::text, true);
        perform pg_advisory_xact_lock_shared(election_lock_key(p_election));
        perform from voting_right r where r.organisation_id = p_organisation and r.contest_id = p_contest
          and r.credential_hash = p_credential for no key update;
        outcome := look_before_challenge(p_organisation, p_election, p_contest, p_credential, p_receipt);
        if outcome is null then
          insert into challenged_ballot (organisation_id, contest_id, receipt) values (p_organisation, p_contest, p_receipt);
        end if;
        return coalesce(outcome, 'CHALLENGED');
      end $$;

      revoke execute on function is_challenged(uuid, uuid, bytea), look_before_challenge(uuid, uuid, uuid, bytea, bytea),
        challenge_ballot(uuid, uuid, uuid, bytea, bytea) from public;
      grant execute on function is_challenged(uuid, uuid, bytea), look_before_challenge(uuid, uuid, uuid, bytea, bytea),
        challenge_ballot(uuid, uuid, uuid, bytea, bytea) to quorate_app;
    `);
  }

  /** The functions of casting stay as they are here, and find that no ballot is challenged. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function challenge_ballot(uuid, uuid, uuid, bytea, bytea);
      drop function look_before_challenge(uuid, uuid, uuid, bytea, bytea);
      create or replace function is_challenged(p_organisation uuid, p_contest uuid, p_receipt bytea) returns boolean language sql
      as $$ select false $$;
      drop table challenged_ballot;
    `);
  }
}
