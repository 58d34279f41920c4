import type { System } from './system.js';

/**
 * Casting as it must not be: reads whether the voter has voted, and writes a moment later. The moment stands for what
 * an application does between its two statements. Everything else is as it should be.
 */
const READ_THEN_WRITE = `
create or replace function cast_ballots(
  p_organisation uuid, p_election uuid, p_voter integer[], p_token bytea[], p_contest uuid[],
  p_credential bytea[], p_receipt bytea[], p_ballot bytea[], p_checked smallint)
returns table (voter integer, outcome text) language plpgsql as $$
declare
  has_voted boolean;
  is_there boolean;
begin
  perform set_config('app.organisation_id', p_organisation::text, true);
  perform pg_advisory_xact_lock_shared(election_lock_key(p_election));
  for i in 1 .. cardinality(p_voter) loop
    voter := p_voter[i];
    select r.ballots_cast > 0 into has_voted from voting_right r
      where r.organisation_id = p_organisation and r.contest_id = p_contest[i] and r.token_hash = p_token[i];
    select count(*) > 0 into is_there from sealed_ballot b
      where b.organisation_id = p_organisation and b.contest_id = p_contest[i] and b.receipt = p_receipt[i];
    perform pg_sleep(0.02);
    if is_there then
      outcome := 'ALREADY_RECORDED';
    elsif has_voted then
      outcome := 'ALREADY_VOTED';
    else
      insert into sealed_ballot (organisation_id, contest_id, receipt, ballot, revision, checked)
        values (p_organisation, p_contest[i], p_receipt[i], p_ballot[i], 1, p_checked)
        on conflict on constraint pk_sealed_ballot do nothing;
      update voting_right r set ballots_cast = 1, last_revision = 1
        where r.organisation_id = p_organisation and r.contest_id = p_contest[i] and r.token_hash = p_token[i];
      outcome := 'RECORDED';
    end if;
    return next;
  end loop;
end $$`;

export const readThenWrite = (system: System): Promise<unknown> => system.owner((db) => db.query(READ_THEN_WRITE));

/** A server that acknowledges before its disk knows. */
export const NOT_DURABLE = { synchronous_commit: 'off' } as const;

/** The right function without the guard that turns the setting on again (DUR-02). */
export function withoutGuard(system: System): Promise<unknown> {
  return system.owner(async (db) => {
    const { rows } = await db.query<{ source: string }>(
      `select pg_get_functiondef(oid) as source from pg_proc where proname = 'cast_ballots'`,
    );
    const source = rows[0]?.source ?? '';
    const changed = source.replace(
      `set_config('synchronous_commit', 'on', true)`,
      `set_config('synchronous_commit', 'off', true)`,
    );
    if (changed === source) throw new Error('the guard is not where it was');
    return db.query(changed);
  });
}
