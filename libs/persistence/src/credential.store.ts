import type {
  BlockedRight,
  CredentialList,
  CredentialStore,
  ElectorContact,
  ElectorEntry,
  ElectorToWriteTo,
  TokenHolder,
  VotingRightRow,
} from '#libs/application';
import type { ContestId, ElectionId, MemberId, OtherChannel } from '#libs/domain';
import type { StoreContext } from './store-context.js';

interface ElectorRow {
  readonly member_no: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly email: string | null;
  readonly language: 'en' | 'cy';
  readonly contest_ids: ContestId[];
}

interface HeldRightRow {
  readonly contest_id: ContestId;
  readonly has_voted: boolean;
  readonly given_name: string;
  readonly family_name: string;
  readonly date_of_birth: string | null;
  readonly channel: OtherChannel | null;
  readonly received_on: string | null;
}

export class PgCredentialStore implements CredentialStore {
  constructor(private readonly context: StoreContext) {}

  async allowLongStatements(seconds: number): Promise<void> {
    await this.context.manager.query(`select set_config('statement_timeout', $1, true)`, [`${Math.trunc(seconds)}s`]);
  }

  async electors(electionId: ElectionId): Promise<readonly ElectorEntry[]> {
    const rows = await this.query<{ member_id: MemberId; contest_ids: ContestId[] }>(
      `select e.member_id, array_agg(e.contest_id order by c.position) as contest_ids
       from roll_entry e join contest c on c.organisation_id = e.organisation_id and c.contest_id = e.contest_id
       where e.organisation_id = $1 and c.election_id = $2 and e.included group by e.member_id`,
      electionId,
    );
    return rows.map((row) => ({ memberId: row.member_id, contestIds: row.contest_ids }));
  }

  async contacts(memberIds: readonly MemberId[]): Promise<readonly ElectorContact[]> {
    const rows = await this.query<{
      member_id: MemberId;
      given_name: string;
      family_name: string;
      email: string | null;
      language: 'en' | 'cy';
    }>(
      `select member_id, given_name, family_name, email, language from member
       where organisation_id = $1 and member_id = any ($2::uuid[])`,
      memberIds,
    );
    return rows.map((row) => ({
      memberId: row.member_id,
      givenName: row.given_name,
      familyName: row.family_name,
      email: row.email ?? undefined,
      language: row.language,
    }));
  }

  async electorsToWriteTo(
    electionId: ElectionId,
    { after, limit }: { readonly after?: string; readonly limit: number },
  ): Promise<readonly ElectorToWriteTo[]> {
    const rows = await this.query<ElectorRow>(
      `select m.member_no, m.given_name, m.family_name, m.email, m.language, e.contest_ids
       from member m cross join lateral (
         select array_agg(r.contest_id order by c.position) as contest_ids
         from roll_entry r join contest c on c.organisation_id = r.organisation_id and c.contest_id = r.contest_id
         where r.organisation_id = m.organisation_id and r.member_id = m.member_id and r.included and c.election_id = $2) e
       where m.organisation_id = $1 and ($3::text is null or m.member_no collate "C" > $3) and e.contest_ids is not null
       order by m.member_no collate "C" limit $4`,
      electionId,
      after ?? null,
      limit,
    );
    return rows.map(toElector);
  }

  async electorsByNumber(electionId: ElectionId): Promise<ReadonlyMap<string, ElectorEntry>> {
    const rows = await this.query<{ member_no: string; member_id: MemberId; contest_ids: ContestId[] }>(
      `select e.member_no, e.member_id, array_agg(e.contest_id order by c.position) as contest_ids
       from roll_entry e join contest c on c.organisation_id = e.organisation_id and c.contest_id = e.contest_id
       where e.organisation_id = $1 and c.election_id = $2 and e.included group by e.member_no, e.member_id`,
      electionId,
    );
    return new Map(rows.map((row) => [row.member_no, { memberId: row.member_id, contestIds: row.contest_ids }]));
  }

  async addRights(contestId: ContestId, rights: readonly VotingRightRow[]): Promise<void> {
    await this.query(
      `insert into voting_right (organisation_id, contest_id, right_id, member_id, token_hash, credential_hash)
       select $1, $2, * from unnest($3::uuid[], $4::uuid[], $5::bytea[], $6::bytea[])`,
      contestId,
      rights.map((right) => right.rightId),
      rights.map((right) => right.memberId),
      rights.map((right) => Buffer.from(right.tokenHash)),
      rights.map((right) => Buffer.from(right.credentialHash)),
    );
  }

  async addList(contestId: ContestId, list: CredentialList): Promise<void> {
    await this.query(
      `insert into credential_list (organisation_id, contest_id, credentials_object, token_digest) values ($1, $2, $3, $4)`,
      contestId,
      Buffer.from(list.credentials),
      list.tokenDigest,
    );
  }

  async list(contestId: ContestId): Promise<CredentialList | undefined> {
    const [row] = await this.query<{ credentials_object: Buffer; token_digest: string }>(
      `select credentials_object, token_digest from credential_list where organisation_id = $1 and contest_id = $2`,
      contestId,
    );
    return row && { credentials: row.credentials_object, tokenDigest: row.token_digest };
  }

