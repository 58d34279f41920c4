import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { answer } from '../refusals/answer.js';
import { ElectionObject } from './election.types.js';

@InputType({ description: 'The public half of a key-holder’s key for one contest.' })
export class TrusteeKeyInput {
  @Field(() => ID) contestId!: string;
  @Field(() => String, {
    description: 'JSON with the public key and the proof of knowing its secret, as `quorate key make` writes it.',
  })
  publicKey!: string;
}

@ObjectType({ description: 'A key that was handed in.' })
export class TrusteeKeyObject {
  @Field(() => ID) contestId!: string;
  @Field(() => ID, { description: 'The key-holder.' }) officerId!: string;
  @Field(() => Int, { description: 'Number of the trustee so far; number 1 is the platform.' }) trustee!: number;
  @Field(() => String) publicKey!: string;
}

@ObjectType()
export class TrusteeKeysHandedIn {
  @Field(() => [TrusteeKeyObject]) keys!: TrusteeKeyObject[];
}
export const SubmitTrusteeKeysResult = answer('SubmitTrusteeKeysResult', TrusteeKeysHandedIn);

@ObjectType()
export class TrusteeKeysWithdrawn {
  @Field(() => Int) withdrawn!: number;
}
export const WithdrawTrusteeKeysResult = answer('WithdrawTrusteeKeysResult', TrusteeKeysWithdrawn);

@ObjectType({ description: 'The codes are being made and sent.' })
export class VotingCodesRequested {
  @Field(() => Int) electors!: number;
  @Field(() => Int, { description: 'Electors without an e-mail address, whom no code reaches.' }) withoutEmail!: number;
}
export const IssueVotingCodesResult = answer('IssueVotingCodesResult', VotingCodesRequested);

@ObjectType({ description: 'How far the messages with the voting codes have got.' })
export class CodeMessages {
  @Field(() => Int, { description: 'Written, and sent as soon as the mail server takes them.' }) waiting!: number;
  @Field(() => Int, { description: 'Written and kept back, by the hold or because sending is paused.' }) held!: number;
  @Field(() => Date, {
    nullable: true,
    description: 'When what is held goes by itself; null when nothing is kept back for a time, and while paused.',
  })
  heldUntil!: Date | undefined;
  @Field(() => Boolean) isPaused!: boolean;
  @Field(() => Int, { description: 'Electors without an e-mail address, whom no code reaches.' }) withoutEmail!: number;
  @Field(() => Int) sending!: number;
  @Field(() => Int) sent!: number;
  @Field(() => Int) failed!: number;
}

@ObjectType()
export class FrozenContestHead {
  @Field(() => ID) contestId!: string;
  @Field(() => String, { description: 'Names the public record.' }) uuid!: string;
  @Field(() => String, { description: 'Of the exact bytes of the election object; print it in the notice.' })
  fingerprint!: string;
}

@ObjectType({
  description: 'The definition is frozen. Ballots are taken between the hours, by the clock of the database.',
})
export class PollOpened {
  @Field(() => ElectionObject) election!: ElectionObject;
  @Field(() => String, { description: 'SHA-256 of the definition, hexadecimal.' }) definitionDigest!: string;
  @Field(() => [FrozenContestHead]) contests!: FrozenContestHead[];
}
export const OpenPollResult = answer('OpenPollResult', PollOpened);
