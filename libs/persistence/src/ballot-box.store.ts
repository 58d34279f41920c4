import type {
  BallotBoxStore,
  BallotState,
  BatchLine,
  BoxCounts,
  NewBatch,
  PlaceInBox,
  ReceivedBallot,
} from '#libs/application';
import { fromHex, toHex } from '#libs/basics';
import type { ContestId } from '#libs/domain';
import type { StoreContext } from './store-context.js';

interface BatchRow {
  batch: number;
  ballots: number;
  root: Buffer;
  chained_root: Buffer;
}

const toLine = (row: BatchRow): BatchLine => ({
  batch: row.batch,
  ballots: row.ballots,
  root: toHex(row.root),
  chainedRoot: toHex(row.chained_root),
});

const stateOf = (checked: number, batch: number | null): BallotState => {
  if (batch !== null) return 'sealed';
  return checked === 2 ? 'refused' : checked === 1 ? 'checked' : 'received';
};

export class PgBallotBoxStore implements BallotBoxStore {
  constructor(private readonly context: StoreContext) {}

  async holdSealing(contestId: ContestId): Promise<void> {
    await this.context.manager.query(`select pg_advisory_xact_lock(hashtextextended('seal:' || $1::text, 0))`, [
      contestId,
    ]);
  }

  async tryHoldSealing(contestId: ContestId): Promise<boolean> {
    const [row] = await this.context.manager.query<{ held: boolean }[]>(
      `select pg_try_advisory_xact_lock(hashtextextended('seal:' || $1::text, 0)) as held`,
      [contestId],
    );
    return row?.held === true;
  }

  async toSeal(contestId: ContestId, limit: number): Promise<readonly Uint8Array[]> {
    const { manager, organisationId } = this.context;
    const [rule] = await manager.query<{ repeat_ballots: string }[]>(
      `select e.repeat_ballots from election e join contest c using (organisation_id, election_id)
       where c.organisation_id = $1 and c.contest_id = $2`,
      [organisationId, contestId],
    );
    const rows = await manager.query<{ receipt: Buffer }[]>(
      rule?.repeat_ballots === 'last-counts' ? EARLIEST_OF_EACH_CREDENTIAL : ALL_CHECKED,
      [organisationId, contestId, limit],
    );
    return rows.map((row) => row.receipt);
  }

  async lastBatch(contestId: ContestId): Promise<BatchLine | undefined> {
    return (await this.lines(LAST_BATCH, contestId))[0];
  }

  async batch(contestId: ContestId, batch: number): Promise<BatchLine | undefined> {
    return (await this.lines(ONE_BATCH, contestId, batch))[0];
  }

  batchesAfter(contestId: ContestId, batch: number, limit: number): Promise<readonly BatchLine[]> {
    return this.lines(BATCHES_AFTER, contestId, batch, limit);
  }

  async addBatch(contestId: ContestId, { line, receipts }: NewBatch): Promise<void> {
    const { manager, organisationId } = this.context;
    await manager.query(
      `insert into sealed_batch (organisation_id, contest_id, batch, ballots, root, chained_root) values ($1, $2, $3, $4, $5, $6)`,
      [
        organisationId,
        contestId,
        line.batch,
        line.ballots,
        Buffer.from(fromHex(line.root)),
        Buffer.from(fromHex(line.chainedRoot)),
      ],
    );
    const [, placed] = await manager.query<[unknown, number]>(
      `update sealed_ballot b set batch = $3, leaf = p.place - 1
       from unnest($4::bytea[]) with ordinality p (receipt, place)
       where b.organisation_id = $1 and b.contest_id = $2 and b.receipt = p.receipt and b.batch is null and b.checked = 1`,
      [organisationId, contestId, line.batch, receipts.map((receipt) => Buffer.from(receipt))],
    );
    if (placed !== receipts.length) throw new Error(`batch ${line.batch} holds a ballot that cannot be sealed`);
  }

  async receiptsOfBatch(contestId: ContestId, batch: number): Promise<readonly Uint8Array[]> {
    const rows = await this.context.manager.query<{ receipt: Buffer }[]>(
      `select receipt from sealed_ballot where organisation_id = $1 and contest_id = $2 and batch = $3 order by leaf`,
      [this.context.organisationId, contestId, batch],
    );
    return rows.map((row) => row.receipt);
  }

  async place(contestId: ContestId, receipt: Uint8Array): Promise<PlaceInBox | undefined> {
    const [row] = await this.context.manager.query<{ checked: number; batch: number | null; leaf: number | null }[]>(
      `select checked, batch, leaf from sealed_ballot where organisation_id = $1 and contest_id = $2 and receipt = $3`,
      [this.context.organisationId, contestId, Buffer.from(receipt)],
    );
    return (
      row && { state: stateOf(row.checked, row.batch), batch: row.batch ?? undefined, leaf: row.leaf ?? undefined }
    );
  }

