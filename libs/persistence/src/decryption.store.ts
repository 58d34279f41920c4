import type { DecryptionCommitment, DecryptionStore } from '#libs/application';
import type { ContestId } from '#libs/domain';
import type { StoreContext } from './store-context.js';

export class PgDecryptionStore implements DecryptionStore {
  constructor(private readonly context: StoreContext) {}

  async commitments(contestId: ContestId): Promise<readonly DecryptionCommitment[]> {
    return this.context.manager.query<DecryptionCommitment[]>(
      `select distinct on (trustee) trustee, digest from decryption_commitment
       where organisation_id = $1 and contest_id = $2 order by trustee, position desc`,
      [this.context.organisationId, contestId],
    );
  }

  async history(contestId: ContestId): Promise<readonly DecryptionCommitment[]> {
    return this.context.manager.query<DecryptionCommitment[]>(
      `select trustee, digest from decryption_commitment
       where organisation_id = $1 and contest_id = $2 order by position`,
      [this.context.organisationId, contestId],
    );
  }

  async commit(contestId: ContestId, { trustee, digest }: DecryptionCommitment): Promise<void> {
    await this.context.manager.query(
      `insert into decryption_commitment (organisation_id, contest_id, position, trustee, digest)
       select $1, $2, count(*) + 1, $3, $4 from decryption_commitment where organisation_id = $1 and contest_id = $2`,
      [this.context.organisationId, contestId, trustee, digest],
    );
  }
}
