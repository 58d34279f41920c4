import { Injectable, Logger } from '@nestjs/common';
import type { ContestPlace } from '#libs/application';
import { BallotBoxDoorways, MOST_BALLOTS_IN_A_BATCH, PublishRoots, SealBatch } from '#libs/application';
import type { Ticker } from '../ticker.js';

/**
 * About once a second: new ballots of every contest into a batch each, and the roots out of the database (TAMP-02).
 * At its first look it also completes what an earlier worker, killed between the two, left unpublished.
 */
@Injectable()
export class SealTicker implements Ticker {
  readonly name = 'seal-ballots';
  readonly everyMs = 1_000;
  private readonly log = new Logger('Sealer');
  private readonly unpublished = new Map<string, ContestPlace>();
  private hasLooked = false;

  constructor(
    private readonly doorways: BallotBoxDoorways,
    private readonly seal: SealBatch,
    private readonly publish: PublishRoots,
  ) {}

  async tick(): Promise<void> {
    for (const place of await this.doorways.contestsToSeal()) await this.sealWaiting(place);
    if (!this.hasLooked)
      for (const place of await this.doorways.contestsSealed()) this.unpublished.set(place.contestId, place);
    this.hasLooked = true;
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

  private async publishRoots(place: ContestPlace): Promise<void> {
    const published = await this.publish.execute(place);
    if (!published.ok && published.error.code === 'SEALED_ELSEWHERE') return; // the next look completes it
    this.unpublished.delete(place.contestId);
    if (!published.ok)
      this.log.error({ event: 'alarm', alarm: 'published-roots-disagree', ...place, ...published.error });
  }
}
