import type { MixerStore } from '#libs/application';
import type { ContestId, ElectionId, OfficerId } from '#libs/domain';
import type { StoreContext } from './store-context.js';

export class PgMixerStore implements MixerStore {
  constructor(private readonly context: StoreContext) {}

  async named(electionId: ElectionId): Promise<readonly OfficerId[]> {
    const rows = await this.query<{ officer_id: OfficerId }>(
      `select officer_id from outside_mixer where organisation_id = $1 and election_id = $2 order by position`,
      electionId,
    );
    return rows.map((row) => row.officer_id);
  }

  async name(electionId: ElectionId, officers: readonly OfficerId[]): Promise<void> {
    await this.query('delete from outside_mixer where organisation_id = $1 and election_id = $2', electionId);
    await this.query(
      `insert into outside_mixer (organisation_id, election_id, position, officer_id)
       select $1, $2, place, officer from unnest($3::uuid[]) with ordinality as named (officer, place)`,
      electionId,
      officers,
    );
  }

  async waitingSince(contestId: ContestId): Promise<Date | undefined> {
    const [row] = await this.query<{ at: string | null }>(
      `select max(event::json ->> 'at') as at from audit_event
       where organisation_id = $1 and event::json -> 'details' ->> 'contestId' = $2
         and event::json ->> 'type' in ('BoxTallied', 'BoxMixed', 'MixTaken')`,
      contestId,
    );
    return row?.at ? new Date(row.at) : undefined;
  }

  private query<Row>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]> {
    return this.context.manager.query<Row[]>(sql, [this.context.organisationId, ...parameters]);
  }
}
