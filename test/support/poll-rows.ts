import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';

export interface PollRows {
  /** A new body unless told. */
  readonly organisationId?: string;
  /** Random unless told. */
  readonly electionId?: string;
  readonly repeatBallots?: 'first-counts' | 'last-counts';
  readonly proofChecks?: 'before-storing' | 'after-storing';
  /** Seconds from now by the clock of the database; negative is the past. */
  readonly opensIn?: number;
  readonly closesIn?: number;
  readonly contests: readonly ContestRows[];
}

export interface ContestRows {
  readonly contestId: string;
  readonly beleniosUuid: string;
  /** Exact bytes of the setup objects; placeholders unless told, which is enough for the SQL function. */
  readonly setup?: {
    readonly election: Uint8Array;
    readonly trustees: Uint8Array;
    readonly credentials: Uint8Array;
    readonly fingerprint: string;
  };
  /** One for each elector, in the order of `electors`; undefined where that elector is not entitled here. */
  readonly rights: readonly (RightRow | undefined)[];
}

export interface RightRow {
  readonly tokenHash: Uint8Array;
  readonly credentialHash: Uint8Array;
}

/**
 * Writes an election with frozen definition, rolls and rights straight into the tables, as owner: for tests of what
 * happens from there on. Returns the ids.
 */
export async function insertPoll(
  owner: pg.ClientBase,
  poll: PollRows,
): Promise<{ organisationId: string; electionId: string }> {
  const organisationId = poll.organisationId ?? (await insertOrganisation(owner));
  const {
    electionId = randomUUID(),
    repeatBallots = 'first-counts',
    proofChecks = 'before-storing',
    opensIn = -60,
    closesIn = 3_600,
  } = poll;
  const electors = Math.max(0, ...poll.contests.map((contest) => contest.rights.length));
  await owner.query('begin');
  await owner.query(
    `insert into election (organisation_id, election_id, title, constitution_version, record_date, opens_at, closes_at,
       repeat_ballots, proof_checks, created_by, created_at)
     values ($1, $2, 'Election of the board', 1, current_date, now(), now() + interval '1 hour', $3, $4, $1, now())`,
    [organisationId, electionId, repeatBallots, proofChecks],
  );
  const memberIds = Array.from({ length: electors }, () => randomUUID());
  await owner.query(
    `insert into member (organisation_id, member_id, member_no, given_name, family_name, status, joined_on)
     select $1, m.id, m.id::text, 'Member', m.place::text, 'active', date '2000-01-01'
     from unnest($2::uuid[]) with ordinality m (id, place)`,
    [organisationId, memberIds],
  );
  for (const [position, contest] of poll.contests.entries())
    await insertContest(owner, { organisationId, electionId, position, memberIds }, contest);
  await owner.query(
    `update election set state = 'polling', roll_frozen_at = now(), codes_issued_at = now(), definition_frozen_at = now(),
       opens_at = clock_timestamp() + make_interval(secs => $3), closes_at = clock_timestamp() + make_interval(secs => $4)
     where organisation_id = $1 and election_id = $2`,
    [organisationId, electionId, opensIn, closesIn],
  );
  await owner.query('commit');
  return { organisationId, electionId };
}

async function insertOrganisation(owner: pg.ClientBase): Promise<string> {
  const organisationId = randomUUID();
  await owner.query(`insert into organisation (organisation_id, name, created_at) values ($1, 'A society', now())`, [
    organisationId,
  ]);
  await owner.query(
    `insert into constitution_version (organisation_id, version, document, digest, adopted_by, adopted_at)
     values ($1, 1, '{}', $2, $1, now())`,
    [organisationId, createHash('sha256').update('{}').digest('hex')],
  );
  return organisationId;
}

interface Place {
  readonly organisationId: string;
  readonly electionId: string;
  readonly position: number;
  readonly memberIds: readonly string[];
}

async function insertContest(owner: pg.ClientBase, place: Place, contest: ContestRows): Promise<void> {
  const { organisationId, electionId, position, memberIds } = place;
  const { contestId, beleniosUuid, rights } = contest;
  await owner.query(
    `insert into contest (organisation_id, contest_id, election_id, belenios_uuid, position, title, constituency_code, seats, count_rule,
       kind, opening, paper)
     values ($1, $2, $3, $4, $5, $6, 'all', 1, 'approval', 'seats', 'mixing', 'choices')`,
    [organisationId, contestId, electionId, beleniosUuid, position, `Contest ${position + 1}`],
  );
  await owner.query(
    `insert into roll (organisation_id, contest_id, election_id, digest, electors, excluded, record_date, frozen_by, frozen_at)
     values ($1, $2, $3, repeat('0', 64), $4, 0, current_date, $1, now())`,
    [organisationId, contestId, electionId, rights.filter((right) => right !== undefined).length],
  );
  const entitled = rights.flatMap((right, i) => (right ? [{ ...right, memberId: memberIds[i] }] : []));
  const ids = entitled.map((right) => right.memberId);
  await owner.query(
    `insert into roll_entry (organisation_id, contest_id, member_id, member_no, included, reason)
     select $1, $2, m.id, m.id::text, true, 'elector' from unnest($3::uuid[]) m (id)`,
    [organisationId, contestId, ids],
  );
  await owner.query(
    `insert into voting_right (organisation_id, contest_id, right_id, member_id, token_hash, credential_hash)
     select $1, $2, gen_random_uuid(), x.member_id, x.token_hash, x.credential_hash
     from unnest($3::uuid[], $4::bytea[], $5::bytea[]) x (member_id, token_hash, credential_hash)`,
    [
      organisationId,
      contestId,
      ids,
      entitled.map((r) => Buffer.from(r.tokenHash)),
      entitled.map((r) => Buffer.from(r.credentialHash)),
    ],
  );
  const bytes = (text: Uint8Array | undefined): Buffer => Buffer.from(text ?? Buffer.from('{}'));
  await owner.query(
    `insert into contest_setup (organisation_id, contest_id, timestamp_seconds, election_object, trustees_object, credentials_object, fingerprint)
     values ($1, $2, 1700000000, $3, $4, $5, $6)`,
    [
      organisationId,
      contestId,
      bytes(contest.setup?.election),
      bytes(contest.setup?.trustees),
      bytes(contest.setup?.credentials),
      contest.setup?.fingerprint ?? 'placeholder',
    ],
  );
}

/** A contest whose electors have random rights: no keys, no credentials, for tests of the SQL function alone. */
export function contestWithRights(entitled: readonly boolean[], tokenHashes: readonly Uint8Array[]): ContestRows {
  return {
    contestId: randomUUID(),
    beleniosUuid: `T${randomBytes(10).toString('hex').replaceAll('0', 'z').slice(0, 13)}`,
    rights: entitled.map((is, i) =>
      is ? { tokenHash: tokenHashes[i] ?? randomBytes(32), credentialHash: randomBytes(32) } : undefined,
    ),
  };
}
