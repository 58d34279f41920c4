import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ContestOpening, JobState, OpeningState, OpeningTask, ToldLot } from '#libs/application';
import type { ElectionState } from '#libs/domain';
import { ElectionStateName } from '../election/election.types.js';
import { answer } from '../refusals/answer.js';

@ObjectType({
  description: 'No ballot enters any more. The boxes are now sealed, tallied and mixed, one step at a time.',
})
export class PollClosed {
  @Field(() => ID) electionId!: string;
  @Field(() => Date, { description: 'By the clock of the database.' }) closedAt!: Date;
}
export const ClosePollResult = answer('ClosePollResult', PollClosed);

type LotPurpose = ToldLot['purpose'];
export const LotPurposeName = {
  SURPLUS: 'surplus',
  EXCLUSION: 'exclusion',
  SEAT: 'seat',
  ORDER: 'order',
} as const satisfies Readonly<Record<string, LotPurpose>>;
registerEnumType(LotPurposeName, {
  name: 'LotPurpose',
  description:
    'What a lot decides: whose surplus is transferred first, who is excluded, who is elected, or who was elected before whom.',
});

@ObjectType({ description: 'The draw is on record; the count is being run again with it.' })
export class LotRecorded {
  @Field(() => ID) contestId!: string;
}
export const RecordLotResult = answer('RecordLotResult', LotRecorded);

@ObjectType({ description: 'A candidate by place on the ballot paper, from 1.' })
export class NumberedCandidate {
  @Field(() => Int) number!: number;
  @Field(() => String) name!: string;
}

@ObjectType({ description: 'The count stopped at a tie that only a lot can decide.' })
export class LotAwaited {
  @Field(() => Int) stage!: number;
  @Field(() => LotPurposeName) purpose!: LotPurpose;
  @Field(() => [NumberedCandidate]) between!: NumberedCandidate[];
  @Field(() => Int, { description: 'How many of them are to be drawn.' }) places!: number;
  @Field(() => String, { description: 'What to do, in English.' }) text!: string;
  @Field(() => String, { description: 'What to do, in Welsh.' }) textCy!: string;
}

@ObjectType({ description: 'A trustee of the box, and whether their part of the decryption is in.' })
export class TrusteeTurn {
  @Field(() => Int, { description: 'Number in the public record, from 1.' }) trustee!: number;
  @Field(() => String) name!: string;
  @Field(() => Boolean) isIn!: boolean;
}

@ObjectType({ description: 'Somebody who mixes the sealed ballots, in the order in which they do.' })
export class MixerTurn {
  @Field(() => Int, { description: 'Number in the public record, from 1.' }) trustee!: number;
  @Field(() => String) name!: string;
  @Field(() => Int, { description: '1 for the first mix.' }) place!: number;
  @Field(() => Boolean, { description: 'Their mix is in the record.' }) isIn!: boolean;
  @Field(() => Boolean) isTurn!: boolean;
}

@ObjectType({
  description: 'The mix that the box waits for. Nobody can mix instead: the frozen definition names them.',
})
export class MixAwaited {
  @Field(() => Int) trustee!: number;
  @Field(() => String) name!: string;
  @Field(() => Date, { nullable: true, description: 'Since when it is their turn.' }) since!: Date | undefined;
  @Field(() => String, { description: 'What can be done, in English.' }) text!: string;
  @Field(() => String, { description: 'What can be done, in Welsh.' }) textCy!: string;
}

export const OpenJobState = { WAITING: 'waiting', TROUBLE: 'trouble', REFUSED: 'refused' } as const;
registerEnumType(OpenJobState, {
  name: 'OpenJobState',
  description:
    'WAITING: not done yet, nothing went wrong. TROUBLE: a try failed, it is tried again. REFUSED: it cannot be done; somebody must look.',
});

@ObjectType({ description: 'Work of the machine that is wanted and not done, or that ended without being done.' })
export class OpenJob {
  @Field(() => String) name!: string;
  @Field(() => OpenJobState) state!: (typeof OpenJobState)[keyof typeof OpenJobState];
  @Field(() => Int, { description: 'Tries that failed.' }) failures!: number;
  @Field(() => String, { nullable: true, description: 'Code of the refusal, such as `RECORD_REFUSED`.' })
  refusal!: string | undefined;
}

