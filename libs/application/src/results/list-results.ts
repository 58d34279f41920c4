import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { ElectionId, OrganisationId } from '#libs/domain';
import { ResultDoorways } from '../ports/result-doorways.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** A declared result in a list: enough to find it. */
export interface ResultListing {
  readonly electionId: ElectionId;
  readonly organisation: string;
  readonly organisationCy: string | undefined;
  readonly title: string;
  readonly titleCy: string | undefined;
  readonly declaredAt: Date;
  readonly contests: number;
}

export const MOST_RESULTS_AT_ONCE = 50;
/** Listings kept in the memory of this process. */
const MOST_KEPT = 1_000;

/** The declared results of all bodies, newest first. What is listed of a declared election never changes, so it is read once. */
@Injectable()
export class ListResults {
  private readonly known = new Map<ElectionId, ResultListing>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly doorways: ResultDoorways,
  ) {}

  /** @param most 1 to {@link MOST_RESULTS_AT_ONCE}; what lies outside is taken as the nearest of them */
  async newest(most: number): Promise<readonly ResultListing[]> {
    const places = await this.doorways.declared(Math.min(Math.max(most, 1), MOST_RESULTS_AT_ONCE));
    const listings: ResultListing[] = [];
    for (const { organisationId, electionId } of places) {
      const listing = this.known.get(electionId) ?? (await this.read(organisationId, electionId));
      if (this.known.size >= MOST_KEPT) this.known.clear();
      this.known.set(electionId, listing);
      listings.push(listing);
    }
    return listings;
  }

  private async read(organisationId: OrganisationId, electionId: ElectionId): Promise<ResultListing> {
    const found = await this.work.run<ResultListing, never>(
      organisationId,
      async ({ organisation, elections, declarations }) => {
        const body = await organisation.read();
        const election = await elections.byId(electionId);
        const approval = await declarations.approval(electionId);
        if (!body || !election || !approval) throw new Error(`the declared election ${electionId} is not there`);
        const contests = (await elections.contestsOf(electionId)).length;
        return ok({
          electionId,
          organisation: body.name,
          organisationCy: body.nameCy,
          title: election.title,
          titleCy: election.titleCy,
          declaredAt: approval.approvedAt,
          contests,
        });
      },
    );
    if (!found.ok) throw new Error('a look-up refuses nothing');
    return found.value;
  }
}
