import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { MOST_ON_A_PAGE, ReadRegister } from '#libs/application';
import { isDay } from '#libs/domain';
import type { MemberId, MemberStatus, Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { BadInput } from '../platform/problem.js';
import { readId } from '../platform/read-id.js';
import { readMemberFilter } from './member-filter.js';
import {
  ClassCountObject,
  MemberDetail,
  MemberPage,
  MemberStatusName,
  toClassCountObject,
  toClassMembershipObject,
  toMemberObject,
} from './member.types.js';

@Resolver()
export class MembersResolver {
  constructor(private readonly read: ReadRegister) {}

  @Query(() => MemberPage, { description: 'The register, in the order of member numbers. Secretary only.' })
  @Allow('secretary')
  async members(
    @Args('first', { type: () => Int, defaultValue: 50, description: `At most ${MOST_ON_A_PAGE}.` }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('search', { type: () => String, nullable: true, description: 'Part of number, name or e-mail.' })
    search: string | null,
    @Args('constituencyCode', { type: () => String, nullable: true, description: 'Of the class they are in now.' })
    constituencyCode: string | null,
    @Args('classCode', { type: () => String, nullable: true }) classCode: string | null,
    @Args('status', { type: () => MemberStatusName, nullable: true }) status: MemberStatus | null,
    @By() by: Officer,
  ): Promise<MemberPage> {
    const limit = Math.min(Math.max(first, 1), MOST_ON_A_PAGE);
    const filter = readMemberFilter({ search, constituencyCode, classCode, status });
    const found = await this.read.members(by, { ...filter, limit, after: after ?? '' });
    const last = found.at(-1);
    return {
      members: found.map(toMemberObject),
      ...(last && found.length === limit ? { next: last.memberNo } : {}),
    };
  }

  @Query(() => MemberDetail, { nullable: true, description: 'One member with all spells in classes. Secretary only.' })
  @Allow('secretary')
  async member(@Args('id', { type: () => ID }) id: string, @By() by: Officer): Promise<MemberDetail | null> {
    const memberId = readId<MemberId>(id, 'id');
    const member = await this.read.member(by, memberId);
    if (!member) return null;
    const memberships = (await this.read.spells(by, memberId)).map(toClassMembershipObject);
    return { member: toMemberObject(member), memberships };
  }

  @Query(() => [ClassCountObject], { description: 'Members of each class on a day.' })
  @Allow('secretary', 'returning-officer', 'second-person', 'auditor')
  async membersByClass(
    @Args('day', { type: () => String, nullable: true, description: 'YYYY-MM-DD; today unless told.' })
    day: string | null,
    @By() by: Officer,
  ): Promise<ClassCountObject[]> {
    if (day !== null && day !== undefined && !isDay(day)) throw new BadInput('day is not a day, like 2026-05-31.');
    return (await this.read.countByClass(by, day ?? undefined)).map(toClassCountObject);
  }
}
