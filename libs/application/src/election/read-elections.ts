import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { Actor, Contest, ContestId, Election, ElectionId, RollReason } from '#libs/domain';
import { authorise } from '../authorise.js';
import type { NamedRollEntry, ReasonCount, Roll } from '../ports/roll-store.js';
import type { Stores } from '../ports/stores.js';
import type { TrusteeKeyRow } from '../ports/trustee-key-store.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** The most roll entries handed out at once. */
export const MOST_ROLL_ENTRIES = 500;

export interface ElectionDetail {
  readonly election: Election;
  readonly contests: readonly Contest[];
  /** The clock of the database. */
  readonly now: Date;
}

/** What officers may look up about the elections of their body. */
@Injectable()
export class ReadElections {
  constructor(private readonly work: UnitOfWork) {}

  /** The latest first. */
  elections(by: Actor): Promise<readonly Election[]> {
    return this.read(by, ({ elections }) => elections.list());
  }

  election(by: Actor, electionId: ElectionId): Promise<ElectionDetail | undefined> {
    return this.read(by, async ({ elections }) => {
      const election = await elections.byId(electionId);
      if (!election) return undefined;
      return { election, contests: await elections.contestsOf(electionId), now: await elections.now() };
    });
  }

  /** The head of a roll, with members counted by reason; undefined until it is frozen. */
  async roll(
    by: Actor,
    contestId: ContestId,
  ): Promise<{ readonly roll: Roll; readonly reasons: readonly ReasonCount[] } | undefined> {
    authorise(by, 'returning-officer', 'second-person', 'secretary', 'auditor');
    return this.read(by, async ({ rolls }) => {
      const roll = await rolls.of(contestId);
      return roll && { roll, reasons: await rolls.counts(contestId) };
    });
  }

  /** In the order of the roll. Names members, so it is for the returning officer alone. */
  async rollEntries(
    by: Actor,
    contestId: ContestId,
    page: { readonly after?: string; readonly limit: number; readonly reason?: RollReason; readonly memberNo?: string },
  ): Promise<readonly NamedRollEntry[]> {
    authorise(by, 'returning-officer');
    const limit = Math.min(Math.max(page.limit, 1), MOST_ROLL_ENTRIES);
    return this.read(by, ({ rolls }) => rolls.entries(contestId, { ...page, limit }));
  }

  /** Which key-holder has handed in which key. */
  async trusteeKeys(by: Actor, electionId: ElectionId): Promise<readonly TrusteeKeyRow[]> {
    authorise(by, 'returning-officer', 'second-person', 'key-holder', 'auditor');
    return this.read(by, ({ trusteeKeys }) => trusteeKeys.ofElection(electionId));
  }

  private async read<T>(by: Actor, look: (stores: Stores) => Promise<T>): Promise<T> {
    const found = await this.work.run<T, never>(by.organisationId, async (stores) => ok(await look(stores)));
    if (!found.ok) throw new Error('a look-up refuses nothing');
    return found.value;
  }
}
