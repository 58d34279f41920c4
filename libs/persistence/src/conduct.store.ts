import type { ConductStore, TurnoutRow, TurnoutSampleRow } from '#libs/application';
import { TurnoutFeed } from '#libs/application';
import type { ElectionId } from '#libs/domain';
import type { DataSource } from 'typeorm';
import type { StoreContext } from './store-context.js';

export class PgConductStore implements ConductStore {
  constructor(private readonly context: StoreContext) {}

  turnout(electionId: ElectionId, classes: readonly string[]): Promise<readonly TurnoutRow[]> {
    return this.query<TurnoutRow>(
      `with entry as materialized (select * from turnout_entries($1, $2)),
       person as (
         select member_id, array_agg(contest_id order by contest_id) as contests,
           coalesce(array_agg(contest_id order by contest_id) filter (where channel is not null), '{}') as voted_in,
           coalesce(max(channel) filter (where channel = 'online'), min(channel)) as channel
         from entry group by member_id),
       place as (
         select n.member_id, array_agg(distinct m.constituency_code || '/' || m.class_code) as classes
         from entry n join class_membership m on m.organisation_id = $1 and m.member_id = n.member_id
           and m.from_day <= n.record_date and (m.to_day is null or n.record_date <= m.to_day)
           and (n.constituency_code is null or m.constituency_code = n.constituency_code)
           and (n.class_code is null or m.class_code = n.class_code)
         where m.constituency_code || '/' || m.class_code = any ($3)
         group by n.member_id)
       select p.contests, p.voted_in as "votedIn", coalesce(c.classes, '{}') as classes, p.channel, count(*)::int as people
       from person p left join place c on c.member_id = p.member_id group by 1, 2, 3, 4`,
      electionId,
      classes,
    );
  }

  async totals(electionId: ElectionId): Promise<{ readonly electors: number; readonly voted: number }> {
    const [row] = await this.query<{ electors: number; voted: number }>(
      `select count(distinct member_id)::int as electors,
         (count(distinct member_id) filter (where channel is not null))::int as voted from turnout_entries($1, $2)`,
      electionId,
    );
    return row ?? { electors: 0, voted: 0 };
  }

  samples(electionId: ElectionId): Promise<readonly TurnoutSampleRow[]> {
    return this.query(
      'select at, electors, voted from turnout_sample where organisation_id = $1 and election_id = $2 order by at',
      electionId,
    );
  }

  async addSample(electionId: ElectionId, { at, electors, voted }: TurnoutSampleRow): Promise<void> {
    await this.query(
      'insert into turnout_sample (organisation_id, election_id, at, electors, voted) values ($1, $2, $3, $4, $5)',
      electionId,
      at,
      electors,
      voted,
    );
  }

  async events(electionId: ElectionId, limit: number): Promise<readonly string[]> {
    const rows = await this.query<{ event: string }>(
      `select a.event from audit_event a, lateral (select a.event::jsonb -> 'details' as details) d
       where a.organisation_id = $1 and (d.details ->> 'electionId' = $2::text or d.details ->> 'contestId' in
         (select c.contest_id::text from contest c where c.organisation_id = $1 and c.election_id = $2::uuid))
       order by a.sequence desc limit $3`,
      electionId,
      limit,
    );
    return rows.map(({ event }) => event);
  }

  private query<Row>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]> {
    return this.context.manager.query<Row[]>(sql, [this.context.organisationId, ...parameters]);
  }
}

/** Through a function of migration 0019, which sees every organisation and returns ids only. */
export class PgTurnoutFeed extends TurnoutFeed {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  toSample(): ReturnType<TurnoutFeed['toSample']> {
    return this.dataSource.query(
      'select organisation_id as "organisationId", election_id as "electionId" from doorway_polls_to_sample()',
    );
  }
}
