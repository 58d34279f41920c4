import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { callCast, receiptOf, type CastRow } from './support/cast-calls.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { contestWithRights, insertPoll, type PollRows } from './support/poll-rows.js';

/** Short on each change; `REPEATS=200` is what reliability TIME-02 asks for. */
const REPEATS = Number(process.env['REPEATS'] ?? 12);
const CLIENTS = 64;

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  app = new pg.Pool({ connectionString: database.appUrl, max: CLIENTS });
  // The pool says that it has ended before its last connection is closed: the drop of the database may still cut that off.
  app.on('connect', (client) => client.on('error', () => undefined));
});
afterAll(async () => {
  await app.end();
  await owner.end();
  await database.drop();
});

interface Poll {
  readonly organisationId: string;
  readonly electionId: string;
  /** A ballot of a voter in a contest; `variant` tells ballots of one voter apart. */
  ballot(voter: number, contest: number, variant?: number): CastRow;
}

/** `entitled[contest][voter]` */
async function aPoll(
  entitled: readonly (readonly boolean[])[],
  options: Omit<PollRows, 'contests'> = {},
): Promise<Poll> {
  const tokens = Array.from({ length: entitled[0]?.length ?? 0 }, () => randomBytes(32));
  const contests = entitled.map((row) => contestWithRights(row, tokens));
  const ids = await insertPoll(owner, { ...options, contests });
  return {
    ...ids,
    ballot: (voter, contest, variant = 0) => ({
      contestId: contests[contest]?.contestId ?? '',
      token: tokens[voter] ?? Buffer.alloc(0),
      credential: contests[contest]?.rights[voter]?.credentialHash ?? Buffer.alloc(32),
      ballot: Buffer.from(`ballot ${variant} of voter ${voter} in ${contests[contest]?.contestId}`),
    }),
  };
}

const everybody = (voters: number, contests = 1): boolean[][] =>
  Array.from({ length: contests }, () => Array.from({ length: voters }, () => true));

interface BoxRow {
  readonly contest_id: string;
  readonly receipt: string;
  readonly revision: number;
}
const keyOf = (row: CastRow): string => `${row.contestId}:${receiptOf(row.ballot).toString('hex')}`;

async function box({ organisationId }: Poll): Promise<Map<string, BoxRow>> {
  const { rows } = await owner.query<BoxRow>(
    `select contest_id, encode(receipt, 'hex') as receipt, revision from sealed_ballot where organisation_id = $1`,
    [organisationId],
  );
  return new Map(rows.map((row) => [`${row.contest_id}:${row.receipt}`, row]));
}

interface RightMark {
  readonly contest_id: string;
  readonly token: string;
  readonly ballots_cast: number;
  readonly last_revision: number;
}

async function rights({ organisationId }: Poll): Promise<RightMark[]> {
  const { rows } = await owner.query<RightMark>(
    `select contest_id, encode(token_hash, 'hex') as token, ballots_cast, last_revision from voting_right where organisation_id = $1`,
    [organisationId],
  );
  return rows;
}

