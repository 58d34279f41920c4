import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database, databaseHealth } from '#libs/persistence';
import { Allow } from '../access/allow.js';
import { Stopping } from './stopping.js';

/** OPS-08: beyond it, instants shown by this process would differ visibly from what the database decides. */
export const MAX_CLOCK_DIFFERENCE_MS = 2_000;

@Controller('health')
export class HealthController {
  constructor(
    @Inject(Database) private readonly dataSource: Database,
    private readonly stopping: Stopping,
  ) {}

  /** The process runs and answers. */
  @Get('live')
  @Allow('public')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** Requests may be sent here: the database can be written to, is of this version, and the clocks agree. */
  @Get('ready')
  @Allow('public')
  async ready(@Res({ passthrough: true }) response: Response): Promise<{ status: string; faults: string[] }> {
    const faults = this.stopping.isStopping ? ['stopping'] : await this.faults();
    if (faults.length === 0) return { status: 'ready', faults };
    response.status(503).setHeader('Retry-After', '2');
    return { status: 'not ready', faults };
  }

  private async faults(): Promise<string[]> {
    try {
      const { isWritable, pendingMigrations, clockDifferenceMs } = await databaseHealth(this.dataSource);
      return [
        ...(isWritable ? [] : ['database is read-only']),
        ...(pendingMigrations.length === 0 ? [] : ['migrations are missing']),
        ...(clockDifferenceMs < MAX_CLOCK_DIFFERENCE_MS ? [] : ['clock differs from the database']),
      ];
    } catch {
      return ['database does not answer'];
    }
  }
}
