import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { ChangeOfficerRoles } from '#libs/application';
import type { Officer, OfficerId, Role } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { ChangeOfficerRolesResult, OfficerRole, toOfficerObject } from './officer.types.js';
import type { OfficerRolesChanged } from './officer.types.js';

@Resolver()
export class ChangeOfficerRolesResolver {
  constructor(private readonly changeOfficerRolesUseCase: ChangeOfficerRoles) {}

  @Mutation(() => ChangeOfficerRolesResult, {
    description: 'Set all the roles of an officer from now on; none means that they leave. Secretary only.',
  })
  @Allow('secretary')
  async changeOfficerRoles(
    @Args('officerId', { type: () => ID }) officerId: string,
    @Args('roles', { type: () => [OfficerRole] }) roles: Role[],
    @By() by: Officer,
  ): Promise<OfficerRolesChanged | Refusal> {
    const command = { officerId: readId<OfficerId>(officerId, 'officerId'), roles, by };
    const outcome = await this.changeOfficerRolesUseCase.execute(command);
    return outcome.ok ? { officer: toOfficerObject(outcome.value) } : toRefusal(outcome.error);
  }
}
