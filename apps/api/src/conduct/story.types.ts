import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Something that happened to an election, in words.' })
export class StoryEvent {
  @Field(() => Date) at!: Date;
  @Field(() => String, { description: 'As in the audit trail, such as `PollClosed`.' }) type!: string;
  @Field(() => String, { nullable: true, description: 'The officer; null where the system did it by itself.' })
  byName!: string | undefined;
  @Field(() => String) textEn!: string;
  @Field(() => String) textCy!: string;
}
