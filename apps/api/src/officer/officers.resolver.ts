import { Query, Resolver } from '@nestjs/graphql';
import { ReadOrganisation } from '#libs/application';
import type { Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By, MaybeBy } from '../access/by.js';
import { OfficerObject, toOfficerObject } from './officer.types.js';

@Resolver()
export class OfficersResolver {
  constructor(private readonly read: ReadOrganisation) {}

  @Query(() => OfficerObject, { nullable: true, description: 'The officer who is signed in; null when nobody is.' })
  @Allow('public')
  async me(@MaybeBy() by: Officer | undefined): Promise<OfficerObject | undefined> {
    const officer = by && (await this.read.officer(by, by.officerId));
    return officer && toOfficerObject(officer);
  }

  @Query(() => [OfficerObject], { description: 'The officers of your body, by name.' })
  @Allow('secretary', 'returning-officer', 'second-person', 'auditor')
  async officers(@By() by: Officer): Promise<OfficerObject[]> {
    return (await this.read.officers(by)).map(toOfficerObject);
  }
}
