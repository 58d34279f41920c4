import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { answer } from '../refusals/answer.js';

@InputType({ description: 'A sealed ballot for one contest.' })
export class BallotToCast {
  @Field(() => ID) contestId!: string;

  @Field(() => String, { description: 'The exact text that was made once; repeat these bytes until an answer comes.' })
  ballot!: string;
}

export const CastState = { RECORDED: 'recorded', RECEIVED: 'received' } as const;
registerEnumType(CastState, {
  name: 'CastState',
  description: 'RECORDED: checked and in the box. RECEIVED: in the box, its proofs are checked in a moment.',
});

@ObjectType({ description: 'Proof that a ballot was taken. It says nothing about the choice.' })
export class CastReceipt {
  @Field(() => ID) contestId!: string;

  @Field(() => String, { description: 'Hash of the ballot, 43 characters: find it in the box with `receipt`.' })
  tracker!: string;

  @Field(() => String, {
    description: 'Ed25519 signature over `quorate/receipt/v1|<uuid of the record>|<tracker>`, hexadecimal.',
  })
  signature!: string;
}

@ObjectType({ description: 'All ballots of the request are in the box. The same bytes give the same answer again.' })
export class BallotsRecorded {
  @Field(() => CastState) state!: 'recorded' | 'received';
  @Field(() => [CastReceipt]) receipts!: CastReceipt[];
  @Field(() => String, { description: 'The Ed25519 public key of the signatures, hexadecimal.' }) publicKey!: string;
}
export const CastBallotsResult = answer('CastBallotsResult', BallotsRecorded);
