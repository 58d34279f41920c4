import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { NameMixers, ReadOpening } from '#libs/application';
import type { ElectionId, Officer, OfficerId } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { MixingTaskObject, NameMixersResult, OutsideMixer, toMixingTask } from './mixers.types.js';
import type { MixersNamed } from './mixers.types.js';

@Resolver()
export class MixersResolver {
  constructor(
    private readonly mixers: NameMixers,
    private readonly opening: ReadOpening,
  ) {}

  @Mutation(() => NameMixersResult, {
    description:
      'Name the key-holders who mix after the installation, in their order, instead of those named before. Until the definition is frozen. Returning officer only.',
  })
  @Allow('returning-officer')
  async nameMixers(
    @Args('electionId', { type: () => ID }) electionId: string,
    @Args('officerIds', { type: () => [ID] }) officerIds: string[],
    @By() by: Officer,
  ): Promise<MixersNamed | Refusal> {
    const outcome = await this.mixers.execute({
      electionId: readId<ElectionId>(electionId, 'electionId'),
      officerIds: officerIds.map((id) => readId<OfficerId>(id, 'officerIds')),
      by,
    });
    if (!outcome.ok) return toRefusal(outcome.error);
    const { mixers, stillNeeded } = outcome.value;
    return { mixers: mixers.map((mixer) => ({ ...mixer })), stillNeeded };
  }

  @Query(() => [OutsideMixer], { description: 'The mixers besides the installation, in the order in which they mix.' })
  @Allow('signed-in')
  async outsideMixers(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<OutsideMixer[]> {
    return (await this.mixers.named(by, readId<ElectionId>(electionId, 'electionId'))).map((mixer) => ({ ...mixer }));
  }

  @Query(() => [MixingTaskObject], { description: 'Boxes that you were named to mix. Key-holders only.' })
  @Allow('key-holder')
  async myMixingTasks(@By() by: Officer): Promise<MixingTaskObject[]> {
    return (await this.opening.mixingTasksOf(by)).map(toMixingTask);
  }
}
