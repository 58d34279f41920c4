import { Module } from '@nestjs/common';
import {
  BeginKeyCeremony,
  CommitDecryptions,
  ConcludeKeyCeremony,
  HandInCeremonyMessage,
  RANDOM_BYTES,
  ReadDecryptionTasks,
  ReadKeyCeremony,
  RecordGroup,
  SetKeyPolicy,
} from '#libs/application';
import type { RandomBytes } from '#libs/basics';
import { DecryptionsResolver } from './decryptions.resolver.js';
import { KeyCeremonyResolver } from './key-ceremony.resolver.js';

@Module({
  providers: [
    { provide: RecordGroup, inject: [RANDOM_BYTES], useFactory: (random: RandomBytes) => RecordGroup.load(random) },
    ...[SetKeyPolicy, BeginKeyCeremony, HandInCeremonyMessage, ConcludeKeyCeremony, ReadKeyCeremony],
    ...[CommitDecryptions, ReadDecryptionTasks],
    KeyCeremonyResolver,
    DecryptionsResolver,
  ],
})
export class KeysModule {}
