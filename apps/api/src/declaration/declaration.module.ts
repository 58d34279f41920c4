import { Module } from '@nestjs/common';
import {
  ApproveDeclaration,
  ElectionDoorways,
  HandedOutVerifier,
  ProposeDeclaration,
  PublicRecord,
  RANDOM_BYTES,
  ReadOutcome,
  RecordGroup,
} from '#libs/application';
import type { RandomBytes } from '#libs/basics';
import { Database, PgElectionDoorways } from '#libs/persistence';
import { BundleController } from './bundle.controller.js';
import { DeclarationsResolver } from './declarations.resolver.js';
import { VerifierFile } from './verifier-file.js';
import { VerifierController } from './verifier.controller.js';

@Module({
  controllers: [BundleController, VerifierController],
  providers: [
    { provide: ElectionDoorways, inject: [Database], useFactory: (source: Database) => new PgElectionDoorways(source) },
    { provide: RecordGroup, inject: [RANDOM_BYTES], useFactory: (random: RandomBytes) => RecordGroup.load(random) },
    { provide: HandedOutVerifier, useClass: VerifierFile },
    ...[ProposeDeclaration, ApproveDeclaration, PublicRecord, ReadOutcome],
    DeclarationsResolver,
  ],
})
export class DeclarationModule {}
