import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { pollPhase } from '#libs/domain';
import type {
  Contest,
  ContestId,
  Election,
  ElectionId,
  OrganisationId,
  OtherChannel,
  PollPhase,
  SecondCheck,
} from '#libs/domain';
import { isSameAnswer, isTicket, secondCheckTicket, ticketHolds } from '../casting/second-check.js';
import type { CheckedVoter } from '../casting/second-check.js';
import { Keyring } from '../keyring.js';
import { mostChoicesOf } from './define-contest.js';
import { readReference } from './election-names.js';
import type { FrozenContestObject } from '../ports/contest-setup-store.js';
import type { TokenHolder } from '../ports/credential-store.js';
import { ElectionDoorways } from '../ports/election-doorways.js';
import type { OrganisationRecord } from '../ports/organisation-store.js';
import type { Roll } from '../ports/roll-store.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export interface PublicContest {
  readonly contest: Contest;
  /** The most answers a paper may choose; absent where papers rank or give points. */
  readonly mostChoices: number | undefined;
  /** Once the poll was opened. */
  readonly frozen: FrozenContestObject | undefined;
  readonly roll: Pick<Roll, 'digest' | 'electors'> | undefined;
}

export interface PublicElection {
  readonly body: OrganisationRecord;
  readonly election: Election;
  readonly contests: readonly PublicContest[];
  /** By the clock of the database. */
  readonly phase: PollPhase;
  readonly now: Date;
  /** The definition as it was hashed into every record, canonical JSON; once the poll was opened. */
  readonly definition: string | undefined;
  /** What the rules ask of a voter besides the code. */
  readonly secondCheck: SecondCheck | undefined;
}

export interface BallotPaper extends Omit<PublicElection, 'contests'> {
  /** Those the voter is entitled to. */
  readonly contests: readonly PaperContest[];
  /** First initial and surname of the member. */
  readonly addressee: string;
  /** Where the rules ask for a second check: what shows at the casting that it was passed. */
  readonly ticket: string | undefined;
}

export interface PaperContest extends PublicContest {
  readonly frozen: FrozenContestObject;
  readonly hasVoted: boolean;
  /** A vote that came by another channel and was accepted, and its day. */
  readonly returnedOtherwise: { readonly channel: OtherChannel; readonly receivedOn: string } | undefined;
}

export interface BallotPaperRequest {
  readonly electionId: ElectionId;
  /** The sign-in token. */
  readonly token: Uint8Array;
  /** The answer to the second check, or a ticket that was given for one. */
  readonly secondCheck?: string;
  /** Counts one try to answer, and says how many are left after it; undefined if this one is too many. */
  readonly countTry: () => Promise<number | undefined>;
}

type SecondCheckRefusal =
  | { readonly code: 'SECOND_CHECK_NOT_KNOWN' }
  | { readonly code: 'SECOND_CHECK_TRIED_TOO_OFTEN' }
  | { readonly code: 'SECOND_CHECK_NEEDED'; readonly fields: readonly AnswerFault<'SECOND_CHECK_NEEDED'>[] }
  | {
      readonly code: 'SECOND_CHECK_WRONG';
      readonly triesLeft: number;
      readonly fields: readonly (AnswerFault<'SECOND_CHECK_WRONG'> & { readonly triesLeft: number })[];
    };
interface AnswerFault<Code extends string> {
  readonly field: 'secondCheck';
  readonly code: Code;
}

export type BallotPaperRefusal =
  | { readonly code: 'NOT_ENTITLED' }
  | { readonly code: 'CODE_BLOCKED' }
  | { readonly code: 'POLL_NOT_SET_UP' }
  | SecondCheckRefusal;

/** What everybody, and what a voter, may know of an election. A draft, and a roll not yet used, are nobody's business. */
@Injectable()
export class ReadPublicElection {
  constructor(
    private readonly work: UnitOfWork,
    private readonly doorways: ElectionDoorways,
    private readonly keyring: Keyring,
  ) {}

  /** Undefined when there is none, or nothing of it is public yet: it is from the issue of the voting codes on. */
  async find(electionId: ElectionId): Promise<PublicElection | undefined> {
    const organisationId = await this.doorways.organisationOf(electionId);
    if (organisationId === undefined) return undefined;
    return this.read(organisationId, (stores) => publicElection(stores, electionId));
  }

  /** By what people read out, such as `7f3k 2m9q`. */
  async findByReference(reference: string): Promise<PublicElection | undefined> {
    const number = readReference(reference);
    const place = number === undefined ? undefined : await this.doorways.electionByReference(number);
    return place && this.read(place.organisationId, (stores) => publicElection(stores, place.electionId));
  }

  async contest(contestId: ContestId): Promise<(PublicContest & { readonly election: PublicElection }) | undefined> {
    const place = await this.doorways.electionOfContest(contestId);
    const election = place && (await this.find(place.electionId));
    const found = election?.contests.find(({ contest }) => contest.id === contestId);
    return election && found && { ...found, election };
  }

