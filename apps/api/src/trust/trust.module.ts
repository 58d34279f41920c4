import { Module } from '@nestjs/common';
import { ElectionDoorways, ReadTrustStatement } from '#libs/application';
import { Database, PgElectionDoorways } from '#libs/persistence';
import { TrustController } from './trust.controller.js';
import { TrustResolver } from './trust.resolver.js';

@Module({
  controllers: [TrustController],
  providers: [
    { provide: ElectionDoorways, inject: [Database], useFactory: (source: Database) => new PgElectionDoorways(source) },
    ReadTrustStatement,
    TrustResolver,
  ],
})
export class TrustModule {}