  async receiptBetween(contestId: ContestId, first: Uint8Array, last: Uint8Array): Promise<Uint8Array | undefined> {
    const [row] = await this.context.manager.query<{ receipt: Buffer }[]>(
      `select receipt from sealed_ballot
       where organisation_id = $1 and contest_id = $2 and receipt between $3 and $4 order by receipt limit 1`,
      [this.context.organisationId, contestId, Buffer.from(first), Buffer.from(last)],
    );
    return row?.receipt;
  }

  async counts(contestId: ContestId): Promise<BoxCounts> {
    const [row] = await this.context.manager.query<BoxCounts[]>(
      `select count(*) filter (where checked = 0)::int as received, count(*) filter (where checked = 1)::int as checked,
         count(*) filter (where checked = 2)::int as refused,
         (select coalesce(sum(s.ballots), 0)::int from sealed_batch s
          where s.organisation_id = $1 and s.contest_id = $2) as sealed
       from sealed_ballot where organisation_id = $1 and contest_id = $2 and batch is null`,
      [this.context.organisationId, contestId],
    );
    return row ?? { received: 0, checked: 0, sealed: 0, refused: 0 };
  }

  async uncheckedBallots(contestId: ContestId): Promise<number> {
    return (await this.counts(contestId)).received;
  }

  async takeReceived(contestId: ContestId, limit: number): Promise<readonly ReceivedBallot[]> {
    return this.context.manager.query<{ receipt: Buffer; ballot: Buffer }[]>(
      `select receipt, ballot from sealed_ballot
       where organisation_id = $1 and contest_id = $2 and checked = 0 and batch is null limit $3 for update skip locked`,
      [this.context.organisationId, contestId, limit],
    );
  }

  async markChecked(contestId: ContestId, receipts: readonly Uint8Array[]): Promise<void> {
    await this.context.manager.query(
      `update sealed_ballot set checked = 1
       where organisation_id = $1 and contest_id = $2 and checked = 0 and receipt = any ($3::bytea[])`,
      [this.context.organisationId, contestId, receipts.map((receipt) => Buffer.from(receipt))],
    );
  }

  async refuse(contestId: ContestId, receipt: Uint8Array, credentialHash: Uint8Array): Promise<void> {
    const { manager, organisationId } = this.context;
    const [, refused] = await manager.query<[unknown, number]>(
      `update sealed_ballot set checked = 2 where organisation_id = $1 and contest_id = $2 and receipt = $3 and checked = 0`,
      [organisationId, contestId, Buffer.from(receipt)],
    );
    if (refused === 0) return; // somebody else did: the right was given back then
    await manager.query(
      `update voting_right set ballots_cast = ballots_cast - 1
       where organisation_id = $1 and contest_id = $2 and credential_hash = $3 and ballots_cast > 0`,
      [organisationId, contestId, Buffer.from(credentialHash)],
    );
  }

  async refusedReceipts(contestId: ContestId, limit: number): Promise<readonly Uint8Array[]> {
    const rows = await this.context.manager.query<{ receipt: Buffer }[]>(
      `select receipt from sealed_ballot where organisation_id = $1 and contest_id = $2 and checked = 2 and batch is null
       order by receipt limit $3`,
      [this.context.organisationId, contestId, limit],
    );
    return rows.map((row) => row.receipt);
  }

  private async lines(query: string, contestId: ContestId, ...values: number[]): Promise<readonly BatchLine[]> {
    const { manager, organisationId } = this.context;
    return (await manager.query<BatchRow[]>(query, [organisationId, contestId, ...values])).map(toLine);
  }
}

const LAST_BATCH = `
  select batch, ballots, root, chained_root from sealed_batch
  where organisation_id = $1 and contest_id = $2 order by batch desc limit 1`;

const ONE_BATCH = `
  select batch, ballots, root, chained_root from sealed_batch
  where organisation_id = $1 and contest_id = $2 and batch = $3`;

const BATCHES_AFTER = `
  select batch, ballots, root, chained_root from sealed_batch
  where organisation_id = $1 and contest_id = $2 and batch > $3 order by batch limit $4`;

const ALL_CHECKED = `
  select receipt from sealed_ballot
  where organisation_id = $1 and contest_id = $2 and checked = 1 and batch is null order by receipt limit $3`;

/** The public credential is inside the ballot; revisions rise with every ballot of one right. */
const EARLIEST_OF_EACH_CREDENTIAL = `
  select receipt from (
    select receipt, checked, row_number() over (
      partition by convert_from(ballot, 'UTF8')::json ->> 'credential' order by revision) as nth
    from sealed_ballot where organisation_id = $1 and contest_id = $2 and checked in (0, 1) and batch is null) waiting
  where nth = 1 and checked = 1 order by receipt limit $3`;
