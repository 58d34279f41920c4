import { Module } from '@nestjs/common';
import { ApproveDeclaration, ElectionDoorways, ProposeDeclaration, PublicRecord, ReadOutcome } from '#libs/application';
import { Database, PgElectionDoorways } from '#libs/persistence';
import { BundleController } from './bundle.controller.js';
import { DeclarationsResolver } from './declarations.resolver.js';

@Module({
  controllers: [BundleController],
  providers: [
    { provide: ElectionDoorways, inject: [Database], useFactory: (source: Database) => new PgElectionDoorways(source) },
    ...[ProposeDeclaration, ApproveDeclaration, PublicRecord, ReadOutcome],
    DeclarationsResolver,
  ],
})
export class DeclarationModule {}
