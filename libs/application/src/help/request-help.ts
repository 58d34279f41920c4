import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { ElectionId, Email } from '#libs/domain';
import { Keyring } from '../keyring.js';
import { ElectionDoorways } from '../ports/election-doorways.js';
import type { HelpKind } from '../ports/help-store.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** Room for what happened, too little to fill a database with. */
export const MOST_HELP_CHARACTERS = 1_000;

/**
 * Notes that an elector asks the returning officer for help, while codes may be replaced. Nobody is told whether
 * anything was noted (AUTH-06), and nothing is blocked by it: otherwise whoever found a code, or knows an address, could
 * lock the member out (AUTH-05). A token that was shown leads to the member inside the database, and is not kept.
 */
@Injectable()
export class RequestHelp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly doorways: ElectionDoorways,
    private readonly keyring: Keyring,
  ) {}

  async execute({ electionId, kind, email, words, token }: HelpAsked): Promise<void> {
    const organisationId = await this.doorways.organisationOf(electionId);
    if (organisationId === undefined) return;
    const tokenHash = token && this.keyring.tokenHash(token);
    await this.work.run<undefined, never>(organisationId, async ({ elections, help, audit }) => {
      const election = await elections.byId(electionId);
      if (election?.state !== 'codes-issued' && election?.state !== 'polling') return ok(undefined);
      const requestId = await help.add({ electionId, kind, email, words, tokenHash });
      if (requestId === undefined) return ok(undefined);
      const by = { kind: 'job', organisationId, job: 'help' } as const; // whoever asked is not signed in
      await audit.append({ type: 'HelpRequested', by, details: { electionId, requestId, kind } });
      return ok(undefined);
    });
  }
}

export interface HelpAsked {
  readonly electionId: ElectionId;
  readonly kind: HelpKind;
  readonly email: Email | undefined;
  /** At most {@link MOST_HELP_CHARACTERS}. */
  readonly words: string | undefined;
  /** The sign-in token of a voter of this election. */
  readonly token: Uint8Array | undefined;
}
