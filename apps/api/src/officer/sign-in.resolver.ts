import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { SignIn } from '#libs/application';
import type { Request, Response } from 'express';
import { Allow } from '../access/allow.js';
import { readSessionCookie, setSessionCookie } from '../access/session-cookie.js';
import { sourceOf } from '../platform/source-of.js';
import { TryLimits } from '../platform/try-limits.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { SignInResult } from './officer.types.js';
import type { SignedIn } from './officer.types.js';
import { SIGN_INS_PER_ADDRESS, minutes } from './sign-in-limits.js';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signInUseCase: SignIn,
    private readonly limits: TryLimits,
  ) {}

  @Mutation(() => SignInResult, { description: 'Exchange the token of a sign-in link for a session. Works once.' })
  @Allow('public')
  async signIn(
    @Args('token', { type: () => String }) linkToken: string,
    @Context() { req, res }: { req: Request; res: Response },
  ): Promise<SignedIn | Refusal> {
    if (!(await this.limits.isWithin(SIGN_INS_PER_ADDRESS, sourceOf(req)))) {
      return toRefusal({ code: 'TOO_MANY_TRIES', minutes: minutes(SIGN_INS_PER_ADDRESS) });
    }
    const previousSession = readSessionCookie(req);
    const outcome = await this.signInUseCase.execute({ linkToken, ...(previousSession ? { previousSession } : {}) });
    if (!outcome.ok) return toRefusal(outcome.error);
    const { sessionToken, expiresAt, officer } = outcome.value;
    setSessionCookie(res, sessionToken, expiresAt);
    return { organisationId: officer.organisationId, officerId: officer.officerId, expiresAt };
  }
}
