import { Injectable, Logger } from '@nestjs/common';
import { faultOf } from './fault.js';

const SAY_EVERY_MS = 10_000;

/** What goes wrong between us and the store of the queue; said now and then, because it comes in hundreds. */
@Injectable()
export class QueueFaults {
  private readonly log = new Logger('Queue');
  private nextAt = 0;
  private times = 0;

  note(error: unknown): void {
    this.times += 1;
    const now = performance.now();
    if (now < this.nextAt) return;
    this.log.warn({ event: 'queue-fault', times: this.times, ...faultOf(error) });
    this.nextAt = now + SAY_EVERY_MS;
    this.times = 0;
  }
}
