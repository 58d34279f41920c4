import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { FoundBody } from '#libs/application';
import type { Request } from 'express';
import { Allow } from '../access/allow.js';
import { Config } from '../config.js';
import { LINKS_PER_EMAIL, minutes } from '../officer/sign-in-limits.js';
import { sourceOf } from '../platform/source-of.js';
import { TryLimits } from '../platform/try-limits.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { BODIES_PER_ADDRESS } from './founding-limits.js';
import { FoundBodyInput, FoundBodyResult } from './installation.types.js';
import type { BodyFounded } from './installation.types.js';
import { ModelConstitutions } from './model-constitutions.js';

@Resolver()
export class FoundBodyResolver {
  constructor(
    private readonly found: FoundBody,
    private readonly models: ModelConstitutions,
    private readonly limits: TryLimits,
    private readonly config: Config,
  ) {}

  @Mutation(() => FoundBodyResult, {
    description:
      'Set up a body with a model constitution and its first officer, secretary and returning officer in one, and send them a sign-in link. Public, where the installation is open for it.',
  })
  @Allow('public')
  async foundBody(
    @Args('body', { type: () => FoundBodyInput }) body: FoundBodyInput,
    @Context() { req }: { req: Request },
  ): Promise<BodyFounded | Refusal> {
    if (!this.config.isFoundingOpen) return toRefusal({ code: 'FOUNDING_CLOSED' });
    const { name, nameCy, officerName, email } = body;
    for (const [limit, key] of [
      [BODIES_PER_ADDRESS, sourceOf(req)],
      [LINKS_PER_EMAIL, email.trim().toLowerCase()],
    ] as const) {
      if (!(await this.limits.isWithin(limit, key)))
        return toRefusal({ code: 'TOO_MANY_TRIES', minutes: minutes(limit) });
    }
    const model = this.models.find(body.modelConstitution);
    if (!model) return toRefusal({ code: 'MODEL_NOT_KNOWN' });
    const outcome = await this.found.execute({
      name,
      ...(nameCy ? { nameCy } : {}),
      officerName,
      email,
      document: model.document,
    });
    return outcome.ok ? outcome.value : toRefusal(outcome.error);
  }
}
