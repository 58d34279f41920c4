import { Module } from '@nestjs/common';
import { DecideApproval, ProposeOpening, RANDOM_BYTES, ReadApprovals, RecordGroup } from '#libs/application';
import type { RandomBytes } from '#libs/basics';
import { ApprovalsResolver } from './approvals.resolver.js';

@Module({
  providers: [
    { provide: RecordGroup, inject: [RANDOM_BYTES], useFactory: (random: RandomBytes) => RecordGroup.load(random) },
    ...[ProposeOpening, DecideApproval, ReadApprovals],
    ApprovalsResolver,
  ],
})
export class ApprovalsModule {}
