import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AdoptConstitution } from '#libs/application';
import { LONGEST_CONSTITUTION } from '#libs/domain';
import type { Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { AdoptConstitutionResult, toConstitutionObject } from './constitution.types.js';
import type { ConstitutionAdopted } from './constitution.types.js';

@Resolver()
export class AdoptConstitutionResolver {
  constructor(private readonly adopt: AdoptConstitution) {}

  @Mutation(() => AdoptConstitutionResult, {
    description: 'Adopt a version of the constitution. It is added to those before, which stay. Secretary only.',
  })
  @Allow('secretary')
  async adoptConstitution(
    @Args('document', { type: () => String, description: `JSON of at most ${LONGEST_CONSTITUTION} characters.` })
    document: string,
    @By() by: Officer,
  ): Promise<ConstitutionAdopted | Refusal> {
    const outcome = await this.adopt.execute({ by, document });
    if (outcome.ok) return { constitution: toConstitutionObject(outcome.value) };
    const { code, faults } = outcome.error;
    const fields = faults.map(({ path, code: fault, facts }) => ({
      ...facts,
      field: path,
      code: `CONSTITUTION_${fault}` as const,
    }));
    return toRefusal({ code, fields });
  }
}
