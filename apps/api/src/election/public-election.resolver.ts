import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ReadPublicElection } from '#libs/application';
import type { ContestId, ElectionId } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { Voter } from '../access/by.js';
import type { VoterAuthorisation } from '../access/voter-authorisation.js';
import { readId } from '../platform/read-id.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import {
  BallotDefinitionResult,
  ContestRecordObject,
  exactText,
  PublicElectionObject,
  toPublicContest,
  toPublicElection,
} from './public-election.types.js';
import type { BallotDefinition } from './public-election.types.js';

@Resolver()
export class PublicElectionResolver {
  constructor(private readonly read: ReadPublicElection) {}

  @Query(() => PublicElectionObject, {
    nullable: true,
    description: 'An election as everybody may see it, once its voting codes are issued. Public.',
  })
  @Allow('public')
  async publicElection(
    @Args('electionId', { type: () => ID }) electionId: string,
  ): Promise<PublicElectionObject | undefined> {
    const found = await this.read.find(readId<ElectionId>(electionId, 'electionId'));
    return found && toPublicElection(found);
  }

  @Query(() => ContestRecordObject, { nullable: true, description: 'The basics of a contest’s public record. Public.' })
  @Allow('public')
  async contestRecord(
    @Args('contestId', { type: () => ID }) contestId: string,
  ): Promise<ContestRecordObject | undefined> {
    const found = await this.read.contest(readId<ContestId>(contestId, 'contestId'));
    return (
      found && {
        contest: toPublicContest(found),
        electionId: found.contest.electionId,
        phase: found.election.phase,
        electionObject: found.frozen && exactText(found.frozen.election),
      }
    );
  }

  @Query(() => BallotDefinitionResult, {
    description: 'The blank ballot paper of the voter who shows a sign-in token, for the contests they may vote in.',
  })
  @Allow('voter')
  async ballotDefinition(@Voter() voter: VoterAuthorisation): Promise<BallotDefinition | Refusal> {
    const outcome = await this.read.ballotPaper(voter);
    if (!outcome.ok) return toRefusal(outcome.error);
    return {
      election: toPublicElection(outcome.value),
      contests: outcome.value.contests.map((each) => ({
        contest: toPublicContest(each),
        electionObject: exactText(each.frozen.election),
        fingerprint: each.frozen.fingerprint,
        hasVoted: each.hasVoted,
      })),
    };
  }
}
