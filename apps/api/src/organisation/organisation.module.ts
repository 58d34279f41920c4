import { Module } from '@nestjs/common';
import { ReadOrganisation } from '#libs/application';
import { OrganisationResolver } from './organisation.resolver.js';

@Module({ providers: [ReadOrganisation, OrganisationResolver] })
export class OrganisationModule {}
