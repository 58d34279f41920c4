import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { Actor, ElectionId } from '#libs/domain';
import { authorise } from '../authorise.js';
import type { HelpRequestRecord } from '../ports/help-store.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** The most requests handed out at once. */
export const MOST_HELP_REQUESTS = 500;

/** What members ask for. Names members, so it is for the returning officer alone. */
@Injectable()
export class ReadHelp {
  constructor(private readonly work: UnitOfWork) {}

  async of(by: Actor, electionId: ElectionId): Promise<readonly HelpRequestRecord[]> {
    authorise(by, 'returning-officer');
    const found = await this.work.run<readonly HelpRequestRecord[], never>(by.organisationId, async ({ help }) =>
      ok(await help.list(electionId, MOST_HELP_REQUESTS)),
    );
    if (!found.ok) throw new Error('a look-up refuses nothing');
    return found.value;
  }
}
