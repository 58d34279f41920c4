import type { CredentialList, CredentialStore, ElectorContact, ElectorEntry, VotingRightRow } from '#libs/application';
import type { ContestId, ElectionId, MemberId } from '#libs/domain';
import type { StoreContext } from './store-context.js';

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

  async rightsOf(
    electionId: ElectionId,
    tokenHash: Uint8Array,
  ): Promise<{ contestId: ContestId; hasVoted: boolean }[]> {
    const rows = await this.query<{ contest_id: ContestId; has_voted: boolean }>(
      `select c.contest_id, r.ballots_cast > 0 as has_voted
       from contest c join voting_right r on r.organisation_id = c.organisation_id and r.contest_id = c.contest_id
       where c.organisation_id = $1 and c.election_id = $2 and r.token_hash = $3 order by c.position`,
      electionId,
      Buffer.from(tokenHash),
    );
    return rows.map((row) => ({ contestId: row.contest_id, hasVoted: row.has_voted }));
  }

  async rightsDigest(contestId: ContestId): Promise<{ digest: string; rights: number }> {
    const [row] = await this.query<{ digest: string; rights: number }>(
      `select count(*)::int as rights, encode(sha256(convert_to(coalesce(string_agg(
           encode(token_hash, 'hex') || ',' || encode(credential_hash, 'hex') || e'\\n', '' order by token_hash, credential_hash
         ), ''), 'UTF8')), 'hex') as digest
       from voting_right where organisation_id = $1 and contest_id = $2`,
      contestId,
    );
    return { digest: row?.digest ?? '', rights: row?.rights ?? 0 };
  }

  private query<Row>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]> {
    return this.context.manager.query<Row[]>(sql, [this.context.organisationId, ...parameters]);
  }
}
