import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { answer } from '../refusals/answer.js';
import { ElectionObject } from '../election/election.types.js';

@ObjectType()
export class KeyPolicySet {
  @Field(() => ElectionObject) election!: ElectionObject;
  @Field(() => Int, { nullable: true, description: 'How many keys open the boxes; null: all of them.' })
  needed!: number | null;
}
export const SetKeyPolicyResult = answer('SetKeyPolicyResult', KeyPolicySet);

@ObjectType({ description: 'A key-holder in a key ceremony.' })
export class CeremonyMemberObject {
  @Field(() => Int, { description: 'Their place, from 1.' }) member!: number;
  @Field(() => ID) officerId!: string;
  @Field(() => String) name!: string;
  @Field(() => String, {
    nullable: true,
    description: 'What they have to do now: certificate, commitment, polynomial, share or rehearsal.',
  })
  due!: string | undefined;
  @Field(() => String, { description: 'The same in words, in English.' }) nextStep!: string;
  @Field(() => String, { description: 'The same in words, in Welsh.' }) nextStepCy!: string;
  @Field(() => Boolean, { description: 'Their key has proved itself.' }) hasRehearsed!: boolean;
}

@ObjectType({ description: 'Why a key ceremony has stopped.' })
export class CeremonyComplaint {
  @Field(() => String) by!: string;
  @Field(() => String) about!: string;
  @Field(() => String) reason!: string;
}

@ObjectType('KeyCeremony', { description: 'Where the making of the key stands.' })
export class KeyCeremonyObject {
  @Field(() => Int, {
    nullable: true,
    description: 'How many keys open the boxes; null: all, and there is no ceremony.',
  })
  needed!: number | null;
  @Field(() => Int, { description: '0 before the first attempt.' }) attempt!: number;
  @Field(() => String, { description: 'not-begun, running, concluded or given-up.' }) state!: string;
  @Field(() => String, { nullable: true, description: 'Why it was begun again, or concluded without everybody.' })
  reason!: string | undefined;
  @Field(() => String, {
    nullable: true,
    description: 'certificate, commitment, polynomial, share, rehearsal, complete or stopped.',
  })
  step!: string | undefined;
  @Field(() => [CeremonyMemberObject]) members!: CeremonyMemberObject[];
  @Field(() => Int, { nullable: true, description: 'Your own place.' }) ownPlace!: number | undefined;
  @Field(() => String, { description: 'Keys that have proved themselves: all, enough or too-few.' }) proved!: string;
  @Field(() => CeremonyComplaint, { nullable: true }) complaint!: CeremonyComplaint | undefined;
  @Field(() => [String], {
    description: 'All messages in the order in which they were taken; for those who take part, who check every one.',
  })
  messages!: string[];
}

@ObjectType()
export class KeyCeremonyBegun {
  @Field(() => Int) attempt!: number;
  @Field(() => Int) needed!: number;
  @Field(() => [ID], { description: 'In the order of their places.' }) members!: string[];
}
export const BeginKeyCeremonyResult = answer('BeginKeyCeremonyResult', KeyCeremonyBegun);

@ObjectType()
export class CeremonyMessageTaken {
  @Field(() => Int) attempt!: number;
  @Field(() => Int, { description: 'Your place.' }) member!: number;
  @Field(() => String) step!: string;
  @Field(() => Boolean, { description: 'It was in already.' }) isRepeated!: boolean;
  @Field(() => String, { description: 'The step of the ceremony from here on.' }) next!: string;
}
export const SendCeremonyMessageResult = answer('SendCeremonyMessageResult', CeremonyMessageTaken);

@ObjectType()
export class KeyCeremonyConcluded {
  @Field(() => Int) attempt!: number;
}
export const ConcludeKeyCeremonyResult = answer('ConcludeKeyCeremonyResult', KeyCeremonyConcluded);

@InputType({ description: 'What you promise to hand in for one contest.' })
export class DecryptionDigestInput {
  @Field(() => ID) contestId!: string;
  @Field(() => String, { description: 'SHA-256 of the exact text of your partial decryption, 64 hexadecimal digits.' })
  digest!: string;
}

@ObjectType()
export class CommittedDecryption {
  @Field(() => ID) contestId!: string;
  @Field(() => Int) trustee!: number;
  @Field(() => Int, { description: 'Promises still needed before anybody shows their part.' }) awaited!: number;
}

@ObjectType()
export class DecryptionsCommitted {
  @Field(() => [CommittedDecryption]) contests!: CommittedDecryption[];
}
export const CommitDecryptionsResult = answer('CommitDecryptionsResult', DecryptionsCommitted);

@ObjectType('DecryptionTask', { description: 'A box that is mixed, as it stands for your key.' })
export class DecryptionTaskObject {
  @Field(() => ID) electionId!: string;
  @Field(() => ID) contestId!: string;
  @Field(() => String, { description: 'Names the public record.' }) uuid!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) titleCy!: string | undefined;
  @Field(() => Int, { description: 'Number of your key in the public record.' }) trustee!: number;
  @Field(() => String, { description: 'commit, wait, show, shown, spare or too-late.' }) step!: string;
  @Field(() => String, { nullable: true, description: 'The digest that you promised.' }) committed!: string | undefined;
  @Field(() => Int) commitmentsAwaited!: number;
  @Field(() => Int, { description: 'Parts still needed before the box is open.' }) partsAwaited!: number;
}
