/* eslint-disable no-restricted-syntax -- names of tables and columns come from the catalogue and are escaped */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';

/** Columns whose checks or triggers want more than a value of the right type or the first of a list. */
const PARTICULAR: Readonly<Record<string, (row: Row, marker: string) => unknown>> = {
  'election.closes_at': () => new Date('2100-01-02T00:00:00Z'),
  'election.opens_at': () => new Date('2100-01-01T00:00:00Z'),
  'contest.belenios_uuid': () =>
    randomBytes(20)
      .toString('base64')
      .replace(/[^1-9A-Za-km-z]/g, 'x')
      .slice(0, 14),
  'contest.kind': (row, marker) => {
    Object.assign(row, { resolution_text: `A motion, ${marker}`, resolution_rule: '{}' });
    return 'resolution';
  },
  'contest.opening': () => 'adding-up',
  'sealed_ballot.ballot': (row, marker) => (row['ballot'] = Buffer.from(`a ballot, ${marker}`)),
  'sealed_ballot.receipt': (_row, marker) => createHash('sha256').update(`a ballot, ${marker}`).digest(),
  'sealed_ballot.checked': () => 1,
  'challenged_ballot.receipt': (_row, marker) => createHash('sha256').update(`a ballot, ${marker}`).digest(),
  'key_ceremony.members': () => [randomUUID(), randomUUID()],
  'other_channel_return.outcome': (row) => {
    Object.assign(row, { received_on: '2027-01-01' });
    return 'accepted';
  },
  'turnout_sample.at': () => new Date('2100-01-01T00:00:00Z'),
  'turnout_sample.electors': () => 2,
  'turnout_sample.voted': () => 1,
  'approval_request.kind': () => 'open-poll',
  'approval_request.content': (_row, marker) => `a proposal, ${marker}`,
  'approval_request.content_digest': (_row, marker) =>
    createHash('sha256').update(`a proposal, ${marker}`).digest('hex'),
  'approval_verdict.kind': () => 'open-poll',
  'approval_verdict.outcome': () => 'approved',
  'approval_verdict.nth': () => 1,
  'decryption_commitment.trustee': () => 2,
  'decryption_commitment.digest': () => 'd'.repeat(64),
  'audit_event.event': () => '{}',
  'audit_event.hash': () =>
    createHash('sha256')
      .update(`${'0'.repeat(64)}|{}`)
      .digest('hex'),
};

type Row = Record<string, unknown>;
interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly isNeeded: boolean;
  /** The first value of a check such as `status in ('draft', …)`. */
  readonly listed: string | null;
}

/** The rows that stand for a body: what each identifying column holds, in every table alike. */
export interface OneOfEverything {
  /** `contest_id` → value; for columns that end in `_id`, `_by` or name a digest, receipt or record. */
  readonly values: ReadonlyMap<string, unknown>;
}

