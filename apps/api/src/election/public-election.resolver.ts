import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { ReadPublicElection } from '#libs/application';
import type { ContestId, ElectionId } from '#libs/domain';
import type { Request } from 'express';
import { Allow } from '../access/allow.js';
import { Voter } from '../access/by.js';
import type { VoterAuthorisation } from '../access/voter-authorisation.js';
import { readId } from '../platform/read-id.js';
import { sourceOf } from '../platform/source-of.js';
import { TryLimits } from '../platform/try-limits.js';
import type { TryLimit } from '../platform/try-limits.js';
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

/** Answers to the second check with one code from one network address: other addresses have their own (AUTH-05). */
const SECOND_CHECKS: TryLimit = { name: 'second-checks', tries: 5, seconds: 15 * 60 };
/**
 * And from all addresses together (AUTH-03): a person has one of some 30,000 days of birth. Only who holds the code can use
 * these tries up, and then the member asks for another code.
 */
const SECOND_CHECKS_OF_A_CODE: TryLimit = { name: 'second-checks-of-a-code', tries: 30, seconds: 24 * 60 * 60 };

@Resolver()
export class PublicElectionResolver {
  constructor(
    private readonly read: ReadPublicElection,
    private readonly limits: TryLimits,
  ) {}

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

  @Query(() => PublicElectionObject, {
    nullable: true,
    description:
      'An election by the reference that stands in its voting messages; blanks, dashes and capitals make no difference. Public.',
  })
  @Allow('public')
  async publicElectionByReference(
    @Args('reference', { type: () => String }) reference: string,
  ): Promise<PublicElectionObject | undefined> {
    const found = await this.read.findByReference(reference);
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
  async ballotDefinition(
    @Args('secondCheck', {
      type: () => String,
      nullable: true,
      description:
        'Where the rules ask for a second check: the date of birth, YYYY-MM-DD; or a ticket that was given for it.',
    })
    secondCheck: string | null | undefined,
    @Voter() voter: VoterAuthorisation,
    @Context() { req }: { req: Request },
  ): Promise<BallotDefinition | Refusal> {
    const code = Buffer.from(voter.token).toString('base64url');
    let over = SECOND_CHECKS;
    const countTry = async (): Promise<number | undefined> => {
      const here = await this.limits.triesLeft(SECOND_CHECKS, `${code}|${sourceOf(req)}`);
      if (here === undefined) return undefined;
      over = SECOND_CHECKS_OF_A_CODE;
      const everywhere = await this.limits.triesLeft(SECOND_CHECKS_OF_A_CODE, code);
      return everywhere === undefined ? undefined : Math.min(here, everywhere);
    };
    const outcome = await this.read.ballotPaper({
      ...voter,
      ...(typeof secondCheck === 'string' ? { secondCheck } : {}),
      countTry,
    });
    if (!outcome.ok) {
      const { error } = outcome;
      return error.code === 'SECOND_CHECK_TRIED_TOO_OFTEN'
        ? toRefusal({ code: 'TOO_MANY_TRIES', minutes: over.seconds / 60 })
        : toRefusal(error);
    }
    const { addressee, ticket } = outcome.value;
    return {
      election: toPublicElection(outcome.value),
      addressee,
      ticket,
      contests: outcome.value.contests.map((each) => ({
        contest: toPublicContest(each),
        electionObject: exactText(each.frozen.election),
        fingerprint: each.frozen.fingerprint,
        hasVoted: each.hasVoted,
        returnedOtherwise: each.returnedOtherwise && { ...each.returnedOtherwise },
      })),
    };
  }
}
