import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { issueCodes } from '#libs/domain';
import type { Actor, ElectionId, WrongState } from '#libs/domain';
import { authorise } from '../authorise.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { holdElection } from './held-election.js';
import type { ElectionNotFound } from './held-election.js';

export interface CodesRequested {
  readonly electors: number;
  /** Electors who have no e-mail address, and so get no code from us. */
  readonly withoutEmail: number;
}

export type RequestVotingCodesRefusal =
  | ElectionNotFound
  | WrongState
  | { readonly code: 'ELECTORS_WITHOUT_EMAIL'; readonly electors: number }
  | { readonly code: 'CODES_MADE_OUTSIDE'; readonly name: string };

/** Wants the voting codes of an election made and sent. Wanting it twice makes them once. */
@Injectable()
export class RequestVotingCodes {
  constructor(private readonly work: UnitOfWork) {}

  /** @param leaveOut go on although some electors have no e-mail address: their code reaches nobody */
  async execute({
    electionId,
    leaveOut = false,
    by,
  }: {
    readonly electionId: ElectionId;
    readonly leaveOut?: boolean;
    readonly by: Actor;
  }): Promise<Result<CodesRequested, RequestVotingCodesRefusal>> {
    authorise(by, 'returning-officer');
    return this.work.run<CodesRequested, RequestVotingCodesRefusal>(
      by.organisationId,
      async ({ elections, codes, rolls, outbox, audit }) => {
        const held = await holdElection(elections, electionId);
        if (!held.ok) return held;
        const may = issueCodes(held.value, await elections.now());
        if (!may.ok) return may;
        const maker = await codes.maker(electionId);
        if (maker) return err({ code: 'CODES_MADE_OUTSIDE', name: maker.name });
        const reach = await rolls.reach(electionId);
        if (reach.withoutEmail > 0 && !leaveOut)
          return err({ code: 'ELECTORS_WITHOUT_EMAIL', electors: reach.withoutEmail });

        await outbox.add('issue-codes', electionId, { electionId });
        await audit.append({ type: 'VotingCodesRequested', by, details: { electionId, ...reach } });
        return ok(reach);
      },
    );
  }
}
