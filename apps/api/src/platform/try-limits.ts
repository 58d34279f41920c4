import { Inject, Injectable } from '@nestjs/common';
import { Keyring } from '#libs/application';
import { Database } from '#libs/persistence';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';

/** How many tries of one thing are evaluated for one key (an address, a network, a person) in a stretch of time. */
export interface TryLimit {
  /** Names the counter; unique in the installation. */
  readonly name: string;
  readonly tries: number;
  readonly seconds: number;
}

/**
 * Counts tries, not requests (AUTH-03). Counted in PostgreSQL, for all processes together; in the memory of this
 * process while the database does not answer, so that guessing stays limited (AUTH-04). Keys are stored hashed.
 */
@Injectable()
export class TryLimits {
  private readonly limiters = new Map<string, RateLimiterAbstract>();

  constructor(
    @Inject(Database) private readonly dataSource: Database,
    private readonly keyring: Keyring,
  ) {}

  /** Counts one try. @returns false when this one is over the limit and must not be evaluated */
  async isWithin(limit: TryLimit, key: string): Promise<boolean> {
    return (await this.triesLeft(limit, key)) !== undefined;
  }

  /** Counts one try. @returns how many are left after it; undefined when it is over the limit and must not be evaluated */
  async triesLeft(limit: TryLimit, key: string): Promise<number | undefined> {
    try {
      const { remainingPoints } = await this.limiter(limit).consume(
        Buffer.from(this.keyring.sessionHash(`try|${limit.name}|${key}`)).toString('hex'),
      );
      return remainingPoints;
    } catch (over) {
      if (over instanceof RateLimiterRes) return undefined;
      throw over;
    }
  }

  private limiter(limit: TryLimit): RateLimiterAbstract {
    const known = this.limiters.get(limit.name);
    if (known) return known;
    const options = { keyPrefix: limit.name, points: limit.tries, duration: limit.seconds };
    const made = new RateLimiterPostgres({
      ...options,
      storeClient: this.dataSource,
      storeType: 'typeorm',
      schemaName: 'quorate_limits',
      tableName: 'try_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      inMemoryBlockOnConsumed: limit.tries + 1,
      insuranceLimiter: new RateLimiterMemory(options),
    });
    this.limiters.set(limit.name, made);
    return made;
  }
}
