import { Module } from '@nestjs/common';
import { HoldVotingMessages, PreviewVotingMessage, SendTestMessage } from '#libs/application';
import { VotingMessagesResolver } from './voting-messages.resolver.js';

@Module({
  providers: [PreviewVotingMessage, SendTestMessage, HoldVotingMessages, VotingMessagesResolver],
})
export class MessagesModule {}
