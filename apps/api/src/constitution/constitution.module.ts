import { Module } from '@nestjs/common';
import { AdoptConstitution, ReadConstitutions } from '#libs/application';
import { AdoptConstitutionResolver } from './adopt-constitution.resolver.js';
import { ConstitutionResolver } from './constitution.resolver.js';

@Module({ providers: [AdoptConstitution, ReadConstitutions, AdoptConstitutionResolver, ConstitutionResolver] })
export class ConstitutionModule {}
