import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import { err, ok, utf8 } from '#libs/basics';
import type { CheckFault } from '#libs/belenios';
import type { ElectionId } from '#libs/domain';
import { CastBatcher } from './cast-batcher.js';
import { CastingLine } from './casting-line.js';
import { readCastBallot, type BallotFault } from './read-cast-ballot.js';
import { signReceipt, type SignedReceipt } from './receipt.js';
import { isCastAgain, ticketHolds } from './second-check.js';
import { Keyring } from '../keyring.js';
import type { BallotRow, CastOutcome, PollToCast } from '../ports/ballot-intake.js';
import { BallotIntake } from '../ports/ballot-intake.js';
import { Clock } from '../ports/clock.js';
import type { FrozenContest, FrozenPoll } from '../ports/frozen-polls.js';
import { FrozenPolls } from '../ports/frozen-polls.js';
import { ProofChecks } from '../ports/proof-checks.js';

export interface CastBallotsCommand {
  readonly electionId: ElectionId;
  /** The voter's sign-in token. */
  readonly token: Uint8Array;
  /** Exact text of each ballot. */
  readonly ballots: readonly { readonly contestId: string; readonly ballot: string }[];
  /** What the second check gave, where the rules ask for one. */
  readonly ticket?: string;
}

export interface CastReceipt extends SignedReceipt {
  readonly contestId: string;
}

export interface BallotsCast {
  /** `received`: kept, but its proofs are checked later; the receipt tells how that ended. */
  readonly state: 'recorded' | 'received';
  /** In the order of the ballots. */
  readonly receipts: readonly CastReceipt[];
  /** Checks the signatures: Ed25519, 64 hex digits. */
  readonly publicKey: string;
}

export type CastBallotsRefusal =
  | { readonly code: 'POLL_NOT_OPEN'; readonly opensAt: Date; readonly timeZone: string }
  | { readonly code: 'POLL_CLOSED'; readonly closesAt: Date; readonly timeZone: string }
  | {
      readonly code:
        | 'ALREADY_VOTED'
        | 'NOT_ENTITLED'
        | 'CODE_BLOCKED'
        | 'CREDENTIAL_MISMATCH'
        | 'TOO_MANY_BALLOTS'
        | 'BALLOT_CHALLENGED'
        | 'SECOND_CHECK_NEEDED';
    }
  | { readonly code: 'BUSY' }
  | {
      readonly code: 'BALLOT_INVALID';
      readonly contest: string;
      readonly detail: string;
      readonly fields: readonly [{ readonly field: string; readonly code: BallotFault['code'] | 'BALLOT_REFUSED' }];
    };

interface Prepared {
  readonly contest: FrozenContest;
  readonly text: string;
  readonly row: BallotRow;
}

/**
 * Casts the ballots of one voter: all of them or none. Repeating the same bytes gives the same receipts and changes
 * nothing (CAST-04). A refusal says that nothing was recorded; a throw says that nothing is known (CAST-06).
 *
 * Nothing about a casting is logged, audited or queued here: what tells a voter from a ballot must not be written
 * down beside it (SEC-03, SEC-05).
 */
@Injectable()
export class CastBallots {
  constructor(
    private readonly line: CastingLine,
    private readonly polls: FrozenPolls,
    private readonly proofs: ProofChecks,
    private readonly intake: BallotIntake,
    private readonly batcher: CastBatcher,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
  ) {}

  async execute(command: CastBallotsCommand): Promise<Result<BallotsCast, CastBallotsRefusal>> {
    return (await this.line.pass(() => this.cast(command))) ?? err({ code: 'BUSY' });
  }

