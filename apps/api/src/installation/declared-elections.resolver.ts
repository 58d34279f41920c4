import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { ListResults, MOST_RESULTS_AT_ONCE } from '#libs/application';
import { Allow } from '../access/allow.js';
import { DeclaredElectionObject, toDeclaredObject } from './installation.types.js';

@Resolver()
export class DeclaredElectionsResolver {
  constructor(private readonly results: ListResults) {}

  @Query(() => [DeclaredElectionObject], {
    description: 'Elections whose result is declared, of all bodies here, the newest first. Public.',
  })
  @Allow('public')
  async declaredElections(
    @Args('first', { type: () => Int, defaultValue: 20, description: `1 to ${MOST_RESULTS_AT_ONCE}.` }) first: number,
  ): Promise<DeclaredElectionObject[]> {
    return (await this.results.newest(first)).map(toDeclaredObject);
  }
}
