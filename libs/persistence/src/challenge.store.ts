import type { BallotToChallenge, ChallengeOutcome, ChallengeStore } from '#libs/application';
import type { ContestId } from '#libs/domain';
import type { StoreContext } from './store-context.js';

/** Calls the SQL functions of migration 0014, which decide under the lock that casting takes. */
export class PgChallengeStore implements ChallengeStore {
  constructor(private readonly context: StoreContext) {}

  async look(ballot: BallotToChallenge): Promise<ChallengeOutcome | undefined> {
    return (await this.outcome('select look_before_challenge($1, $2, $3, $4, $5) as outcome', ballot)) ?? undefined;
  }

  async note(ballot: BallotToChallenge): Promise<ChallengeOutcome> {
    const outcome = await this.outcome('select challenge_ballot($1, $2, $3, $4, $5) as outcome', ballot);
    if (!outcome) throw new Error('the database gave no outcome for a challenge');
    return outcome;
  }

  async trackers(contestId: ContestId, after: string, limit: number): Promise<readonly string[]> {
    const rows = await this.context.manager.query<{ tracker: string }[]>(
      `select tracker from (
         select rtrim(encode(receipt, 'base64'), '=') collate "C" as tracker from challenged_ballot
         where organisation_id = $1 and contest_id = $2) listed
       where tracker > $3 order by tracker limit $4`,
      [this.context.organisationId, contestId, after, limit],
    );
    return rows.map(({ tracker }) => tracker);
  }

  private async outcome(
    query: string,
    { electionId, contestId, credentialHash, receipt }: BallotToChallenge,
  ): Promise<ChallengeOutcome | null | undefined> {
    const { manager, organisationId } = this.context;
    const [row] = await manager.query<{ outcome: ChallengeOutcome | null }[]>(query, [
      organisationId,
      electionId,
      contestId,
      Buffer.from(credentialHash),
      Buffer.from(receipt),
    ]);
    return row?.outcome;
  }
}
