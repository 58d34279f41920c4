import type { NamedRollEntry, ReasonCount, RegisterLine, Roll, RollEntry, RollStore } from '#libs/application';
import type { ContestId, ElectionId, ElectorFacts, MemberId, RollReason } from '#libs/domain';
import { planForManyRows } from './many-rows.js';
import type { StoreContext } from './store-context.js';

interface RegisterRow {
  member_id: MemberId;
  member_no: string;
  status: ElectorFacts['status'];
  joined_on: string;
  left_on: string | null;
  date_of_birth: string | null;
  spells: { constituencyCode: string; classCode: string; fromDay: string; toDay: string | null }[];
}

interface RollRow {
  contest_id: ContestId;
  election_id: ElectionId;
  digest: string;
  electors: number;
  excluded: number;
  record_date: string;
  frozen_at: Date;
}

const ROLL_COLUMNS = 'contest_id, election_id, digest, electors, excluded, record_date::text as record_date, frozen_at';

const toRoll = (row: RollRow): Roll => ({
  contestId: row.contest_id,
  electionId: row.election_id,
  digest: row.digest,
  electors: row.electors,
  excluded: row.excluded,
  recordDate: row.record_date,
  frozenAt: row.frozen_at,
});

const toEntry = (row: RegisterRow): RegisterLine => ({
  memberId: row.member_id,
  memberNo: row.member_no,
  status: row.status,
  joinedOn: row.joined_on,
  ...(row.left_on === null ? {} : { leftOn: row.left_on }),
  ...(row.date_of_birth === null ? {} : { dateOfBirth: row.date_of_birth }),
  spells: row.spells.map(({ toDay, ...spell }) => (toDay === null ? spell : { ...spell, toDay })),
});

/** Bounds the memory, whatever the size of the register. */
const MEMBERS_AT_A_TIME = 2_000;

export class PgRollStore implements RollStore {
  constructor(private readonly context: StoreContext) {}

  /** A cursor sees the register as it was when it was opened, in one snapshot, and costs no memory here. */
  async *register(): AsyncIterable<readonly RegisterLine[]> {
    await this.query(
      `declare register no scroll cursor for
       select m.member_id, m.member_no, m.status, m.joined_on::text, m.left_on::text, m.date_of_birth::text,
         coalesce((select json_agg(json_build_object('constituencyCode', s.constituency_code, 'classCode', s.class_code,
             'fromDay', s.from_day, 'toDay', s.to_day))
           from class_membership s where s.organisation_id = m.organisation_id and s.member_id = m.member_id), '[]') as spells
       from member m where m.organisation_id = $1 order by m.member_no collate "C"`,
    );
    for (;;) {
      const rows = await this.context.manager.query<RegisterRow[]>(`fetch ${MEMBERS_AT_A_TIME} from register`);
      if (rows.length > 0) yield rows.map(toEntry);
      if (rows.length < MEMBERS_AT_A_TIME) break;
    }
    await this.context.manager.query('close register');
  }

  async addEntries(contestId: ContestId, entries: readonly RollEntry[]): Promise<void> {
    await this.query(
      `insert into roll_entry (organisation_id, contest_id, member_id, member_no, included, reason)
       select $1, $2, * from unnest($3::uuid[], $4::text[], $5::boolean[], $6::text[])`,
      contestId,
      entries.map((entry) => entry.memberId),
      entries.map((entry) => entry.memberNo),
      entries.map((entry) => entry.included),
      entries.map((entry) => entry.reason),
    );
  }

  async add(roll: Omit<Roll, 'frozenAt'>, frozenBy: string): Promise<Roll> {
    const [row] = await this.query<RollRow>(
      `insert into roll (organisation_id, contest_id, election_id, digest, electors, excluded, record_date, frozen_by, frozen_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp()) returning ${ROLL_COLUMNS}`,
      roll.contestId,
      roll.electionId,
      roll.digest,
      roll.electors,
      roll.excluded,
      roll.recordDate,
      frozenBy,
    );
    if (!row) throw new Error('an insert returns its row');
    return toRoll(row);
  }

  async of(contestId: ContestId): Promise<Roll | undefined> {
    const [row] = await this.query<RollRow>(
      `select ${ROLL_COLUMNS} from roll where organisation_id = $1 and contest_id = $2`,
      contestId,
    );
    return row && toRoll(row);
  }

  async ofElection(electionId: ElectionId): Promise<readonly Roll[]> {
    const rows = await this.query<RollRow>(
      `select ${ROLL_COLUMNS} from roll where organisation_id = $1 and election_id = $2`,
      electionId,
    );
    return rows.map(toRoll);
  }

  counts(contestId: ContestId): Promise<readonly ReasonCount[]> {
    return this.query<ReasonCount>(
      `select reason, count(*)::int as members from roll_entry
       where organisation_id = $1 and contest_id = $2 group by reason order by count(*) desc, reason`,
      contestId,
    );
  }

  async reach(electionId: ElectionId): Promise<{ electors: number; withoutEmail: number }> {
    await planForManyRows(this.context.manager);
    const [row] = await this.query<{ electors: number; without_email: number }>(
      `select count(*)::int as electors, (count(*) filter (where m.email is null))::int as without_email
       from member m where m.organisation_id = $1 and exists (
         select from roll_entry e join contest c on c.organisation_id = e.organisation_id and c.contest_id = e.contest_id
         where e.organisation_id = m.organisation_id and e.member_id = m.member_id and e.included and c.election_id = $2)`,
      electionId,
    );
    return { electors: row?.electors ?? 0, withoutEmail: row?.without_email ?? 0 };
  }

  async entries(
    contestId: ContestId,
    page: { after?: string; limit: number; reason?: RollReason; memberNo?: string },
  ): Promise<readonly NamedRollEntry[]> {
    const rows = await this.query<{
      member_id: MemberId;
      member_no: string;
      included: boolean;
      reason: RollReason;
      given_name: string;
      family_name: string;
    }>(
      `select e.member_id, e.member_no, e.included, e.reason, m.given_name, m.family_name
       from roll_entry e join member m on m.organisation_id = e.organisation_id and m.member_id = e.member_id
       where e.organisation_id = $1 and e.contest_id = $2
         and ($3::text is null or e.member_no collate "C" > $3) and ($4::text is null or e.reason = $4)
         and ($5::text is null or e.member_no = $5)
       order by e.member_no collate "C" limit $6`,
      contestId,
      page.after ?? null,
      page.reason ?? null,
      page.memberNo ?? null,
      page.limit,
    );
    return rows.map((row) => ({
      memberId: row.member_id,
      memberNo: row.member_no,
      included: row.included,
      reason: row.reason,
      givenName: row.given_name,
      familyName: row.family_name,
    }));
  }

  private query<Row>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]> {
    return this.context.manager.query<Row[]>(sql, [this.context.organisationId, ...parameters]);
  }
}
