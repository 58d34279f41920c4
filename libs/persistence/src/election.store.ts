import { canonicalJson } from '#libs/basics';
import type { ElectionStore } from '#libs/application';
import type {
  Contest,
  ContestId,
  DraftElection,
  Election,
  ElectionId,
  ElectionTerms,
  SeatsContest,
} from '#libs/domain';
import { ELECTION_COLUMNS, SELECT_CONTEST, toContest, toElection } from './election.row.js';
import type { ContestRow, ElectionRow } from './election.row.js';
import type { StoreContext } from './store-context.js';

export class PgElectionStore implements ElectionStore {
  constructor(private readonly context: StoreContext) {}

  async add(election: DraftElection, contests: readonly Contest[], createdBy: string): Promise<void> {
    await this.query(
      `insert into election (organisation_id, election_id, title, title_cy, constitution_version, record_date,
         opens_at, closes_at, repeat_ballots, proof_checks, created_by, keys_needed, codes_made_by, spare_codes, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, clock_timestamp())`,
      election.id,
      election.title,
      election.titleCy ?? null,
      election.constitutionVersion,
      election.recordDate,
      election.opensAt,
      election.closesAt,
      election.repeatBallots,
      election.proofChecks,
      createdBy,
      ...safeguardValues(election),
    );
    for (const [i, contest] of contests.entries()) await this.saveContest(contest, i + 1);
  }

  async byId(electionId: ElectionId): Promise<Election | undefined> {
    const [row] = await this.query<ElectionRow>(
      `select ${ELECTION_COLUMNS} from election where organisation_id = $1 and election_id = $2`,
      electionId,
    );
    return row && toElection(row);
  }

  /** "No key": rows that refer to the election can still be written. */
  async lock(electionId: ElectionId): Promise<Election | undefined> {
    const [row] = await this.query<ElectionRow>(
      `select ${ELECTION_COLUMNS} from election where organisation_id = $1 and election_id = $2 for no key update`,
      electionId,
    );
    return row && toElection(row);
  }

  async stopCasting(electionId: ElectionId): Promise<void> {
    await this.context.manager.query('select pg_advisory_xact_lock(election_lock_key($1))', [electionId]);
  }

  async list(): Promise<readonly Election[]> {
    const rows = await this.query<ElectionRow>(
      `select ${ELECTION_COLUMNS} from election where organisation_id = $1 order by created_at desc, election_id`,
    );
    return rows.map(toElection);
  }

  /** Instants come back from the database in milliseconds only, so those that are frozen are never written again. */
  async save(election: Election): Promise<void> {
    if ('closedAt' in election) {
      await this.query(
        `update election set state = $3, closed_at = coalesce(closed_at, $4) where organisation_id = $1 and election_id = $2`,
        election.id,
        election.state,
        election.closedAt,
      );
      return;
    }
    await this.query(
      `update election set state = $3, title = $4, title_cy = $5, record_date = $6, opens_at = $7, closes_at = $8,
         repeat_ballots = $9, proof_checks = $10, roll_frozen_at = $11, codes_issued_at = $12, definition_frozen_at = $13,
         keys_needed = $14, codes_made_by = $15, spare_codes = $16
       where organisation_id = $1 and election_id = $2`,
      election.id,
      election.state,
      election.title,
      election.titleCy ?? null,
      election.recordDate,
      election.opensAt,
      election.closesAt,
      election.repeatBallots,
      election.proofChecks,
      'rollFrozenAt' in election ? election.rollFrozenAt : null,
      'codesIssuedAt' in election ? election.codesIssuedAt : null,
      'definitionFrozenAt' in election ? election.definitionFrozenAt : null,
      ...safeguardValues(election),
    );
  }

  async contestsOf(electionId: ElectionId): Promise<readonly Contest[]> {
    const rows = await this.query<ContestRow>(
      `${SELECT_CONTEST} where c.organisation_id = $1 and c.election_id = $2 order by c.position`,
      electionId,
    );
    return rows.map(toContest);
  }

  async contest(contestId: ContestId): Promise<Contest | undefined> {
    const [row] = await this.query<ContestRow>(
      `${SELECT_CONTEST} where c.organisation_id = $1 and c.contest_id = $2`,
      contestId,
    );
    return row && toContest(row);
  }

