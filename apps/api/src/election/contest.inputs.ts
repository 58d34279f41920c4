import { Field, InputType, Int } from '@nestjs/graphql';
import type {
  BoxOpening,
  Contest,
  ContestRequest,
  ResolutionRequirement,
  ResolutionShare,
  ResolutionTurnout,
} from '#libs/domain';
import { BadInput } from '../platform/problem.js';
import {
  BoxOpeningName,
  ComparisonName,
  ContestKindName,
  NamedThreshold,
  ShareOfName,
  TurnoutCountsName,
} from './contest.types.js';
import type { ThresholdName } from './contest.types.js';
import { given } from './given.js';

@InputType({ description: 'A part of the votes cast, or of all who could vote.' })
export class ResolutionShareInput {
  @Field(() => ShareOfName) of!: ResolutionShare['of'];
  @Field(() => ComparisonName) comparison!: ResolutionShare['comparison'];
  @Field(() => String, { description: 'An exact fraction: `3/4`, `0.75` or `75%`.' }) share!: string;
}

@InputType({ description: 'A part of all who could vote that must have voted, or must have voted in favour.' })
export class ResolutionTurnoutInput {
  @Field(() => TurnoutCountsName) counts!: ResolutionTurnout['counts'];
  @Field(() => String, { description: 'An exact fraction: `1/2`, `0.5` or `50%`.' }) atLeast!: string;
}

@InputType({
  description: 'What carries a resolution: `form` alone; or `source` with `threshold` or `share`, and more if need be.',
})
export class ResolutionRuleInput {
  @Field(() => String, {
    nullable: true,
    description: 'A form that a statute fixes, such as `company-ordinary` or `company-special`.',
  })
  form?: string | null;
  @Field(() => String, { nullable: true, description: 'Instrument and number, such as `Rules of the society, r. 12`.' })
  source?: string | null;
  @Field(() => NamedThreshold, { nullable: true }) threshold?: ThresholdName | null;
  @Field(() => ResolutionShareInput, { nullable: true }) share?: ResolutionShareInput | null;
  @Field(() => [ResolutionTurnoutInput], { nullable: true }) turnout?: ResolutionTurnoutInput[] | null;
  @Field(() => Int, { nullable: true, description: 'Fewest votes for and against together.' })
  fewestVotes?: number | null;
}

@InputType({ description: 'What is left out comes from the constitution.' })
export class ContestInput {
  @Field(() => ContestKindName, { nullable: true, description: 'SEATS unless told.' }) kind?: Contest['kind'] | null;
  @Field(() => String, {
    nullable: true,
    description: 'Needed where there are seats. Left out for a resolution: members of every constituency vote.',
  })
  constituencyCode?: string | null;
  @Field(() => String, { nullable: true, description: 'Left out: every class of the constituency.' })
  classCode?: string | null;
  @Field(() => String, { nullable: true, description: 'Needed for a resolution.' }) title?: string | null;
  @Field(() => String, { nullable: true }) titleCy?: string | null;
  @Field(() => Int, { nullable: true }) seats?: number | null;
  @Field(() => String, { nullable: true }) countRule?: string | null;
  @Field(() => BoxOpeningName, {
    nullable: true,
    description: 'Left out: choices are added up, all other papers mixed. MIXING gives cast vote records of choices.',
  })
  opening?: BoxOpening | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The most a paper of choices may choose; as the rule says unless told.',
  })
  mostChoices?: number | null;
  @Field(() => String, { nullable: true, description: 'The resolution in full; paragraphs parted by line feeds.' })
  text?: string | null;
  @Field(() => String, { nullable: true }) textCy?: string | null;
  @Field(() => ResolutionRuleInput, { nullable: true, description: 'What carries the resolution.' })
  rule?: ResolutionRuleInput | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class ContestChangeInput extends ContestInput {}

@InputType({ description: 'The whole description of a candidate: what is left out, or empty, is taken away.' })
export class CandidateDescriptionInput {
  @Field(() => String, { nullable: true, description: 'One line under the name, 80 characters at most.' })
  detail?: string | null;
  @Field(() => String, { nullable: true }) detailCy?: string | null;
  @Field(() => String, { nullable: true, description: 'A small part of Markdown, 4,000 characters at most.' })
  statement?: string | null;
  @Field(() => String, { nullable: true }) statementCy?: string | null;
}

/** The request as the use cases take it. */
export function toContestRequest(input: ContestInput): ContestRequest {
  const { rule, ...rest } = given(input);
  return rule === undefined ? rest : { ...rest, rule: toRequirement(given(rule)) };
}

/** @throws BadInput where it is neither a form alone, nor a source with one threshold */
function toRequirement(rule: GivenRule): ResolutionRequirement {
  const { form, source, threshold, share, turnout, fewestVotes } = rule;
  if (form !== undefined) {
    if (Object.keys(rule).length > 1) throw new BadInput('rule: a form stands alone; the statute says the rest.');
    return { form };
  }
  const carries = threshold ?? (share && { of: share.of, comparison: share.comparison, share: share.share });
  if (source === undefined || carries === undefined || (threshold !== undefined && share !== undefined))
    throw new BadInput('rule: give a form; or a source, with either a threshold or a share.');
  return {
    source,
    threshold: carries,
    ...(turnout === undefined ? {} : { turnout: turnout.map(({ counts, atLeast }) => ({ counts, atLeast })) }),
    ...(fewestVotes === undefined ? {} : { fewestVotes }),
  };
}

type GivenRule = ReturnType<typeof given<ResolutionRuleInput>>;
