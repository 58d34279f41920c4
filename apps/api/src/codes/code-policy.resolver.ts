import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SetCodePolicy } from '#libs/application';
import type { CodeMaker, ElectionId, Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { CodeMakerName, CodePolicyObject, SetCodePolicyResult, toCodePolicyObject } from './codes.types.js';
import type { CodePolicySaved } from './codes.types.js';

@Resolver()
export class CodePolicyResolver {
  constructor(private readonly setPolicy: SetCodePolicy) {}

  @Mutation(() => SetCodePolicyResult, {
    description:
      'Settle who makes the voting codes of a draft, and how many spare ones. A maker outside is named, with a key. Returning officer only.',
  })
  @Allow('returning-officer')
  async setCodePolicy(
    @Args('electionId', { type: () => ID }) electionId: string,
    @Args('madeBy', { type: () => CodeMakerName }) madeBy: CodeMaker,
    @Args('spares', { type: () => Int }) spares: number,
    @Args('name', { type: () => String, nullable: true }) name: string | null,
    @Args('key', { type: () => String, nullable: true, description: 'As `quorate codes key` prints it.' })
    key: string | null,
    @By() by: Officer,
  ): Promise<CodePolicySaved | Refusal> {
    const wanted = { madeBy, spares, ...(name == null ? {} : { name }), ...(key == null ? {} : { key }) };
    const id = readId<ElectionId>(electionId, 'electionId');
    const outcome = await this.setPolicy.execute({ electionId: id, wanted, by });
    return outcome.ok ? { policy: toCodePolicyObject(outcome.value) } : toRefusal(outcome.error);
  }

  @Query(() => CodePolicyObject, { nullable: true, description: 'Who makes the voting codes of an election.' })
  @Allow('signed-in')
  async codePolicy(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<CodePolicyObject | undefined> {
    const found = await this.setPolicy.read(by, readId<ElectionId>(electionId, 'electionId'));
    return found && toCodePolicyObject(found);
  }
}
