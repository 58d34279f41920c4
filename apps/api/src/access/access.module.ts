import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { ReadSession } from '#libs/application';
import { AccessCheck } from './access-check.js';
import { AccessGuard } from './access.guard.js';
import { Sessions } from './sessions.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [ReadSession, Sessions, AccessCheck, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Sessions, AccessCheck],
})
export class AccessModule {}
