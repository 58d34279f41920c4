import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ResolutionSeen } from '#libs/application';
import { ComparisonName } from '../election/contest.types.js';

type Outcome = ResolutionSeen['record']['outcome'];
export const ResolutionOutcomeName = { CARRIED: 'carried', NOT_CARRIED: 'notCarried' } as const satisfies Readonly<
  Record<string, Outcome>
>;
registerEnumType(ResolutionOutcomeName, { name: 'ResolutionOutcome' });

@ObjectType('ResolutionLimb', { description: 'One thing that must be so for the resolution to be carried.' })
export class ResolutionLimbObject {
  @Field(() => String) name!: string;
  @Field(() => String, {
    nullable: true,
    description: 'What was reached, exactly; null if there was nothing to measure.',
  })
  value!: string | null;
  @Field(() => ComparisonName) comparison!: ResolutionSeen['record']['limbs'][number]['comparison'];
  @Field(() => String) required!: string;
  @Field(() => Boolean) met!: boolean;
  @Field(() => String, { description: 'Instrument and number.' }) rule!: string;
}

@ObjectType({ description: 'One step of the reasoning, with the rule that it follows.' })
export class ResolutionReason {
  @Field(() => String) rule!: string;
  @Field(() => String) text!: string;
  @Field(() => String) textCy!: string;
}

@ObjectType('ResolutionRecord', { description: 'How a resolution was decided. Provisional until declared.' })
export class ResolutionRecordObject {
  @Field(() => ID) contestId!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) titleCy!: string | undefined;
  @Field(() => ResolutionOutcomeName) outcome!: Outcome;
  @Field(() => Int) electors!: number;
  @Field(() => Int, { description: 'Ballots added up: for, against and abstaining.' }) ballots!: number;
  @Field(() => Int) for!: number;
  @Field(() => Int) against!: number;
  @Field(() => Int, { description: 'Not votes in law: they help neither side.' }) abstained!: number;
  @Field(() => String, {
    nullable: true,
    description: 'Of the votes for and against, those for, in two decimals. For reading: nothing is decided by it.',
  })
  percentFor!: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the electors who voted for or against, exactly.' })
  turnout!: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the electors who returned a ballot, exactly.' })
  returned!: string | null;
  @Field(() => [ResolutionLimbObject], { description: 'Carried if every one is met.' }) limbs!: ResolutionLimbObject[];
  @Field(() => [ResolutionReason]) reasons!: ResolutionReason[];
  @Field(() => Boolean) isDeclared!: boolean;
  @Field(() => String, { description: 'The exact record, canonical JSON.' }) text!: string;
  @Field(() => String, { description: 'SHA-256 of the text, hexadecimal; stands in the declaration.' })
  digest!: string;
}

export function toResolutionRecord(seen: ResolutionSeen): ResolutionRecordObject {
  const { contest, record, text, digest, isDeclared } = seen;
  const { outcome, electors, ballots, for: inFavour, against, abstained, percentFor, turnout } = record;
  return {
    contestId: contest.id,
    title: contest.title,
    titleCy: contest.titleCy,
    outcome,
    electors,
    ballots,
    for: inFavour,
    against,
    abstained,
    percentFor,
    turnout: turnout.voted,
    returned: turnout.returned,
    limbs: record.limbs.map((limb) => ({ ...limb })),
    reasons: record.reasons.map(({ rule, en, cy }) => ({ rule, text: en, textCy: cy })),
    isDeclared,
    text,
    digest,
  };
}
