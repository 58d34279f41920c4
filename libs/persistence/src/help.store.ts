import { randomUUID } from 'node:crypto';
import { HelpFeed } from '#libs/application';
import type { HelpRequestRecord, HelpStore, HelpWanted } from '#libs/application';
import type { ElectionId, MemberId, OfficerId, OrganisationId } from '#libs/domain';
import type { DataSource } from 'typeorm';
import type { StoreContext } from './store-context.js';

interface HelpRow {
  readonly request_id: string;
  readonly election_id: ElectionId;
  readonly kind: HelpRequestRecord['kind'];
  readonly asked_at: Date;
  readonly email: string | null;
  readonly words: string | null;
  readonly member_id: MemberId | null;
  readonly member_name: string | null;
  readonly state: HelpRequestRecord['state'];
  readonly note: string | null;
}

export class PgHelpStore implements HelpStore {
  constructor(private readonly context: StoreContext) {}

  async add({ electionId, kind, email, words, tokenHash }: HelpWanted): Promise<string | undefined> {
    const [row] = await this.query<{ request_id: string }>(
      `with shown as (
         select r.member_id from contest c
           join voting_right r on r.organisation_id = c.organisation_id and r.contest_id = c.contest_id
         where c.organisation_id = $1 and c.election_id = $2 and (r.token_hash = $6 or exists (
           select from blocked_code b where b.organisation_id = r.organisation_id and b.contest_id = r.contest_id
             and b.right_id = r.right_id and b.token_hash = $6))),
       written as (
         select m.member_id from member m
         where m.organisation_id = $1 and lower(m.email) = lower($4) and not exists (select from shown) and exists (
           select from roll_entry e join contest c on c.organisation_id = e.organisation_id and c.contest_id = e.contest_id
           where e.organisation_id = $1 and e.member_id = m.member_id and e.included and c.election_id = $2)),
       found as (select distinct member_id from (select * from shown union all select * from written) f)
       insert into help_request (organisation_id, request_id, election_id, kind, email, words, member_id)
       select $1, $7, $2, $3, $4, $5, case when count(*) = 1 then min(member_id::text)::uuid end
       from found having count(*) > 0
       returning request_id`,
      electionId,
      kind,
      email ?? null,
      words ?? null,
      tokenHash ? Buffer.from(tokenHash) : null,
      randomUUID(),
    );
    return row?.request_id;
  }

  async list(electionId: ElectionId, limit: number): Promise<readonly HelpRequestRecord[]> {
    const rows = await this.query<HelpRow>(
      `select h.request_id, h.election_id, h.kind, h.asked_at, h.email, h.words, h.member_id, h.state, h.note,
         m.given_name || ' ' || m.family_name as member_name
       from help_request h left join member m on m.organisation_id = h.organisation_id and m.member_id = h.member_id
       where h.organisation_id = $1 and h.election_id = $2
       order by h.state <> 'waiting', h.settled_at desc, h.kind <> 'not-me', h.asked_at, h.request_id limit $3`,
      electionId,
      limit,
    );
    return rows.map(toRecord);
  }

  async lock(requestId: string): Promise<HelpRequestRecord | undefined> {
    const [row] = await this.query<HelpRow>(
      `select h.request_id, h.election_id, h.kind, h.asked_at, h.email, h.words, h.member_id, h.state, h.note,
         (select m.given_name || ' ' || m.family_name from member m
          where m.organisation_id = h.organisation_id and m.member_id = h.member_id) as member_name
       from help_request h where h.organisation_id = $1 and h.request_id = $2 for update`,
      requestId,
    );
    return row && toRecord(row);
  }

  async settle(
    requestId: string,
    { state, note, by }: { readonly state: 'done' | 'declined'; readonly note: string | undefined; by: OfficerId },
  ): Promise<HelpRequestRecord> {
    await this.query(
      `update help_request set state = $3, note = $4, settled_by = $5, settled_at = clock_timestamp()
       where organisation_id = $1 and request_id = $2`,
      requestId,
      state,
      note ?? null,
      by,
    );
    const settled = await this.lock(requestId);
    if (!settled) throw new Error('a request that was settled is gone');
    return settled;
  }

  async takeUntold(electionId: ElectionId, seconds: number): Promise<number> {
    const { manager, organisationId } = this.context;
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('help:' || $1::text, 0))`, [electionId]);
    const [, taken] = await manager.query<[unknown[], number]>(
      `update help_request h set told_at = clock_timestamp()
       where h.organisation_id = $1 and h.election_id = $2 and h.told_at is null and h.state = 'waiting' and not exists (
         select from help_request t where t.organisation_id = $1 and t.election_id = $2
           and t.told_at > clock_timestamp() - make_interval(secs => $3))`,
      [organisationId, electionId, seconds],
    );
    if (taken === 0) return 0;
    const [row] = await this.query<{ waiting: number }>(
      `select count(*)::int as waiting from help_request
       where organisation_id = $1 and election_id = $2 and state = 'waiting'`,
      electionId,
    );
    return row?.waiting ?? 0;
  }

  private query<Row>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]> {
    return this.context.manager.query<Row[]>(sql, [this.context.organisationId, ...parameters]);
  }
}

const toRecord = (row: HelpRow): HelpRequestRecord => ({
  requestId: row.request_id,
  electionId: row.election_id,
  kind: row.kind,
  at: row.asked_at,
  email: row.email ?? undefined,
  words: row.words ?? undefined,
  member: row.member_id === null ? undefined : { memberId: row.member_id, name: row.member_name ?? '' },
  state: row.state,
  note: row.note ?? undefined,
});

/** Through the function of migration 0020, which sees every organisation and returns ids only. */
export class PgHelpFeed extends HelpFeed {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  untold(): Promise<readonly { readonly organisationId: OrganisationId; readonly electionId: ElectionId }[]> {
    return this.dataSource.query(
      'select organisation_id as "organisationId", election_id as "electionId" from doorway_help_untold()',
    );
  }
}
