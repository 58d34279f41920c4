import { SignInDoorways } from '#libs/application';
import type { OfficerId, OrganisationId } from '#libs/domain';
import type { DataSource } from 'typeorm';

/** Through the functions of migration 0002, which see every organisation and return ids only. */
export class PgSignInDoorways extends SignInDoorways {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async officersByEmail(email: string): Promise<readonly { organisationId: OrganisationId; officerId: OfficerId }[]> {
    const rows = await this.dataSource.query<{ organisation_id: OrganisationId; officer_id: OfficerId }[]>(
      'select organisation_id, officer_id from doorway_officers_by_email($1) order by 1, 2',
      [email],
    );
    return rows.map((row) => ({ organisationId: row.organisation_id, officerId: row.officer_id }));
  }

  organisationOfLink(tokenHash: Uint8Array): Promise<OrganisationId | undefined> {
    return this.one('select doorway_sign_in_link($1) as id', tokenHash);
  }

  organisationOfSession(sessionHash: Uint8Array): Promise<OrganisationId | undefined> {
    return this.one('select doorway_session($1) as id', sessionHash);
  }

  private async one(query: string, hash: Uint8Array): Promise<OrganisationId | undefined> {
    const [row] = await this.dataSource.query<{ id: OrganisationId | null }[]>(query, [Buffer.from(hash)]);
    return row?.id ?? undefined;
  }
}