  /** A right that a vote by another channel used up has no token; the block kept it. */
  async holderOf(electionId: ElectionId, tokenHash: Uint8Array): Promise<TokenHolder | undefined> {
    const rows = await this.query<HeldRightRow>(
      `with held as (
         select c.position, r.contest_id, r.member_id, r.ballots_cast, true as has_token
         from contest c join voting_right r on r.organisation_id = c.organisation_id and r.contest_id = c.contest_id
         where c.organisation_id = $1 and c.election_id = $2 and r.token_hash = $3
         union all
         select c.position, r.contest_id, r.member_id, r.ballots_cast, false
         from contest c
           join blocked_code b on b.organisation_id = c.organisation_id and b.contest_id = c.contest_id
           join voting_right r on r.organisation_id = b.organisation_id and r.contest_id = b.contest_id and r.right_id = b.right_id
         where c.organisation_id = $1 and c.election_id = $2 and b.token_hash = $3 and b.reason = 'other-channel'
           and r.token_hash is null)
       select h.contest_id, h.ballots_cast > 0 as has_voted, m.given_name, m.family_name,
         m.date_of_birth::text as date_of_birth, o.channel, o.received_on::text as received_on
       from held h
         join member m on m.organisation_id = $1 and m.member_id = h.member_id
         left join other_channel_return o on o.organisation_id = $1 and o.contest_id = h.contest_id
           and o.member_id = h.member_id and o.outcome = 'accepted' and o.received_on is not null
       where h.has_token or o.channel is not null
       order by h.position`,
      electionId,
      Buffer.from(tokenHash),
    );
    const [first] = rows;
    return (
      first && {
        givenName: first.given_name,
        familyName: first.family_name,
        dateOfBirth: first.date_of_birth ?? undefined,
        rights: rows.map(({ contest_id: contestId, has_voted: hasVoted, channel, received_on: receivedOn }) => ({
          contestId,
          hasVoted,
          returnedOtherwise: channel === null || receivedOn === null ? undefined : { channel, receivedOn },
        })),
      }
    );
  }

  async block(electionId: ElectionId, memberId: MemberId, reason: string): Promise<readonly BlockedRight[]> {
    const rows = await this.query<{ contest_id: ContestId; outcome: BlockedRight['outcome']; credential_hash: Buffer }>(
      'select contest_id, outcome, credential_hash from block_rights($1, $2, $3, $4)',
      electionId,
      memberId,
      reason,
    );
    return rows.map((row) => ({
      contestId: row.contest_id,
      outcome: row.outcome,
      credentialHash: row.credential_hash,
    }));
  }

  async activate(right: Parameters<CredentialStore['activate']>[0]): Promise<boolean> {
    const [row] = await this.query<{ is_active: boolean }>(
      'select activate_right($1, $2, $3, $4, $5) as is_active',
      right.contestId,
      right.memberId,
      Buffer.from(right.tokenHash),
      Buffer.from(right.credentialHash),
    );
    return row?.is_active ?? false;
  }

  async isBlocked(electionId: ElectionId, tokenHash: Uint8Array): Promise<boolean> {
    const [row] = await this.query<{ why: string }>(
      'select why_not_entitled($1, $2, $3) as why',
      electionId,
      Buffer.from(tokenHash),
    );
    return row?.why === 'CODE_BLOCKED';
  }

  async marksOf(electionId: ElectionId, memberId: MemberId): Promise<ReadonlyMap<ContestId, boolean>> {
    const rows = await this.query<{ contest_id: ContestId; has_voted: boolean }>(
      `select r.contest_id, r.ballots_cast > 0 as has_voted
       from voting_right r join contest c on c.organisation_id = r.organisation_id and c.contest_id = r.contest_id
       where r.organisation_id = $1 and c.election_id = $2 and r.member_id = $3
       order by r.contest_id for no key update of r`,
      electionId,
      memberId,
    );
    return new Map(rows.map((row) => [row.contest_id, row.has_voted]));
  }

  async rightsDigest(contestId: ContestId): Promise<{ digest: string; rights: number }> {
    const [row] = await this.query<{ digest: string; rights: number }>(
      `select count(*)::int as rights, encode(sha256(convert_to(coalesce(string_agg(
           encode(i.token, 'hex') || ',' || encode(i.credential, 'hex') || e'\\n', '' order by i.token, i.credential
         ), ''), 'UTF8')), 'hex') as digest
       from voting_right r
         left join blocked_code b on b.organisation_id = r.organisation_id and b.contest_id = r.contest_id
           and b.right_id = r.right_id and b.nth = 1
         cross join lateral (select coalesce(b.token_hash, r.token_hash) as token,
           coalesce(b.credential_hash, r.credential_hash) as credential) i
       where r.organisation_id = $1 and r.contest_id = $2`,
      contestId,
    );
    return { digest: row?.digest ?? '', rights: row?.rights ?? 0 };
  }

  private query<Row>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]> {
    return this.context.manager.query<Row[]>(sql, [this.context.organisationId, ...parameters]);
  }
}

const toElector = (row: ElectorRow): ElectorToWriteTo => ({
  memberNo: row.member_no,
  givenName: row.given_name,
  familyName: row.family_name,
  email: row.email ?? undefined,
  language: row.language,
  contestIds: row.contest_ids,
});
