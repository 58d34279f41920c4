import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { OpeningFault } from '#libs/belenios';
import { readOpening } from '#libs/belenios';
import { CastingLine } from '../casting/casting-line.js';
import { readCastBallot, type BallotFault } from '../casting/read-cast-ballot.js';
import { trackerOf } from '../casting/receipt.js';
import { Keyring } from '../keyring.js';
import { BallotBoxDoorways } from '../ports/ballot-box-doorways.js';
import type { BallotToChallenge, ChallengeOutcome } from '../ports/challenge-store.js';
import { ElectionDoorways } from '../ports/election-doorways.js';
import type { FrozenContest, FrozenPoll } from '../ports/frozen-polls.js';
import { FrozenPolls } from '../ports/frozen-polls.js';
import { OpeningChecks } from '../ports/opening-checks.js';
import type { ChallengeStore } from '../ports/challenge-store.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export interface ChallengeBallotCommand {
  /** Of the public record. */
  readonly contestUuid: string;
  /** Exact text, and what opens it. */
  readonly ballot: string;
  readonly opening: string;
}

export interface BallotChallenged {
  readonly tracker: string;
}

export type ChallengeBallotRefusal =
  | { readonly code: 'POLL_NOT_OPEN'; readonly opensAt: Date; readonly timeZone: string }
  | { readonly code: 'POLL_CLOSED'; readonly closesAt: Date; readonly timeZone: string }
  | { readonly code: 'NOT_ENTITLED' | 'BALLOT_ALREADY_CAST' | 'OPENING_WRONG' }
  | { readonly code: 'BUSY' }
  | {
      readonly code: 'BALLOT_INVALID';
      readonly contest: string;
      readonly detail: string;
      readonly fields: readonly [
        { readonly field: 'ballot' | 'opening'; readonly code: BallotFault['code'] | 'OPENING_FORM_WRONG' },
      ];
    };

interface Place {
  readonly poll: FrozenPoll;
  readonly contest: FrozenContest;
}

/**
 * Notes that a voter opened a ballot instead of casting it, so that it can never be cast any more. The same request
 * again gives the same answer. Needs nobody to sign in: only the ballot's maker can open it.
 *
 * What was opened is checked, forgotten, and written nowhere; nothing about who asked is written down either (SEC-03).
 */
@Injectable()
export class ChallengeBallot {
  constructor(
    private readonly line: CastingLine,
    private readonly doorways: BallotBoxDoorways,
    private readonly elections: ElectionDoorways,
    private readonly polls: FrozenPolls,
    private readonly openings: OpeningChecks,
    private readonly work: UnitOfWork,
    private readonly keyring: Keyring,
  ) {}

  async execute(command: ChallengeBallotCommand): Promise<Result<BallotChallenged, ChallengeBallotRefusal>> {
    return (await this.line.pass(() => this.challenge(command))) ?? err({ code: 'BUSY' });
  }

  private async challenge({
    contestUuid,
    ballot,
    opening,
  }: ChallengeBallotCommand): Promise<Result<BallotChallenged, ChallengeBallotRefusal>> {
    const place = await this.find(contestUuid);
    if (!place) return err({ code: 'NOT_ENTITLED' });
    const { poll, contest } = place;
    const read = readCastBallot(contest, ballot);
    if (!read.ok) return err(invalid(contest, 'ballot', read.error));
    const opened = readOpening(opening);
    if (!opened.ok)
      return err(invalid(contest, 'opening', { code: 'OPENING_FORM_WRONG', detail: opened.error.reason }));

    const { receipt, credential } = read.value;
    const credentialHash = this.keyring.credentialHash(contest.contestId, credential);
    const target = { electionId: poll.electionId, contestId: contest.contestId, credentialHash, receipt };
    const seen = await this.decide(poll, (challenges) => challenges.look(target));
    if (seen !== undefined) return answerOf(seen, poll, target);
    const fault = await this.openings.check(contest, ballot, opening);
    if (fault) return err(wrong(contest, fault));
    return answerOf(await this.decide(poll, (challenges) => challenges.note(target)), poll, target);
  }

  private async find(uuid: string): Promise<Place | undefined> {
    const place = await this.doorways.contestOfUuid(uuid);
    const election = place && (await this.elections.electionOfContest(place.contestId));
    const poll = election && (await this.polls.find(election.electionId));
    const contest = poll?.contests.find((each) => each.uuid === uuid);
    return poll && contest && { poll, contest };
  }

  private async decide<T>({ organisationId }: FrozenPoll, ask: (challenges: ChallengeStore) => Promise<T>): Promise<T> {
    const outcome = await this.work.run<T, never>(organisationId, async ({ challenges }) => ok(await ask(challenges)));
    if (!outcome.ok) throw new Error('an outcome is never refused');
    return outcome.value;
  }
}

function answerOf(
  outcome: ChallengeOutcome,
  { opensAt, closesAt, timeZone }: FrozenPoll,
  { receipt }: BallotToChallenge,
): Result<BallotChallenged, ChallengeBallotRefusal> {
  switch (outcome) {
    case 'CHALLENGED':
    case 'ALREADY_CHALLENGED':
      return ok({ tracker: trackerOf(receipt) });
    case 'POLL_NOT_OPEN':
      return err({ code: outcome, opensAt, timeZone });
    case 'POLL_CLOSED':
      return err({ code: outcome, closesAt, timeZone });
    default:
      return err({ code: outcome });
  }
}

function wrong(contest: FrozenContest, fault: OpeningFault): ChallengeBallotRefusal {
  if (fault.kind !== 'ballot') return { code: 'OPENING_WRONG' };
  const { path, reason } = fault.fault;
  return invalid(contest, 'ballot', {
    code: 'BALLOT_PROOF_WRONG',
    detail: path === '' ? reason : `${path}: ${reason}`,
  });
}

const invalid = (
  contest: FrozenContest,
  field: 'ballot' | 'opening',
  { code, detail }: { readonly code: BallotFault['code'] | 'OPENING_FORM_WRONG'; readonly detail: string },
): ChallengeBallotRefusal => ({
  code: 'BALLOT_INVALID',
  contest: contest.title,
  detail,
  fields: [{ field, code }],
});
