import { HttpException, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Request, Response } from 'express';

/** Small answers for one address in a minute: a monitor that fetches every object by itself asks twice for each ballot. */
export const SMALL_READS = { points: 12_000, duration: 60 } as const;
/** Whole archives, or parts of them, that one address begins to read in a minute. */
export const ARCHIVE_READS = { points: 240, duration: 60 } as const;
/** Archives that are read at the same time: by one address, and by all together. */
export const MOST_AT_ONCE = { byAddress: 8, together: 64 } as const;

/**
 * Public records are for everybody; this keeps one reader from taking them away from the others. Counted in the memory of
 * this process: what is limited is its work.
 */
@Injectable()
export class ReadingLimits {
  private readonly small = new RateLimiterMemory({ keyPrefix: 'small', ...SMALL_READS });
  private readonly archives = new RateLimiterMemory({ keyPrefix: 'archive', ...ARCHIVE_READS });
  private readonly underWay = new Map<string, number>();
  private together = 0;

  /** @throws HttpException 429 with `Retry-After` over the limit */
  async countSmall(request: Request, response: Response): Promise<void> {
    await this.count(this.small, request, response);
  }

  /**
   * Counts one reading of an archive, and does it.
   * @throws HttpException 429 with `Retry-After` over a limit
   */
  async reading(request: Request, response: Response, send: () => Promise<void>): Promise<void> {
    await this.count(this.archives, request, response);
    const address = addressOf(request);
    const own = this.underWay.get(address) ?? 0;
    if (own >= MOST_AT_ONCE.byAddress || this.together >= MOST_AT_ONCE.together) throw tooMany(response, 5);
    this.underWay.set(address, own + 1);
    this.together += 1;
    try {
      await send();
    } finally {
      this.together -= 1;
      const left = (this.underWay.get(address) ?? 1) - 1;
      if (left > 0) this.underWay.set(address, left);
      else this.underWay.delete(address);
    }
  }

  private async count(limiter: RateLimiterMemory, request: Request, response: Response): Promise<void> {
    try {
      await limiter.consume(addressOf(request));
    } catch (over) {
      if (over instanceof RateLimiterRes) throw tooMany(response, Math.ceil(over.msBeforeNext / 1000));
      throw over;
    }
  }
}

const addressOf = ({ ip }: Request): string => ip ?? '';

function tooMany(response: Response, seconds: number): HttpException {
  response.setHeader('Retry-After', String(Math.max(1, seconds)));
  return new HttpException('Too many requests from your address at the moment. Try again in a little while.', 429);
}
