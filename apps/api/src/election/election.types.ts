import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { electionPhrase, electionReference } from '#libs/application';
import type { Contest, Election, PollPhase, ProofChecks, RepeatBallots } from '#libs/domain';
import { pollPhase } from '#libs/domain';
import type { ElectionState } from '#libs/domain';
import { answer } from '../refusals/answer.js';
import { ContestInput } from './contest.inputs.js';
import { ContestObject, toContestObject } from './contest.types.js';

export const ElectionStateName = {
  DRAFT: 'draft',
  ROLL_FROZEN: 'roll-frozen',
  CODES_ISSUED: 'codes-issued',
  POLLING: 'polling',
  CLOSED: 'closed',
  TALLIED: 'tallied',
  OPENED: 'opened',
  COUNTED: 'counted',
  DECLARED: 'declared',
} as const satisfies Readonly<Record<string, ElectionState>>;
registerEnumType(ElectionStateName, {
  name: 'ElectionState',
  description: 'POLLING: the definition is frozen. Whether ballots are taken is said by the phase.',
});

export const PollPhaseName = { NOT_OPEN: 'not-open', OPEN: 'open', CLOSED: 'closed' } as const satisfies Readonly<
  Record<string, PollPhase>
>;
registerEnumType(PollPhaseName, {
  name: 'PollPhase',
  description: 'Whether ballots are taken, by the clock of the database.',
});

export const RepeatBallotsName = {
  FIRST_COUNTS: 'first-counts',
  LAST_COUNTS: 'last-counts',
} as const satisfies Readonly<Record<string, RepeatBallots>>;
registerEnumType(RepeatBallotsName, {
  name: 'RepeatBallots',
  description: 'Which ballot of a voter counts: a rule of the rule-book.',
});

export const ProofChecksName = {
  BEFORE_STORING: 'before-storing',
  AFTER_STORING: 'after-storing',
} as const satisfies Readonly<Record<string, ProofChecks>>;
registerEnumType(ProofChecksName, {
  name: 'ProofChecks',
  description: 'Whether the proofs of a ballot are checked before its receipt is given, or straight after.',
});

@ObjectType('Election')
export class ElectionObject {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Eight characters to read out, such as `7F3K-2M9Q`.' }) reference!: string;
  @Field(() => [String], { description: 'The four words that stand in every voting message of this election.' })
  phrase!: string[];
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) titleCy!: string | undefined;
  @Field(() => Int) constitutionVersion!: number;
  @Field(() => String, { description: 'The day on which membership decides the right to vote, YYYY-MM-DD.' })
  recordDate!: string;
  @Field(() => Date) opensAt!: Date;
  @Field(() => Date) closesAt!: Date;
  @Field(() => RepeatBallotsName) repeatBallots!: RepeatBallots;
  @Field(() => ProofChecksName) proofChecks!: ProofChecks;
  @Field(() => ElectionStateName) state!: ElectionState;
}

@ObjectType({ description: 'An election with its contests, as officers see it.' })
export class ElectionDetailObject {
  @Field(() => ElectionObject) election!: ElectionObject;
  @Field(() => [ContestObject]) contests!: ContestObject[];
  @Field(() => PollPhaseName) phase!: PollPhase;
  @Field(() => Date, { description: 'The clock of the database.' }) now!: Date;
}

export const toElectionObject = (election: Election): ElectionObject => ({
  ...election,
  titleCy: election.titleCy,
  reference: electionReference(election.id),
  phrase: [...electionPhrase(election.id)],
});

export const toElectionDetail = (
  election: Election,
  contests: readonly Contest[],
  now: Date,
): ElectionDetailObject => ({
  election: toElectionObject(election),
  contests: contests.map(toContestObject),
  phase: pollPhase(election, now),
  now,
});

@InputType()
export class ElectionInput {
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) titleCy?: string | null;
  @Field(() => String, { description: 'YYYY-MM-DD' }) recordDate!: string;
  @Field(() => Date) opensAt!: Date;
  @Field(() => Date) closesAt!: Date;
  @Field(() => [ContestInput], {
    nullable: true,
    description: 'Left out: every contest the constitution provides for.',
  })
  contests?: ContestInput[] | null;
  @Field(() => ProofChecksName, { nullable: true, description: 'BEFORE_STORING unless told.' })
  proofChecks?: ProofChecks | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class ElectionChangeInput {
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String, { nullable: true }) titleCy?: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' }) recordDate?: string | null;
  @Field(() => Date, { nullable: true }) opensAt?: Date | null;
  @Field(() => Date, { nullable: true }) closesAt?: Date | null;
}

@ObjectType()
export class ElectionCreated {
  @Field(() => ElectionObject) election!: ElectionObject;
  @Field(() => [ContestObject]) contests!: ContestObject[];
}
export const CreateElectionResult = answer('CreateElectionResult', ElectionCreated);

@ObjectType()
export class ElectionChanged {
  @Field(() => ElectionObject) election!: ElectionObject;
}
export const ChangeElectionResult = answer('ChangeElectionResult', ElectionChanged);

@ObjectType()
export class ContestSaved {
  @Field(() => ContestObject) contest!: ContestObject;
}
export const SaveContestResult = answer('SaveContestResult', ContestSaved);

@ObjectType()
export class ContestRemoved {
  @Field(() => ID) contestId!: string;
}
export const RemoveContestResult = answer('RemoveContestResult', ContestRemoved);
