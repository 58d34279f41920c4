import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Request } from 'express';
import { languageOf } from './language.js';
import { refusalText } from './refusal-text.js';
import { Refusal, RefusalField } from './refusal.types.js';

/** Words a refusal in the language of the request, and only where the text is asked for. */
@Resolver(() => Refusal)
export class RefusalResolver {
  @ResolveField(() => String)
  message(@Parent() { code, details }: Refusal, @Context() { req }: { req: Request }): string {
    return refusalText(code, details, languageOf(req));
  }
}

@Resolver(() => RefusalField)
export class RefusalFieldResolver {
  @ResolveField(() => String)
  message(@Parent() { code, details }: RefusalField, @Context() { req }: { req: Request }): string {
    return refusalText(code, details, languageOf(req));
  }
}
