import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ReadElectionStory, ReadTurnout } from '#libs/application';
import type { ElectionId, Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import { StoryEvent } from './story.types.js';
import { toTurnout, TurnoutObject } from './turnout.types.js';

@Resolver()
export class ConductResolver {
  constructor(
    private readonly turnoutOf: ReadTurnout,
    private readonly storyOf: ReadElectionStory,
  ) {}

  @Query(() => TurnoutObject, {
    nullable: true,
    description:
      'How many have voted, once the definition is frozen. Null before, and where fewer people may vote than the secrecy number.',
  })
  @Allow('secretary', 'returning-officer', 'second-person', 'auditor')
  async turnout(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<TurnoutObject | undefined> {
    const found = await this.turnoutOf.of(by, readId<ElectionId>(electionId, 'electionId'));
    return found && toTurnout(found);
  }

  @Query(() => [StoryEvent], { description: 'What happened to this election, newest first, 500 events at most.' })
  @Allow('signed-in')
  async electionStory(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<StoryEvent[]> {
    const lines = await this.storyOf.of(by, readId<ElectionId>(electionId, 'electionId'));
    return lines.map((line) => ({ ...line }));
  }
}
