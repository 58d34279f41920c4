import type { TrusteeKeyRow, TrusteeKeyStore } from '#libs/application';
import type { ContestId, ElectionId, OfficerId } from '#libs/domain';
import type { StoreContext } from './store-context.js';

interface Row {
  contest_id: ContestId;
  trustee: number;
  officer_id: OfficerId;
  public_key: string;
}

const toKey = (row: Row): TrusteeKeyRow => ({
  contestId: row.contest_id,
  trustee: row.trustee,
  officerId: row.officer_id,
  publicKey: row.public_key,
});

const SELECT = `select k.contest_id, k.trustee, k.officer_id, k.public_key from trustee_key k`;

export class PgTrusteeKeyStore implements TrusteeKeyStore {
  constructor(private readonly context: StoreContext) {}

  async add(keys: readonly TrusteeKeyRow[]): Promise<void> {
    await this.query(
      `insert into trustee_key (organisation_id, contest_id, trustee, officer_id, public_key)
       select $1, * from unnest($2::uuid[], $3::integer[], $4::uuid[], $5::text[])`,
      keys.map((key) => key.contestId),
      keys.map((key) => key.trustee),
      keys.map((key) => key.officerId),
      keys.map((key) => key.publicKey),
    );
  }

  async ofElection(electionId: ElectionId): Promise<readonly TrusteeKeyRow[]> {
    const rows = await this.query<Row>(
      `${SELECT} join contest c on c.organisation_id = k.organisation_id and c.contest_id = k.contest_id
       where k.organisation_id = $1 and c.election_id = $2 order by c.position, k.trustee`,
      electionId,
    );
    return rows.map(toKey);
  }

  async ofContest(contestId: ContestId): Promise<readonly TrusteeKeyRow[]> {
    const rows = await this.query<Row>(
      `${SELECT} where k.organisation_id = $1 and k.contest_id = $2 order by k.trustee`,
      contestId,
    );
    return rows.map(toKey);
  }

  async areInUse(publicKeys: readonly string[]): Promise<boolean> {
    const rows = await this.query<{ used: boolean }>(
      `select exists (select from trustee_key
         where organisation_id = $1 and public_key::json ->> 'public_key' = any ($2::text[])) as used`,
      publicKeys,
    );
    return rows[0]?.used ?? false;
  }

  async remove(electionId: ElectionId, officerId: OfficerId): Promise<number> {
    const [, removed] = await this.context.manager.query<[unknown[], number]>(
      `delete from trustee_key k using contest c
       where k.organisation_id = $1 and c.organisation_id = k.organisation_id and c.contest_id = k.contest_id
         and c.election_id = $2 and k.officer_id = $3`,
      [this.context.organisationId, electionId, officerId],
    );
    return removed;
  }

  async renumber(contestId: ContestId, keys: readonly TrusteeKeyRow[]): Promise<void> {
    await this.query(`delete from trustee_key where organisation_id = $1 and contest_id = $2`, contestId);
    await this.add(keys);
  }

  private query<T>(sql: string, ...parameters: readonly unknown[]): Promise<T[]> {
    return this.context.manager.query<T[]>(sql, [this.context.organisationId, ...parameters]);
  }
}
