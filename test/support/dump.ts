import pg from 'pg';

/** Every row of every table as text, bytes in hexadecimal: what somebody finds who steals the database. */
export async function dumpAsText(owner: pg.ClientBase): Promise<string> {
  const tables = await owner.query<{ schema: string; name: string }>(
    `select schemaname as schema, tablename as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1, 2`,
  );
  const parts: string[] = [];
  for (const { schema, name } of tables.rows) {
    const table = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
    const { rows } = await owner.query<{ row: string }>(['select t::text as row from', table, 't'].join(' '));
    parts.push(`# ${schema}.${name}`, ...rows.map(({ row }) => row));
  }
  return parts.join('\n');
}

/** Whether a secret stands anywhere in a dump: as it is, without its dashes, or as bytes in hexadecimal or Base64. */
export function isInDump(dump: string, secret: string): boolean {
  const spellings = [secret, secret.replaceAll('-', '')].flatMap((text) => [
    text,
    Buffer.from(text).toString('hex'),
    Buffer.from(text).toString('base64').replace(/=+$/, '').slice(0, -2),
  ]);
  return spellings.some((spelling) => dump.includes(spelling));
}
