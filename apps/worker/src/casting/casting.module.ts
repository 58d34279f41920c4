import { join } from 'node:path';
import { Global, Inject, Injectable, Module } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import {
  BallotBoxDoorways,
  CheckReceivedBallots,
  ProofChecks,
  PublishedRoots,
  PublishRoots,
  SealBatch,
} from '#libs/application';
import { Database, PgBallotBoxDoorways, RootFiles } from '#libs/persistence';
import { ProofPool, proofThreads } from '#libs/proofs';
import type { WorkerConfig } from '../config.js';
import { WORKER_CONFIG } from '../platform/tokens.js';

@Injectable()
class EndProofs implements OnApplicationShutdown {
  constructor(@Inject(ProofChecks) private readonly proofs: ProofPool) {}

  onApplicationShutdown(): Promise<void> {
    return this.proofs.close();
  }
}

/** What the tickers of casting need: sealing, publishing and checking. */
@Global()
@Module({
  providers: [
    { provide: ProofChecks, useFactory: () => new ProofPool(proofThreads()) },
    {
      provide: BallotBoxDoorways,
      inject: [Database],
      useFactory: (source: Database) => new PgBallotBoxDoorways(source),
    },
    {
      provide: PublishedRoots,
      inject: [WORKER_CONFIG],
      useFactory: ({ dataDirectory }: WorkerConfig) => new RootFiles(join(dataDirectory, 'roots')),
    },
    ...[SealBatch, PublishRoots, CheckReceivedBallots],
    EndProofs,
  ],
  exports: [BallotBoxDoorways, SealBatch, PublishRoots, CheckReceivedBallots],
})
export class CastingModule {}
