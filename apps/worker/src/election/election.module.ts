import { Global, Module } from '@nestjs/common';
import { IssueVotingCodes, RANDOM_BYTES, PublicAddress, RecordGroup } from '#libs/application';
import type { RandomBytes } from '#libs/basics';
import type { WorkerConfig } from '../config.js';
import { WORKER_CONFIG } from '../platform/tokens.js';

/** What the job that issues voting codes needs. */
@Global()
@Module({
  providers: [
    {
      provide: PublicAddress,
      inject: [WORKER_CONFIG],
      useFactory: ({ publicUrl }: WorkerConfig): PublicAddress => ({ url: publicUrl.replace(/\/+$/, '') }),
    },
    { provide: RecordGroup, inject: [RANDOM_BYTES], useFactory: (random: RandomBytes) => RecordGroup.load(random) },
    IssueVotingCodes,
  ],
  exports: [IssueVotingCodes, PublicAddress],
})
export class ElectionModule {}
