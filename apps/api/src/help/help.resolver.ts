import { setTimeout as pause } from 'node:timers/promises';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { MOST_HELP_CHARACTERS, ReadHelp, RequestHelp, SettleHelp } from '#libs/application';
import { parseEmail } from '#libs/domain';
import type { ElectionId, Officer } from '#libs/domain';
import type { Request } from 'express';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readVoterAuthorisation } from '../access/voter-authorisation.js';
import { readId } from '../platform/read-id.js';
import { sourceOf } from '../platform/source-of.js';
import { TryLimits } from '../platform/try-limits.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { HELP_PER_PERSON, HELP_PER_SOURCE } from './help-limits.js';
import {
  HelpRequestInput,
  HelpRequestObject,
  HelpSettlementInput,
  RequestHelpResult,
  SettleHelpRequestResult,
  toHelpRequest,
} from './help.types.js';
import type { HelpRequested, HelpRequestSettled } from './help.types.js';

/** Every answer takes at least this long, so that its time does not tell whether the address is known (AUTH-06). */
export const HELP_ANSWER_AFTER_MS = 400;

@Resolver()
export class HelpResolver {
  constructor(
    private readonly request: RequestHelp,
    private readonly read: ReadHelp,
    private readonly settle: SettleHelp,
    private readonly limits: TryLimits,
  ) {}

  @Mutation(() => RequestHelpResult, {
    description:
      'Ask the returning officer of an election for help, with an address or with the voter’s authorisation. Public.',
  })
  @Allow('public')
  async requestHelp(
    @Args('electionId', { type: () => ID }) text: string,
    @Args('help', { type: () => HelpRequestInput }) help: HelpRequestInput,
    @Context() { req }: { req: Request },
  ): Promise<HelpRequested | Refusal> {
    const electionId = readId<ElectionId>(text, 'electionId');
    const email = given(help.email);
    const address = email === undefined ? undefined : parseEmail(email);
    if (email !== undefined && !address) return toRefusal({ code: 'EMAIL_NOT_VALID' });
    const voter = readVoterAuthorisation(req.headers.authorization);
    const token = voter?.electionId === electionId ? voter.token : undefined;
    if (!address && !token) return toRefusal({ code: 'HELP_NEEDS_ADDRESS' });
    const words = given(help.words);
    if (words !== undefined && words.length > MOST_HELP_CHARACTERS)
      return toRefusal({ code: 'HELP_WORDS_TOO_LONG', most: MOST_HELP_CHARACTERS });
    const persons = [address?.toLowerCase(), token && Buffer.from(token).toString('base64url')];
    for (const [limit, who] of [
      [HELP_PER_SOURCE, sourceOf(req)],
      ...persons.flatMap((who) => (who === undefined ? [] : [[HELP_PER_PERSON, who] as const])),
    ] as const) {
      if (!(await this.limits.isWithin(limit, `${electionId}|${who}`)))
        return toRefusal({ code: 'TOO_MANY_TRIES', minutes: limit.seconds / 60 });
    }
    const asked = this.request.execute({ electionId, kind: help.kind, email: address, words, token });
    await Promise.all([asked, pause(HELP_ANSWER_AFTER_MS)]);
    return { requested: true };
  }

  @Query(() => [HelpRequestObject], {
    description:
      'Requests for help, at most 500: what waits first, of that NOT_ME first and then the oldest. Returning officer only.',
  })
  @Allow('returning-officer')
  async helpRequests(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<HelpRequestObject[]> {
    return (await this.read.of(by, readId<ElectionId>(electionId, 'electionId'))).map(toHelpRequest);
  }

  @Mutation(() => SettleHelpRequestResult, {
    description: 'Settle a request for help, with a new code for the member if wanted. Returning officer only.',
  })
  @Allow('returning-officer')
  async settleHelpRequest(
    @Args('id', { type: () => ID }) id: string,
    @Args('settlement', { type: () => HelpSettlementInput }) settlement: HelpSettlementInput,
    @By() by: Officer,
  ): Promise<HelpRequestSettled | Refusal> {
    const { sendNewCode, decline } = settlement;
    const requestId = readId<never>(id, 'id');
    const outcome = await this.settle.execute({ requestId, sendNewCode, decline, note: given(settlement.note), by });
    return outcome.ok ? { request: toHelpRequest(outcome.value) } : toRefusal(outcome.error);
  }
}

/** Nothing but white space was given is nothing. */
const given = (text: string | null | undefined): string | undefined => text?.trim() || undefined;
