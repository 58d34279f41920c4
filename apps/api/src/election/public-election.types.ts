import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { electionPhrase, electionReference } from '#libs/application';
import type { PublicContest, PublicElection } from '#libs/application';
import type { BoxOpening, Contest, OtherChannel, Paper, PollPhase, RepeatBallots, SecondCheck } from '#libs/domain';
import { RESOLUTION_OPTIONS } from '#libs/domain';
import { OtherChannelName } from '../codes/codes.types.js';
import { answer } from '../refusals/answer.js';
import {
  BoxOpeningName,
  CandidateObject,
  ContestKindName,
  PaperName,
  ResolutionRuleObject,
  toContestObject,
} from './contest.types.js';
import { PollPhaseName, RepeatBallotsName } from './election.types.js';

@ObjectType({ description: 'An answer to a resolution, in the order of the paper and of the totals.' })
export class ResolutionOption {
  @Field(() => String, { description: 'As in the public record.' }) name!: string;
  @Field(() => String) nameCy!: string;
}

@ObjectType('PublicContest')
export class PublicContestObject {
  @Field(() => ID) contestId!: string;
  @Field(() => String, { description: 'Names the public record: `<uuid>.bel`.' }) uuid!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) titleCy!: string | undefined;
  @Field(() => ContestKindName) kind!: Contest['kind'];
  @Field(() => BoxOpeningName) opening!: BoxOpening;
  @Field(() => PaperName, { nullable: true, description: 'Null for a resolution.' }) paper!: Paper | undefined;
  @Field(() => Int, { description: 'The fewest answers a paper must choose: 1 for a resolution.' })
  leastChoices!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'The most answers a paper may choose; null where papers do not choose, but rank or give points.',
  })
  mostChoices!: number | undefined;
  @Field(() => Int, { nullable: true, description: 'Null for a resolution.' }) seats!: number | undefined;
  @Field(() => String, { nullable: true, description: 'Null for a resolution.' }) countRule!: string | undefined;
  @Field(() => [CandidateObject], { description: 'In the order of the ballot paper; none for a resolution.' })
  candidates!: CandidateObject[];
  @Field(() => String, { nullable: true, description: 'The resolution in full.' }) text!: string | undefined;
  @Field(() => String, { nullable: true }) textCy!: string | undefined;
  @Field(() => ResolutionRuleObject, { nullable: true, description: 'What carries the resolution.' })
  rule!: ResolutionRuleObject | undefined;
  @Field(() => [ResolutionOption], { description: 'The answers to a resolution; none where there are seats.' })
  options!: ResolutionOption[];
  @Field(() => Int, { nullable: true }) electors!: number | undefined;
  @Field(() => String, { nullable: true, description: 'SHA-256 over the electoral roll, hexadecimal.' })
  rollDigest!: string | undefined;
  @Field(() => String, { nullable: true, description: 'Fingerprint of the election object; null until it is frozen.' })
  fingerprint!: string | undefined;
}

export const SecondCheckName = { NONE: 'none', DATE_OF_BIRTH: 'date-of-birth' } as const satisfies Readonly<
  Record<string, SecondCheck | 'none'>
>;
registerEnumType(SecondCheckName, {
  name: 'SecondCheck',
  description: 'What the rules ask of a voter besides the voting code.',
});

@ObjectType('PublicElection', { description: 'What everybody may know of an election.' })
export class PublicElectionObject {
  @Field(() => ID) electionId!: string;
  @Field(() => String, { description: 'Eight characters to read out, such as `7F3K-2M9Q`.' }) reference!: string;
  @Field(() => [String], { description: 'The four words that stand in every voting message of this election.' })
  phrase!: string[];
  @Field(() => String) organisation!: string;
  @Field(() => String, { nullable: true }) organisationCy!: string | undefined;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) titleCy!: string | undefined;
  @Field(() => Date) opensAt!: Date;
  @Field(() => Date) closesAt!: Date;
  @Field(() => String, { description: 'The zone in which hours are shown.' }) timeZone!: string;
  @Field(() => PollPhaseName) phase!: PollPhase;
  @Field(() => Date, { description: 'The clock of the database, which decides.' }) now!: Date;
  @Field(() => RepeatBallotsName) repeatBallots!: RepeatBallots;
  @Field(() => SecondCheckName, { description: 'What `ballotDefinition` wants besides the voting code.' })
  secondCheck!: SecondCheck | 'none';
  @Field(() => String, {
    nullable: true,
    description: 'The definition as it was hashed into every record, canonical JSON; null until frozen.',
  })
  definition!: string | undefined;
  @Field(() => [PublicContestObject]) contests!: PublicContestObject[];
}

