import { Injectable, Module } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import {
  BallotBoxDoorways,
  BallotIntake,
  CastBallots,
  CastBatcher,
  CastingLine,
  ElectionDoorways,
  FindReceipt,
  FrozenPolls,
  ProofChecks,
  ReadBallotBox,
} from '#libs/application';
import { Database, PgBallotBoxDoorways, PgBallotIntake, PgElectionDoorways, PgFrozenPolls } from '#libs/persistence';
import { ProofPool } from '#libs/proofs';
import { Config } from '../config.js';
import { BallotBoxResolver } from './ballot-box.resolver.js';
import { CastBallotsResolver } from './cast-ballots.resolver.js';
import { CastingConfig, readCastingConfig } from './casting-config.js';
import { RootsController } from './roots.controller.js';

/** Ends the threads and connections of casting once the last request was answered. */
@Injectable()
class EndCasting implements OnApplicationShutdown {
  constructor(
    private readonly proofs: ProofChecks,
    private readonly intake: BallotIntake,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.proofs instanceof ProofPool) await this.proofs.close();
    if (this.intake instanceof PgBallotIntake) await this.intake.close();
  }
}

@Module({
  controllers: [RootsController],
  providers: [
    { provide: CastingConfig, useFactory: () => readCastingConfig(process.env) },
    { provide: CastingLine, inject: [CastingConfig], useFactory: ({ line }: CastingConfig) => new CastingLine(line) },
    {
      provide: BallotIntake,
      inject: [Config, CastingConfig],
      useFactory: ({ databaseUrl }: Config, { connections }: CastingConfig) =>
        new PgBallotIntake({ url: databaseUrl, connections, applicationName: 'quorate-cast' }),
    },
    {
      provide: CastBatcher,
      inject: [BallotIntake, CastingConfig],
      useFactory: (intake: BallotIntake, { batching }: CastingConfig) => new CastBatcher(intake, batching),
    },
    {
      provide: ProofChecks,
      inject: [CastingConfig],
      useFactory: ({ threads }: CastingConfig) => new ProofPool(threads),
    },
    { provide: FrozenPolls, inject: [Database], useFactory: (source: Database) => new PgFrozenPolls(source) },
    {
      provide: BallotBoxDoorways,
      inject: [Database],
      useFactory: (source: Database) => new PgBallotBoxDoorways(source),
    },
    {
      provide: ElectionDoorways,
      inject: [Database],
      useFactory: (source: Database) => new PgElectionDoorways(source),
    },
    ...[CastBallots, ReadBallotBox, FindReceipt],
    EndCasting,
    CastBallotsResolver,
    BallotBoxResolver,
  ],
})
export class CastingModule {}
