import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { OpenPoll, ReadVotingMessages, RequestVotingCodes } from '#libs/application';
import type { ElectionId, Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { toElectionObject } from './election.types.js';
import { CodeMessages, IssueVotingCodesResult, OpenPollResult } from './poll.types.js';
import type { PollOpened, VotingCodesRequested } from './poll.types.js';

@Resolver()
export class PollResolver {
  constructor(
    private readonly requestCodes: RequestVotingCodes,
    private readonly openPollUseCase: OpenPoll,
    private readonly messages: ReadVotingMessages,
  ) {}

  @Mutation(() => IssueVotingCodesResult, {
    description: 'Make one voting code for every elector and send it. Returning officer only.',
  })
  @Allow('returning-officer')
  async issueVotingCodes(
    @Args('electionId', { type: () => ID }) electionId: string,
    @Args('leaveOutWithoutEmail', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Go on although some electors have no e-mail address.',
    })
    leaveOut: boolean,
    @Args('holdMinutes', {
      type: () => Int,
      defaultValue: 0,
      description: 'Keep the messages back so long, 0 to 120 minutes, in which they can still be stopped.',
    })
    holdMinutes: number,
    @By() by: Officer,
  ): Promise<VotingCodesRequested | Refusal> {
    const id = readId<ElectionId>(electionId, 'electionId');
    const outcome = await this.requestCodes.execute({ electionId: id, leaveOut, holdMinutes, by });
    return outcome.ok ? { ...outcome.value } : toRefusal(outcome.error);
  }

  @Query(() => CodeMessages, { description: 'How far the messages with the voting codes have got.' })
  @Allow('returning-officer', 'second-person', 'auditor')
  async codeMessages(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<CodeMessages> {
    return { ...(await this.messages.of(by, readId<ElectionId>(electionId, 'electionId'))) };
  }

  @Mutation(() => OpenPollResult, {
    description: 'Freeze the definition; the poll opens at its hour, or at once. Returning officer only.',
  })
  @Allow('returning-officer')
  async openPoll(
    @Args('electionId', { type: () => ID }) electionId: string,
    @Args('openNow', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Open at this moment instead of the time that was set.',
    })
    openNow: boolean,
    @By() by: Officer,
  ): Promise<PollOpened | Refusal> {
    const id = readId<ElectionId>(electionId, 'electionId');
    const outcome = await this.openPollUseCase.execute({ electionId: id, openNow, by });
    if (!outcome.ok) return toRefusal(outcome.error);
    const { election, contests, definitionDigest } = outcome.value;
    return {
      election: toElectionObject(election),
      definitionDigest,
      contests: contests.map(({ contest: { id: contestId, uuid }, fingerprint }) => ({ contestId, uuid, fingerprint })),
    };
  }
}