@ObjectType({ description: 'The basics of a contest’s public record.' })
export class ContestRecordObject {
  @Field(() => PublicContestObject) contest!: PublicContestObject;
  @Field(() => ID) electionId!: string;
  @Field(() => PollPhaseName) phase!: PollPhase;
  @Field(() => String, { nullable: true, description: 'The election object, byte for byte; null until frozen.' })
  electionObject!: string | undefined;
}

@ObjectType({
  description: 'A vote that came otherwise than online, and counts: the member cannot vote online as well.',
})
export class ReturnedOtherwise {
  @Field(() => OtherChannelName) channel!: OtherChannel;
  @Field(() => String, { description: 'The day on which it came, YYYY-MM-DD; never the hour.' }) receivedOn!: string;
}

@ObjectType({ description: 'A contest the voter is entitled to.' })
export class BallotContest {
  @Field(() => PublicContestObject) contest!: PublicContestObject;
  @Field(() => String, { description: 'The election object, byte for byte: ballots are made for its fingerprint.' })
  electionObject!: string;
  @Field(() => String) fingerprint!: string;
  @Field(() => Boolean, { description: 'Whether a ballot with this code is recorded. Never which.' })
  hasVoted!: boolean;
  @Field(() => ReturnedOtherwise, {
    nullable: true,
    description: 'Set where a vote of this member by post, by telephone or in person was accepted.',
  })
  returnedOtherwise!: ReturnedOtherwise | undefined;
}

@ObjectType({ description: 'The blank ballot paper of one voter.' })
export class BallotDefinition {
  @Field(() => PublicElectionObject, { description: 'With the contests of this voter only.' })
  election!: PublicElectionObject;
  @Field(() => String, { description: 'First initial and surname of the member whose paper this is.' })
  addressee!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Proof of the second check, to be sent with `castBallots`; null where the rules ask for none.',
  })
  ticket!: string | undefined;
  @Field(() => [BallotContest]) contests!: BallotContest[];
}
export const BallotDefinitionResult = answer('BallotDefinitionResult', BallotDefinition);

export function toPublicContest({ contest, mostChoices, frozen, roll }: PublicContest): PublicContestObject {
  const { id, uuid, title, titleCy, kind, opening, paper, seats, countRule, candidates, text, textCy, rule } =
    toContestObject(contest);
  const isResolution = kind === 'resolution';
  return {
    contestId: id,
    uuid,
    title,
    titleCy,
    kind,
    opening,
    paper,
    leastChoices: isResolution ? 1 : 0,
    mostChoices,
    seats,
    countRule,
    candidates,
    text,
    textCy,
    rule,
    options: isResolution ? RESOLUTION_OPTIONS.map((name) => ({ name, nameCy: OPTIONS_CY[name] })) : [],
    electors: roll?.electors,
    rollDigest: roll?.digest,
    fingerprint: frozen?.fingerprint,
  };
}

const OPTIONS_CY: Readonly<Record<(typeof RESOLUTION_OPTIONS)[number], string>> = {
  For: 'O blaid',
  Against: 'Yn erbyn',
  Abstain: 'Ymatal',
};

export const toPublicElection = ({
  body,
  election,
  contests,
  phase,
  now,
  definition,
  secondCheck,
}: PublicElection): PublicElectionObject => ({
  electionId: election.id,
  reference: electionReference(election.id),
  phrase: [...electionPhrase(election.id)],
  organisation: body.name,
  organisationCy: body.nameCy,
  title: election.title,
  titleCy: election.titleCy,
  opensAt: election.opensAt,
  closesAt: election.closesAt,
  timeZone: body.timeZone,
  phase,
  now,
  repeatBallots: election.repeatBallots,
  secondCheck: secondCheck ?? 'none',
  definition,
  contests: contests.map(toPublicContest),
});

/** Canonical JSON is UTF-8; the text has exactly these bytes. */
export const exactText = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
