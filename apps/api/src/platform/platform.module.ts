import { randomBytes } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Clock, Keyring, PublicAddress, RANDOM_BYTES, SignInDoorways, UnitOfWork } from '#libs/application';
import type { RandomBytes } from '#libs/basics';
import { Database, PgSignInDoorways, TypeOrmUnitOfWork } from '#libs/persistence';
import { Config, readConfig } from '../config.js';
import { CloseDatabase, openDatabase } from './database.js';
import { EveryProblem } from './every-problem.filter.js';
import { HealthController } from './health.controller.js';
import { WelcomeController } from './welcome.controller.js';
import { ConfiguredAddress } from './public-address.js';
import { Stopping } from './stopping.js';
import { SystemClock } from './system-clock.js';
import { TryLimits } from './try-limits.js';

/** What every slice needs and none owns: configuration, database, keys, clock, randomness, limits and health. */
@Global()
@Module({
  controllers: [HealthController, WelcomeController],
  providers: [
    { provide: Config, useFactory: () => readConfig(process.env) },
    { provide: Database, inject: [Config], useFactory: openDatabase },
    { provide: RANDOM_BYTES, useValue: ((length) => randomBytes(length)) satisfies RandomBytes },
    {
      provide: Keyring,
      inject: [Config, RANDOM_BYTES],
      useFactory: (config: Config, random: RandomBytes) => new Keyring(config.secret, random),
    },
    {
      provide: UnitOfWork,
      inject: [Database, Keyring],
      useFactory: (dataSource: Database, keyring: Keyring) => new TypeOrmUnitOfWork(dataSource, keyring),
    },
    {
      provide: SignInDoorways,
      inject: [Database],
      useFactory: (dataSource: Database) => new PgSignInDoorways(dataSource),
    },
    { provide: Clock, useClass: SystemClock },
    { provide: PublicAddress, useClass: ConfiguredAddress },
    { provide: APP_FILTER, useClass: EveryProblem },
    CloseDatabase,
    Stopping,
    TryLimits,
  ],
  exports: [
    Config,
    Database,
    RANDOM_BYTES,
    Keyring,
    UnitOfWork,
    SignInDoorways,
    Clock,
    PublicAddress,
    Stopping,
    TryLimits,
  ],
})
export class PlatformModule {}
