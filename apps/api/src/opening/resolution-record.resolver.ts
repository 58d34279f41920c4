import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ReadOutcome } from '#libs/application';
import type { ContestId, Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { MaybeBy } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import { ResolutionRecordObject, toResolutionRecord } from './resolution-record.types.js';

@Resolver()
export class ResolutionRecordResolver {
  constructor(private readonly read: ReadOutcome) {}

  @Query(() => ResolutionRecordObject, {
    nullable: true,
    description:
      'How a resolution was decided, with every figure. Public once declared; before, for the returning officer, the second person and auditors. Null while there is none for you to see.',
  })
  @Allow('public')
  async resolutionRecord(
    @Args('contestId', { type: () => ID }) contestId: string,
    @MaybeBy() by: Officer | undefined,
  ): Promise<ResolutionRecordObject | undefined> {
    const found = await this.read.resolution(readId<ContestId>(contestId, 'contestId'), by);
    return found && toResolutionRecord(found);
  }
}
