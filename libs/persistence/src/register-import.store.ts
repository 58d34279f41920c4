import type { NewRow, PlacedRow, RegisterImportStore, RowPage } from '#libs/application';
import type {
  ConfirmedImport,
  ImportCounts,
  ImportId,
  OfficerId,
  PreviewImport,
  ReadingImport,
  RegisterImport,
  UndoingAt,
} from '#libs/domain';
import { In } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import { applyImport, takeBackImport } from './register-import.apply.js';
import {
  ADD_MISSING_MEMBERS,
  ADD_ROWS,
  KEEP_BOTH,
  LET_GO,
  NOTE_POSSIBLE_DUPLICATES,
  NOTE_REPEATED_NUMBERS,
} from './register-import.sql.js';
import { RegisterImportEntity, toRegisterImport, toRow } from './register-import.entity.js';
import { RegisterImportRowEntity } from './register-import-row.entity.js';
import { planForManyRows } from './many-rows.js';
import type { StoreContext } from './store-context.js';

/** Comparing a whole file takes longer than a statement of a request may. */
const COMPARE_FOR = '10min';

export class PgRegisterImportStore implements RegisterImportStore {
  constructor(private readonly context: StoreContext) {}

  async calendar(): Promise<{ today: string; last: string | undefined }> {
    const [row] = await this.query<{ today: string; last: string | null }>(
      `select (clock_timestamp() at time zone o.time_zone)::date::text as today,
         (select max(i.as_of)::text from register_import i
          where i.organisation_id = o.organisation_id and i.status = 'confirmed') as last
       from organisation o where o.organisation_id = $1`,
    );
    if (!row) throw new Error('an organisation that is not there has no calendar');
    return { today: row.today, last: row.last ?? undefined };
  }

  async registerRevision(): Promise<number> {
    await this.query(`insert into register_state (organisation_id, revision) values ($1, 0) on conflict do nothing`);
    const [row] = await this.query<{ revision: string }>(
      `select revision from register_state where organisation_id = $1 for update`,
    );
    return Number(row?.revision);
  }

  async add(reading: Omit<ReadingImport, 'createdAt'>, createdBy: OfficerId | undefined): Promise<ReadingImport> {
    const { id: importId, headings, columns, registerRevision, ...facts } = reading;
    const createdAt = await this.now();
    await this.imports.insert({
      ...facts,
      organisationId: this.context.organisationId,
      importId,
      headings: [...headings],
      columns: { ...columns },
      registerRevision: String(registerRevision),
      createdBy: createdBy ?? null,
      createdAt,
    });
    return { ...reading, createdAt };
  }

  async byId(importId: ImportId): Promise<RegisterImport | undefined> {
    const row = await this.imports.findOneBy(this.ours({ importId }));
    return row ? toRegisterImport(row) : undefined;
  }

  async lock(importId: ImportId): Promise<RegisterImport | undefined> {
    const row = await this.imports.findOne({ where: this.ours({ importId }), lock: { mode: 'pessimistic_write' } });
    return row ? toRegisterImport(row) : undefined;
  }

