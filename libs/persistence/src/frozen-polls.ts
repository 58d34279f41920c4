import type { FrozenPoll } from '#libs/application';
import { FrozenPolls } from '#libs/application';
import type { ContestId, ElectionId, OrganisationId, SecondCheck } from '#libs/domain';
import type { DataSource } from 'typeorm';

/** Elections kept in memory; a contest takes about 2 kB. */
export const MOST_POLLS_IN_MEMORY = 500;

interface PollRow {
  opens_at: Date;
  closes_at: Date;
  time_zone: string;
  repeat_ballots: FrozenPoll['repeatBallots'];
  proof_checks: FrozenPoll['proofChecks'];
  second_check: SecondCheck | null;
}
interface ContestRow {
  contest_id: ContestId;
  belenios_uuid: string;
  title: string;
  title_cy: string | null;
  election_object: Buffer;
  fingerprint: string;
}

export class PgFrozenPolls extends FrozenPolls {
  private readonly known = new Map<ElectionId, Promise<FrozenPoll | undefined>>();

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  find(electionId: ElectionId): Promise<FrozenPoll | undefined> {
    const known = this.known.get(electionId);
    if (known) return known;
    const reading = this.read(electionId);
    this.known.set(electionId, reading);
    for (const oldest of this.known.keys()) {
      if (this.known.size <= MOST_POLLS_IN_MEMORY) break;
      this.known.delete(oldest);
    }
    const forget = (): void => {
      if (this.known.get(electionId) === reading) this.known.delete(electionId);
    };
    reading.then((poll) => poll ?? forget(), forget); // only what is frozen is kept
    return reading;
  }

  private async read(electionId: ElectionId): Promise<FrozenPoll | undefined> {
    return this.dataSource.transaction(async (manager) => {
      const [door] = await manager.query<{ id: OrganisationId | null }[]>('select doorway_election($1) as id', [
        electionId,
      ]);
      const organisationId = door?.id;
      if (!organisationId) return undefined;
      await manager.query(`select set_config('app.organisation_id', $1, true)`, [organisationId]);
      const [poll] = await manager.query<PollRow[]>(
        `select e.opens_at, e.closes_at, o.time_zone, e.repeat_ballots, e.proof_checks,
           v.document::json #>> '{voting,secondCheck,ask}' as second_check
         from election e join organisation o using (organisation_id)
           join constitution_version v on v.organisation_id = e.organisation_id and v.version = e.constitution_version
         where e.organisation_id = $1 and e.election_id = $2 and e.definition_frozen_at is not null`,
        [organisationId, electionId],
      );
      if (!poll) return undefined;
      const contests = await manager.query<ContestRow[]>(
        `select c.contest_id, c.belenios_uuid, c.title, c.title_cy, s.election_object, s.fingerprint
         from contest c join contest_setup s using (organisation_id, contest_id)
         where c.organisation_id = $1 and c.election_id = $2 order by c.position`,
        [organisationId, electionId],
      );
      return {
        organisationId,
        electionId,
        opensAt: poll.opens_at,
        closesAt: poll.closes_at,
        timeZone: poll.time_zone,
        repeatBallots: poll.repeat_ballots,
        proofChecks: poll.proof_checks,
        secondCheck: poll.second_check ?? undefined,
        contests: contests.map((row) => ({
          contestId: row.contest_id,
          uuid: row.belenios_uuid,
          title: row.title,
          titleCy: row.title_cy ?? undefined,
          election: row.election_object,
          fingerprint: row.fingerprint,
        })),
      };
    });
  }
}
