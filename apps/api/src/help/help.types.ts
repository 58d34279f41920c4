import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { HelpKind, HelpRequestRecord, HelpState } from '#libs/application';
import { answer } from '../refusals/answer.js';

export const HelpKindName = {
  NEW_CODE: 'new-code',
  NOT_ME: 'not-me',
  OTHER: 'other',
} as const satisfies Readonly<Record<string, HelpKind>>;
registerEnumType(HelpKindName, {
  name: 'HelpKind',
  description:
    'NEW_CODE: the voting message did not come or is lost. NOT_ME: it came to somebody else than the member.',
});

export const HelpStateName = {
  WAITING: 'waiting',
  DONE: 'done',
  DECLINED: 'declined',
} as const satisfies Readonly<Record<string, HelpState>>;
registerEnumType(HelpStateName, { name: 'HelpState' });

@InputType()
export class HelpRequestInput {
  @Field(() => HelpKindName) kind!: HelpKind;
  @Field(() => String, {
    nullable: true,
    description:
      'The address that the body has of the member. Needed unless the voter’s authorisation is sent with the request.',
  })
  email?: string | null;
  @Field(() => String, { nullable: true, description: 'At most 1,000 characters.' }) words?: string | null;
}

@ObjectType({ description: 'The same whether or not the address is known.' })
export class HelpRequested {
  @Field(() => Boolean) requested!: boolean;
}
export const RequestHelpResult = answer('RequestHelpResult', HelpRequested);

@ObjectType('HelpRequest', { description: 'What a member asks the returning officer for.' })
export class HelpRequestObject {
  @Field(() => ID) id!: string;
  @Field(() => HelpKindName) kind!: HelpKind;
  @Field(() => Date) at!: Date;
  @Field(() => String, {
    nullable: true,
    description: 'As given with the request; it need not be that of the register.',
  })
  email!: string | undefined;
  @Field(() => String, { nullable: true }) words!: string | undefined;
  @Field(() => ID, { nullable: true, description: 'Null where several electors share the address.' })
  memberId!: string | undefined;
  @Field(() => String, { nullable: true }) memberName!: string | undefined;
  @Field(() => HelpStateName) state!: HelpState;
  @Field(() => String, { nullable: true, description: 'Of the officer who settled it.' }) note!: string | undefined;
}

export const toHelpRequest = ({ requestId, member, ...rest }: HelpRequestRecord): HelpRequestObject => ({
  id: requestId,
  kind: rest.kind,
  at: rest.at,
  email: rest.email,
  words: rest.words,
  memberId: member?.memberId,
  memberName: member?.name,
  state: rest.state,
  note: rest.note,
});

@InputType()
export class HelpSettlementInput {
  @Field(() => Boolean, {
    description: 'Block the code of the member and send another to the address of the register.',
  })
  sendNewCode!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: 'Nothing will be done: the state becomes DECLINED.' })
  decline!: boolean;
  @Field(() => String, { nullable: true, description: 'For the officers; at most 1,000 characters.' })
  note?: string | null;
}

@ObjectType()
export class HelpRequestSettled {
  @Field(() => HelpRequestObject) request!: HelpRequestObject;
}
export const SettleHelpRequestResult = answer('SettleHelpRequestResult', HelpRequestSettled);
