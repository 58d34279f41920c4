import { Global, Module } from '@nestjs/common';
import { HelpFeed } from '#libs/application';
import { Database, PgHelpFeed } from '#libs/persistence';

/** What the tickers that send and tell need beside the ports of the platform. */
@Global()
@Module({
  providers: [{ provide: HelpFeed, inject: [Database], useFactory: (database: Database) => new PgHelpFeed(database) }],
  exports: [HelpFeed],
})
export class DeliveryModule {}
