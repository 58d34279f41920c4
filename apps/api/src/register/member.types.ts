import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ClassCount, MemberSpell } from '#libs/application';
import type { MemberStatus, RegisterEntry } from '#libs/domain';

export const MemberStatusName = {
  ACTIVE: 'active',
  SUSPENDED: 'suspended',
  ENDED: 'ended',
} as const satisfies Readonly<Record<string, MemberStatus>>;
registerEnumType(MemberStatusName, { name: 'MemberStatus' });

@ObjectType('Member', { description: 'An entry of the register of members as it is now. Days are YYYY-MM-DD.' })
export class MemberObject {
  @Field(() => ID) id!: string;
  @Field(() => String) memberNumber!: string;
  @Field(() => String) givenName!: string;
  @Field(() => String) familyName!: string;
  @Field(() => String, { nullable: true }) email?: string;
  @Field(() => String, { nullable: true }) dateOfBirth?: string;
  @Field(() => String, { description: '`en` or `cy`.' }) language!: string;
  @Field(() => MemberStatusName) status!: MemberStatus;
  @Field(() => String) joinedOn!: string;
  @Field(() => String, { nullable: true, description: 'The last day of membership.' }) leftOn?: string;
  @Field(() => String, { nullable: true, description: 'Absent for those who left.' }) constituencyCode?: string;
  @Field(() => String, { nullable: true }) classCode?: string;
}

@ObjectType('MemberPage')
export class MemberPage {
  @Field(() => [MemberObject]) members!: MemberObject[];
  @Field(() => String, { nullable: true, description: 'Give it as `after` for the next page; absent on the last one.' })
  next?: string;
}

@ObjectType('ClassMembership', { description: 'One spell of a member in a class. Never overwritten, only ended.' })
export class ClassMembershipObject {
  @Field(() => String) constituencyCode!: string;
  @Field(() => String) classCode!: string;
  @Field(() => String) fromDay!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The last day; the day before `fromDay` where the spell was taken back on the day it began.',
  })
  toDay?: string;
  @Field(() => String, { description: '`joined`, `changed class` or `joined again`.' }) reason!: string;
  @Field(() => ID, { nullable: true }) importId?: string;
}

@ObjectType('MemberDetail')
export class MemberDetail {
  @Field(() => MemberObject) member!: MemberObject;
  @Field(() => [ClassMembershipObject], { description: 'In order of time.' }) memberships!: ClassMembershipObject[];
}

@ObjectType('ClassCount')
export class ClassCountObject {
  @Field(() => String) constituencyCode!: string;
  @Field(() => String) classCode!: string;
  @Field(() => Int) members!: number;
  @Field(() => Int, { description: 'Of them, those who are suspended now.' }) suspended!: number;
}

export const toMemberObject = ({ memberId, memberNo, place, ...entry }: RegisterEntry): MemberObject => ({
  ...entry,
  ...place,
  id: memberId,
  memberNumber: memberNo,
});
export const toClassMembershipObject = (spell: MemberSpell): ClassMembershipObject => ({ ...spell });
export const toClassCountObject = (count: ClassCount): ClassCountObject => ({ ...count });
