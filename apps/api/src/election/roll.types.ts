import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { RollReason } from '#libs/domain';
import { answer } from '../refusals/answer.js';
import { ElectionObject } from './election.types.js';

export const RollReasonName = {
  ENTITLED: 'ENTITLED',
  NOT_YET_A_MEMBER: 'NOT_YET_A_MEMBER',
  JOINED_TOO_LATE: 'JOINED_TOO_LATE',
  LEFT: 'LEFT',
  SUSPENDED: 'SUSPENDED',
  NO_CLASS: 'NO_CLASS',
  OTHER_CLASS: 'OTHER_CLASS',
  CLASS_WITHOUT_VOTE: 'CLASS_WITHOUT_VOTE',
  UNDER_AGE: 'UNDER_AGE',
  AGE_NOT_KNOWN: 'AGE_NOT_KNOWN',
} as const satisfies { readonly [Reason in RollReason]: Reason };
registerEnumType(RollReasonName, {
  name: 'RollReason',
  description: 'Why a member is on the roll of a contest (ENTITLED), or is not.',
});

@ObjectType()
export class RollReasonCount {
  @Field(() => RollReasonName) reason!: RollReason;
  @Field(() => Int) members!: number;
}

@ObjectType({ description: 'The electoral roll of a contest, counted.' })
export class RollObject {
  @Field(() => ID) contestId!: string;
  @Field(() => String, { description: 'SHA-256 over every line of the roll, hexadecimal.' }) digest!: string;
  @Field(() => Int) electors!: number;
  @Field(() => Int, { description: 'Members who are not on it.' }) excluded!: number;
  @Field(() => String, { description: 'YYYY-MM-DD' }) recordDate!: string;
  @Field(() => Date, { nullable: true, description: 'Null: a preview; nothing is frozen.' }) frozenAt!:
    Date | undefined;
  @Field(() => [RollReasonCount]) reasons!: RollReasonCount[];
}

@ObjectType({ description: 'One member on, or not on, the roll of a contest.' })
export class RollEntryObject {
  @Field(() => ID) memberId!: string;
  @Field(() => String) memberNo!: string;
  @Field(() => String) givenName!: string;
  @Field(() => String) familyName!: string;
  @Field(() => Boolean) included!: boolean;
  @Field(() => RollReasonName) reason!: RollReason;
}

@ObjectType()
export class RollHead {
  @Field(() => ID) contestId!: string;
  @Field(() => String) digest!: string;
  @Field(() => Int) electors!: number;
  @Field(() => Int) excluded!: number;
}

@ObjectType({ description: 'Who may vote is settled and never changes again.' })
export class RollsFrozen {
  @Field(() => ElectionObject) election!: ElectionObject;
  @Field(() => [RollHead]) rolls!: RollHead[];
}
export const FreezeRollResult = answer('FreezeRollResult', RollsFrozen);

@ObjectType()
export class RollPreview {
  @Field(() => [RollObject]) rolls!: RollObject[];
}
export const RollPreviewResult = answer('RollPreviewResult', RollPreview);
