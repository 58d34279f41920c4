import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BallotState, BatchLine } from '#libs/application';

@ObjectType({ description: 'Receipts sealed together. Its chained root commits to it and to every batch before.' })
export class SealedBatch {
  @Field(() => Int, { description: 'Number of the batch, from 1.' }) batch!: number;
  @Field(() => Int) ballots!: number;
  @Field(() => String, { description: 'Root of the Merkle tree over its receipts, hexadecimal.' }) root!: string;
  @Field(() => String, { description: 'Hexadecimal; published outside the database too.' }) chainedRoot!: string;
}

@ObjectType({
  description: 'The ballot box of a contest as everybody may see it: totals, seals and receipts, never a choice.',
})
export class BallotBox {
  @Field(() => ID) contestId!: string;
  @Field(() => String, { description: 'Names the public record of the contest.' }) uuid!: string;
  @Field(() => Int, { description: 'Ballots that stand, sealed or not yet.' }) ballots!: number;
  @Field(() => Int, { description: 'Ballots in a sealed batch.' }) sealed!: number;
  @Field(() => Int, { description: 'Ballots whose proofs are not checked yet. The count waits for them.' })
  unchecked!: number;
  @Field(() => Int, { description: 'Ballots whose proofs were wrong. They count for nothing.' }) refused!: number;
  @Field(() => [String], { description: 'Trackers of refused ballots, 1,000 at most.' }) refusedReceipts!: string[];
  @Field(() => SealedBatch, { nullable: true }) lastBatch!: SealedBatch | undefined;
}

export const ReceiptState = {
  RECEIVED: 'received',
  CHECKED: 'checked',
  SEALED: 'sealed',
  REFUSED: 'refused',
} as const satisfies Readonly<Record<string, BallotState>>;
registerEnumType(ReceiptState, {
  name: 'ReceiptState',
  description:
    'RECEIVED: proofs not checked yet. CHECKED: in the box, sealed in a moment. SEALED: in a batch. REFUSED: its proofs were wrong, the voter can vote again.',
});

@ObjectType({ description: 'Where a ballot is sealed, with what proves it (RFC 6962, 2.1.1).' })
export class ReceiptSeal {
  @Field(() => SealedBatch) batch!: SealedBatch;
  @Field(() => Int, { description: 'Place in the batch, from 0.' }) leaf!: number;
  @Field(() => [String], { description: 'Sister of each node from the leaf to the root, hexadecimal.' })
  proof!: string[];
}

@ObjectType({ description: 'A ballot found by its receipt.' })
export class ReceiptObject {
  @Field(() => String) tracker!: string;
  @Field(() => ID) contestId!: string;
  @Field(() => String, { description: 'Names the public record of the contest.' }) uuid!: string;
  @Field(() => ReceiptState) state!: BallotState;
  @Field(() => ReceiptSeal, { nullable: true }) seal!: ReceiptSeal | undefined;
}

export const toSealedBatch = (line: BatchLine): SealedBatch => ({ ...line });
