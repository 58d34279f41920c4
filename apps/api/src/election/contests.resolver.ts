import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { ChangeCandidates, ChangeContests } from '#libs/application';
import type { CandidateId, Contest, ContestId, ElectionId, Officer } from '#libs/domain';
import type { Result } from '#libs/basics';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import type { RefusalCode } from '../refusals/catalogue.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { CandidateDescriptionInput, ContestChangeInput, ContestInput, toContestRequest } from './contest.inputs.js';
import { toContestObject } from './contest.types.js';
import { given } from './given.js';
import { RemoveContestResult, SaveContestResult } from './election.types.js';
import type { ContestRemoved, ContestSaved } from './election.types.js';

/** Contests of a draft, and the names on their ballot papers. */
@Resolver()
export class ContestsResolver {
  constructor(
    private readonly changeContests: ChangeContests,
    private readonly changeCandidates: ChangeCandidates,
  ) {}

  @Mutation(() => SaveContestResult, { description: 'Add a contest to a draft. Returning officer only.' })
  @Allow('returning-officer')
  async addContest(
    @Args('electionId', { type: () => ID }) electionId: string,
    @Args('contest', { type: () => ContestInput }) contest: ContestInput,
    @By() by: Officer,
  ): Promise<ContestSaved | Refusal> {
    const id = readId<ElectionId>(electionId, 'electionId');
    return saved(await this.changeContests.add({ electionId: id, contest: toContestRequest(contest), by }));
  }

  @Mutation(() => SaveContestResult, { description: 'Correct a contest of a draft. Returning officer only.' })
  @Allow('returning-officer')
  async changeContest(
    @Args('contestId', { type: () => ID }) contestId: string,
    @Args('change', { type: () => ContestChangeInput }) change: ContestChangeInput,
    @By() by: Officer,
  ): Promise<ContestSaved | Refusal> {
    const id = readId<ContestId>(contestId, 'contestId');
    return saved(await this.changeContests.change({ contestId: id, change: toContestRequest(change), by }));
  }

  @Mutation(() => RemoveContestResult, { description: 'Take a contest out of a draft. Returning officer only.' })
  @Allow('returning-officer')
  async removeContest(
    @Args('contestId', { type: () => ID }) contestId: string,
    @By() by: Officer,
  ): Promise<ContestRemoved | Refusal> {
    const outcome = await this.changeContests.remove({ contestId: readId<ContestId>(contestId, 'contestId'), by });
    return outcome.ok ? { contestId: outcome.value.id } : toRefusal(outcome.error);
  }

  @Mutation(() => SaveContestResult, {
    description:
      'Add candidates at the end of the ballot paper, until the definition is frozen. Returning officer only.',
  })
  @Allow('returning-officer')
  async addCandidates(
    @Args('contestId', { type: () => ID }) contestId: string,
    @Args('names', { type: () => [String] }) names: string[],
    @By() by: Officer,
  ): Promise<ContestSaved | Refusal> {
    const id = readId<ContestId>(contestId, 'contestId');
    return saved(await this.changeCandidates.add({ contestId: id, names, by }));
  }

  @Mutation(() => SaveContestResult, { description: 'Take a candidate off the ballot paper. Returning officer only.' })
  @Allow('returning-officer')
  async removeCandidate(
    @Args('contestId', { type: () => ID }) contestId: string,
    @Args('candidateId', { type: () => ID }) candidateId: string,
    @By() by: Officer,
  ): Promise<ContestSaved | Refusal> {
    const ids = {
      contestId: readId<ContestId>(contestId, 'contestId'),
      candidateId: readId<CandidateId>(candidateId, 'candidateId'),
    };
    return saved(await this.changeCandidates.remove({ ...ids, by }));
  }

  @Mutation(() => SaveContestResult, {
    description: 'Put the candidates in the order of the ballot paper; name each one once. Returning officer only.',
  })
  @Allow('returning-officer')
  async orderCandidates(
    @Args('contestId', { type: () => ID }) contestId: string,
    @Args('candidateIds', { type: () => [ID] }) candidateIds: string[],
    @By() by: Officer,
  ): Promise<ContestSaved | Refusal> {
    const ids = {
      contestId: readId<ContestId>(contestId, 'contestId'),
      candidateIds: candidateIds.map((id) => readId<CandidateId>(id, 'candidateIds')),
    };
    return saved(await this.changeCandidates.order({ ...ids, by }));
  }

  @Mutation(() => SaveContestResult, {
    description:
      'Say more of a candidate than the name, until the definition is frozen. What is left out is taken away. Returning officer only.',
  })
  @Allow('returning-officer')
  async describeCandidate(
    @Args('contestId', { type: () => ID }) contestId: string,
    @Args('candidateId', { type: () => ID }) candidateId: string,
    @Args('description', { type: () => CandidateDescriptionInput }) description: CandidateDescriptionInput,
    @By() by: Officer,
  ): Promise<ContestSaved | Refusal> {
    const ids = {
      contestId: readId<ContestId>(contestId, 'contestId'),
      candidateId: readId<CandidateId>(candidateId, 'candidateId'),
    };
    return saved(await this.changeCandidates.describe({ ...ids, description: given(description), by }));
  }
}

function saved<E extends { readonly code: RefusalCode }>(outcome: Result<Contest, E>): ContestSaved | Refusal {
  return outcome.ok
    ? { contest: toContestObject(outcome.value) }
    : toRefusal<{ readonly code: RefusalCode }>(outcome.error);
}
