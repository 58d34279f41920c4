import type {
  BoxSeal,
  ContestSetup,
  PlacedBallot,
  RecordEvent,
  RecordEventType,
  RecordStore,
  SealedBatchLine,
} from '#libs/application';
import type { ContestId } from '#libs/domain';
import type { StoreContext } from './store-context.js';

interface EventRow {
  step: string;
  event_type: RecordEventType;
  owner: number | null;
  payload: Buffer | null;
}

const FIRST_OF: Record<RecordEventType, string> = {
  EncryptedTally: '1-tally',
  Shuffle: '2-shuffle-',
  EndShuffles: '3-end-shuffles',
  PartialDecryption: '4-decryption-',
  Result: '5-result',
};

/** Steps sort as text in the order of the archive; those that can occur several times carry their number. */
export class PgRecordStore implements RecordStore {
  constructor(private readonly context: StoreContext) {}

  async setup(contestId: ContestId): Promise<ContestSetup | undefined> {
    const [row] = await this.query<{
      belenios_uuid: string;
      timestamp_seconds: string;
      election_object: Buffer;
      trustees_object: Buffer;
      credentials_object: Buffer;
      fingerprint: string;
    }>(
      `select c.belenios_uuid, s.timestamp_seconds, s.election_object, s.trustees_object, s.credentials_object, s.fingerprint
       from contest_setup s join contest c using (organisation_id, contest_id)
       where s.organisation_id = $1 and s.contest_id = $2`,
      contestId,
    );
    return (
      row && {
        uuid: row.belenios_uuid,
        timestamp: Number(row.timestamp_seconds),
        election: row.election_object,
        trustees: row.trustees_object,
        credentials: row.credentials_object,
        fingerprint: row.fingerprint,
      }
    );
  }

  async ballotsAfter(
    contestId: ContestId,
    place: { batch: number; leaf: number },
    limit: number,
  ): Promise<readonly PlacedBallot[]> {
    return this.query<PlacedBallot>(
      `select batch, leaf, ballot from sealed_ballot
       where organisation_id = $1 and contest_id = $2 and (batch, leaf) > ($3, $4)
       order by batch, leaf limit $5`,
      contestId,
      place.batch,
      place.leaf,
      limit,
    );
  }

  async sealedBallot(contestId: ContestId, hash: string): Promise<PlacedBallot | undefined> {
    const [row] = await this.query<PlacedBallot>(
      `select batch, leaf, ballot from sealed_ballot
       where organisation_id = $1 and contest_id = $2 and receipt = decode($3, 'hex') and batch is not null`,
      contestId,
      hash,
    );
    return row;
  }

  async steps(contestId: ContestId): Promise<readonly Omit<RecordEvent, 'payload'>[]> {
    const rows = await this.query<Omit<EventRow, 'payload'>>(
      `select step, event_type, owner from record_event
       where organisation_id = $1 and contest_id = $2 order by step collate "C"`,
      contestId,
    );
    return rows.map((row) => ({ type: row.event_type, ...(row.owner !== null && { owner: row.owner }) }));
  }

  async events(contestId: ContestId): Promise<readonly RecordEvent[]> {
    const rows = await this.query<EventRow>(
      `select step, event_type, owner, payload from record_event
       where organisation_id = $1 and contest_id = $2 order by step collate "C"`,
      contestId,
    );
    return rows.map((row) => ({
      type: row.event_type,
      ...(row.owner !== null && { owner: row.owner }),
      ...(row.payload && { payload: row.payload }),
    }));
  }

  async digestOf(
    contestId: ContestId,
    { type, owner }: { readonly type: RecordEventType; readonly owner: number },
  ): Promise<string | undefined> {
    const [row] = await this.query<{ digest: string }>(
      `select encode(sha256(payload), 'hex') as digest from record_event
       where organisation_id = $1 and contest_id = $2 and event_type = $3 and owner = $4`,
      contestId,
      type,
      owner,
    );
    return row?.digest;
  }

  async payloadLength(contestId: ContestId, place: number): Promise<number> {
    const [row] = await this.query<{ length: number }>(
      `select coalesce(octet_length(payload), 0) as length from record_event
       where organisation_id = $1 and contest_id = $2 order by step collate "C" offset $3 limit 1`,
      contestId,
      place,
    );
    return row?.length ?? 0;
  }

  async payloadPiece(
    contestId: ContestId,
    place: number,
    { offset, length }: { readonly offset: number; readonly length: number },
  ): Promise<Uint8Array> {
    const [row] = await this.query<{ piece: Buffer | null }>(
      `select substring(payload from $4::integer for $5::integer) as piece from (
         select payload from record_event where organisation_id = $1 and contest_id = $2
         order by step collate "C" offset $3 limit 1) event`,
      contestId,
      place,
      offset + 1,
      length,
    );
    return row?.piece ?? new Uint8Array();
  }

  async addEvent(contestId: ContestId, event: RecordEvent): Promise<boolean> {
    const { manager, organisationId } = this.context;
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('record:' || $1::text, 0))`, [contestId]);
    const first = FIRST_OF[event.type];
    const [before] = await this.query<{ n: number }>(
      `select count(*)::int as n from record_event
       where organisation_id = $1 and contest_id = $2 and event_type = $3`,
      contestId,
      event.type,
    );
    const step = first.endsWith('-') ? `${first}${String((before?.n ?? 0) + 1).padStart(2, '0')}` : first;
    const added = await manager.query<unknown[]>(
      `insert into record_event (organisation_id, contest_id, step, event_type, owner, payload)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning step`,
      [organisationId, contestId, step, event.type, event.owner ?? null, event.payload ?? null],
    );
    return added.length === 1;
  }

  async batches(contestId: ContestId): Promise<readonly SealedBatchLine[]> {
    return this.query<SealedBatchLine>(
      `select batch, ballots, root, chained_root as "chainedRoot" from sealed_batch
       where organisation_id = $1 and contest_id = $2 order by batch`,
      contestId,
    );
  }

  async seal(contestId: ContestId): Promise<BoxSeal | undefined> {
    const [row] = await this.query<BoxSeal>(
      `select ballots, batches, chained_root as "chainedRoot", seal_number as "sealNumber" from ballot_box_seal
       where organisation_id = $1 and contest_id = $2`,
      contestId,
    );
    return row;
  }

  async addSeal(contestId: ContestId, seal: BoxSeal): Promise<void> {
    await this.context.manager.query(
      `insert into ballot_box_seal (organisation_id, contest_id, ballots, batches, chained_root, seal_number)
       values ($1, $2, $3, $4, $5, $6) on conflict on constraint pk_ballot_box_seal do nothing`,
      [
        this.context.organisationId,
        contestId,
        seal.ballots,
        seal.batches,
        Buffer.from(seal.chainedRoot),
        seal.sealNumber,
      ],
    );
  }

  private query<Row>(sql: string, contestId: ContestId, ...more: readonly unknown[]): Promise<Row[]> {
    return this.context.manager.query<Row[]>(sql, [this.context.organisationId, contestId, ...more]);
  }
}
