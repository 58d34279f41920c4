import type { Type } from '@nestjs/common';
import { createUnionType } from '@nestjs/graphql';
import { Refusal } from './refusal.types.js';

/**
 * The result type of a mutation: what was done, or a refusal.
 *
 *     export const ClosePollResult = answer('ClosePollResult', PollClosed);
 *     @Mutation(() => ClosePollResult) … : Promise<PollClosed | Refusal>
 */
export const answer = <Done extends object>(name: string, done: Type<Done>): Done | Refusal =>
  createUnionType<readonly [Type<Done>, typeof Refusal]>({
    name,
    types: () => [done, Refusal] as const,
    resolveType: (value: unknown) => (value instanceof Refusal ? Refusal : done),
  });
