import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CodeMessages } from '../election/poll.types.js';
import { answer } from '../refusals/answer.js';

@ObjectType('MessageText', { description: 'A message as it is sent: plain text.' })
export class MessageTextObject {
  @Field(() => String) subject!: string;
  @Field(() => String) text!: string;
}

@ObjectType('VotingMessagePreview', {
  description: 'The voting message with a made-up name and code, in both languages, and how many members would get it.',
})
export class VotingMessagePreviewObject {
  @Field(() => MessageTextObject) english!: MessageTextObject;
  @Field(() => MessageTextObject) welsh!: MessageTextObject;
  @Field(() => Int, { description: 'Electors with an e-mail address; 0 before the roll is frozen.' })
  recipients!: number;
  @Field(() => Int, { description: 'Electors without an e-mail address, whom no code reaches.' }) withoutEmail!: number;
  @Field(() => Int, { description: 'Of the recipients, those written to in English.' }) inEnglish!: number;
  @Field(() => Int, { description: 'Of the recipients, those written to in Welsh.' }) inWelsh!: number;
}

@ObjectType({ description: 'Test messages are on their way.' })
export class TestMessageSent {
  @Field(() => Int) sent!: number;
}
export const SendTestMessageResult = answer('SendTestMessageResult', TestMessageSent);

@ObjectType({ description: 'The voting messages of the election as they stand after the change.' })
export class VotingMessagesChanged {
  @Field(() => CodeMessages) messages!: CodeMessages;
}
export const PauseVotingMessagesResult = answer('PauseVotingMessagesResult', VotingMessagesChanged);
export const ResumeVotingMessagesResult = answer('ResumeVotingMessagesResult', VotingMessagesChanged);
