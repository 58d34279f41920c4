import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ReadTrustStatement } from '#libs/application';
import type { ElectionId, Language } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { readId } from '../platform/read-id.js';
import { TextLanguage, toTrustStatement, TrustStatementObject } from './trust.types.js';

@Resolver()
export class TrustResolver {
  constructor(private readonly read: ReadTrustStatement) {}

  @Query(() => TrustStatementObject, {
    nullable: true,
    description:
      'Who could learn a vote, change the result or stop the count, and what a voter can check; null until the definition is frozen.',
  })
  @Allow('public')
  async trustStatement(
    @Args('electionId', { type: () => ID }) electionId: string,
    @Args('language', { type: () => TextLanguage, defaultValue: TextLanguage.ENGLISH }) language: Language,
  ): Promise<TrustStatementObject | undefined> {
    const found = await this.read.of(readId<ElectionId>(electionId, 'electionId'), language);
    return found && toTrustStatement(found);
  }
}
