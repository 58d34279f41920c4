import { createHash } from 'node:crypto';
import type pg from 'pg';

export interface CastRow {
  readonly contestId: string;
  readonly token: Uint8Array;
  readonly credential: Uint8Array;
  readonly ballot: Uint8Array;
}

export const receiptOf = (ballot: Uint8Array): Buffer => createHash('sha256').update(ballot).digest();

/** Calls cast_ballots as it is, with the rows of several voters in the order given; one outcome per voter. */
export async function callCast(
  db: pg.ClientBase | pg.Pool,
  poll: { readonly organisationId: string; readonly electionId: string },
  voters: readonly (readonly CastRow[])[],
  checked = 1,
): Promise<string[]> {
  const rows = voters.flatMap((own, voter) => own.map((row) => ({ ...row, voter })));
  const answer = await db.query<{ voter: number; outcome: string }>(
    'select voter, outcome from cast_ballots($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [
      poll.organisationId,
      poll.electionId,
      rows.map((row) => row.voter),
      rows.map((row) => row.token),
      rows.map((row) => row.contestId),
      rows.map((row) => row.credential),
      rows.map((row) => receiptOf(row.ballot)),
      rows.map((row) => row.ballot),
      checked,
    ],
  );
  const outcomes = new Map(answer.rows.map((row) => [row.voter, row.outcome]));
  return voters.map((_, voter) => outcomes.get(voter) ?? 'NO ANSWER');
}
