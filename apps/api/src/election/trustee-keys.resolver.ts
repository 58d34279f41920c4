import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ReadElections, SubmitTrusteeKeys } from '#libs/application';
import type { ContestId, ElectionId, Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { SubmitTrusteeKeysResult, TrusteeKeyInput, TrusteeKeyObject, WithdrawTrusteeKeysResult } from './poll.types.js';
import type { TrusteeKeysHandedIn, TrusteeKeysWithdrawn } from './poll.types.js';

@Resolver()
export class TrusteeKeysResolver {
  constructor(
    private readonly submitKeys: SubmitTrusteeKeys,
    private readonly read: ReadElections,
  ) {}

  @Query(() => [TrusteeKeyObject], { description: 'The keys that are in.' })
  @Allow('returning-officer', 'second-person', 'key-holder', 'auditor')
  async trusteeKeys(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<TrusteeKeyObject[]> {
    return [...(await this.read.trusteeKeys(by, readId<ElectionId>(electionId, 'electionId')))];
  }

  @Mutation(() => SubmitTrusteeKeysResult, {
    description: 'Hand in the public halves of your keys, one for each contest. Key-holder only.',
  })
  @Allow('key-holder')
  async submitTrusteeKeys(
    @Args('electionId', { type: () => ID }) electionId: string,
    @Args('keys', { type: () => [TrusteeKeyInput] }) keys: TrusteeKeyInput[],
    @By() by: Officer,
  ): Promise<TrusteeKeysHandedIn | Refusal> {
    const outcome = await this.submitKeys.execute({
      electionId: readId<ElectionId>(electionId, 'electionId'),
      keys: keys.map(({ contestId, publicKey }) => ({
        contestId: readId<ContestId>(contestId, 'contestId'),
        publicKey,
      })),
      by,
    });
    return outcome.ok ? { keys: [...outcome.value] } : toRefusal(outcome.error);
  }

  @Mutation(() => WithdrawTrusteeKeysResult, {
    description:
      'Take your own keys back before the poll is opened, for instance when the secret file is lost. Key-holder only.',
  })
  @Allow('key-holder')
  async withdrawTrusteeKeys(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<TrusteeKeysWithdrawn | Refusal> {
    const outcome = await this.submitKeys.withdraw({ electionId: readId<ElectionId>(electionId, 'electionId'), by });
    return outcome.ok ? { ...outcome.value } : toRefusal(outcome.error);
  }
}
