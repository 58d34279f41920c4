import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { HoldVotingMessages, PreviewVotingMessage, SendTestMessage } from '#libs/application';
import { parseEmail } from '#libs/domain';
import type { ElectionId, Language, Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import { TryLimits } from '../platform/try-limits.js';
import type { TryLimit } from '../platform/try-limits.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { TextLanguage } from '../trust/trust.types.js';
import {
  PauseVotingMessagesResult,
  ResumeVotingMessagesResult,
  SendTestMessageResult,
  VotingMessagePreviewObject,
} from './messages.types.js';
import type { TestMessageSent, VotingMessagesChanged } from './messages.types.js';

/** Enough to try a text on every device at hand, too few to trouble anybody. */
const TESTS_PER_OFFICER: TryLimit = { name: 'test-messages-per-officer', tries: 20, seconds: 60 * 60 };

@Resolver()
export class VotingMessagesResolver {
  constructor(
    private readonly preview: PreviewVotingMessage,
    private readonly sendTest: SendTestMessage,
    private readonly hold: HoldVotingMessages,
    private readonly limits: TryLimits,
  ) {}

  @Query(() => VotingMessagePreviewObject, {
    nullable: true,
    description:
      'The voting message as members will get it; null where the platform sends none. Returning officer only.',
  })
  @Allow('returning-officer')
  async votingMessagePreview(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<VotingMessagePreviewObject | undefined> {
    return this.preview.of(by, readId<ElectionId>(electionId, 'electionId'));
  }

  @Mutation(() => SendTestMessageResult, {
    description:
      'Send the voting message to 1 to 5 addresses to look at; its code and link do not work. Returning officer only.',
  })
  @Allow('returning-officer')
  async sendTestMessage(
    @Args('electionId', { type: () => ID }) electionId: string,
    @Args('language', { type: () => TextLanguage }) language: Language,
    @Args('to', { type: () => [String] }) to: string[],
    @By() by: Officer,
  ): Promise<TestMessageSent | Refusal> {
    const id = readId<ElectionId>(electionId, 'electionId');
    const read = to.map(parseEmail);
    const emails = read.filter((email) => email !== undefined);
    if (emails.length < read.length) return toRefusal({ code: 'EMAIL_NOT_VALID' });
    if (!(await this.limits.isWithin(TESTS_PER_OFFICER, by.officerId)))
      return toRefusal({ code: 'TOO_MANY_TRIES', minutes: TESTS_PER_OFFICER.seconds / 60 });
    const outcome = await this.sendTest.execute({ electionId: id, language, to: emails, by });
    return outcome.ok ? { ...outcome.value } : toRefusal(outcome.error);
  }

  @Mutation(() => PauseVotingMessagesResult, {
    description: 'Stop sending the voting messages of an election at the next one. Returning officer only.',
  })
  @Allow('returning-officer')
  async pauseVotingMessages(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<VotingMessagesChanged | Refusal> {
    const outcome = await this.hold.pause({ electionId: readId<ElectionId>(electionId, 'electionId'), by });
    return outcome.ok ? { messages: { ...outcome.value } } : toRefusal(outcome.error);
  }

  @Mutation(() => ResumeVotingMessagesResult, {
    description: 'Send on, also what is still kept back, at once. Returning officer only.',
  })
  @Allow('returning-officer')
  async resumeVotingMessages(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<VotingMessagesChanged | Refusal> {
    const outcome = await this.hold.resume({ electionId: readId<ElectionId>(electionId, 'electionId'), by });
    return outcome.ok ? { messages: { ...outcome.value } } : toRefusal(outcome.error);
  }
}
