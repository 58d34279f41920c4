import { openBundle, PATHS, readContestRecord } from '#libs/evidence';
import type pg from 'pg';
import type { Order } from './join-attacks.js';

/**
 * Every order of the electors who voted in a contest that somebody who owns the database can read from it: from the marks
 * on the roll, and from the sealed ballots. Whose sealed ballot is whose such a person knows, so it is given.
 * @param casters member by the tracker of their ballot
 */
export async function ordersOfVoters(
  owner: pg.Client,
  contestId: string,
  casters: ReadonlyMap<string, string>,
): Promise<readonly Order<string>[]> {
  const marks = `select m.member_no as member from voting_right r
    join member m on m.organisation_id = r.organisation_id and m.member_id = r.member_id
    where r.contest_id = $1 and r.ballots_cast > 0 order by`;
  const ballots = `select rtrim(encode(b.receipt, 'base64'), '=') as tracker from sealed_ballot b
    where b.contest_id = $1 order by`;
  const orders: readonly [name: string, query: string][] = [
    ['marks by their transaction', [marks, 'r.xmin::text::bigint, r.ctid'].join(' ')],
    ['marks as they lie', [marks, 'r.ctid'].join(' ')],
    ['marks by their id', [marks, 'r.right_id'].join(' ')],
    ['marks by token', [marks, 'r.token_hash'].join(' ')],
    ['marks by credential', [marks, 'r.credential_hash'].join(' ')],
    ['members by number', [marks, 'm.member_no'].join(' ')],
    ['ballots by their transaction', [ballots, 'b.xmin::text::bigint, b.ctid'].join(' ')],
    ['ballots as they lie', [ballots, 'b.ctid'].join(' ')],
    ['ballots by receipt', [ballots, 'b.receipt'].join(' ')],
    ['ballots in the record', [ballots, 'b.batch, b.leaf'].join(' ')],
  ];
  const found: Order<string>[] = [];
  for (const [name, query] of orders) {
    const { rows } = await owner.query<{ member?: string; tracker?: string }>(query, [contestId]);
    found.push({ name, items: rows.map(({ member, tracker = '' }) => member ?? casters.get(tracker) ?? '') });
  }
  return found;
}

/** Orders of the opened rows: as they are published, and sorted. */
export async function ordersOfRows(bundle: Uint8Array, uuid: string): Promise<readonly Order<string>[]> {
  const files = openBundle(bundle);
  if (!files.ok) throw new Error(files.error);
  const record = await readContestRecord(files.value.get(PATHS.record(uuid)) ?? new Uint8Array());
  if (!record.ok || !record.value.rows) throw new Error('the record has no rows');
  const items = record.value.rows.map((row) => row.join());
  return [
    { name: 'rows as published', items },
    { name: 'rows sorted', items: [...items].sort() },
  ];
}
