import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { InviteOfficer } from '#libs/application';
import type { Officer, Role } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { InviteOfficerResult, OfficerRole, toOfficerObject } from './officer.types.js';
import type { OfficerInvited } from './officer.types.js';

@Resolver()
export class InviteOfficerResolver {
  constructor(private readonly inviteOfficerUseCase: InviteOfficer) {}

  @Mutation(() => InviteOfficerResult, { description: 'Make somebody an officer of your body. Secretary only.' })
  @Allow('secretary')
  async inviteOfficer(
    @Args('email', { type: () => String }) email: string,
    @Args('name', { type: () => String }) name: string,
    @Args('roles', { type: () => [OfficerRole] }) roles: Role[],
    @By() by: Officer,
  ): Promise<OfficerInvited | Refusal> {
    const outcome = await this.inviteOfficerUseCase.execute({ email, name, roles, by });
    return outcome.ok ? { officer: toOfficerObject(outcome.value) } : toRefusal(outcome.error);
  }
}
