import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Database, createDataSource } from '#libs/persistence';
import type { Config } from '../config.js';

export async function openDatabase(config: Config): Promise<Database> {
  const dataSource = createDataSource({
    url: config.databaseUrl,
    applicationName: 'quorate-api',
    max: config.databaseConnections,
  });
  return dataSource.initialize();
}

/** Closes the pool after the last request was answered: Nest runs this hook once the HTTP server has closed. */
@Injectable()
export class CloseDatabase implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly dataSource: Database) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