describe('cast_ballots: one decision, nothing doubled (CAST-02 to CAST-05)', () => {
  it('records a first ballot and answers the same bytes again without a change', async () => {
    const poll = await aPoll(everybody(1));
    const ballot = poll.ballot(0, 0);
    expect(await callCast(app, poll, [[ballot]])).toEqual(['RECORDED']);
    expect(await callCast(app, poll, [[ballot]])).toEqual(['ALREADY_RECORDED']);
    expect((await box(poll)).size).toBe(1);
    expect(await rights(poll)).toMatchObject([{ ballots_cast: 1, last_revision: 1 }]);
  });

  it('refuses a second, different ballot where the first counts, and keeps the first', async () => {
    const poll = await aPoll(everybody(1));
    await callCast(app, poll, [[poll.ballot(0, 0, 1)]]);
    expect(await callCast(app, poll, [[poll.ballot(0, 0, 2)]])).toEqual(['ALREADY_VOTED']);
    expect([...(await box(poll)).keys()]).toEqual([keyOf(poll.ballot(0, 0, 1))]);
  });

  it('takes it where the last counts, numbers it, and still knows the earlier bytes', async () => {
    const poll = await aPoll(everybody(1), { repeatBallots: 'last-counts' });
    const [first, second] = [poll.ballot(0, 0, 1), poll.ballot(0, 0, 2)];
    expect(await callCast(app, poll, [[first], [second], [first]])).toEqual([
      'RECORDED',
      'RECORDED',
      'ALREADY_RECORDED',
    ]);
    const stored = await box(poll);
    expect([stored.get(keyOf(first))?.revision, stored.get(keyOf(second))?.revision]).toEqual([1, 2]);
    expect(await rights(poll)).toMatchObject([{ ballots_cast: 2, last_revision: 2 }]);
  });

  it('takes no more than 100 ballots of one voter in one contest', async () => {
    const poll = await aPoll(everybody(1), { repeatBallots: 'last-counts' });
    for (let variant = 1; variant <= 100; variant++)
      expect(await callCast(app, poll, [[poll.ballot(0, 0, variant)]])).toEqual(['RECORDED']);
    expect(await callCast(app, poll, [[poll.ballot(0, 0, 101)]])).toEqual(['TOO_MANY_BALLOTS']);
    expect(await callCast(app, poll, [[poll.ballot(0, 0, 7)]])).toEqual(['ALREADY_RECORDED']);
    expect((await box(poll)).size).toBe(100);
  });

  it('answers a double click inside one call like one in two calls', async () => {
    const poll = await aPoll(everybody(2));
    const ballot = poll.ballot(0, 0);
    const outcomes = await callCast(app, poll, [[ballot], [poll.ballot(1, 0)], [ballot], [poll.ballot(0, 0, 9)]]);
    expect(outcomes).toEqual(['RECORDED', 'RECORDED', 'ALREADY_RECORDED', 'ALREADY_VOTED']);
  });
});

describe('cast_ballots: whose ballot, in which contest (SEC-09, SEC-10)', () => {
  it("refuses a voter's sealed ballot cast with the right of another", async () => {
    const poll = await aPoll(everybody(2));
    const copied = { ...poll.ballot(1, 0), ballot: poll.ballot(0, 0).ballot, credential: poll.ballot(0, 0).credential };
    expect(await callCast(app, poll, [[copied]])).toEqual(['CREDENTIAL_MISMATCH']);
    expect(await callCast(app, poll, [[poll.ballot(0, 0)]])).toEqual(['RECORDED']);
    expect(await callCast(app, poll, [[copied]])).toEqual(['CREDENTIAL_MISMATCH']);
    expect((await box(poll)).size).toBe(1);
  });

  it('refuses a token that has no right, and a contest the voter is not entitled in', async () => {
    const poll = await aPoll([
      [true, true],
      [true, false],
    ]);
    expect(await callCast(app, poll, [[{ ...poll.ballot(0, 0), token: randomBytes(32) }]])).toEqual(['NOT_ENTITLED']);
    expect(await callCast(app, poll, [[poll.ballot(1, 1)]])).toEqual(['NOT_ENTITLED']);
  });

  it('refuses a ballot for a contest of another election, so that an open poll opens no closed one', async () => {
    const closed = await aPoll(everybody(1), { opensIn: -60, closesIn: -1 });
    const open = await aPoll(everybody(1), { organisationId: closed.organisationId });
    const sameBody = { organisationId: closed.organisationId, electionId: open.electionId };
    expect(await callCast(app, closed, [[closed.ballot(0, 0)]])).toEqual(['POLL_CLOSED']);
    expect(await callCast(app, sameBody, [[closed.ballot(0, 0)]])).toEqual(['NOT_ENTITLED']);
    expect((await box(closed)).size).toBe(0);
  });

  it('never gives two rights one receipt: the same bytes belong to the credential inside them', async () => {
    const poll = await aPoll(everybody(2));
    const ballot = Buffer.from('the same bytes');
    const outcomes = await callCast(app, poll, [
      [{ ...poll.ballot(0, 0), ballot }],
      [{ ...poll.ballot(1, 0), credential: poll.ballot(0, 0).credential, ballot }],
    ]);
    expect(outcomes.sort()).toEqual(['CREDENTIAL_MISMATCH', 'RECORDED']);
  });
});