/** Names of all tables with rows of bodies. */
export async function tenantTables(owner: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>(
    // What information_schema.columns says, ten times as fast.
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'f')
       and a.attname = 'organisation_id' and not a.attisdropped
     order by 1`,
  );
  return rows.map(({ name }) => name);
}

/**
 * Puts one row in every tenant table in which the body has none yet, as owner. Rows fit together: a column has the same
 * value in all of them. Texts hold `marker`, so that a leak to another body is seen.
 */
export async function oneOfEverything(
  owner: pg.ClientBase,
  organisationId: string,
  marker: string,
): Promise<OneOfEverything> {
  const values = new Map<string, unknown>([['organisation_id', organisationId]]);
  const columns = await columnsByTable(owner);
  for (const table of await inOrderOfReferences(owner)) {
    const found = await owner.query<Row>(
      `select * from ${pg.escapeIdentifier(table)} where organisation_id = $1 limit 1`,
      [organisationId],
    );
    const row = found.rows[0] ?? (await insertRow(owner, table, columns.get(table) ?? [], values, marker));
    for (const [column, value] of Object.entries(row))
      if (value !== null && !values.has(column)) values.set(column, value);
  }
  return { values };
}

async function columnsByTable(owner: pg.ClientBase): Promise<ReadonlyMap<string, readonly Column[]>> {
  const { rows } = await owner.query<Column>(
    `select table_name as "table", column_name as "column", udt_name as type,
       is_nullable = 'NO' and column_default is null and is_generated = 'NEVER' and is_identity = 'NO' as "isNeeded",
       (select (regexp_match(pg_get_constraintdef(k.oid), 'ANY \\(ARRAY\\[''([^'']+)'''))[1] from pg_constraint k
        where k.contype = 'c' and k.conrelid = format('public.%I', table_name)::regclass and k.conkey = array[(
          select a.attnum from pg_attribute a where a.attrelid = k.conrelid and a.attname = column_name)]
        limit 1) as listed
     from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`,
  );
  const byTable = new Map<string, Column[]>();
  for (const column of rows) byTable.set(column.table, [...(byTable.get(column.table) ?? []), column]);
  return byTable;
}

/** Tables after the tables that they refer to. */
async function inOrderOfReferences(owner: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await owner.query<{ from: string; to: string }>(
    `select conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint where contype = 'f'`,
  );
  const left = new Set(await tenantTables(owner));
  const ordered: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter(
      (table) => !rows.some(({ from, to }) => from === table && to !== table && left.has(to)),
    );
    if (free.length === 0) throw new Error(`these tables refer to each other in a circle: ${[...left].join(', ')}`);
    for (const table of free) left.delete(table);
    ordered.push(...free);
  }
  return ordered;
}

async function insertRow(
  owner: pg.ClientBase,
  table: string,
  columns: readonly Column[],
  known: ReadonlyMap<string, unknown>,
  marker: string,
): Promise<Row> {
  const row: Row = {};
  for (const { column, type, isNeeded, listed } of columns) {
    if (!isNeeded) continue;
    const particular = PARTICULAR[`${table}.${column}`];
    row[column] = particular ? particular(row, marker) : (listed ?? known.get(column) ?? valueOf(type, marker));
  }
  const names = Object.keys(row);
  const inserted = await owner.query<Row>(
    `insert into ${pg.escapeIdentifier(table)} (${names.map((name) => pg.escapeIdentifier(name)).join(', ')})
     values (${names.map((_, i) => `$${i + 1}`).join(', ')}) returning *`,
    Object.values(row),
  );
  return inserted.rows[0] ?? row;
}

function valueOf(type: string, marker: string): unknown {
  switch (type) {
    case 'uuid':
      return randomUUID();
    case 'text':
      return marker;
    case 'int2':
    case 'int4':
    case 'int8':
      return 1;
    case 'bool':
      return true;
    case 'bytea':
      return createHash('sha256').update(marker).digest();
    case 'timestamptz':
      return new Date();
    case 'date':
      return '2026-01-01';
    case 'bpchar':
      return '0'.repeat(64);
    case 'json':
    case 'jsonb':
      return '{}';
    case '_text':
      return [];
    default:
      throw new Error(`no example of the type ${type}: add one here`);
  }
}

/** One line for all rows of a body in all tables; equal before and after what changed nothing. */
export async function fingerprintOf(owner: pg.ClientBase, organisationId: string): Promise<string> {
  const ofTable = (table: string): string =>
    `select ${pg.escapeLiteral(table)} as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest
     from ${pg.escapeIdentifier(table)} t where organisation_id = $1`;
  // Asked hundreds of times in a file: one statement, planned once.
  const { rows } = await owner.query<{ name: string; digest: string }>({
    name: 'fingerprint',
    text: (await tenantTables(owner)).map(ofTable).join(' union all '),
    values: [organisationId],
  });
  return rows.map(({ name, digest }) => `${name}=${digest}`).join('\n');
}