@ObjectType({ description: 'How far the box of one contest is opened.' })
export class ContestOpeningObject {
  @Field(() => ID) contestId!: string;
  @Field(() => String, { description: 'Names the public record of the contest.' }) uuid!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) titleCy!: string | undefined;
  @Field(() => Int, { description: 'Ballots in sealed batches.' }) sealedBallots!: number;
  @Field(() => Int, { description: 'Ballots not checked yet. Sealing the box for good waits for them.' })
  uncheckedBallots!: number;
  @Field(() => String, { nullable: true, description: 'Once the box is sealed for good.' })
  sealNumber!: string | undefined;
  @Field(() => Boolean) isTallied!: boolean;
  @Field(() => [MixerTurn], { description: 'None where ballots are added up without being mixed.' })
  mixers!: MixerTurn[];
  @Field(() => MixAwaited, { nullable: true }) mixAwaited!: MixAwaited | undefined;
  @Field(() => Boolean) isMixed!: boolean;
  @Field(() => [TrusteeTurn]) trustees!: TrusteeTurn[];
  @Field(() => Int, { description: 'Trustees whose decryption is still to come.' }) decryptionsAwaited!: number;
  @Field(() => Boolean) hasResult!: boolean;
  @Field(() => Boolean) isCounted!: boolean;
  @Field(() => LotAwaited, { nullable: true }) lotAwaited!: LotAwaited | undefined;
  @Field(() => [OpenJob]) jobs!: OpenJob[];
}

@ObjectType('OpeningState', { description: 'Where the opening of the boxes stands.' })
export class OpeningStateObject {
  @Field(() => ID) electionId!: string;
  @Field(() => ElectionStateName) state!: ElectionState;
  @Field(() => Date) closesAt!: Date;
  @Field(() => [ContestOpeningObject]) contests!: ContestOpeningObject[];
  @Field(() => [OpenJob], { description: 'About the election as a whole, such as building its evidence.' })
  jobs!: OpenJob[];
}

@ObjectType('OpeningTask', { description: 'A box that waits for your key: run `quorate key open`.' })
export class OpeningTaskObject {
  @Field(() => ID) electionId!: string;
  @Field(() => String) electionTitle!: string;
  @Field(() => ID) contestId!: string;
  @Field(() => String, { description: 'Names the public record of the contest.' }) uuid!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) titleCy!: string | undefined;
  @Field(() => Int, { description: 'Number of your key in the public record.' }) trustee!: number;
}

export const toOpeningState = ({ election, contests, jobs }: OpeningState): OpeningStateObject => ({
  electionId: election.id,
  state: election.state,
  closesAt: election.closesAt,
  contests: contests.map(toContestOpening),
  jobs: jobs.map(toOpenJob),
});

function toContestOpening(opening: ContestOpening): ContestOpeningObject {
  const { contest, ballots, seal, trustees, jobs, isTallied, isMixed, hasResult, isCounted, lotAwaited } = opening;
  const { mixers, mixAwaited } = opening;
  return {
    contestId: contest.id,
    uuid: contest.uuid,
    title: contest.title,
    titleCy: contest.titleCy,
    sealedBallots: ballots.sealed,
    uncheckedBallots: ballots.received,
    sealNumber: seal?.sealNumber,
    isTallied,
    mixers: mixers.map((turn) => ({ ...turn })),
    mixAwaited: mixAwaited && { ...mixAwaited },
    isMixed,
    trustees: trustees.map((turn) => ({ ...turn })),
    decryptionsAwaited: trustees.filter(({ isIn }) => !isIn).length,
    hasResult,
    isCounted,
    lotAwaited: lotAwaited && { ...lotAwaited, between: [...lotAwaited.between] },
    jobs: jobs.map(toOpenJob),
  };
}

const toOpenJob = ({ name, failures, refusal }: JobState): OpenJob => ({
  name,
  failures,
  refusal,
  state: refusal !== undefined ? 'refused' : failures > 0 ? 'trouble' : 'waiting',
});

export const toOpeningTask = ({ election, contest, trustee }: OpeningTask): OpeningTaskObject => ({
  electionId: election.id,
  electionTitle: election.title,
  contestId: contest.id,
  uuid: contest.uuid,
  title: contest.title,
  titleCy: contest.titleCy,
  trustee,
});