describe('cast_ballots: all contests of a voter or none (CAST-07)', () => {
  it('stores nothing when the last contest is refused', async () => {
    const poll = await aPoll([
      [true, true],
      [true, true],
      [false, true],
    ]);
    const all = (voter: number): CastRow[] => [0, 1, 2].map((contest) => poll.ballot(voter, contest));
    expect(await callCast(app, poll, [all(0), all(1)])).toEqual(['NOT_ENTITLED', 'RECORDED']);
    const stored = await box(poll);
    expect([...stored.keys()].sort()).toEqual(all(1).map(keyOf).sort());
    const marks = await rights(poll);
    expect(marks.filter((right) => right.ballots_cast === 1)).toHaveLength(3);
    expect(marks.filter((right) => right.last_revision === 0)).toHaveLength(2);
    expect(await callCast(app, poll, [all(0).slice(0, 2)])).toEqual(['RECORDED']);
  });

  it('stores nothing when the database fails at the last contest', async () => {
    const poll = await aPoll(everybody(1, 2));
    const broken = { ...poll.ballot(0, 1), ballot: Buffer.from('x') };
    const call = app.query('select cast_ballots($1, $2, $3, $4, $5, $6, $7, $8, 1::smallint)', [
      poll.organisationId,
      poll.electionId,
      [0, 0],
      [broken.token, broken.token],
      [poll.ballot(0, 0).contestId, broken.contestId],
      [poll.ballot(0, 0).credential, broken.credential],
      [receiptOf(poll.ballot(0, 0).ballot), Buffer.alloc(32)], // not the hash of the ballot
      [poll.ballot(0, 0).ballot, broken.ballot],
    ]);
    await expect(call).rejects.toThrow('ck_sealed_ballot_receipt');
    expect((await box(poll)).size).toBe(0);
    expect((await rights(poll)).map((right) => right.ballots_cast)).toEqual([0, 0]);
  });

  it('completes a request of which one contest was cast before', async () => {
    const poll = await aPoll(everybody(1, 2));
    await callCast(app, poll, [[poll.ballot(0, 0)]]);
    expect(await callCast(app, poll, [[poll.ballot(0, 1, 5), poll.ballot(0, 0, 6)]])).toEqual(['ALREADY_VOTED']);
    expect((await box(poll)).size).toBe(1);
    expect(await callCast(app, poll, [[poll.ballot(0, 1), poll.ballot(0, 0)]])).toEqual(['RECORDED']);
    expect((await box(poll)).size).toBe(2);
  });
});

describe('cast_ballots: any interleaving (CAST-03)', () => {
  const request = fc.record({
    voter: fc.nat(5),
    contests: fc.shuffledSubarray([0, 1, 2], { minLength: 1 }),
    variant: fc.nat(2),
  });
  const calls = fc.array(fc.array(request, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 24 });

  it.each(['first-counts', 'last-counts'] as const)(
    'keeps every promise under %s, over many connections at once',
    async (repeatBallots) => {
      await fc.assert(
        fc.asyncProperty(calls, async (batches) => {
          const poll = await aPoll(everybody(6, 3), { repeatBallots });
          const rowsOf = (r: { voter: number; contests: number[]; variant: number }): CastRow[] =>
            r.contests.map((contest) => poll.ballot(r.voter, contest, r.variant));
          const outcomes = (await Promise.all(batches.map((batch) => callCast(app, poll, batch.map(rowsOf))))).flat();
          const requests = batches.flat();
          const stored = await box(poll);

          const inBox = new Set<string>();
          for (const [i, outcome] of outcomes.entries()) {
            const keys = rowsOf(requests[i] ?? { voter: 0, contests: [], variant: 0 }).map(keyOf);
            if (outcome === 'RECORDED' || outcome === 'ALREADY_RECORDED') {
              for (const key of keys) expect(stored.has(key)).toBe(true); // all contests of the request
              for (const key of keys) inBox.add(key);
            } else {
              expect(outcome).toBe('ALREADY_VOTED');
              expect(repeatBallots).toBe('first-counts');
              expect(keys.every((key) => stored.has(key))).toBe(false);
            }
          }
          expect(new Set(stored.keys())).toEqual(inBox); // nothing in the box but what was acknowledged
          const marks = await rights(poll);
          expect(marks.reduce((sum, right) => sum + right.ballots_cast, 0)).toBe(stored.size);
          for (const voter of [0, 1, 2, 3, 4, 5])
            for (const contest of [0, 1, 2]) {
              const revisions = [0, 1, 2]
                .map((variant) => stored.get(keyOf(poll.ballot(voter, contest, variant)))?.revision)
                .filter((revision) => revision !== undefined)
                .sort();
              const right = marks.find(
                (mark) =>
                  mark.contest_id === poll.ballot(0, contest).contestId &&
                  mark.token === Buffer.from(poll.ballot(voter, 0).token).toString('hex'),
              );
              expect(right?.ballots_cast).toBe(revisions.length);
              expect(right?.last_revision).toBe(revisions.length);
              expect(revisions).toEqual([1, 2, 3].slice(0, revisions.length));
              if (repeatBallots === 'first-counts') expect(revisions.length).toBeLessThanOrEqual(1);
            }
        }),
        { numRuns: 20 },
      );
    },
    120_000,
  );

  it('never deadlocks when calls name the same voters and contests in opposite orders, in one request or in several', async () => {
    const poll = await aPoll(everybody(8, 3), { repeatBallots: 'last-counts' });
    const voters = [0, 1, 2, 3, 4, 5, 6, 7];
    const call = (nth: number): Promise<string[]> => {
      const order = <T>(list: T[]): T[] => (nth % 2 === 0 ? [...list].reverse() : list);
      const split = nth % 3 === 0 ? [[2], [1, 0]] : nth % 3 === 1 ? [[0, 1], [2]] : [[0, 1, 2]];
      const requests = order(voters).flatMap((voter) =>
        split.map((contests) => order(contests).map((contest) => poll.ballot(voter, contest, nth))),
      );
      return callCast(app, poll, requests);
    };
    const outcomes = await Promise.all(Array.from({ length: 90 }, (_, nth) => call(nth)));
    expect(new Set(outcomes.flat())).toEqual(new Set(['RECORDED']));
    expect((await box(poll)).size).toBe(90 * 24);
  }, 120_000);
});

