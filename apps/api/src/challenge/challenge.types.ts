import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { answer } from '../refusals/answer.js';

@InputType({ description: 'A sealed ballot that its voter opens instead of casting it.' })
export class BallotToChallenge {
  @Field(() => String, { description: 'Names the public record of the contest.' }) contestUuid!: string;
  @Field(() => String, { description: 'The exact text that was made once.' }) ballot!: string;
  @Field(() => String, { description: 'The opening as the device wrote it: `quorate-opening/1`.' }) opening!: string;
}

@ObjectType({ description: 'The ballot will never count. The same request gives the same answer again.' })
export class BallotChallenged {
  @Field(() => String, { description: 'It stands in the public list of challenged ballots.' }) tracker!: string;
}
export const ChallengeBallotResult = answer('ChallengeBallotResult', BallotChallenged);
