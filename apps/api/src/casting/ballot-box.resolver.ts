import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindReceipt, MOST_BATCHES_AT_ONCE, ReadBallotBox } from '#libs/application';
import type { ContestId } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { BadInput } from '../platform/problem.js';
import { readId } from '../platform/read-id.js';
import { BallotBox, ReceiptObject, SealedBatch, toSealedBatch } from './ballot-box.types.js';

@Resolver(() => BallotBox)
export class BallotBoxResolver {
  constructor(
    private readonly read: ReadBallotBox,
    private readonly findReceipt: FindReceipt,
  ) {}

  @Query(() => BallotBox, {
    nullable: true,
    description: 'The ballot box of a contest whose definition is frozen. Public.',
  })
  @Allow('public')
  async ballotBox(@Args('contestId', { type: () => ID }) contestId: string): Promise<BallotBox | undefined> {
    const box = await this.read.box(readId<ContestId>(contestId, 'contestId'));
    if (!box) return undefined;
    const { received, checked, sealed, refused } = box.counts;
    return {
      contestId: box.contestId,
      uuid: box.uuid,
      ballots: received + checked + sealed,
      sealed,
      unchecked: received,
      refused,
      refusedReceipts: [...box.refused],
      lastBatch: box.lastBatch && toSealedBatch(box.lastBatch),
    };
  }

  @ResolveField(() => [SealedBatch], { description: `In order; ${MOST_BATCHES_AT_ONCE} at most.` })
  async batches(
    @Parent() { contestId }: BallotBox,
    @Args('after', { type: () => Int, defaultValue: 0 }) after: number,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
  ): Promise<SealedBatch[]> {
    const batches = await this.read.batches(contestId as ContestId, atLeast(0, after), atLeast(1, first)); // ours, from above
    return batches.map(toSealedBatch);
  }

  @ResolveField(() => [String], { description: 'Trackers of one batch in their sealed order.' })
  async receipts(
    @Parent() { contestId }: BallotBox,
    @Args('batch', { type: () => Int }) batch: number,
  ): Promise<string[]> {
    return [...(await this.read.receipts(contestId as ContestId, atLeast(1, batch)))]; // ours, from above
  }

  @Query(() => ReceiptObject, {
    nullable: true,
    description:
      'Find a ballot by its receipt, during the poll and after: 43 characters, or six words. Public; null when no box holds it.',
  })
  @Allow('public')
  async receipt(@Args('tracker', { type: () => String }) tracker: string): Promise<ReceiptObject | undefined> {
    const found = await this.findReceipt.execute(tracker);
    if (!found) return undefined;
    const { seal, ...same } = found;
    return {
      ...same,
      seal: seal && { batch: toSealedBatch(seal.batch), leaf: seal.leaf, proof: [...seal.proof] },
    };
  }
}

/** @throws BadInput for a number that no batch or list has */
function atLeast(least: number, value: number): number {
  if (value < least) throw new BadInput(`a number of ${least} or more is needed`);
  return value;
}
