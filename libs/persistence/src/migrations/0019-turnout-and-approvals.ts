import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The course of a turnout as totals by the hour, and steps that one person puts forward and another approves. */
export class TurnoutAndApprovals1795000000019 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table turnout_sample (
        organisation_id uuid not null,
        election_id uuid not null,
        at timestamptz not null,
        electors integer not null,
        voted integer not null,
        constraint pk_turnout_sample primary key (organisation_id, election_id, at),
        constraint ck_turnout_sample_at check (extract(epoch from at)::bigint % 3600 = 0 and extract(microsecond from at) = 0),
        constraint ck_turnout_sample_voted check (voted between 0 and electors),
        constraint fk_turnout_sample_election foreign key (organisation_id, election_id) references election
      );
      select make_tenant_table('turnout_sample', 'select, insert');
      select make_append_only('turnout_sample');
      comment on table turnout_sample is
        'totals of a whole election by whole hours (SEC-04): nothing here or elsewhere joins a member to an hour';
      create function keep_turnout_course() returns trigger language plpgsql as $$
      begin
        if exists (select from turnout_sample s where s.organisation_id = new.organisation_id
            and s.election_id = new.election_id and (s.at >= new.at or s.voted > new.voted)) then
          raise exception 'the course of a turnout only grows' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger keep_turnout_course before insert on turnout_sample
        for each row execute function keep_turnout_course();

      /* One line for each member and contest of a roll, and how a vote of theirs came, if one is in. A held return counts:
         a ballot cast online takes its place. */
      create function turnout_entries(p_organisation uuid, p_election uuid)
      returns table (member_id uuid, contest_id uuid, constituency_code text, class_code text, record_date date, channel text)
      language sql stable
      as $$ select n.member_id, c.contest_id, c.constituency_code, c.class_code, e.record_date,
              case when r.ballots_cast > 0 then 'online' else o.channel end
            from election e
              join contest c on c.organisation_id = e.organisation_id and c.election_id = e.election_id
              join roll_entry n on n.organisation_id = c.organisation_id and n.contest_id = c.contest_id and n.included
              left join voting_right r on r.organisation_id = n.organisation_id and r.contest_id = n.contest_id
                and r.member_id = n.member_id
              left join other_channel_return o on o.organisation_id = n.organisation_id and o.contest_id = n.contest_id
                and o.member_id = n.member_id and o.outcome in ('accepted', 'held')
            where e.organisation_id = p_organisation and e.election_id = p_election $$;
      revoke execute on function turnout_entries(uuid, uuid) from public;
      grant execute on function turnout_entries(uuid, uuid) to quorate_app;

      create function doorway_polls_to_sample() returns table (organisation_id uuid, election_id uuid)
      language sql stable security definer set search_path = public
      as $$ select e.organisation_id, e.election_id from election e
            where e.state = 'polling' and e.closed_at is null
              and e.opens_at <= clock_timestamp() and clock_timestamp() < e.closes_at
              and not exists (select from turnout_sample s where s.organisation_id = e.organisation_id
                and s.election_id = e.election_id
                and s.at >= to_timestamp(floor(extract(epoch from clock_timestamp()) / 3600) * 3600)) $$;
      revoke execute on function doorway_polls_to_sample() from public;
      grant execute on function doorway_polls_to_sample() to quorate_app;

      create table approval_request (
        organisation_id uuid not null,
        approval_id uuid not null,
        election_id uuid not null,
        kind text not null,
        content text not null,
        content_digest char(64) not null,
        proposed_by uuid not null,
        proposed_at timestamptz not null,
        constraint pk_approval_request primary key (organisation_id, approval_id),
        constraint ck_approval_request_kind check (kind = 'open-poll'),
        constraint ck_approval_request_digest check (content_digest = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
        constraint fk_approval_request_election foreign key (organisation_id, election_id) references election
      );
      create index ix_approval_request_election on approval_request (organisation_id, election_id);
      select make_tenant_table('approval_request', 'select, insert');
      select make_append_only('approval_request');
      comment on table approval_request is 'declarations of result are put forward in their own table';

      create table approval_verdict (
        organisation_id uuid not null,
        approval_id uuid not null,
        nth smallint not null,
        election_id uuid not null,
        kind text not null,
        outcome text not null,
        content_digest char(64) not null,
        decided_by uuid not null,
        decided_at timestamptz not null,
        reason text,
        audit_sequence bigint not null,
        constraint pk_approval_verdict primary key (organisation_id, approval_id, nth),
        constraint ck_approval_verdict_nth check (nth = 1 or (nth > 1 and kind = 'declare')),
        constraint ck_approval_verdict_outcome check ((kind, outcome) in
          (('open-poll', 'approved'), ('open-poll', 'declined'), ('declare', 'declined'))),
        constraint ck_approval_verdict_reason check ((outcome = 'declined') = (reason is not null)),
        constraint fk_approval_verdict_election foreign key (organisation_id, election_id) references election
      );
      create index ix_approval_verdict_election on approval_verdict (organisation_id, election_id);
      select make_tenant_table('approval_verdict', 'select, insert');
      select make_append_only('approval_verdict');
      comment on column approval_verdict.nth is
        'a declaration that was declined may be put forward again with the same content, and declined again';

      -- Four eyes (ROLE-02): whoever decides is another person, and decides on exactly what was put forward.
      create function refuse_own_decision() returns trigger language plpgsql as $$
      begin
        if not exists (
            select from approval_request r where new.kind = r.kind and r.organisation_id = new.organisation_id
              and r.approval_id = new.approval_id and r.election_id = new.election_id
              and r.content_digest = new.content_digest and r.proposed_by <> new.decided_by
            union all
            select from declaration d where new.kind = 'declare' and d.organisation_id = new.organisation_id
              and d.declaration_id = new.approval_id and d.election_id = new.election_id
              and d.content_digest = new.content_digest and d.proposed_by <> new.decided_by) then
          raise exception 'a second person decides on exactly what was put forward' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger four_eyes before insert on approval_verdict for each row execute function refuse_own_decision();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table approval_verdict, approval_request;
      drop function refuse_own_decision();
      drop function doorway_polls_to_sample();
      drop function turnout_entries(uuid, uuid);
      drop table turnout_sample;
      drop function keep_turnout_course();
    `);
  }
}
