import { Module } from '@nestjs/common';
import {
  BallotBoxDoorways,
  BlockCode,
  ElectionDoorways,
  ExtractElectors,
  RANDOM_BYTES,
  ReadRollLog,
  RecordGroup,
  RecordOtherChannel,
  ReissueCode,
  SetCodePolicy,
  TakeCodes,
  TakeReplacement,
} from '#libs/application';
import type { RandomBytes } from '#libs/basics';
import { Database, PgBallotBoxDoorways, PgElectionDoorways } from '#libs/persistence';
import { CodeFilesController } from './code-files.controller.js';
import { CodePolicyResolver } from './code-policy.resolver.js';
import { LostCodesResolver } from './lost-codes.resolver.js';
import { TakeCodesController } from './take-codes.controller.js';

/** Who makes the voting codes, codes that are lost, and votes that come otherwise. */
@Module({
  controllers: [CodeFilesController, TakeCodesController],
  providers: [
    { provide: RecordGroup, inject: [RANDOM_BYTES], useFactory: (random: RandomBytes) => RecordGroup.load(random) },
    {
      provide: ElectionDoorways,
      inject: [Database],
      useFactory: (source: Database) => new PgElectionDoorways(source),
    },
    {
      provide: BallotBoxDoorways,
      inject: [Database],
      useFactory: (source: Database) => new PgBallotBoxDoorways(source),
    },
    ...[SetCodePolicy, ExtractElectors, TakeCodes, TakeReplacement, BlockCode, ReissueCode, RecordOtherChannel],
    ReadRollLog,
    CodePolicyResolver,
    LostCodesResolver,
  ],
})
export class CodesModule {}
