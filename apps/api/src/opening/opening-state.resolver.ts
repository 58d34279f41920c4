import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ReadOpening } from '#libs/application';
import type { ElectionId, Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import { OpeningStateObject, OpeningTaskObject, toOpeningState, toOpeningTask } from './opening.types.js';

@Resolver()
export class OpeningStateResolver {
  constructor(private readonly read: ReadOpening) {}

  @Query(() => OpeningStateObject, {
    nullable: true,
    description: 'Where the opening of the boxes stands, contest by contest; null when there is no such election.',
  })
  @Allow('signed-in')
  async openingState(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<OpeningStateObject | undefined> {
    const found = await this.read.state({ electionId: readId<ElectionId>(electionId, 'electionId'), by });
    return found && toOpeningState(found);
  }

  @Query(() => [OpeningTaskObject], { description: 'Boxes that wait for your key. Key-holders only.' })
  @Allow('key-holder')
  async myOpeningTasks(@By() by: Officer): Promise<OpeningTaskObject[]> {
    return (await this.read.tasksOf(by)).map(toOpeningTask);
  }
}
