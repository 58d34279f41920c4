import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import pg from 'pg';
import { callCast, receiptOf, type CastRow } from './support/cast-calls.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { contestWithRights, insertPoll, type PollRows } from './support/poll-rows.js';

const CLIENTS = 24;

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  app = new pg.Pool({ connectionString: database.appUrl, max: CLIENTS });
  app.on('connect', (client) => client.on('error', () => undefined)); // the drop of the database may cut one off
});
afterAll(async () => {
  await app.end();
  await owner.end();
  await database.drop();
});

interface Poll {
  readonly organisationId: string;
  readonly electionId: string;
  ballot(voter: number, variant?: number): CastRow;
}

async function aPoll(voters: number, options: Omit<PollRows, 'contests'> = {}): Promise<Poll> {
  const tokens = Array.from({ length: voters }, () => randomBytes(32));
  const contest = contestWithRights(
    tokens.map(() => true),
    tokens,
  );
  const ids = await insertPoll(owner, { ...options, contests: [contest] });
  return {
    ...ids,
    ballot: (voter, variant = 0) => ({
      contestId: contest.contestId,
      token: tokens[voter] ?? Buffer.alloc(0),
      credential: contest.rights[voter]?.credentialHash ?? Buffer.alloc(32),
      ballot: Buffer.from(`ballot ${variant} of voter ${voter} in ${contest.contestId}`),
    }),
  };
}

type Db = pg.ClientBase | pg.Pool;

async function challenge(db: Db, poll: Poll, row: CastRow): Promise<string> {
  const { rows } = await db.query<{ outcome: string }>('select challenge_ballot($1, $2, $3, $4, $5) as outcome', [
    poll.organisationId,
    poll.electionId,
    row.contestId,
    row.credential,
    receiptOf(row.ballot),
  ]);
  return rows[0]?.outcome ?? 'NO ANSWER';
}
const castOne = async (db: Db, poll: Poll, row: CastRow): Promise<string> =>
  (await callCast(db, poll, [[row]]))[0] ?? 'NO ANSWER';

async function inTable(table: 'sealed_ballot' | 'challenged_ballot', { organisationId }: Poll): Promise<Set<string>> {
  const query = {
    sealed_ballot: `select encode(receipt, 'hex') as receipt from sealed_ballot where organisation_id = $1`,
    challenged_ballot: `select encode(receipt, 'hex') as receipt from challenged_ballot where organisation_id = $1`,
  }[table];
  const { rows } = await owner.query<{ receipt: string }>(query, [organisationId]);
  return new Set(rows.map(({ receipt }) => receipt));
}
const keyOf = (row: CastRow): string => receiptOf(row.ballot).toString('hex');

async function marks({ organisationId }: Poll): Promise<number[]> {
  const { rows } = await owner.query<{ cast: number }>(
    'select ballots_cast + last_revision as cast from voting_right where organisation_id = $1 order by 1',
    [organisationId],
  );
  return rows.map((row) => row.cast);
}

describe('A ballot that was challenged', () => {
  it('can never be cast, while the voter may still cast another', async () => {
    const poll = await aPoll(1);
    expect(await challenge(app, poll, poll.ballot(0, 1))).toBe('CHALLENGED');
    expect(await castOne(app, poll, poll.ballot(0, 1))).toBe('BALLOT_CHALLENGED');
    expect(await marks(poll)).toEqual([0]);
    expect(await castOne(app, poll, poll.ballot(0, 2))).toBe('RECORDED');
    expect(await inTable('sealed_ballot', poll)).toEqual(new Set([keyOf(poll.ballot(0, 2))]));
  });

  it('is answered the same way again, and listed once', async () => {
    const poll = await aPoll(1);
    expect(await challenge(app, poll, poll.ballot(0))).toBe('CHALLENGED');
    expect(await challenge(app, poll, poll.ballot(0))).toBe('ALREADY_CHALLENGED');
    expect(await inTable('challenged_ballot', poll)).toEqual(new Set([keyOf(poll.ballot(0))]));
  });

  it('takes nothing from the other contests and voters of the same call', async () => {
    const poll = await aPoll(3);
    await challenge(app, poll, poll.ballot(1));
    const outcomes = await callCast(app, poll, [[poll.ballot(0)], [poll.ballot(1)], [poll.ballot(2)]]);
    expect(outcomes).toEqual(['RECORDED', 'BALLOT_CHALLENGED', 'RECORDED']);
    expect(await marks(poll)).toEqual([0, 2, 2]);
  });

  it('is known before its proofs are looked at', async () => {
    const poll = await aPoll(1);
    const row = poll.ballot(0);
    const look = async (): Promise<string | null | undefined> => {
      const { rows } = await app.query<{ outcome: string | null }>(
        'select outcome from look_before_cast($1, $2, $3, $4, $5, $6)',
        [poll.organisationId, poll.electionId, row.token, [row.contestId], [row.credential], [receiptOf(row.ballot)]],
      );
      return rows[0]?.outcome;
    };
    expect(await look()).toBeNull();
    await challenge(app, poll, row);
    expect(await look()).toBe('BALLOT_CHALLENGED');
  });
});