  async saveContest(contest: Contest, position?: number): Promise<void> {
    await this.query(
      `insert into contest (organisation_id, contest_id, election_id, belenios_uuid, position, title, title_cy,
         constituency_code, class_code, kind, opening, paper, most_choices, seats, count_rule,
         resolution_text, resolution_text_cy, resolution_rule)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
       on conflict on constraint pk_contest do update set title = excluded.title, title_cy = excluded.title_cy,
         constituency_code = excluded.constituency_code, class_code = excluded.class_code,
         kind = excluded.kind, opening = excluded.opening, paper = excluded.paper, most_choices = excluded.most_choices,
         seats = excluded.seats, count_rule = excluded.count_rule, resolution_text = excluded.resolution_text,
         resolution_text_cy = excluded.resolution_text_cy, resolution_rule = excluded.resolution_rule`,
      contest.id,
      contest.electionId,
      contest.uuid,
      position ?? 0, // of a contest that is there already, the place stays
      contest.title,
      contest.titleCy ?? null,
      contest.constituencyCode ?? null,
      contest.classCode ?? null,
      ...termValues(contest),
    );
  }

  async lastPosition(electionId: ElectionId): Promise<number> {
    const [row] = await this.query<{ last: number }>(
      `select coalesce(max(position), 0) as last from contest where organisation_id = $1 and election_id = $2`,
      electionId,
    );
    return row?.last ?? 0;
  }

  async removeContest(contestId: ContestId): Promise<void> {
    await this.query('delete from candidate where organisation_id = $1 and contest_id = $2', contestId);
    await this.query('delete from trustee_key where organisation_id = $1 and contest_id = $2', contestId);
    await this.query('delete from contest where organisation_id = $1 and contest_id = $2', contestId);
  }

  async saveCandidates({ id, candidates }: SeatsContest): Promise<void> {
    await this.query(`delete from candidate where organisation_id = $1 and contest_id = $2`, id);
    await this.query(
      `insert into candidate (organisation_id, contest_id, candidate_id, position, name, detail, detail_cy, statement, statement_cy)
       select $1, $2, c.id, c.position, c.name, c.detail, c.detail_cy, c.statement, c.statement_cy
       from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
         with ordinality c (id, name, detail, detail_cy, statement, statement_cy, position)`,
      id,
      candidates.map((candidate) => candidate.id),
      candidates.map((candidate) => candidate.name),
      candidates.map((candidate) => candidate.detail ?? null),
      candidates.map((candidate) => candidate.detailCy ?? null),
      candidates.map((candidate) => candidate.statement ?? null),
      candidates.map((candidate) => candidate.statementCy ?? null),
    );
  }

  async definition(electionId: ElectionId): Promise<string | undefined> {
    const [row] = await this.query<{ definition: string | null }>(
      `select definition from election where organisation_id = $1 and election_id = $2`,
      electionId,
    );
    return row?.definition ?? undefined;
  }

  async saveDefinition(electionId: ElectionId, text: string): Promise<void> {
    await this.query(
      `update election set definition = $3 where organisation_id = $1 and election_id = $2`,
      electionId,
      text,
    );
  }

  async now(): Promise<Date> {
    const [row] = await this.context.manager.query<{ now: Date }[]>('select clock_timestamp() as now');
    if (!row) throw new Error('the database has no clock');
    return row.now;
  }

  /** The organisation is always $1. */
  private query<Row>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]> {
    return this.context.manager.query<Row[]>(sql, [this.context.organisationId, ...parameters]);
  }
}

/** Keys needed, maker of the codes, spare codes. */
const safeguardValues = ({ safeguards: { keys, codes } }: ElectionTerms): readonly unknown[] => [
  keys.kind === 'all' ? null : keys.needed,
  codes.madeBy,
  codes.spares,
];

/** Kind, opening, paper, most choices, seats, count rule; text, Welsh text and rule of a resolution. */
const termValues = (contest: Contest): readonly unknown[] => {
  const { kind, opening } = contest;
  if (contest.kind === 'resolution')
    return [kind, opening, null, null, null, null, contest.text, contest.textCy ?? null, canonicalJson(contest.rule)];
  const mostChoices = contest.paper === 'choices' ? (contest.mostChoices ?? null) : null;
  return [kind, opening, contest.paper, mostChoices, contest.seats, contest.countRule, null, null, null];
};
