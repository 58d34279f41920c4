import { Module } from '@nestjs/common';
import { FoundBody, ListResults, ResultDoorways } from '#libs/application';
import { Database, PgResultDoorways } from '#libs/persistence';
import { DeclaredElectionsResolver } from './declared-elections.resolver.js';
import { FoundBodyResolver } from './found-body.resolver.js';
import { InstallationResolver } from './installation.resolver.js';
import { ModelConstitutions } from './model-constitutions.js';

@Module({
  providers: [
    { provide: ResultDoorways, inject: [Database], useFactory: (source: Database) => new PgResultDoorways(source) },
    ...[FoundBody, ListResults, ModelConstitutions],
    InstallationResolver,
    FoundBodyResolver,
    DeclaredElectionsResolver,
  ],
})
export class InstallationModule {}
