import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { pollPhase } from '#libs/domain';
import type { Contest, ContestId, Election, ElectionId, OrganisationId, PollPhase } from '#libs/domain';
import { Keyring } from '../keyring.js';
import { mostChoicesOf } from './define-contest.js';
import type { FrozenContestObject } from '../ports/contest-setup-store.js';
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
}

export interface BallotPaper extends Omit<PublicElection, 'contests'> {
  /** Those the voter is entitled to. */
  readonly contests: readonly (PublicContest & { readonly frozen: FrozenContestObject; readonly hasVoted: boolean })[];
}

export type BallotPaperRefusal =
  { readonly code: 'NOT_ENTITLED' } | { readonly code: 'CODE_BLOCKED' } | { readonly code: 'POLL_NOT_SET_UP' };

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

  async contest(contestId: ContestId): Promise<(PublicContest & { readonly election: PublicElection }) | undefined> {
    const place = await this.doorways.electionOfContest(contestId);
    const election = place && (await this.find(place.electionId));
    const found = election?.contests.find(({ contest }) => contest.id === contestId);
    return election && found && { ...found, election };
  }

  /** For the holder of a sign-in token: the contests they may vote in, as frozen. */
  async ballotPaper(voter: {
    readonly electionId: ElectionId;
    readonly token: Uint8Array;
  }): Promise<Result<BallotPaper, BallotPaperRefusal>> {
    const organisationId = await this.doorways.organisationOf(voter.electionId);
    if (organisationId === undefined) return err({ code: 'NOT_ENTITLED' });
    return this.work.run<BallotPaper, BallotPaperRefusal>(organisationId, async (stores) => {
      const tokenHash = this.keyring.tokenHash(voter.token);
      const rights = await stores.credentials.rightsOf(voter.electionId, tokenHash);
      if (rights.length === 0 && (await stores.credentials.isBlocked(voter.electionId, tokenHash)))
        return err({ code: 'CODE_BLOCKED' });
      const found = rights.length > 0 ? await publicElection(stores, voter.electionId) : undefined;
      if (!found) return err({ code: 'NOT_ENTITLED' });
      const contests = found.contests.flatMap(({ frozen, ...rest }) => {
        const right = rights.find(({ contestId }) => contestId === rest.contest.id);
        return right && frozen ? [{ ...rest, frozen, hasVoted: right.hasVoted }] : [];
      });
      return contests.length > 0 ? ok({ ...found, contests }) : err({ code: 'POLL_NOT_SET_UP' });
    });
  }

  private async read<T>(organisationId: OrganisationId, look: (stores: Stores) => Promise<T>): Promise<T> {
    const found = await this.work.run<T, never>(organisationId, async (stores) => ok(await look(stores)));
    if (!found.ok) throw new Error('a look-up refuses nothing');
    return found.value;
  }
}

async function publicElection(stores: Stores, electionId: ElectionId): Promise<PublicElection | undefined> {
  const { elections, rolls, contestSetups, organisation } = stores;
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
  return { body, election, contests, phase: pollPhase(election, now), now, definition };
}
