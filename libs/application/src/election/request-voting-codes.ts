import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { issueCodes } from '#libs/domain';
import type { Actor, ElectionId, WrongState } from '#libs/domain';
import { authorise } from '../authorise.js';
import { votingMailing } from '../messages/voting-mailing.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { holdElection } from './held-election.js';
import type { ElectionNotFound } from './held-election.js';

/** Long enough to look twice, too short to forget. */
export const MOST_HOLD_MINUTES = 120;

export interface CodesRequested {
  readonly electors: number;
  /** Electors who have no e-mail address, and so get no code from us. */
  readonly withoutEmail: number;
}

export type RequestVotingCodesRefusal =
  | ElectionNotFound
  | WrongState
  | { readonly code: 'HOLD_OUT_OF_RANGE'; readonly most: number }
  | { readonly code: 'ELECTORS_WITHOUT_EMAIL'; readonly electors: number }
  | { readonly code: 'CODES_MADE_OUTSIDE'; readonly name: string };

/** Wants the voting codes of an election made and sent. Wanting it twice makes them once. */
@Injectable()
export class RequestVotingCodes {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @param leaveOut go on although some electors have no e-mail address: their code reaches nobody
   * @param holdMinutes keep the messages back so long from now on, by the clock of the database; 0 to {@link MOST_HOLD_MINUTES}
   */
  async execute({
    electionId,
    leaveOut = false,
    holdMinutes = 0,
    by,
  }: {
    readonly electionId: ElectionId;
    readonly leaveOut?: boolean;
    readonly holdMinutes?: number;
    readonly by: Actor;
  }): Promise<Result<CodesRequested, RequestVotingCodesRefusal>> {
    authorise(by, 'returning-officer');
    if (!Number.isSafeInteger(holdMinutes) || holdMinutes < 0 || holdMinutes > MOST_HOLD_MINUTES)
      return err({ code: 'HOLD_OUT_OF_RANGE', most: MOST_HOLD_MINUTES });
    return this.work.run<CodesRequested, RequestVotingCodesRefusal>(
      by.organisationId,
      async ({ elections, codes, rolls, messages, outbox, audit }) => {
        const held = await holdElection(elections, electionId);
        if (!held.ok) return held;
        const may = issueCodes(held.value, await elections.now());
        if (!may.ok) return may;
        const maker = await codes.maker(electionId);
        if (maker) return err({ code: 'CODES_MADE_OUTSIDE', name: maker.name });
        const reach = await rolls.reach(electionId);
        if (reach.withoutEmail > 0 && !leaveOut)
          return err({ code: 'ELECTORS_WITHOUT_EMAIL', electors: reach.withoutEmail });

        // Before the job is wanted, so that no worker can write a message that nothing holds.
        if (holdMinutes > 0) await messages.hold(votingMailing(electionId), holdMinutes * 60);
        await outbox.add('issue-codes', electionId, { electionId });
        await audit.append({ type: 'VotingCodesRequested', by, details: { electionId, ...reach, holdMinutes } });
        return ok(reach);
      },
    );
  }
}
