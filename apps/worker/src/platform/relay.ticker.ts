import { Injectable } from '@nestjs/common';
import { OutboxRelay } from '#libs/queue';
import type { Ticker } from '../ticker.js';

@Injectable()
export class RelayTicker implements Ticker {
  readonly name = 'relay-outbox';
  readonly everyMs = 250;

  constructor(private readonly relay: OutboxRelay) {}

  async tick(): Promise<void> {
    await this.relay.relay();
  }
}
