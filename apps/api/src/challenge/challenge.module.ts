import { Injectable, Module } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import {
  BallotBoxDoorways,
  CastingLine,
  ChallengeBallot,
  ElectionDoorways,
  FrozenPolls,
  OpeningChecks,
  ReadChallenged,
} from '#libs/application';
import { Database, PgBallotBoxDoorways, PgElectionDoorways, PgFrozenPolls } from '#libs/persistence';
import { OpeningPool } from '#libs/proofs';
import { ChallengeBallotResolver } from './challenge-ballot.resolver.js';
import { ChallengedController } from './challenged.controller.js';

/** Challenges that this process serves at once, waiting ones included: they share nothing with the line of casting. */
const LINE = 32;

/** Ends the thread once the last request was answered. */
@Injectable()
class EndChallenges implements OnApplicationShutdown {
  constructor(private readonly openings: OpeningChecks) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.openings instanceof OpeningPool) await this.openings.close();
  }
}

@Module({
  controllers: [ChallengedController],
  providers: [
    { provide: CastingLine, useFactory: () => new CastingLine(LINE) },
    { provide: OpeningChecks, useFactory: () => new OpeningPool() },
    { provide: FrozenPolls, inject: [Database], useFactory: (source: Database) => new PgFrozenPolls(source) },
    {
      provide: BallotBoxDoorways,
      inject: [Database],
      useFactory: (source: Database) => new PgBallotBoxDoorways(source),
    },
    { provide: ElectionDoorways, inject: [Database], useFactory: (source: Database) => new PgElectionDoorways(source) },
    ...[ChallengeBallot, ReadChallenged],
    EndChallenges,
    ChallengeBallotResolver,
  ],
})
export class ChallengeModule {}
