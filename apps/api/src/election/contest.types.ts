import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type {
  BoxOpening,
  Candidate,
  Contest,
  Paper,
  ResolutionRequirement,
  ResolutionShare,
  ResolutionTurnout,
} from '#libs/domain';

export const ContestKindName = { SEATS: 'seats', RESOLUTION: 'resolution' } as const satisfies Readonly<
  Record<string, Contest['kind']>
>;
registerEnumType(ContestKindName, { name: 'ContestKind', description: 'Seats to fill, or a resolution to carry.' });

export const BoxOpeningName = { MIXING: 'mixing', ADDING_UP: 'adding-up' } as const satisfies Readonly<
  Record<string, BoxOpening>
>;
registerEnumType(BoxOpeningName, {
  name: 'BoxOpening',
  description:
    'MIXING: ballots are shuffled and decrypted one by one. ADDING_UP: they are added up under encryption, and nothing but the totals is decrypted.',
});

export const PaperName = { RANKS: 'ranks', CHOICES: 'choices', POINTS: 'points' } as const satisfies Readonly<
  Record<string, Paper>
>;
registerEnumType(PaperName, {
  name: 'Paper',
  description: 'How a paper is marked: 1, 2, 3 … in order of preference; everyone chosen; or so many points for each.',
});

export const ShareOfName = { VOTES_CAST: 'votesCast', ALL_MEMBERS: 'allMembers' } as const satisfies Readonly<
  Record<string, ResolutionShare['of']>
>;
registerEnumType(ShareOfName, {
  name: 'ShareOf',
  description: 'Of what a share is taken: the votes for and against, or all who could vote.',
});

export const ComparisonName = { AT_LEAST: 'atLeast', MORE_THAN: 'moreThan' } as const satisfies Readonly<
  Record<string, ResolutionShare['comparison']>
>;
registerEnumType(ComparisonName, {
  name: 'Comparison',
  description: 'Exactly at the share, AT_LEAST carries and MORE_THAN does not.',
});

export const NamedThreshold = { ORDINARY: 'ordinary', SPECIAL: 'special', TWO_THIRDS: 'twoThirds' } as const;
export type ThresholdName = (typeof NamedThreshold)[keyof typeof NamedThreshold];
registerEnumType(NamedThreshold, {
  name: 'NamedThreshold',
  description: 'ORDINARY: more for than against. SPECIAL: at least 3/4 of the votes cast. TWO_THIRDS: at least 2/3.',
});

export const TurnoutCountsName = { VOTING: 'voting', IN_FAVOUR: 'inFavour' } as const satisfies Readonly<
  Record<string, ResolutionTurnout['counts']>
>;
registerEnumType(TurnoutCountsName, {
  name: 'TurnoutCounts',
  description: 'Whether all who voted for or against are counted, or those in favour.',
});

@ObjectType('Candidate')
export class CandidateObject {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true, description: 'One line under the name, 80 characters at most.' })
  detail!: string | undefined;
  @Field(() => String, { nullable: true }) detailCy!: string | undefined;
  @Field(() => String, {
    nullable: true,
    description: 'A small part of Markdown, 4,000 characters at most. Never to be taken for HTML.',
  })
  statement!: string | undefined;
  @Field(() => String, { nullable: true }) statementCy!: string | undefined;
}

@ObjectType('ResolutionShare')
export class ResolutionShareObject {
  @Field(() => ShareOfName) of!: ResolutionShare['of'];
  @Field(() => ComparisonName) comparison!: ResolutionShare['comparison'];
  @Field(() => String, { description: 'An exact fraction: `3/4`, `0.75` or `75%`.' }) share!: string;
}

@ObjectType('ResolutionTurnout')
export class ResolutionTurnoutObject {
  @Field(() => TurnoutCountsName) counts!: ResolutionTurnout['counts'];
  @Field(() => String, { description: 'An exact fraction of all who could vote.' }) atLeast!: string;
}