  private async cast({
    electionId,
    token,
    ballots,
    ticket,
  }: CastBallotsCommand): Promise<Result<BallotsCast, CastBallotsRefusal>> {
    const poll = await this.polls.find(electionId);
    if (!poll) return err({ code: 'NOT_ENTITLED' });
    const prepared = this.prepare(poll, ballots);
    if (!prepared.ok) return prepared;

    const tokenHash = this.keyring.tokenHash(token);
    const casting = { tokenHash, rows: prepared.value.map(({ row }) => row) };
    const target: PollToCast = {
      organisationId: poll.organisationId,
      electionId,
      checked: poll.proofChecks === 'before-storing',
    };
    const seen = await this.intake.look(target, casting);
    const isChecked =
      poll.secondCheck === undefined || ticketHolds(this.keyring, { electionId, tokenHash }, ticket, this.clock.now());
    if (!isChecked && !isCastAgain(seen)) return err({ code: 'SECOND_CHECK_NEEDED' });
    for (const [i, outcome] of seen.entries()) {
      const refusal = outcome && refusalOf(outcome, poll, prepared.value, i);
      if (refusal) return err(refusal);
    }
    if (target.checked) {
      const fresh = [...prepared.value.entries()].filter(([i]) => seen[i] === undefined);
      const wrong = await this.firstWrong(fresh);
      if (wrong) return err(wrong);
    }

    const outcome = await this.batcher.cast(target, casting);
    const refusal = refusalOf(outcome, poll, prepared.value, 0);
    if (refusal) return err(refusal);
    return ok({
      state: target.checked ? 'recorded' : 'received',
      receipts: prepared.value.map(({ contest, row }) => ({
        contestId: contest.contestId,
        ...signReceipt(this.keyring, contest.uuid, row.receipt),
      })),
      publicKey: this.keyring.publicKeyHex,
    });
  }

  /** The cheap checks of all ballots. */
  private prepare(
    poll: FrozenPoll,
    ballots: CastBallotsCommand['ballots'],
  ): Result<readonly Prepared[], CastBallotsRefusal> {
    const prepared: Prepared[] = [];
    for (const [i, { contestId, ballot }] of ballots.entries()) {
      const contest = poll.contests.find((one) => one.contestId === contestId);
      const isRepeated = prepared.some((earlier) => earlier.contest === contest);
      if (!contest || isRepeated) return err({ code: 'NOT_ENTITLED' });
      const read = readCastBallot(contest, ballot);
      if (!read.ok) return err(invalid(contest, i, read.error));
      const { receipt, credential } = read.value;
      const credentialHash = this.keyring.credentialHash(contestId, credential);
      prepared.push({
        contest,
        text: ballot,
        row: { contestId: contest.contestId, credentialHash, receipt, ballot: utf8(ballot) },
      });
    }
    return prepared.length === 0 ? err({ code: 'NOT_ENTITLED' }) : ok(prepared);
  }

  private async firstWrong(ballots: readonly (readonly [number, Prepared])[]): Promise<CastBallotsRefusal | undefined> {
    const faults = await Promise.all(
      ballots.map(async ([i, { contest, text }]) => {
        const [fault] = await this.proofs.check(contest, [text]);
        return fault && invalid(contest, i, { code: 'BALLOT_PROOF_WRONG', detail: inWords(fault) });
      }),
    );
    return faults.find((fault) => fault !== undefined);
  }
}

const inWords = ({ path, reason }: CheckFault): string => (path === '' ? reason : `${path}: ${reason}`);

const invalid = (
  contest: FrozenContest,
  place: number,
  { code, detail }: { readonly code: BallotFault['code'] | 'BALLOT_REFUSED'; readonly detail: string },
): CastBallotsRefusal => ({
  code: 'BALLOT_INVALID',
  contest: contest.title,
  detail,
  fields: [{ field: `ballots.${place}`, code }],
});

function refusalOf(
  outcome: CastOutcome,
  { opensAt, closesAt, timeZone }: FrozenPoll,
  ballots: readonly Prepared[],
  place: number,
): CastBallotsRefusal | undefined {
  switch (outcome) {
    case 'RECORDED':
    case 'ALREADY_RECORDED':
      return undefined;
    case 'POLL_NOT_OPEN':
      return { code: outcome, opensAt, timeZone };
    case 'POLL_CLOSED':
      return { code: outcome, closesAt, timeZone };
    case 'BALLOT_REFUSED':
      return invalid(ballotAt(ballots, place).contest, place, { code: outcome, detail: 'checked before, and refused' });
    default:
      return { code: outcome };
  }
}

function ballotAt(ballots: readonly Prepared[], place: number): Prepared {
  const ballot = ballots[place];
  if (!ballot) throw new Error(`no ballot ${place}`);
  return ballot;
}
