import { Module } from '@nestjs/common';
import { ElectionDoorways, RANDOM_BYTES, ReadHelp, RecordGroup, RequestHelp, SettleHelp } from '#libs/application';
import type { RandomBytes } from '#libs/basics';
import { Database, PgElectionDoorways } from '#libs/persistence';
import { HelpResolver } from './help.resolver.js';

@Module({
  providers: [
    { provide: RecordGroup, inject: [RANDOM_BYTES], useFactory: (random: RandomBytes) => RecordGroup.load(random) },
    { provide: ElectionDoorways, inject: [Database], useFactory: (source: Database) => new PgElectionDoorways(source) },
    ...[RequestHelp, ReadHelp, SettleHelp],
    HelpResolver,
  ],
})
export class HelpModule {}
