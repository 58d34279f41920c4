import { setTimeout as pause } from 'node:timers/promises';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { RequestSignInLink } from '#libs/application';
import { parseEmail } from '#libs/domain';
import type { Request } from 'express';
import { Allow } from '../access/allow.js';
import { sourceOf } from '../platform/source-of.js';
import { TryLimits } from '../platform/try-limits.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { RequestSignInLinkResult } from './officer.types.js';
import type { SignInLinkRequested } from './officer.types.js';
import { LINKS_PER_ADDRESS, LINKS_PER_EMAIL, minutes } from './sign-in-limits.js';

/** Every answer takes at least this long, so that its time does not tell whether the address is known (AUTH-06). */
export const ANSWER_AFTER_MS = 400;

@Resolver()
export class RequestSignInLinkResolver {
  constructor(
    private readonly requestLink: RequestSignInLink,
    private readonly limits: TryLimits,
  ) {}

  @Mutation(() => RequestSignInLinkResult, { description: 'Send a sign-in link to an officer’s e-mail address.' })
  @Allow('public')
  async requestSignInLink(
    @Args('email', { type: () => String }) text: string,
    @Context() { req }: { req: Request },
  ): Promise<SignInLinkRequested | Refusal> {
    const email = parseEmail(text);
    if (!email) return toRefusal({ code: 'EMAIL_NOT_VALID' });
    for (const [limit, key] of [
      [LINKS_PER_ADDRESS, sourceOf(req)],
      [LINKS_PER_EMAIL, email.toLowerCase()],
    ] as const) {
      const isWithin = await this.limits.isWithin(limit, key);
      if (!isWithin) return toRefusal({ code: 'TOO_MANY_TRIES', minutes: minutes(limit) });
    }
    await Promise.all([this.requestLink.execute({ email }), pause(ANSWER_AFTER_MS)]);
    return { requested: true };
  }
}
