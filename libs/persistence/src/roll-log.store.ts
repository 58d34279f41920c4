import type { ReturnCount, ReturnRow, RollLogSeen, RollLogStore } from '#libs/application';
import type { ContestId, ElectionId, MemberId } from '#libs/domain';
import type { StoreContext } from './store-context.js';

export class PgRollLogStore implements RollLogStore {
  constructor(private readonly context: StoreContext) {}

  async lines(contestId: ContestId): Promise<readonly string[]> {
    const rows = await this.query<{ line: string }>(
      'select line from roll_log where organisation_id = $1 and contest_id = $2 order by n',
      contestId,
    );
    return rows.map(({ line }) => line);
  }

  async append(contestId: ContestId, n: number, line: string): Promise<void> {
    await this.query(
      'insert into roll_log (organisation_id, contest_id, n, line) values ($1, $2, $3, $4)',
      contestId,
      n,
      line,
    );
  }

  async lastBatch(contestId: ContestId): Promise<number> {
    const [row] = await this.query<{ last: number }>(
      'select coalesce(max(batch), 0) as last from sealed_batch where organisation_id = $1 and contest_id = $2',
      contestId,
    );
    return row?.last ?? 0;
  }

  async addReturn({ contestId, memberId, channel, outcome, receivedOn }: ReturnRow): Promise<void> {
    await this.query(
      `insert into other_channel_return (organisation_id, contest_id, member_id, nth, channel, outcome, received_on)
       select $1, $2, $3, count(*) + 1, $4, $5, $6 from other_channel_return
       where organisation_id = $1 and contest_id = $2 and member_id = $3`,
      contestId,
      memberId,
      channel,
      outcome,
      receivedOn,
    );
  }

  async returnsOf(electionId: ElectionId, memberId: MemberId): Promise<ReadonlySet<ContestId>> {
    const rows = await this.query<{ contest_id: ContestId }>(
      `select o.contest_id from other_channel_return o
         join contest c on c.organisation_id = o.organisation_id and c.contest_id = o.contest_id
       where o.organisation_id = $1 and c.election_id = $2 and o.member_id = $3 and o.outcome in ('accepted', 'held')`,
      electionId,
      memberId,
    );
    return new Set(rows.map((row) => row.contest_id));
  }

  async returnCounts(electionId: ElectionId): Promise<readonly ReturnCount[]> {
    return this.query<ReturnCount>(
      `select contest_id as "contestId", channel, settled as outcome, count(*)::int as returns
       from (select o.contest_id, c.position, o.channel, case
               when o.outcome <> 'held' then o.outcome
               when r.ballots_cast > 0 then 'set-aside-online'
               when e.closed_at is null then 'held' else 'accepted' end as settled
             from other_channel_return o
               join contest c on c.organisation_id = o.organisation_id and c.contest_id = o.contest_id
               join election e on e.organisation_id = c.organisation_id and e.election_id = c.election_id
               join voting_right r on r.organisation_id = o.organisation_id and r.contest_id = o.contest_id
                 and r.member_id = o.member_id
             where o.organisation_id = $1 and c.election_id = $2) s
       group by position, contest_id, channel, settled order by position, channel, settled`,
      electionId,
    );
  }

  async seen(contestId: ContestId): Promise<RollLogSeen> {
    return {
      lines: await this.query(
        'select n, line from roll_log where organisation_id = $1 and contest_id = $2 order by n',
        contestId,
      ),
      blocked: await this.query(
        `select b.right_id as "rightId", r.member_id as "memberId", b.nth, encode(b.token_hash, 'hex') as token,
           encode(b.credential_hash, 'hex') as "credentialHash", b.last_revision as "lastRevision", b.reason
         from blocked_code b left join voting_right r on r.organisation_id = b.organisation_id
           and r.contest_id = b.contest_id and r.right_id = b.right_id
         where b.organisation_id = $1 and b.contest_id = $2 order by b.right_id, b.nth`,
        contestId,
      ),
      rights: await this.query(
        `select right_id as "rightId", member_id as "memberId", encode(token_hash, 'hex') as token,
           encode(credential_hash, 'hex') as credential
         from voting_right where organisation_id = $1 and contest_id = $2`,
        contestId,
      ),
      returns: await this.query(
        `select member_id as "memberId", nth, channel, outcome, received_on::text as "receivedOn" from other_channel_return
         where organisation_id = $1 and contest_id = $2 order by member_id, nth`,
        contestId,
      ),
    };
  }

  private query<Row>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]> {
    return this.context.manager.query<Row[]>(sql, [this.context.organisationId, ...parameters]);
  }
}
