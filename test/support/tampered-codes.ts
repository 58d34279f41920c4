import type pg from 'pg';

/** Changes behind our back, as the owner of the tables can make them, each found (TAMP-01). */
const TAMPERED: readonly (readonly [string, string])[] = [
  ['code_maker', `update code_maker set name = 'Nobody' where election_id = $1`],
  ['code_maker', `update code_maker set public_key = repeat('a', 64) where election_id = $1`],
  ['code_maker', 'delete from code_maker where election_id = $1'],
  [
    'code_statement',
    `update code_statement set statement = replace(statement, '"electors":3', '"electors":4') where election_id = $1`,
  ],
  ['code_statement', `update code_statement set public_key = repeat('a', 64) where election_id = $1`],
  ['code_statement', `update code_statement set signature = repeat('a', 128) where election_id = $1`],
  ['code_statement', 'delete from code_statement where election_id = $1'],
  ['blocked_code', `update blocked_code set reason = 'stolen' where contest_id in (OF)`],
  ['blocked_code', 'update blocked_code set nth = 2 where contest_id in (OF)'],
  ['blocked_code', 'update blocked_code set last_revision = 1 where contest_id in (OF)'],
  ['blocked_code', `update blocked_code set token_hash = sha256(token_hash) where contest_id in (OF)`],
  ['blocked_code', `update blocked_code set credential_hash = sha256(credential_hash) where contest_id in (OF)`],
  ['blocked_code', 'delete from blocked_code where contest_id in (OF)'],
  ['roll_log', 'delete from roll_log where n = 2 and contest_id in (OF)'],
  ['roll_log', 'update roll_log set n = 9 where n = 2 and contest_id in (OF)'],
  ['roll_log', `update roll_log set line = replace(line, '"lost"', '"stolen"') where contest_id in (OF)`],
  [
    'voting_right',
    `update voting_right r set token_hash = sha256(r.token_hash) from blocked_code b where r.right_id = b.right_id and r.contest_id in (OF)`,
  ],
  [
    'voting_right',
    `update voting_right r set credential_hash = sha256(r.credential_hash) from blocked_code b where r.right_id = b.right_id and r.contest_id in (OF)`,
  ],
  [
    'voting_right',
    `update voting_right r set token_hash = b.token_hash, credential_hash = b.credential_hash from blocked_code b where r.right_id = b.right_id and r.contest_id in (OF)`,
  ],
  ['other_channel_return', `update other_channel_return set outcome = 'held' where contest_id in (OF)`],
  ['other_channel_return', `update other_channel_return set channel = 'phone' where contest_id in (OF)`],
  ['other_channel_return', 'update other_channel_return set nth = 2 where contest_id in (OF)'],
  [
    'other_channel_return',
    'update other_channel_return set received_on = received_on - 1 where contest_id in (OF)',
  ],
  ['other_channel_return', 'delete from other_channel_return where contest_id in (OF)'],
];

/** Each change takes an examination: a few on each run, all of them with `QUORATE_MUTATIONS` (TAMP-01). */
const EVERY = process.env['QUORATE_MUTATIONS'] === undefined ? 5 : 1;

/**
 * Makes each change by itself, looks, and takes it back.
 * @returns the changes that changed nothing, or of which nothing was found
 */
export async function changesNotFound(
  owner: pg.ClientBase,
  electionId: string,
  look: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const unseen: string[] = [];
  await owner.query(`set session_replication_role = 'replica'`);
  for (const [table, statement] of TAMPERED.filter((_, i) => i % EVERY === 0)) {
    const kept = await owner.query<Record<string, unknown>>(['select * from', table].join(' '));
    const of = 'select contest_id from contest where election_id = $1';
    const { rowCount } = await owner.query(statement.replace('OF', of), [electionId]);
    if (rowCount === 0 || (await look()).length === 0) unseen.push(statement);
    await owner.query(['delete from', table].join(' '));
    for (const row of kept.rows) {
      const names = Object.keys(row);
      const places = names.map((_, i) => `$${i + 1}`).join(', ');
      const insert = ['insert into', table, '(', names.join(', '), ') values (', places, ')'];
      await owner.query(insert.join(' '), Object.values(row));
    }
  }
  await owner.query(`set session_replication_role = 'origin'`);
  return unseen;
}
