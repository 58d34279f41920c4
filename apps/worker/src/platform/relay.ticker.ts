import { Injectable } from '@nestjs/common';
import { OutboxRelay } from '#libs/queue';
import type { Ticker } from '../ticker.js';
import { within } from './patience.js';

/** A queue that takes this long to take jobs is away. */
const AWAY_AFTER_MS = 5_000;

export class QueueIsAway extends Error {
  override readonly name = 'QueueIsAway';
}

@Injectable()
export class RelayTicker implements Ticker {
  readonly name = 'relay-outbox';
  readonly everyMs = 250;

  constructor(private readonly relay: OutboxRelay) {}

  /** @throws QueueIsAway; the jobs that it was to take stay in the outbox, and are offered again */
  async tick(stop: AbortSignal): Promise<void> {
    const offered = await within({ signal: stop, ms: AWAY_AFTER_MS }, this.relay.relay());
    if (offered === undefined && !stop.aborted) throw new QueueIsAway();
  }
}
