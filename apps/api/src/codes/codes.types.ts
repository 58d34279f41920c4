import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BlockedRight, CodePolicySet } from '#libs/application';
import { codePolicyWords } from '#libs/domain';
import type { CodeMaker, LossReason, OtherChannel, ReturnOutcome } from '#libs/domain';
import { answer } from '../refusals/answer.js';

export const CodeMakerName = {
  PLATFORM: 'platform',
  SENDER: 'sender',
  SCRUTINEER: 'scrutineer',
} as const satisfies Readonly<Record<string, CodeMaker>>;
registerEnumType(CodeMakerName, {
  name: 'CodeMaker',
  description: 'Who makes the voting codes. PLATFORM: they are not protected against the platform.',
});

export const LossReasonName = {
  LOST: 'lost',
  STOLEN: 'stolen',
  NOT_RECEIVED: 'not-received',
} as const satisfies Readonly<Record<string, LossReason>>;
registerEnumType(LossReasonName, { name: 'LossReason', description: 'Why a member gets another code.' });

export const OtherChannelName = {
  POST: 'post',
  PHONE: 'phone',
  IN_PERSON: 'in-person',
} as const satisfies Readonly<Record<string, OtherChannel>>;
registerEnumType(OtherChannelName, { name: 'OtherChannel', description: 'How a vote came that was not cast online.' });

export const ReturnOutcomeName = {
  ACCEPTED: 'accepted',
  HELD: 'held',
  SET_ASIDE_UNOPENED: 'set-aside-online',
  SET_ASIDE_DUPLICATE: 'set-aside-duplicate',
} as const satisfies Readonly<Record<string, ReturnOutcome>>;
registerEnumType(ReturnOutcomeName, {
  name: 'ReturnOutcome',
  description:
    'ACCEPTED: open it and count it; the member cannot vote online any more. HELD: keep it unopened until the poll has closed. ' +
    'SET_ASIDE_UNOPENED: a ballot cast online stands. SET_ASIDE_DUPLICATE: another return of the member came before.',
});

export const BlockOutcomeName = {
  BLOCKED: 'BLOCKED',
  BLOCKED_BEFORE: 'BLOCKED_BEFORE',
  BALLOT_STANDS: 'VOTED',
} as const satisfies Readonly<Record<string, BlockedRight['outcome']>>;
registerEnumType(BlockOutcomeName, {
  name: 'BlockOutcome',
  description: 'BALLOT_STANDS: the member has voted there; that ballot stays, and nothing was changed.',
});

@ObjectType('CodePolicy', { description: 'Who makes the voting codes of an election.' })
export class CodePolicyObject {
  @Field(() => CodeMakerName) madeBy!: CodeMaker;
  @Field(() => Int, { description: 'Spare codes for those that are lost.' }) spares!: number;
  @Field(() => String, { description: 'Whoever makes them, as the public record names them.' }) name!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The key that signs what they vouch for; null for the platform.',
  })
  key!: string | null;
  @Field(() => String, { description: 'The policy in words for members, in English.' }) words!: string;
  @Field(() => String, { description: 'The same in Welsh.' }) wordsCy!: string;
}

export const toCodePolicyObject = ({ policy, name, key }: CodePolicySet): CodePolicyObject => ({
  ...policy,
  name,
  key,
  words: codePolicyWords(policy, name, 'en'),
  wordsCy: codePolicyWords(policy, name, 'cy'),
});

@ObjectType()
export class CodePolicySaved {
  @Field(() => CodePolicyObject) policy!: CodePolicyObject;
}
export const SetCodePolicyResult = answer('SetCodePolicyResult', CodePolicySaved);

@ObjectType()
export class BlockedInContest {
  @Field(() => ID) contestId!: string;
  @Field(() => BlockOutcomeName) outcome!: BlockedRight['outcome'];
}

@ObjectType('CodeBlocked', { description: 'The code of a member is blocked wherever no ballot of theirs stands.' })
export class CodeBlockedObject {
  @Field(() => ID) memberId!: string;
  @Field(() => [BlockedInContest]) contests!: BlockedInContest[];
}
export const BlockCodeResult = answer('BlockCodeResult', CodeBlockedObject);

@ObjectType('CodeReissued', { description: 'A new code is on its way to the member.' })
export class CodeReissuedObject {
  @Field(() => ID) memberId!: string;
  @Field(() => [BlockedInContest]) contests!: BlockedInContest[];
  @Field(() => Int) sparesLeft!: number;
}
export const ReissueCodeResult = answer('ReissueCodeResult', CodeReissuedObject);

@ObjectType()
export class ReturnInContest {
  @Field(() => ID) contestId!: string;
  @Field(() => ReturnOutcomeName) outcome!: ReturnOutcome;
}

@ObjectType('ReturnRecorded', { description: 'What becomes of a vote that came by post, by telephone or in the room.' })
export class ReturnRecordedObject {
  @Field(() => ID) memberId!: string;
  @Field(() => [ReturnInContest]) contests!: ReturnInContest[];
}
export const RecordOtherChannelResult = answer('RecordOtherChannelResult', ReturnRecordedObject);

@ObjectType('ReturnCount', { description: 'How many votes came otherwise: numbers only.' })
export class ReturnCountObject {
  @Field(() => ID) contestId!: string;
  @Field(() => OtherChannelName) channel!: OtherChannel;
  @Field(() => ReturnOutcomeName) outcome!: ReturnOutcome;
  @Field(() => Int) returns!: number;
}