  /**
   * For the holder of a sign-in token: the contests they may vote in, as frozen. Where the rules ask for a second check,
   * only once it is passed; everything is read before the answer is looked at.
   */
  async ballotPaper(request: BallotPaperRequest): Promise<Result<BallotPaper, BallotPaperRefusal>> {
    const { electionId, token } = request;
    const organisationId = await this.doorways.organisationOf(electionId);
    if (organisationId === undefined) return err({ code: 'NOT_ENTITLED' });
    const tokenHash = this.keyring.tokenHash(token);
    const read = await this.work.run<PaperRead, BallotPaperRefusal>(organisationId, (stores) =>
      readPaper(stores, electionId, tokenHash),
    );
    if (!read.ok) return read;
    const { holder, ...paper } = read.value;
    if (paper.secondCheck === undefined) return ok({ ...paper, ticket: undefined });
    const checked = await this.check(request, { electionId, tokenHash, holder, now: paper.now });
    return checked.ok ? ok({ ...paper, ticket: checked.value }) : checked;
  }

  /** @returns the ticket */
  private async check(
    { secondCheck: answer, countTry }: BallotPaperRequest,
    { holder, now, ...voter }: CheckedVoter & { readonly holder: TokenHolder; readonly now: Date },
  ): Promise<Result<string, SecondCheckRefusal>> {
    if (holder.dateOfBirth === undefined) return err({ code: 'SECOND_CHECK_NOT_KNOWN' });
    if (answer !== undefined && ticketHolds(this.keyring, voter, answer, now)) return ok(answer);
    if (answer === undefined || isTicket(answer))
      return err({
        code: 'SECOND_CHECK_NEEDED',
        fields: [{ field: 'secondCheck', code: 'SECOND_CHECK_NEEDED' }],
      });
    const triesLeft = await countTry();
    if (triesLeft === undefined) return err({ code: 'SECOND_CHECK_TRIED_TOO_OFTEN' });
    return isSameAnswer(this.keyring, answer.trim(), holder.dateOfBirth)
      ? ok(secondCheckTicket(this.keyring, voter, now))
      : err({
          code: 'SECOND_CHECK_WRONG',
          triesLeft,
          fields: [{ field: 'secondCheck', code: 'SECOND_CHECK_WRONG', triesLeft }],
        });
  }

  private async read<T>(organisationId: OrganisationId, look: (stores: Stores) => Promise<T>): Promise<T> {
    const found = await this.work.run<T, never>(organisationId, async (stores) => ok(await look(stores)));
    if (!found.ok) throw new Error('a look-up refuses nothing');
    return found.value;
  }
}

async function publicElection(stores: Stores, electionId: ElectionId): Promise<PublicElection | undefined> {
  const { constitutions, elections, rolls, contestSetups, organisation } = stores;
  const election = await elections.byId(electionId);
  const body = await organisation.read();
  if (!election || !body || election.state === 'draft' || election.state === 'roll-frozen') return undefined;
  const now = await elections.now();
  const objects = await contestSetups.electionObjects(electionId);
  const heads = await rolls.ofElection(electionId);
  const contests = (await elections.contestsOf(electionId)).map((contest) => ({
    contest,
    mostChoices: mostChoicesOf(contest),
    frozen: objects.find(({ contestId }) => contestId === contest.id),
    roll: heads.find(({ contestId }) => contestId === contest.id),
  }));
  const definition = await elections.definition(electionId);
  const secondCheck = await constitutions.secondCheck(election.constitutionVersion);
  return { body, election, contests, phase: pollPhase(election, now), now, definition, secondCheck };
}

type PaperRead = Omit<BallotPaper, 'ticket'> & { readonly holder: TokenHolder };

async function readPaper(
  stores: Stores,
  electionId: ElectionId,
  tokenHash: Uint8Array,
): Promise<Result<PaperRead, BallotPaperRefusal>> {
  const { credentials } = stores;
  const holder = await credentials.holderOf(electionId, tokenHash);
  if (!holder)
    return err({ code: (await credentials.isBlocked(electionId, tokenHash)) ? 'CODE_BLOCKED' : 'NOT_ENTITLED' });
  const found = await publicElection(stores, electionId);
  if (!found) return err({ code: 'NOT_ENTITLED' });
  const contests = found.contests.flatMap(({ frozen, ...rest }) => {
    const right = holder.rights.find(({ contestId }) => contestId === rest.contest.id);
    return right && frozen
      ? [{ ...rest, frozen, hasVoted: right.hasVoted, returnedOtherwise: right.returnedOtherwise }]
      : [];
  });
  if (contests.length === 0) return err({ code: 'POLL_NOT_SET_UP' });
  return ok({ ...found, contests, addressee: addresseeOf(holder), holder });
}

/** The first letter as people see it, with its accents. */
const addresseeOf = ({ givenName, familyName }: TokenHolder): string => {
  const [initial] = new Intl.Segmenter('en').segment(givenName.trim());
  return initial ? `${initial.segment.toLocaleUpperCase('en')}. ${familyName}` : familyName;
};
