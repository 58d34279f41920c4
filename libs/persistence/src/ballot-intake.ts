import type { CastOutcome, Casting, PollToCast } from '#libs/application';
import { BallotIntake } from '#libs/application';
import pg from 'pg';

/** API-06: a casting that takes longer is given up; its voter sends the same bytes again. */
export const CAST_STATEMENT_MS = 3_000;
/** How long a casting may wait for a connection before it is given up. */
export const CAST_CONNECT_MS = 3_000;

interface OutcomeRow {
  voter: number;
  outcome: CastOutcome;
}

/**
 * Calls the SQL functions of migration 0004, each in one round trip on a pool of its own: nothing else that the
 * process does can take its connections.
 */
export class PgBallotIntake extends BallotIntake {
  private readonly pool: pg.Pool;

  constructor(options: { readonly url: string; readonly connections: number; readonly applicationName: string }) {
    super();
    this.pool = new pg.Pool({
      connectionString: options.url,
      max: options.connections,
      application_name: options.applicationName,
      statement_timeout: CAST_STATEMENT_MS,
      connectionTimeoutMillis: CAST_CONNECT_MS,
      idleTimeoutMillis: 30_000,
    });
    this.pool.on('error', () => undefined); // an idle connection was lost; the next casting opens another
  }

  async cast(poll: PollToCast, castings: readonly Casting[]): Promise<readonly CastOutcome[]> {
    const rows = castings.flatMap(({ tokenHash, rows: own }, voter) =>
      own.map((row) => ({ ...row, tokenHash, voter })),
    );
    const answer = await this.pool.query<OutcomeRow>(
      `select voter, case when outcome = 'NOT_ENTITLED'
           then why_not_entitled($1, $2, ($4::bytea[])[array_position($3::integer[], voter)]) else outcome end as outcome
         from cast_ballots($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        poll.organisationId,
        poll.electionId,
        rows.map((row) => row.voter),
        rows.map((row) => row.tokenHash),
        rows.map((row) => row.contestId),
        rows.map((row) => row.credentialHash),
        rows.map((row) => row.receipt),
        rows.map((row) => row.ballot),
        poll.checked ? 1 : 0,
      ],
    );
    const outcomes = new Map(answer.rows.map((row) => [row.voter, row.outcome]));
    return castings.map((_, voter) => {
      const outcome = outcomes.get(voter);
      if (!outcome) throw new Error('the database gave no outcome for a casting');
      return outcome;
    });
  }

  async look(poll: PollToCast, { tokenHash, rows }: Casting): Promise<readonly (CastOutcome | undefined)[]> {
    const answer = await this.pool.query<{ outcome: CastOutcome | null }>(
      `select case when outcome = 'NOT_ENTITLED' then why_not_entitled($1, $2, $3) else outcome end as outcome
         from look_before_cast($1, $2, $3, $4, $5, $6)`,
      [
        poll.organisationId,
        poll.electionId,
        tokenHash,
        rows.map((row) => row.contestId),
        rows.map((row) => row.credentialHash),
        rows.map((row) => row.receipt),
      ],
    );
    return rows.map((_, i) => answer.rows[i]?.outcome ?? undefined);
  }

  /** Waits for castings in flight. */
  close(): Promise<void> {
    return this.pool.end();
  }
}
