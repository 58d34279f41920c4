import path from 'node:path';
import { Injectable, Module } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import {
  BallotBoxDoorways,
  ClosePoll,
  ElectionDoorways,
  ExamineRecord,
  NameMixers,
  PublicRecord,
  PublishedRecords,
  ReadOpening,
  ReadOutcome,
  RANDOM_BYTES,
  RecordGroup,
  RecordLot,
  RecordWork,
  RootCopies,
  SubmitMix,
  SubmitPartialDecryption,
} from '#libs/application';
import type { RandomBytes } from '#libs/basics';
import { Database, PgBallotBoxDoorways, PgElectionDoorways, RootFileCopies } from '#libs/persistence';
import { RecordPool } from '#libs/proofs';
import { Config } from '../config.js';
import { MixController } from '../mixers/mix.controller.js';
import { MixersResolver } from '../mixers/mixers.resolver.js';
import { ClosePollResolver } from './close-poll.resolver.js';
import { CountRecordResolver } from './count-record.resolver.js';
import { ExamineRecordResolver } from './examine-record.resolver.js';
import { OpeningStateResolver } from './opening-state.resolver.js';
import { PartialDecryptionController } from './partial-decryption.controller.js';
import { PublicRecordController } from './public-record.controller.js';
import { ReadingLimits } from './reading-limits.js';
import { RecordLotResolver } from './record-lot.resolver.js';
import { ResolutionRecordResolver } from './resolution-record.resolver.js';

/** Ends the thread once the last request was answered. */
@Injectable()
class EndOpening implements OnApplicationShutdown {
  constructor(private readonly work: RecordWork) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.work instanceof RecordPool) await this.work.close();
  }
}

@Module({
  controllers: [PartialDecryptionController, MixController, PublicRecordController],
  providers: [
    // The API only checks what key-holders hand in, one after the other; the worker does everything else.
    { provide: RecordWork, useFactory: () => new RecordPool({ threads: 1 }) },
    {
      provide: BallotBoxDoorways,
      inject: [Database],
      useFactory: (source: Database) => new PgBallotBoxDoorways(source),
    },
    { provide: ElectionDoorways, inject: [Database], useFactory: (source: Database) => new PgElectionDoorways(source) },
    {
      provide: RootCopies,
      inject: [Config],
      useFactory: ({ dataDirectory }: Config) => new RootFileCopies(path.join(dataDirectory, 'roots')),
    },
    ...[ClosePoll, RecordLot, SubmitPartialDecryption, PublicRecord, ReadOpening, ReadOutcome, ExamineRecord],
    ...[NameMixers, SubmitMix, PublishedRecords, ReadingLimits],
    { provide: RecordGroup, inject: [RANDOM_BYTES], useFactory: (random: RandomBytes) => RecordGroup.load(random) },
    EndOpening,
    ClosePollResolver,
    RecordLotResolver,
    OpeningStateResolver,
    CountRecordResolver,
    ResolutionRecordResolver,
    ExamineRecordResolver,
    MixersResolver,
  ],
})
export class OpeningModule {}
