import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CountSeen, ToldStage } from '#libs/application';
import { LotPurposeName, NumberedCandidate } from './opening.types.js';

export const CountStageKind = {
  FIRST: 'first',
  SURPLUS: 'surplus',
  EXCLUSION: 'exclusion',
  ITERATION: 'iteration',
} as const satisfies Readonly<Record<string, ToldStage['kind']>>;
registerEnumType(CountStageKind, {
  name: 'CountStageKind',
  description:
    'First preferences (or the only stage), the transfer of a surplus, an exclusion, or votes counted again with other keep values (Meek).',
});

@ObjectType({ description: 'Papers that could not be counted, by ground.' })
export class RejectedPapersObject {
  @Field(() => String) ground!: string;
  @Field(() => Int) papers!: number;
}

@ObjectType({ description: 'A lot that decided something in the count.' })
export class LotDrawn {
  @Field(() => Int) stage!: number;
  @Field(() => LotPurposeName) purpose!: CountSeen['count']['lots'][number]['purpose'];
  @Field(() => [Int]) between!: number[];
  @Field(() => [Int]) chosen!: number[];
}

@ObjectType({ description: 'Votes of a candidate at the end of a stage, with all decimals of the rule.' })
export class CandidateVotes {
  @Field(() => Int) candidate!: number;
  @Field(() => String) votes!: string;
}

@ObjectType('CountStage', { description: 'One step of the count.' })
export class CountStageObject {
  @Field(() => Int) number!: number;
  @Field(() => CountStageKind) kind!: ToldStage['kind'];
  @Field(() => String) title!: string;
  @Field(() => String) titleCy!: string;
  @Field(() => [String], { description: 'What happened and why, each sentence with its rule. English.' })
  narrative!: string[];
  @Field(() => [String], { description: 'The same in Welsh.' }) narrativeCy!: string[];
  @Field(() => [CandidateVotes]) votes!: CandidateVotes[];
  @Field(() => String) nonTransferable!: string;
  @Field(() => [Int], { description: 'In order of election.' }) elected!: number[];
  @Field(() => [Int]) excluded!: number[];
}

@ObjectType('CountRecord', { description: 'The whole count of a contest. Provisional until declared.' })
export class CountRecordObject {
  @Field(() => ID) contestId!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) titleCy!: string | undefined;
  @Field(() => String) rule!: string;
  @Field(() => String) ruleVersion!: string;
  @Field(() => String, { nullable: true, description: 'The instrument whose rules the narratives cite.' })
  ruleSource!: string | undefined;
  @Field(() => Int) seats!: number;
  @Field(() => Int, { description: 'Seats that nobody takes.' }) vacant!: number;
  @Field(() => [NumberedCandidate]) candidates!: NumberedCandidate[];
  @Field(() => Int) validPapers!: number;
  @Field(() => [RejectedPapersObject]) rejected!: RejectedPapersObject[];
  @Field(() => String, { nullable: true }) quota!: string | null;
  @Field(() => [Int], { description: 'In order of election, by candidate number.' }) elected!: number[];
  @Field(() => [LotDrawn]) lots!: LotDrawn[];
  @Field(() => [CountStageObject]) stages!: CountStageObject[];
  @Field(() => Boolean) isDeclared!: boolean;
  @Field(() => String, { description: 'The exact record, canonical JSON.' }) text!: string;
  @Field(() => String, { description: 'SHA-256 of the text, hexadecimal; stands in the declaration.' })
  digest!: string;
}

export function toCountRecord({ contest, count, digest, isDeclared }: CountSeen): CountRecordObject {
  const {
    rule,
    ruleVersion,
    ruleSource,
    seats,
    vacant,
    candidates,
    validPapers,
    rejected,
    quota,
    elected,
    lots,
    text,
  } = count;
  return {
    contestId: contest.id,
    title: contest.title,
    titleCy: contest.titleCy,
    rule,
    ruleVersion,
    ruleSource,
    seats,
    vacant,
    candidates: candidates.map(({ number, name }) => ({ number, name })),
    validPapers,
    rejected: rejected.map(({ ground, papers }) => ({ ground, papers })),
    quota,
    elected: [...elected],
    lots: lots.map((lot) => ({ ...lot, between: [...lot.between], chosen: [...lot.chosen] })),
    stages: count.stages.map(toStage),
    isDeclared,
    text,
    digest,
  };
}

const toStage = ({ votes, narrative, narrativeCy, elected, excluded, ...stage }: ToldStage): CountStageObject => ({
  number: stage.number,
  kind: stage.kind,
  title: stage.title,
  titleCy: stage.titleCy,
  narrative: [...narrative],
  narrativeCy: [...narrativeCy],
  votes: Object.entries(votes).map(([candidate, held]) => ({ candidate: Number(candidate), votes: held })),
  nonTransferable: stage.nonTransferable,
  elected: [...elected],
  excluded: [...excluded],
});
