import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { TurnoutSeen } from '#libs/application';
import type { TurnoutChannel, TurnoutUnit } from '#libs/domain';

export const TurnoutUnitName = { HOUR: 'hour', DAY: 'day' } as const satisfies Readonly<Record<string, TurnoutUnit>>;
registerEnumType(TurnoutUnitName, {
  name: 'TurnoutUnit',
  description: 'How far apart the points of the course are. DAY: fewer than 100 electors.',
});

export const TurnoutChannelName = {
  ONLINE: 'online',
  POST: 'post',
  PHONE: 'phone',
  IN_PERSON: 'in-person',
} as const satisfies Readonly<Record<string, TurnoutChannel>>;
registerEnumType(TurnoutChannelName, { name: 'TurnoutChannel', description: 'How a vote came.' });

@ObjectType({ description: 'Ballots of one contest.' })
export class ContestTurnout {
  @Field(() => ID) contestId!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) titleCy!: string | undefined;
  @Field(() => Int) electors!: number;
  @Field(() => Int) voted!: number;
}

@ObjectType({ description: 'A class of the rule-book. Small ones are joined with others, or shown without numbers.' })
export class GroupTurnout {
  @Field(() => String) constituencyCode!: string;
  @Field(() => String, { nullable: true }) classCode!: string | undefined;
  @Field(() => String) name!: string;
  @Field(() => String) nameCy!: string;
  @Field(() => Int, { nullable: true, description: 'Of this class together with those it is joined with.' })
  electors!: number | undefined;
  @Field(() => Int, { nullable: true, description: 'Of this class together with those it is joined with.' })
  voted!: number | undefined;
  @Field(() => [String], { description: 'The other classes that the numbers are of, as `constituency/class`.' })
  joinedWith!: string[];
  @Field(() => Boolean, { description: 'No number is shown, so that nobody’s vote shows.' }) isHidden!: boolean;
}

@ObjectType()
export class ChannelTurnout {
  @Field(() => TurnoutChannelName) channel!: TurnoutChannel;
  @Field(() => Int, {
    nullable: true,
    description: 'Null: shown only in the total, together with the other channels without a number.',
  })
  voted!: number | undefined;
}

@ObjectType({ description: 'How many had voted by then.' })
export class TurnoutPoint {
  @Field(() => Date) at!: Date;
  @Field(() => Int) voted!: number;
}

@ObjectType('Turnout', {
  description:
    'How many have voted. No number, and no difference of numbers, is of fewer people than the secrecy number.',
})
export class TurnoutObject {
  @Field(() => Date, { description: 'The clock of the database.' }) at!: Date;
  @Field(() => Int, { description: 'People on the roll of any contest.' }) electors!: number;
  @Field(() => Int, { description: 'Of these, people whose vote is in, whatever the channel.' }) voted!: number;
  @Field(() => Int) secrecyNumber!: number;
  @Field(() => TurnoutUnitName) unit!: TurnoutUnit;
  @Field(() => [ContestTurnout], {
    description: 'Contests whose numbers single out nobody, in the order of the paper.',
  })
  contests!: ContestTurnout[];
  @Field(() => [GroupTurnout], { description: 'In the order of the rule-book.' }) groups!: GroupTurnout[];
  @Field(() => [ChannelTurnout]) channels!: ChannelTurnout[];
  @Field(() => [TurnoutPoint], { description: 'Oldest first; the last point is not the total of this moment.' })
  course!: TurnoutPoint[];
}

export const toTurnout = ({ contests, groups, channels, course, ...rest }: TurnoutSeen): TurnoutObject => ({
  ...rest,
  contests: contests.map(({ contest: { id, title, titleCy }, electors, voted }) => ({
    contestId: id,
    title,
    titleCy,
    electors,
    voted,
  })),
  groups: groups.map(({ constituencyCode, classCode, name, nameCy, figures, joinedWith }) => ({
    constituencyCode,
    classCode,
    name,
    nameCy,
    electors: figures?.electors,
    voted: figures?.voted,
    joinedWith: [...joinedWith],
    isHidden: figures === undefined,
  })),
  channels: channels.map(({ channel, voted }) => ({ channel, voted })),
  course: [...course],
});
