import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { MixingTask } from '#libs/application';
import { answer } from '../refusals/answer.js';

@ObjectType({ description: 'A key-holder who mixes on a machine of their own, after the installation.' })
export class OutsideMixer {
  @Field(() => ID, { description: 'The key-holder.' }) officerId!: string;
  @Field(() => String) name!: string;
}

@ObjectType({ description: 'From the frozen definition on, every one of them is required: none can be left out.' })
export class MixersNamed {
  @Field(() => [OutsideMixer], { description: 'In the order in which they mix.' }) mixers!: OutsideMixer[];
  @Field(() => Int, { description: 'How many more the rule-book asks for before the poll may be opened.' })
  stillNeeded!: number;
}
export const NameMixersResult = answer('NameMixersResult', MixersNamed);

@ObjectType('MixingTask', { description: 'A box that you were named to mix: run `quorate mix` when it is your turn.' })
export class MixingTaskObject {
  @Field(() => ID) electionId!: string;
  @Field(() => String) electionTitle!: string;
  @Field(() => ID) contestId!: string;
  @Field(() => String, { description: 'Names the public record of the contest.' }) uuid!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) titleCy!: string | undefined;
  @Field(() => Int, { description: 'Your number in the public record.' }) trustee!: number;
  @Field(() => Int, { description: 'Yours is the how-manieth mix.' }) place!: number;
  @Field(() => Boolean) isTurn!: boolean;
  @Field(() => Boolean, { description: 'Your mix is in the record.' }) isIn!: boolean;
}

export const toMixingTask = ({ election, contest, ...turn }: MixingTask): MixingTaskObject => ({
  electionId: election.id,
  electionTitle: election.title,
  contestId: contest.id,
  uuid: contest.uuid,
  title: contest.title,
  titleCy: contest.titleCy,
  trustee: turn.trustee,
  place: turn.place,
  isTurn: turn.isTurn,
  isIn: turn.isIn,
});
