import { Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.js';
import { Config } from '../config.js';
import { buildName } from './build-name.js';
import { InstallationObject, ModelConstitutionObject, toModelObject } from './installation.types.js';
import { ModelConstitutions } from './model-constitutions.js';

@Resolver()
export class InstallationResolver {
  private readonly build = buildName();

  constructor(
    private readonly config: Config,
    private readonly models: ModelConstitutions,
  ) {}

  @Query(() => InstallationObject, { description: 'What this installation offers. Public.' })
  @Allow('public')
  installation(): InstallationObject {
    const { isFoundingOpen, hasCapturedMail } = this.config;
    return { isFoundingOpen, hasCapturedMail, build: this.build };
  }

  @Query(() => [ModelConstitutionObject], { description: 'Rule-books to begin with, as data. Public.' })
  @Allow('public')
  modelConstitutions(): ModelConstitutionObject[] {
    return this.models.all.map(toModelObject);
  }
}
