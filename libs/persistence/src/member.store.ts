import type { ClassCount, MemberPageWanted, MemberSpell, MemberStore } from '#libs/application';
import type { MemberId, RegisterEntry } from '#libs/domain';
import { ClassMembershipEntity } from './class-membership.entity.js';
import type { StoreContext } from './store-context.js';

interface MemberRow {
  member_id: MemberId;
  member_no: string;
  given_name: string;
  family_name: string;
  email: string | null;
  date_of_birth: string | null;
  language: RegisterEntry['language'];
  status: RegisterEntry['status'];
  joined_on: string;
  left_on: string | null;
  constituency_code: string | null;
  class_code: string | null;
}

/** Days as text: the driver would make instants of them. */
const COLUMNS = `m.member_id, m.member_no, m.given_name, m.family_name, m.email, m.date_of_birth::text as date_of_birth,
  m.language, m.status, m.joined_on::text as joined_on, m.left_on::text as left_on, s.constituency_code, s.class_code`;
/** The class a member is in now: the newest spell that has not ended. */
const WITH_CLASS = `member m left join lateral (
    select c.constituency_code, c.class_code from class_membership c
    where c.organisation_id = m.organisation_id and c.member_id = m.member_id and c.to_day is null
    order by c.from_day desc, c.membership_id limit 1) s on true`;

const toEntry = (row: MemberRow): RegisterEntry => ({
  memberId: row.member_id,
  memberNo: row.member_no,
  givenName: row.given_name,
  familyName: row.family_name,
  ...(row.email === null ? {} : { email: row.email }),
  ...(row.date_of_birth === null ? {} : { dateOfBirth: row.date_of_birth }),
  language: row.language,
  status: row.status,
  joinedOn: row.joined_on,
  ...(row.left_on === null ? {} : { leftOn: row.left_on }),
  ...(row.constituency_code === null || row.class_code === null
    ? {}
    : { place: { constituencyCode: row.constituency_code, classCode: row.class_code } }),
});

export class PgMemberStore implements MemberStore {
  constructor(private readonly context: StoreContext) {}

  async byId(memberId: MemberId): Promise<RegisterEntry | undefined> {
    const rows = await this.context.manager.query<MemberRow[]>(
      `select ${COLUMNS} from ${WITH_CLASS} where m.organisation_id = $1 and m.member_id = $2`,
      [this.context.organisationId, memberId],
    );
    return rows.map(toEntry)[0];
  }

  async byNumbers(memberNos: readonly string[]): Promise<readonly RegisterEntry[]> {
    const rows = await this.context.manager.query<MemberRow[]>(
      `select ${COLUMNS} from ${WITH_CLASS} where m.organisation_id = $1 and m.member_no = any ($2::text[])`,
      [this.context.organisationId, memberNos],
    );
    return rows.map(toEntry);
  }

  async page(wanted: MemberPageWanted): Promise<readonly RegisterEntry[]> {
    const { after = '', limit, search = '', constituencyCode, classCode, status } = wanted;
    const rows = await this.context.manager.query<MemberRow[]>(
      `select ${COLUMNS} from ${WITH_CLASS}
       where m.organisation_id = $1 and m.member_no collate "C" > $2
         and ($3 = '' or m.member_no ilike $3 or m.given_name || ' ' || m.family_name ilike $3 or m.email ilike $3)
         and ($5::text is null or s.constituency_code = $5) and ($6::text is null or s.class_code = $6)
         and ($7::text is null or m.status = $7)
       order by m.member_no collate "C" limit $4`,
      [
        this.context.organisationId,
        after,
        search === '' ? '' : `%${search.replace(/[\\%_]/g, '\\$&')}%`,
        limit,
        ...[constituencyCode, classCode, status],
      ],
    );
    return rows.map(toEntry);
  }

  async spells(memberId: MemberId): Promise<readonly MemberSpell[]> {
    const rows = await this.context.manager.getRepository(ClassMembershipEntity).find({
      where: { organisationId: this.context.organisationId, memberId },
      order: { fromDay: 'ASC', toDay: { direction: 'ASC', nulls: 'LAST' }, membershipId: 'ASC' },
    });
    return rows.map(({ constituencyCode, classCode, fromDay, toDay, reason, importId }) => ({
      constituencyCode,
      classCode,
      fromDay,
      reason,
      ...(toDay === null ? {} : { toDay }),
      ...(importId === null ? {} : { importId }),
    }));
  }

  async countByClass(day: string): Promise<readonly ClassCount[]> {
    return this.context.manager.query<ClassCount[]>(
      `select s.constituency_code as "constituencyCode", s.class_code as "classCode", count(*)::int as members,
         count(*) filter (where m.status = 'suspended')::int as suspended
       from class_membership s join member m using (organisation_id, member_id)
       where organisation_id = $1 and s.from_day <= $2::date and (s.to_day is null or s.to_day >= $2::date)
       group by 1, 2 order by s.constituency_code collate "C", s.class_code collate "C"`,
      [this.context.organisationId, day],
    );
  }
}