describe('cast_ballots: the hours of the poll (TIME-01 to TIME-03)', () => {
  it('refuses before the opening and after the close, and knows recorded bytes for ever', async () => {
    const early = await aPoll(everybody(1), { opensIn: 60 });
    expect(await callCast(app, early, [[early.ballot(0, 0)]])).toEqual(['POLL_NOT_OPEN']);
    const poll = await aPoll(everybody(2), { closesIn: 1 });
    expect(await callCast(app, poll, [[poll.ballot(0, 0)]])).toEqual(['RECORDED']);
    await owner.query('select pg_sleep(1.1)');
    expect(await callCast(app, poll, [[poll.ballot(0, 0)], [poll.ballot(0, 0, 2)], [poll.ballot(1, 0)]])).toEqual([
      'ALREADY_RECORDED',
      'POLL_CLOSED',
      'POLL_CLOSED',
    ]);
  });

  it(`lets no ballot in after closing is recorded: ${CLIENTS} clients across the closing moment, ${REPEATS} times`, async () => {
    let acknowledged = 0;
    let late = 0;
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const poll = await aPoll(everybody(CLIENTS * 6), { closesIn: 0.12 });
      const closing = close(poll);
      const answers = await Promise.all(
        Array.from({ length: CLIENTS }, async (_, client) => {
          const receipts: string[] = [];
          for (let nth = 0; nth < 6; nth++) {
            const ballot = poll.ballot(client * 6 + nth, 0);
            const [outcome] = await callCast(app, poll, [[ballot]]);
            if (outcome === 'RECORDED') receipts.push(keyOf(ballot));
            else expect(outcome).toBe('POLL_CLOSED');
            if (outcome === 'POLL_CLOSED') late++;
          }
          return receipts;
        }),
      );
      const atClose = await closing;
      const afterwards = new Set((await box(poll)).keys());
      expect(afterwards).toEqual(atClose);
      expect(atClose).toEqual(new Set(answers.flat()));
      acknowledged += atClose.size;
    }
    expect(acknowledged).toBeGreaterThan(0);
    expect(late).toBeGreaterThan(0); // else the repeat did not reach across the moment
  }, 300_000);

  /** As the use case closes: waits for the hour, then the exclusive lock, the mark, and what the count will see. */
  async function close(poll: Poll): Promise<Set<string>> {
    const db = new pg.Client({ connectionString: database.appUrl });
    await db.connect();
    await db.query(
      `select pg_sleep(greatest(0, extract(epoch from closes_at - clock_timestamp()))) from (
         select set_config('app.organisation_id', $1, false)) x, election where election_id = $2`,
      [poll.organisationId, poll.electionId],
    );
    await db.query('begin');
    await db.query('select pg_advisory_xact_lock(election_lock_key($1))', [poll.electionId]);
    await db.query(
      `update election set closed_at = clock_timestamp(), state = 'closed'
       where organisation_id = $1 and election_id = $2 and clock_timestamp() >= closes_at`,
      [poll.organisationId, poll.electionId],
    );
    const { rows } = await db.query<BoxRow>(
      `select contest_id, encode(receipt, 'hex') as receipt from sealed_ballot where organisation_id = $1`,
      [poll.organisationId],
    );
    await db.query('commit');
    await db.end();
    return new Set(rows.map((row) => `${row.contest_id}:${row.receipt}`));
  }

  it('counts the time of its check: a ballot checked in time and finished late is in, and the close waits for it', async () => {
    await owner.query(`
      create function slow_ballot() returns trigger language plpgsql as $$
      begin if convert_from(new.ballot, 'UTF8') like 'slow%' then perform pg_sleep(1); end if; return new; end $$;
      create trigger slow_ballot before insert on sealed_ballot for each row execute function slow_ballot()`);
    const poll = await aPoll(everybody(2), { closesIn: 0.5 });
    const slow = { ...poll.ballot(0, 0), ballot: Buffer.from('slow ballot') };
    const began = Date.now();
    const [casting, closing] = [callCast(app, poll, [[slow]]), close(poll)];
    expect(await closing).toEqual(new Set([keyOf(slow)]));
    expect(Date.now() - began).toBeGreaterThan(990);
    expect(await casting).toEqual(['RECORDED']);
    expect(await callCast(app, poll, [[poll.ballot(1, 0)]])).toEqual(['POLL_CLOSED']);
    await owner.query('drop trigger slow_ballot on sealed_ballot; drop function slow_ballot()');
  }, 30_000);
});

