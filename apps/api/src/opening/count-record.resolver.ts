import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ReadOutcome } from '#libs/application';
import type { ContestId, Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { MaybeBy } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import { CountRecordObject, toCountRecord } from './count-record.types.js';

@Resolver()
export class CountRecordResolver {
  constructor(private readonly read: ReadOutcome) {}

  @Query(() => CountRecordObject, {
    nullable: true,
    description:
      'The count of a contest, stage by stage. Public once declared; before, for the returning officer, the second person and auditors. Null while there is none for you to see.',
  })
  @Allow('public')
  async countRecord(
    @Args('contestId', { type: () => ID }) contestId: string,
    @MaybeBy() by: Officer | undefined,
  ): Promise<CountRecordObject | undefined> {
    const found = await this.read.count(readId<ContestId>(contestId, 'contestId'), by);
    return found && toCountRecord(found);
  }
}
