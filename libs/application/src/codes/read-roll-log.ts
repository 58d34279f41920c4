import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { OrganisationId, ContestId, ElectionId } from '#libs/domain';
import { signedCodeStatementText } from '#libs/evidence';
import { BallotBoxDoorways } from '../ports/ballot-box-doorways.js';
import { ElectionDoorways } from '../ports/election-doorways.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** What everybody may read of the codes of an election: who vouches for them, and the roll log of each contest. */
@Injectable()
export class ReadRollLog {
  constructor(
    private readonly work: UnitOfWork,
    private readonly boxes: BallotBoxDoorways,
    private readonly doorways: ElectionDoorways,
  ) {}

  /** Exact lines of the log of a record; undefined if there is no such record. */
  async lines(uuid: string): Promise<readonly string[] | undefined> {
    const place = await this.boxes.contestOfUuid(uuid);
    return place && this.linesOf(place.organisationId, place.contestId);
  }

  /** The signed statement about the codes, one line of JSON; undefined until they are made. */
  async statement(electionId: ElectionId): Promise<string | undefined> {
    const organisationId = await this.doorways.organisationOf(electionId);
    if (organisationId === undefined) return undefined;
    const found = await this.work.run<string | undefined, never>(organisationId, async ({ codes }) => {
      const signed = await codes.statement(electionId);
      return ok(signed && signedCodeStatementText(signed));
    });
    return found.ok ? found.value : undefined;
  }

  private async linesOf(organisationId: OrganisationId, contestId: ContestId): Promise<readonly string[] | undefined> {
    const found = await this.work.run<readonly string[], never>(organisationId, async ({ rollLog }) =>
      ok(await rollLog.lines(contestId)),
    );
    return found.ok ? found.value : undefined;
  }
}