describe('cast_ballots: durable and guarded by the database (DUR-02, AUD-03)', () => {
  it('commits with synchronous_commit on, whatever the session says', async () => {
    const poll = await aPoll(everybody(1));
    const db = new pg.Client({ connectionString: database.appUrl, options: '-c synchronous_commit=off' });
    await db.connect();
    await db.query('begin');
    expect((await db.query('show synchronous_commit')).rows).toEqual([{ synchronous_commit: 'off' }]);
    expect(await callCast(db, poll, [[poll.ballot(0, 0)]])).toEqual(['RECORDED']);
    expect((await db.query('show synchronous_commit')).rows).toEqual([{ synchronous_commit: 'on' }]);
    await db.query('commit');
    await db.end();
  });

  it('refuses to run where a lock would not show what was decided before it', async () => {
    const poll = await aPoll(everybody(1));
    const db = new pg.Client({ connectionString: database.appUrl });
    await db.connect();
    await db.query('begin isolation level repeatable read');
    await expect(callCast(db, poll, [[poll.ballot(0, 0)]])).rejects.toThrow('read committed');
    await db.end();
  });

  it('lets the application neither change nor remove a ballot', async () => {
    const poll = await aPoll(everybody(1));
    await callCast(app, poll, [[poll.ballot(0, 0)]]);
    const db = new pg.Client({ connectionString: database.appUrl });
    await db.connect();
    await db.query(`select set_config('app.organisation_id', $1, false)`, [poll.organisationId]);
    await expect(db.query(`update sealed_ballot set ballot = '\\x00'`)).rejects.toThrow('permission denied');
    await expect(db.query(`delete from sealed_ballot`)).rejects.toThrow('permission denied');
    await expect(db.query(`update voting_right set credential_hash = '\\x00'`)).rejects.toThrow('is blocked first');
    await db.end();
    await expect(owner.query(`delete from sealed_ballot`)).rejects.toThrow('only grows');
    await expect(owner.query(`update sealed_ballot set revision = 9`)).rejects.toThrow('only grows');
    await expect(owner.query(`truncate sealed_ballot`)).rejects.toThrow('append-only');
  });

  it('keeps no time, no sequence and nothing of a person beside a ballot (SEC-03, SEC-04)', async () => {
    const { rows } = await owner.query<{ columns: string }>(
      `select string_agg(column_name || ' ' || data_type, ', ' order by table_name, ordinal_position) as columns
       from information_schema.columns where table_schema = 'public' and table_name in ('sealed_ballot', 'voting_right')
       group by table_name order by table_name`,
    );
    expect(rows.map(({ columns }) => columns)).toEqual([
      'organisation_id uuid, contest_id uuid, receipt bytea, ballot bytea, revision smallint, checked smallint, batch integer, leaf integer',
      'organisation_id uuid, contest_id uuid, right_id uuid, member_id uuid, token_hash bytea, credential_hash bytea, ballots_cast smallint, last_revision smallint',
    ]);
  });
});
