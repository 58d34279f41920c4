import { Module } from '@nestjs/common';
import {
  ChangeCandidates,
  ChangeContests,
  ChangeElection,
  CreateElection,
  ElectionDoorways,
  FreezeRoll,
  OpenPoll,
  RANDOM_BYTES,
  ReadElections,
  ReadPublicElection,
  ReadVotingMessages,
  RecordGroup,
  RequestVotingCodes,
  SubmitTrusteeKeys,
} from '#libs/application';
import type { RandomBytes } from '#libs/basics';
import { Database, PgElectionDoorways } from '#libs/persistence';
import { ContestsResolver } from './contests.resolver.js';
import { ElectionsResolver } from './elections.resolver.js';
import { PollResolver } from './poll.resolver.js';
import { PublicElectionResolver } from './public-election.resolver.js';
import { RollResolver } from './roll.resolver.js';
import { TrusteeKeysResolver } from './trustee-keys.resolver.js';

@Module({
  providers: [
    { provide: RecordGroup, inject: [RANDOM_BYTES], useFactory: (random: RandomBytes) => RecordGroup.load(random) },
    {
      provide: ElectionDoorways,
      inject: [Database],
      useFactory: (source: Database) => new PgElectionDoorways(source),
    },
    ...[CreateElection, ChangeElection, ChangeContests, ChangeCandidates, FreezeRoll, SubmitTrusteeKeys],
    ...[RequestVotingCodes, ReadVotingMessages, OpenPoll, ReadElections, ReadPublicElection],
    ElectionsResolver,
    ContestsResolver,
    RollResolver,
    TrusteeKeysResolver,
    PollResolver,
    PublicElectionResolver,
  ],
})
export class ElectionModule {}
