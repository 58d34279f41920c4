import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { PublicContest, PublicElection } from '#libs/application';
import type { PollPhase, RepeatBallots } from '#libs/domain';
import { answer } from '../refusals/answer.js';
import { CandidateObject, PollPhaseName, RepeatBallotsName, toCandidateObject } from './election.types.js';

@ObjectType('PublicContest')
export class PublicContestObject {
  @Field(() => ID) contestId!: string;
  @Field(() => String, { description: 'Names the public record: `<uuid>.bel`.' }) uuid!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) titleCy!: string | undefined;
  @Field(() => Int) seats!: number;
  @Field(() => String) countRule!: string;
  @Field(() => [CandidateObject], { description: 'In the order of the ballot paper.' }) candidates!: CandidateObject[];
  @Field(() => Int, { nullable: true }) electors!: number | undefined;
  @Field(() => String, { nullable: true, description: 'SHA-256 over the electoral roll, hexadecimal.' })
  rollDigest!: string | undefined;
  @Field(() => String, { nullable: true, description: 'Fingerprint of the election object; null until it is frozen.' })
  fingerprint!: string | undefined;
}

@ObjectType('PublicElection', { description: 'What everybody may know of an election.' })
export class PublicElectionObject {
  @Field(() => ID) electionId!: string;
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

@ObjectType({ description: 'A contest the voter is entitled to.' })
export class BallotContest {
  @Field(() => PublicContestObject) contest!: PublicContestObject;
  @Field(() => String, { description: 'The election object, byte for byte: ballots are made for its fingerprint.' })
  electionObject!: string;
  @Field(() => String) fingerprint!: string;
  @Field(() => Boolean, { description: 'Whether a ballot with this code is recorded. Never which.' })
  hasVoted!: boolean;
}

@ObjectType({ description: 'The blank ballot paper of one voter.' })
export class BallotDefinition {
  @Field(() => PublicElectionObject, { description: 'With the contests of this voter only.' })
  election!: PublicElectionObject;
  @Field(() => [BallotContest]) contests!: BallotContest[];
}
export const BallotDefinitionResult = answer('BallotDefinitionResult', BallotDefinition);

export const toPublicContest = ({ contest, frozen, roll }: PublicContest): PublicContestObject => ({
  contestId: contest.id,
  uuid: contest.uuid,
  title: contest.title,
  titleCy: contest.titleCy,
  seats: contest.seats,
  countRule: contest.countRule,
  candidates: contest.candidates.map(toCandidateObject),
  electors: roll?.electors,
  rollDigest: roll?.digest,
  fingerprint: frozen?.fingerprint,
});

export const toPublicElection = ({
  body,
  election,
  contests,
  phase,
  now,
  definition,
}: PublicElection): PublicElectionObject => ({
  electionId: election.id,
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
  definition,
  contests: contests.map(toPublicContest),
});

/** Canonical JSON is UTF-8; the text has exactly these bytes. */
export const exactText = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
