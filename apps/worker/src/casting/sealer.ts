import { Injectable, Logger } from '@nestjs/common';
import type { ContestPlace } from '#libs/application';
import { BallotBoxDoorways, Clock, MOST_BALLOTS_IN_A_BATCH, PublishRoots, SealBatch } from '#libs/application';
import type { Ticker } from '../ticker.js';

/** How often batches that others made, or left unpublished, are looked for. */
const LOOK_AROUND_MS = 10_000;
/** Polls closed longer ago are looked at once, when the worker starts. */
const RECENT_MS = 24 * 3_600_000;

/**
 * About once a second: new ballots of every contest into a batch each, and the roots out of the database (TAMP-02).
 * Every ten seconds it also completes what a worker killed between the two left unpublished, and publishes the batches
 * with which a closing box is sealed for good.
 */
@Injectable()
export class SealTicker implements Ticker {
  readonly name = 'seal-ballots';
  readonly everyMs = 1_000;
  private readonly log = new Logger('Sealer');
  private readonly unpublished = new Map<string, ContestPlace>();
  private looked: number | undefined;

  constructor(
    private readonly doorways: BallotBoxDoorways,
    private readonly seal: SealBatch,
    private readonly publish: PublishRoots,
    private readonly clock: Clock,
  ) {}

  async tick(): Promise<void> {
    for (const place of await this.doorways.contestsToSeal()) await this.sealWaiting(place);
    await this.lookAround();
    for (const place of [...this.unpublished.values()]) await this.publishRoots(place);
  }

  private async sealWaiting(place: ContestPlace): Promise<void> {
    for (;;) {
      const sealed = await this.seal.execute(place);
      if (!sealed.ok) return; // another worker is at it
      if (sealed.value) this.unpublished.set(place.contestId, place);
      if (!sealed.value || sealed.value.ballots < MOST_BALLOTS_IN_A_BATCH) return;
    }
  }

  private async lookAround(): Promise<void> {
    const now = this.clock.now().getTime();
    if (this.looked !== undefined && now - this.looked < LOOK_AROUND_MS) return;
    const since = new Date(this.looked === undefined ? 0 : now - RECENT_MS);
    for (const place of await this.doorways.contestsSealed(since)) this.unpublished.set(place.contestId, place);
    this.looked = now;
  }

  private async publishRoots(place: ContestPlace): Promise<void> {
    const published = await this.publish.execute(place);
    if (!published.ok && published.error.code === 'SEALED_ELSEWHERE') return; // the next tick completes it
    this.unpublished.delete(place.contestId);
    if (!published.ok)
      this.log.error({ event: 'alarm', alarm: 'published-roots-disagree', ...place, ...published.error });
  }
}
