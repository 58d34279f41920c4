import type { CeremonyMessageRow, CeremonyStore } from '#libs/application';
import type { ElectionId, KeyCeremony, OfficerId } from '#libs/domain';
import type { StoreContext } from './store-context.js';

interface Row {
  election_id: ElectionId;
  attempt: number;
  needed: number;
  members: OfficerId[];
  state: KeyCeremony['state'];
  reason: string | null;
}

const toCeremony = (row: Row): KeyCeremony => ({
  electionId: row.election_id,
  attempt: row.attempt,
  needed: row.needed,
  members: row.members,
  state: row.state,
  ...(row.reason === null ? {} : { reason: row.reason }),
});

export class PgCeremonyStore implements CeremonyStore {
  constructor(private readonly context: StoreContext) {}

  async latest(electionId: ElectionId): Promise<KeyCeremony | undefined> {
    return (await this.attempts(electionId)).at(-1);
  }

  async attempts(electionId: ElectionId): Promise<readonly KeyCeremony[]> {
    const rows = await this.query<Row>(
      `select election_id, attempt, needed, members, state, reason from key_ceremony
       where organisation_id = $1 and election_id = $2 order by attempt`,
      electionId,
    );
    return rows.map(toCeremony);
  }

  async begin({ electionId, attempt, needed, members, state, reason }: KeyCeremony): Promise<void> {
    await this.query(
      `insert into key_ceremony (organisation_id, election_id, attempt, needed, members, state, reason)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      electionId,
      attempt,
      needed,
      members,
      state,
      reason ?? null,
    );
  }

  async end({ electionId, attempt, state, reason }: KeyCeremony): Promise<void> {
    await this.query(
      `update key_ceremony set state = $4, reason = $5
       where organisation_id = $1 and election_id = $2 and attempt = $3`,
      electionId,
      attempt,
      state,
      reason ?? null,
    );
  }

  async messages(electionId: ElectionId, attempt: number): Promise<readonly CeremonyMessageRow[]> {
    return this.query<CeremonyMessageRow>(
      `select member, step, message as text from key_ceremony_message
       where organisation_id = $1 and election_id = $2 and attempt = $3 order by position`,
      electionId,
      attempt,
    );
  }

  async addMessage(electionId: ElectionId, attempt: number, { member, step, text }: CeremonyMessageRow): Promise<void> {
    await this.query(
      `insert into key_ceremony_message (organisation_id, election_id, attempt, position, member, step, message)
       select $1, $2, $3, count(*) + 1, $4, $5, $6 from key_ceremony_message
       where organisation_id = $1 and election_id = $2 and attempt = $3`,
      electionId,
      attempt,
      member,
      step,
      text,
    );
  }

  private query<T>(sql: string, ...parameters: readonly unknown[]): Promise<T[]> {
    return this.context.manager.query<T[]>(sql, [this.context.organisationId, ...parameters]);
  }
}