describe('A challenge is refused', () => {
  it('of a ballot that is cast already, whatever its rules on repeated ballots', async () => {
    for (const repeatBallots of ['first-counts', 'last-counts'] as const) {
      const poll = await aPoll(1, { repeatBallots });
      await castOne(app, poll, poll.ballot(0));
      expect(await challenge(app, poll, poll.ballot(0))).toBe('BALLOT_ALREADY_CAST');
      expect((await inTable('challenged_ballot', poll)).size).toBe(0);
    }
  });

  it('of a ballot of nobody, and of another election', async () => {
    const [poll, other] = [await aPoll(1), await aPoll(1)];
    const foreign = { ...poll.ballot(0), credential: randomBytes(32) };
    expect(await challenge(app, poll, foreign)).toBe('NOT_ENTITLED');
    const elsewhere = { ...poll, electionId: other.electionId };
    expect(await challenge(app, elsewhere, poll.ballot(0))).toBe('NOT_ENTITLED');
  });

  it('before the poll opens and after it closes; what is challenged stays so', async () => {
    const early = await aPoll(1, { opensIn: 60 });
    expect(await challenge(app, early, early.ballot(0))).toBe('POLL_NOT_OPEN');
    const poll = await aPoll(1, { closesIn: 1 });
    await challenge(app, poll, poll.ballot(0, 1));
    await owner.query('select pg_sleep(1.1)');
    expect(await challenge(app, poll, poll.ballot(0, 1))).toBe('ALREADY_CHALLENGED');
    expect(await challenge(app, poll, poll.ballot(0, 2))).toBe('POLL_CLOSED');
  });

  it('where a lock would not show what was decided before it', async () => {
    const poll = await aPoll(1);
    const db = await app.connect();
    await db.query('begin isolation level repeatable read');
    await expect(challenge(db, poll, poll.ballot(0))).rejects.toThrow('read committed');
    await db.query('rollback');
    db.release();
  });
});

describe('A challenge and a casting of the same bytes at once (CAST-03)', () => {
  /** Runs `first` in an open transaction, starts `second`, and only then commits: the second must wait and see it. */
  async function oneAfterTheOther(
    first: (db: pg.ClientBase) => Promise<string>,
    second: (db: Db) => Promise<string>,
  ): Promise<[string, string]> {
    const db = await app.connect();
    try {
      await db.query('begin');
      const begun = await first(db);
      const waiting = second(app);
      const early = await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 150, 'waits'))]);
      expect(early).toBe('waits');
      await db.query('commit');
      return [begun, await waiting];
    } finally {
      db.release();
    }
  }

  it('the casting waits for a challenge that is under way, and is refused', async () => {
    const poll = await aPoll(1);
    const row = poll.ballot(0);
    const outcomes = await oneAfterTheOther(
      (db) => challenge(db, poll, row),
      (db) => castOne(db, poll, row),
    );
    expect(outcomes).toEqual(['CHALLENGED', 'BALLOT_CHALLENGED']);
    expect(await marks(poll)).toEqual([0]);
  });

  it('the challenge waits for a casting that is under way, and is refused', async () => {
    const poll = await aPoll(1);
    const row = poll.ballot(0);
    const outcomes = await oneAfterTheOther(
      (db) => castOne(db, poll, row),
      (db) => challenge(db, poll, row),
    );
    expect(outcomes).toEqual(['RECORDED', 'BALLOT_ALREADY_CAST']);
    expect((await inTable('challenged_ballot', poll)).size).toBe(0);
  });

  it('the closing of the poll waits for it, so that the list is complete then', async () => {
    const poll = await aPoll(1, { closesIn: 3_600 });
    const db = await app.connect();
    await db.query('begin');
    await challenge(db, poll, poll.ballot(0));
    const { rows } = await owner.query<{ free: boolean }>(
      'select pg_try_advisory_xact_lock(election_lock_key($1)) as free',
      [poll.electionId],
    );
    expect(rows[0]?.free).toBe(false);
    await db.query('rollback');
    db.release();
  });

  const act = fc.record({ kind: fc.constantFrom('cast', 'challenge'), voter: fc.nat(2), variant: fc.nat(1) });

  it.each(['first-counts', 'last-counts'] as const)(
    'ends with exactly one of both, over many connections and under %s',
    async (repeatBallots) => {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: CLIENTS }), async (acts) => {
          const poll = await aPoll(3, { repeatBallots });
          const outcomes = await Promise.all(
            acts.map(({ kind, voter, variant }) => {
              const row = poll.ballot(voter, variant);
              return kind === 'cast' ? castOne(app, poll, row) : challenge(app, poll, row);
            }),
          );
          const [sealed, challenged] = [await inTable('sealed_ballot', poll), await inTable('challenged_ballot', poll)];
          expect([...sealed].filter((receipt) => challenged.has(receipt))).toEqual([]);
          for (const [i, { voter, variant }] of acts.entries()) {
            const key = keyOf(poll.ballot(voter, variant));
            const outcome = outcomes[i] ?? '';
            if (['RECORDED', 'ALREADY_RECORDED', 'BALLOT_ALREADY_CAST'].includes(outcome))
              expect(sealed).toContain(key);
            else if (outcome === 'ALREADY_VOTED') expect(repeatBallots).toBe('first-counts');
            else expect(challenged).toContain(key); // CHALLENGED, ALREADY_CHALLENGED, BALLOT_CHALLENGED
          }
          expect((await marks(poll)).reduce((sum, n) => sum + n, 0)).toBe(2 * sealed.size);
        }),
        { numRuns: 15 },
      );
    },
    60_000,
  );
});

describe('The list of challenged ballots', () => {
  it('holds the hash and nothing else, and only grows', async () => {
    const poll = await aPoll(1);
    await challenge(app, poll, poll.ballot(0));
    const { rows } = await owner.query<{ name: string }>(
      `select attname::text as name from pg_attribute where attrelid = 'challenged_ballot'::regclass and attnum > 0`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['organisation_id', 'contest_id', 'receipt']);
    for (const statement of ['delete from challenged_ballot', 'truncate challenged_ballot']) {
      await owner.query('begin');
      await expect(owner.query(statement)).rejects.toThrow('append-only');
      await owner.query('rollback');
    }
  });
});