  async lockOpen(): Promise<readonly RegisterImport[]> {
    const rows = await this.imports.find({
      where: this.ours({ status: In(['reading', 'matching', 'preview']) }),
      order: { importId: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return rows.map(toRegisterImport);
  }

  async list(limit: number): Promise<readonly RegisterImport[]> {
    const order = { createdAt: 'DESC', importId: 'ASC' } as const;
    return (await this.imports.find({ where: this.ours({}), order, take: limit })).map(toRegisterImport);
  }

  async undoLimits(): Promise<Omit<UndoingAt, 'now'>> {
    const [row] = await this.query<{
      newest: ImportId | null;
      frozen_at: Date | null;
      time_zone: string;
      revision: string | null;
    }>(
      `select o.time_zone,
         (select s.revision from register_state s where s.organisation_id = $1) as revision,
         (select i.import_id from register_import i where i.organisation_id = $1 and i.status = 'confirmed'
          order by i.confirmed_at desc, i.import_id limit 1) as newest,
         (select max(r.frozen_at) from roll r where r.organisation_id = $1) as frozen_at
       from organisation o where o.organisation_id = $1`,
    );
    if (!row) throw new Error('an organisation that is not there has no imports');
    const { newest, frozen_at: frozenAt, time_zone: timeZone } = row;
    return {
      newestConfirmed: newest ?? undefined,
      rollFrozenAt: frozenAt ?? undefined,
      registerRevision: Number(row.revision ?? 0),
      timeZone,
    };
  }

  async save(changed: RegisterImport, by: OfficerId | undefined): Promise<void> {
    const { status } = changed;
    const decidedBy =
      status === 'confirmed' ? { confirmedBy: by ?? null } : status === 'undone' ? { undoneBy: by ?? null } : {};
    await this.imports.update(
      { organisationId: this.context.organisationId, importId: changed.id },
      { ...toRow(changed), ...decidedBy },
    );
  }

  async now(): Promise<Date> {
    const rows = await this.context.manager.query<{ now: Date }[]>('select clock_timestamp() as now');
    return rows[0]?.now ?? new Date(Number.NaN);
  }

  async addPiece(importId: ImportId, piece: number, bytes: Uint8Array): Promise<void> {
    await this.query(
      'insert into register_import_piece (organisation_id, import_id, piece, bytes) values ($1, $2, $3, $4)',
      importId,
      piece,
      bytes,
    );
  }

  async piece(importId: ImportId, piece: number): Promise<Uint8Array | undefined> {
    const [row] = await this.query<{ bytes: Buffer }>(
      'select bytes from register_import_piece where organisation_id = $1 and import_id = $2 and piece = $3',
      importId,
      piece,
    );
    return row?.bytes;
  }

  async removePieces(importId: ImportId): Promise<void> {
    await this.query('delete from register_import_piece where organisation_id = $1 and import_id = $2', importId);
  }

  async addRows(importId: ImportId, rows: readonly NewRow[]): Promise<void> {
    await this.query(ADD_ROWS, importId, JSON.stringify(rows));
  }

  async noteRepeatedNumbers(importId: ImportId): Promise<void> {
    await this.takeTime();
    await this.query(NOTE_REPEATED_NUMBERS, importId);
  }

  async notePossibleDuplicates(importId: ImportId): Promise<void> {
    await this.takeTime();
    await this.query(NOTE_POSSIBLE_DUPLICATES, importId);
  }

  async addMissingMembers(importId: ImportId): Promise<void> {
    await this.takeTime();
    await this.query(ADD_MISSING_MEMBERS, importId);
  }

  async keepBoth(importId: ImportId, line: number): Promise<string | undefined> {
    const [[kept]] = await this.context.manager.query<[{ member_no: string }[], number]>(KEEP_BOTH, [
      this.context.organisationId,
      importId,
      line,
    ]);
    if (kept) await this.query(LET_GO, importId, kept.member_no);
    return kept?.member_no;
  }

  async counts(importId: ImportId): Promise<ImportCounts> {
    const rows = await this.query<{ verdict: keyof ImportCounts; rows: number }>(
      `select verdict, count(*)::int as rows from register_import_row
       where organisation_id = $1 and import_id = $2 group by verdict`,
      importId,
    );
    const none = { 'new': 0, 'changed': 0, 'unchanged': 0, 'left': 0, 'needs-attention': 0 }; // prettier-ignore
    return rows.reduce((counts, { verdict, rows: number }) => ({ ...counts, [verdict]: number }), none);
  }

  async rows(importId: ImportId, { verdict, after, limit }: RowPage): Promise<readonly PlacedRow[]> {
    const { organisationId, manager } = this.context;
    const query = manager
      .getRepository(RegisterImportRowEntity)
      .createQueryBuilder('r')
      .where('r.organisation_id = :organisationId and r.import_id = :importId', { organisationId, importId })
      .orderBy('r.line')
      .limit(limit);
    if (verdict !== undefined) query.andWhere('r.verdict = :verdict', { verdict });
    if (after !== undefined) query.andWhere('r.line > :after', { after });
    return (await query.getMany()).map(toPlacedRow);
  }

  async removeRows(importId: ImportId): Promise<void> {
    await this.takeTime();
    await this.query(`delete from register_import_row where organisation_id = $1 and import_id = $2`, importId);
  }

  async apply({ id }: PreviewImport): Promise<void> {
    await this.takeTime();
    await applyImport(this.context, id);
  }

  async takeBack({ id }: ConfirmedImport): Promise<string | undefined> {
    await this.takeTime();
    return takeBackImport(this.context, id);
  }

  private async takeTime(): Promise<void> {
    await this.context.manager.query(`select set_config('statement_timeout', $1, true)`, [COMPARE_FOR]);
    await planForManyRows(this.context.manager);
  }

  private get imports() {
    return this.context.manager.getRepository(RegisterImportEntity);
  }

  private ours(where: FindOptionsWhere<RegisterImportEntity>): FindOptionsWhere<RegisterImportEntity> {
    return { organisationId: this.context.organisationId, ...where };
  }

  private query<Row>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]> {
    return this.context.manager.query<Row[]>(sql, [this.context.organisationId, ...parameters]);
  }
}

function toPlacedRow(row: RegisterImportRowEntity): PlacedRow {
  const { line, memberNo, verdict, entry, changes, faults, cells } = row;
  return {
    place: line,
    verdict,
    ...(line > 0 ? { line } : {}),
    ...(memberNo === null ? {} : { memberNo }),
    ...(entry === null ? {} : { entry }),
    ...(changes === null ? {} : { changes }),
    ...(faults === null ? {} : { faults }),
    ...(cells === null ? {} : { cells }),
  };
}
