import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { ReadOrganisation } from '#libs/application';
import type { Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { AuditEventObject, OrganisationObject, toAuditEventObject } from './organisation.types.js';

@Resolver()
export class OrganisationResolver {
  constructor(private readonly read: ReadOrganisation) {}

  @Query(() => OrganisationObject, { description: 'Your body.' })
  @Allow('signed-in')
  async organisation(@By() by: Officer): Promise<OrganisationObject> {
    const found = await this.read.organisation(by);
    if (!found) throw new Error('an officer without an organisation');
    const { organisationId: id, name, nameCy, timeZone } = found;
    return { id, name, timeZone, ...(nameCy === undefined ? {} : { nameCy }) };
  }

  @Query(() => [AuditEventObject], {
    description: 'The audit trail of your body, in order, at most 500 events at once.',
  })
  @Allow('secretary', 'returning-officer', 'auditor')
  async auditTrail(
    @Args('after', { type: () => Int, defaultValue: 0, description: 'Events after this number.' }) after: number,
    @Args('limit', { type: () => Int, defaultValue: 100 }) limit: number,
    @By() by: Officer,
  ): Promise<AuditEventObject[]> {
    return (await this.read.auditTrail(by, after, limit)).map(toAuditEventObject);
  }
}
