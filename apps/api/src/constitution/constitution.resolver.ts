import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { ReadConstitutions } from '#libs/application';
import type { Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import {
  ConstitutionObject,
  ConstitutionVersionObject,
  toConstitutionObject,
  toVersionObject,
} from './constitution.types.js';

@Resolver()
export class ConstitutionResolver {
  constructor(private readonly read: ReadConstitutions) {}

  @Query(() => ConstitutionObject, {
    nullable: true,
    description: 'The constitution of your body; absent before the first.',
  })
  @Allow('signed-in')
  async constitution(
    @Args('version', { type: () => Int, nullable: true, description: 'The newest unless told.' })
    version: number | null,
    @By() by: Officer,
  ): Promise<ConstitutionObject | null> {
    const found = await this.read.version(by, version ?? undefined);
    return found ? toConstitutionObject(found) : null;
  }

  @Query(() => [ConstitutionVersionObject], { description: 'Every version, newest first.' })
  @Allow('signed-in')
  async constitutionVersions(@By() by: Officer): Promise<ConstitutionVersionObject[]> {
    return (await this.read.versions(by)).map(toVersionObject);
  }
}
