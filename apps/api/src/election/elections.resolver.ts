import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ChangeElection, CreateElection, ReadElections } from '#libs/application';
import type { ElectionId, Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { toContestRequest } from './contest.inputs.js';
import { toContestObject } from './contest.types.js';
import {
  ChangeElectionResult,
  CreateElectionResult,
  ElectionChangeInput,
  ElectionDetailObject,
  ElectionInput,
  ElectionObject,
  toElectionDetail,
  toElectionObject,
} from './election.types.js';
import type { ElectionChanged, ElectionCreated } from './election.types.js';
import { given } from './given.js';

@Resolver()
export class ElectionsResolver {
  constructor(
    private readonly createElectionUseCase: CreateElection,
    private readonly changeElectionUseCase: ChangeElection,
    private readonly read: ReadElections,
  ) {}

  @Query(() => [ElectionObject], { description: 'The elections of your body, the latest first.' })
  @Allow('signed-in')
  async elections(@By() by: Officer): Promise<ElectionObject[]> {
    return (await this.read.elections(by)).map(toElectionObject);
  }

  @Query(() => ElectionDetailObject, { nullable: true })
  @Allow('signed-in')
  async election(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<ElectionDetailObject | undefined> {
    const found = await this.read.election(by, readId<ElectionId>(electionId, 'electionId'));
    return found && toElectionDetail(found.election, found.contests, found.now);
  }

  @Mutation(() => CreateElectionResult, { description: 'Make a draft election. Returning officer only.' })
  @Allow('returning-officer')
  async createElection(
    @Args('election', { type: () => ElectionInput }) election: ElectionInput,
    @By() by: Officer,
  ): Promise<ElectionCreated | Refusal> {
    const { contests, ...terms } = given(election);
    const requests = contests === undefined ? {} : { contests: contests.map(toContestRequest) };
    const outcome = await this.createElectionUseCase.execute({ ...terms, ...requests, by });
    if (!outcome.ok) return toRefusal(outcome.error);
    return {
      election: toElectionObject(outcome.value.election),
      contests: outcome.value.contests.map(toContestObject),
    };
  }

  @Mutation(() => ChangeElectionResult, { description: 'Correct a draft. Returning officer only.' })
  @Allow('returning-officer')
  async changeElection(
    @Args('electionId', { type: () => ID }) electionId: string,
    @Args('change', { type: () => ElectionChangeInput }) change: ElectionChangeInput,
    @By() by: Officer,
  ): Promise<ElectionChanged | Refusal> {
    const id = readId<ElectionId>(electionId, 'electionId');
    const outcome = await this.changeElectionUseCase.execute({ electionId: id, change: given(change), by });
    return outcome.ok ? { election: toElectionObject(outcome.value) } : toRefusal(outcome.error);
  }
}
