import { createCipheriv, createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import pg from 'pg';

/** A table whose rows are to be changed behind our back. */
export interface MutatedTable {
  readonly table: string;
  /** Columns that nothing follows from and that follow from nothing, with the reason. */
  readonly except?: Readonly<Record<string, string>>;
  /** Only these columns, if given. */
  readonly only?: readonly string[];
  /** Which rows; `$1` is the election. */
  readonly where: string;
}

const OF_CONTEST = 'contest_id in (select contest_id from contest where election_id = $1)';
const SURROGATE = 'a random name that nothing refers to';

/** The tables of TAMP-01: ballot box, marks on the roll, candidates, rules, result, and what they rest on. */
export const MUTATED_TABLES: readonly MutatedTable[] = [
  { table: 'sealed_ballot', where: OF_CONTEST },
  { table: 'sealed_batch', where: OF_CONTEST },
  { table: 'ballot_box_seal', where: OF_CONTEST },
  { table: 'voting_right', where: OF_CONTEST, except: { right_id: SURROGATE } },
  { table: 'candidate', where: OF_CONTEST, except: { candidate_id: SURROGATE } },
  { table: 'contest', where: 'election_id = $1' },
  {
    table: 'election',
    where: 'election_id = $1',
    except: {
      created_by: 'about the draft',
      created_at: 'about the draft',
      proof_checks: 'how soon proofs were checked; that they were is checked again',
    },
  },
  { table: 'roll', where: OF_CONTEST },
  { table: 'roll_entry', where: OF_CONTEST },
  { table: 'contest_setup', where: OF_CONTEST },
  { table: 'credential_list', where: OF_CONTEST },
  { table: 'code_statement', where: 'election_id = $1' },
  { table: 'decryption_commitment', where: OF_CONTEST, except: { position: 'only the order of promises matters' } },
  { table: 'record_event', where: OF_CONTEST },
  { table: 'count_run', where: OF_CONTEST, except: { count_id: SURROGATE } },
  {
    table: 'lot_draw',
    where: OF_CONTEST,
    except: { lot_id: SURROGATE, recorded_at: 'only the order of lots matters' },
  },
  { table: 'declaration', where: 'election_id = $1' },
  { table: 'declaration_approval', where: 'election_id = $1' },
  { table: 'evidence_bundle', where: 'election_id = $1' },
  { table: 'evidence_bundle_part', where: 'election_id = $1' },
  {
    table: 'audit_event',
    where: 'organisation_id = (select organisation_id from election where election_id = $1)',
  },
  // The election of TAMP-01 has no rows in approval_request, approval_verdict and turnout_sample: they are changed in
  // approvals.e2e-spec.ts and conduct.e2e-spec.ts. No result rests on the totals kept of a turnout.
];

/**
 * Takes every key, check and reference off the tables, as their owner can: then even copies of a row can be put in, and
 * nothing but the examination stands in the way.
 */
export async function takeOffConstraints(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as "table", conname as name from pg_constraint
     where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'c', 'f')
       and conrelid::regclass::text = any ($1) order by contype = 'p', contype = 'u'`,
    [MUTATED_TABLES.map(({ table }) => table)],
  );
  for (const { table, name } of rows) {
    const statement = ['alter table', table, 'drop constraint if exists', pg.escapeIdentifier(name), 'cascade'];
    await owner.query(statement.join(' '));
  }
  const { rows: indexes } = await owner.query<{ name: string }>(
    `select indexrelid::regclass::text as name from pg_index where indisunique and indrelid::regclass::text = any ($1)`,
    [MUTATED_TABLES.map(({ table }) => table)],
  );
  for (const { name } of indexes) await owner.query(['drop index', name].join(' '));
}

/** Numbers that depend on the seed only. */
export function seededNumbers(seed: string): (below: number) => number {
  const cipher = createCipheriv('aes-256-ctr', createHash('sha256').update(seed).digest(), Buffer.alloc(16));
  return (below) => cipher.update(Buffer.alloc(6)).readUIntBE(0, 6) % below;
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
}
type Row = Record<string, unknown>;

const HOUR = 3_600_000;

/** Another value of the same type, never the same. */
export function otherValue(value: unknown, { type, isNullable }: Column, below: (n: number) => number): unknown {
  if (value === null)
    return type === 'bytea'
      ? Buffer.from('more')
      : type === 'timestamptz'
        ? new Date()
        : type.startsWith('int')
          ? 1
          : 'more';
  if (isNullable && below(4) === 0) return null;
  switch (type) {
    case 'uuid':
      return randomUUID();
    case 'bool':
      return value !== true;
    case 'int2':
    case 'int4':
    case 'int8':
      return Number(value) + (below(2) === 0 ? 1 + below(3) : -1 - below(3));
    case 'timestamptz':
      return new Date((value as Date).getTime() + (below(2) === 0 ? 1 : -1) * (HOUR + below(240 * HOUR)));
    case 'date':
      return new Date((value as Date).getTime() + (1 + below(400)) * 24 * HOUR);
    case 'bytea':
      return changedBytes(value as Buffer, below);
    case 'bpchar': // of fixed length
      return changedText(textOf(value), below, 0);
    default:
      return changedText(textOf(value), below);
  }
}

function changedBytes(bytes: Buffer, below: (n: number) => number): Buffer {
  const at = below(bytes.length + 1);
  const kind = bytes.length === 0 ? 2 : below(3);
  if (kind === 0 && at < bytes.length) {
    const copy = Buffer.from(bytes);
    copy[at] = ((copy[at] ?? 0) + 1 + below(255)) % 256;
    return copy;
  }
  if (kind === 1 && at < bytes.length) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from([below(256)]), bytes.subarray(at)]);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const LETTERS = 'abcdef0123456789XYZ -_"{}[],';

/** One character changed, left out or put in. Never the same text. */
function changedText(text: string, below: (n: number) => number, only?: 0): string {
  for (;;) {
    const kind = only ?? below(3);
    const [at, letter] = [below(text.length + (only === 0 ? 0 : 1)), LETTERS[below(LETTERS.length)] ?? 'x'];
    const changed = text.slice(0, at) + (kind === 1 ? '' : letter) + text.slice(at + (kind === 2 ? 0 : 1));
    if (changed !== text && changed.trimEnd() !== text.trimEnd()) return changed;
  }
}

/** Makes one random change to one row of a table; says what it did. */
export class Mutator {
  private constructor(
    private readonly target: MutatedTable,
    private readonly columns: readonly Column[],
    private readonly rows: readonly { readonly ctid: string; readonly row: Row }[],
    private readonly contests: readonly string[],
  ) {}

  static async of(manager: EntityManager, target: MutatedTable, electionId: string): Promise<Mutator> {
    const columns = await manager.query<Column[]>(
      `select column_name as name, udt_name as type, is_nullable = 'YES' as "isNullable"
       from information_schema.columns where table_schema = 'public' and table_name = $1 order by ordinal_position`,
      [target.table],
    );
    const wanted = columns.filter(
      ({ name }) => !(name in (target.except ?? {})) && (target.only?.includes(name) ?? true),
    );
    const select = ['select t.ctid::text as ctid, t.* from', target.table, 't where', target.where, 'order by t.ctid'];
    const rows = await manager.query<(Row & { ctid: string })[]>(select.join(' '), [electionId]);
    const contests = await manager.query<{ id: string }[]>(
      'select contest_id as id from contest where election_id = $1',
      [electionId],
    );
    return new Mutator(
      target,
      wanted,
      rows.map(({ ctid, ...row }) => ({ ctid, row })),
      contests.map(({ id }) => id),
    );
  }

  /** Another contest that is there; a row about none at all would be about nothing. */
  private otherContest({ contest_id: own }: Row): unknown {
    return this.contests.find((id) => id !== own);
  }

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  async mutate(manager: EntityManager, below: (n: number) => number): Promise<string> {
    const { table } = this.target;
    const picked = this.rows[below(this.rows.length)];
    if (!picked) throw new Error(`${table} has no rows`);
    const { ctid, row } = picked;
    const column = this.columns[below(this.columns.length)];
    if (!column) throw new Error(`${table} has no columns`);
    const kind = below(10);
    if (kind === 0) {
      await manager.query(['delete from', table, 'where ctid = $1::tid'].join(' '), [ctid]);
      return `${table}: a row deleted`;
    }
    const value = column.name === 'contest_id' ? this.otherContest(row) : otherValue(row[column.name], column, below);
    if (kind <= 2) {
      // A copy in another body, or about an election that is none, is no row of this one.
      const isExact = kind === 1 || ['organisation_id', 'election_id'].includes(column.name) || value === undefined;
      const copy = isExact ? row : { ...row, [column.name]: value };
      const names = Object.keys(copy);
      const places = names.map((_, i) => `$${i + 1}`).join(', ');
      const insert = ['insert into', table, '(', names.join(', '), ') values (', places, ')'];
      await manager.query(insert.join(' '), Object.values(copy));
      return `${table}: a row copied${isExact ? '' : ` with another ${column.name}`}`;
    }
    await manager.query(['update', table, 'set', column.name, '= $2 where ctid = $1::tid'].join(' '), [ctid, value]);
    return `${table}.${column.name}: ${short(row[column.name])} became ${short(value)}`;
  }
}

const short = (value: unknown): string => {
  const text = Buffer.isBuffer(value)
    ? value.toString('hex')
    : value instanceof Date
      ? value.toISOString()
      : textOf(value);
  return text.length > 60 ? `${text.slice(0, 60)}… (${text.length})` : text;
};