@ObjectType('ResolutionRule', { description: 'What carries a resolution: a statutory form, or the body’s own rule.' })
export class ResolutionRuleObject {
  @Field(() => String, { nullable: true, description: 'A form that a statute fixes, such as `company-special`.' })
  form!: string | undefined;
  @Field(() => String, { nullable: true, description: 'The instrument and number; of a form the statute says it.' })
  source!: string | undefined;
  @Field(() => NamedThreshold, { nullable: true }) threshold!: ThresholdName | undefined;
  @Field(() => ResolutionShareObject, { nullable: true, description: 'In place of a named threshold.' })
  share!: ResolutionShareObject | undefined;
  @Field(() => [ResolutionTurnoutObject]) turnout!: ResolutionTurnoutObject[];
  @Field(() => Int, { nullable: true, description: 'Fewest votes for and against together.' })
  fewestVotes!: number | undefined;
}

@ObjectType('Contest', {
  description: 'Seats, candidates and count rule of one constituency or class; or a resolution put to members.',
})
export class ContestObject {
  @Field(() => ID) id!: string;
  @Field(() => ID) electionId!: string;
  @Field(() => String, { description: 'Names the public record of the contest.' }) uuid!: string;
  @Field(() => ContestKindName) kind!: Contest['kind'];
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) titleCy!: string | undefined;
  @Field(() => String, { nullable: true, description: 'Null: members of every constituency vote.' })
  constituencyCode!: string | undefined;
  @Field(() => String, { nullable: true, description: 'Null: every class of the constituency.' })
  classCode!: string | undefined;
  @Field(() => BoxOpeningName) opening!: BoxOpening;
  @Field(() => PaperName, { nullable: true, description: 'Null for a resolution.' }) paper!: Paper | undefined;
  @Field(() => Int, {
    nullable: true,
    description: 'The most a paper of choices may choose; null: as many as the count rule has by itself.',
  })
  mostChoices!: number | undefined;
  @Field(() => Int, { nullable: true, description: 'Null for a resolution.' }) seats!: number | undefined;
  @Field(() => String, { nullable: true, description: 'Null for a resolution.' }) countRule!: string | undefined;
  @Field(() => [CandidateObject], { description: 'In the order of the ballot paper; none for a resolution.' })
  candidates!: CandidateObject[];
  @Field(() => String, { nullable: true, description: 'The resolution in full.' }) text!: string | undefined;
  @Field(() => String, { nullable: true }) textCy!: string | undefined;
  @Field(() => ResolutionRuleObject, { nullable: true, description: 'Of a resolution.' })
  rule!: ResolutionRuleObject | undefined;
}

export const toCandidateObject = ({
  id,
  name,
  detail,
  detailCy,
  statement,
  statementCy,
}: Candidate): CandidateObject => ({ id, name, detail, detailCy, statement, statementCy });

export function toContestObject(contest: Contest): ContestObject {
  const { id, electionId, uuid, kind, title, titleCy, constituencyCode, classCode, opening } = contest;
  const same = { id, electionId, uuid, kind, title, titleCy, constituencyCode, classCode, opening };
  if (contest.kind === 'resolution') {
    const { text, textCy, rule } = contest;
    const ofSeats = {
      paper: undefined,
      mostChoices: undefined,
      seats: undefined,
      countRule: undefined,
      candidates: [],
    };
    return { ...same, ...ofSeats, text, textCy, rule: toResolutionRule(rule) };
  }
  const { paper, seats, countRule, candidates } = contest;
  return {
    ...same,
    paper,
    mostChoices: contest.paper === 'choices' ? contest.mostChoices : undefined,
    seats,
    countRule,
    candidates: candidates.map(toCandidateObject),
    text: undefined,
    textCy: undefined,
    rule: undefined,
  };
}

function toResolutionRule(rule: ResolutionRequirement): ResolutionRuleObject {
  if ('form' in rule) {
    const own = { source: undefined, threshold: undefined, share: undefined, turnout: [], fewestVotes: undefined };
    return { form: rule.form, ...own };
  }
  const { source, threshold, turnout = [], fewestVotes } = rule;
  const isNamed = typeof threshold === 'string';
  return {
    form: undefined,
    source,
    threshold: isNamed ? threshold : undefined,
    share: isNamed ? undefined : { ...threshold },
    turnout: turnout.map((limb) => ({ ...limb })),
    fewestVotes,
  };
}
