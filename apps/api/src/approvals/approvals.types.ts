import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ApprovalView } from '#libs/application';
import type { ApprovalKind, ApprovalState } from '#libs/domain';
import { answer } from '../refusals/answer.js';

export const ApprovalKindName = {
  OPEN_POLL: 'open-poll',
  DECLARE: 'declare',
} as const satisfies Readonly<Record<string, ApprovalKind>>;
registerEnumType(ApprovalKindName, {
  name: 'ApprovalKind',
  description: 'OPEN_POLL: approve with `approveOpening`. DECLARE: approve with `approveDeclaration`.',
});

export const ApprovalStateName = {
  WAITING: 'waiting',
  APPROVED: 'approved',
  DECLINED: 'declined',
  OVERTAKEN: 'overtaken',
} as const satisfies Readonly<Record<string, ApprovalState>>;
registerEnumType(ApprovalStateName, {
  name: 'ApprovalState',
  description: 'OVERTAKEN: something of what was put forward has changed since, or 7 days have passed.',
});

@ObjectType('Approval', { description: 'A step that two people take together: one puts it forward, another approves.' })
export class ApprovalObject {
  @Field(() => ID) id!: string;
  @Field(() => ApprovalKindName) kind!: ApprovalKind;
  @Field(() => ID) electionId!: string;
  @Field(() => String) electionTitle!: string;
  @Field(() => String, { nullable: true }) electionTitleCy!: string | undefined;
  @Field(() => String, { description: 'Exactly what is approved: canonical JSON.' }) content!: string;
  @Field(() => String, { description: 'SHA-256 of the content, hexadecimal: approve with it.' }) contentDigest!: string;
  @Field(() => String) proposedByName!: string;
  @Field(() => ID) proposedBy!: string;
  @Field(() => Date) proposedAt!: Date;
  @Field(() => ApprovalStateName) state!: ApprovalState;
  @Field(() => String, { nullable: true }) decidedByName!: string | undefined;
  @Field(() => Date, { nullable: true }) decidedAt!: Date | undefined;
  @Field(() => String, { nullable: true, description: 'Why it was declined.' }) reason!: string | undefined;
}

@ObjectType({ description: 'The second person has a message with the question.' })
export class OpeningProposed {
  @Field(() => ApprovalObject) approval!: ApprovalObject;
}
export const ProposeOpeningResult = answer('ProposeOpeningResult', OpeningProposed);

@ObjectType({ description: 'The returning officer can open the poll now, exactly as approved.' })
export class OpeningApproved {
  @Field(() => ApprovalObject) approval!: ApprovalObject;
}
export const ApproveOpeningResult = answer('ApproveOpeningResult', OpeningApproved);

@ObjectType()
export class ApprovalDeclined {
  @Field(() => ApprovalObject) approval!: ApprovalObject;
}
export const DeclineApprovalResult = answer('DeclineApprovalResult', ApprovalDeclined);

export const toApproval = (view: ApprovalView): ApprovalObject => ({ ...view });
