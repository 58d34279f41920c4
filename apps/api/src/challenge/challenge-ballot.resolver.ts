import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ChallengeBallot } from '#libs/application';
import type { Request } from 'express';
import { Allow } from '../access/allow.js';
import { RETRY_AFTER_SECONDS } from '../casting/cast-ballots.resolver.js';
import { Busy } from '../platform/problem.js';
import { sourceOf } from '../platform/source-of.js';
import type { TryLimit } from '../platform/try-limits.js';
import { TryLimits } from '../platform/try-limits.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { BallotToChallenge, ChallengeBallotResult } from './challenge.types.js';
import type { BallotChallenged } from './challenge.types.js';

const MINUTES = 10;
/** Challenges from one network address: a whole meeting behind one address may try it out. Only counted, never logged. */
export const CHALLENGES_PER_ADDRESS: TryLimit = { name: 'challenges-per-address', tries: 200, seconds: MINUTES * 60 };

@Resolver()
export class ChallengeBallotResolver {
  constructor(
    private readonly challengeBallotUseCase: ChallengeBallot,
    private readonly limits: TryLimits,
  ) {}

  @Mutation(() => ChallengeBallotResult, {
    description:
      'Note that a ballot was opened instead of cast, so that it never counts. Nobody needs to sign in. Only the hash of the ballot is kept.',
  })
  @Allow('public')
  async challengeBallot(
    @Args('challenge', { type: () => BallotToChallenge }) challenge: BallotToChallenge,
    @Context() { req }: { req: Request },
  ): Promise<BallotChallenged | Refusal> {
    if (!(await this.limits.isWithin(CHALLENGES_PER_ADDRESS, sourceOf(req))))
      return toRefusal({ code: 'TOO_MANY_TRIES', minutes: MINUTES });
    const outcome = await this.challengeBallotUseCase.execute(challenge);
    if (outcome.ok) return { ...outcome.value };
    if (outcome.error.code === 'BUSY') throw new Busy(RETRY_AFTER_SECONDS);
    return toRefusal(outcome.error);
  }
}
