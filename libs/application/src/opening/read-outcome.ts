import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import { isResolutionRecord } from '#libs/counting';
import type { ContestCount, ResolutionRecord } from '#libs/counting';
import type { Contest, ContestId, Election, ElectionId, Officer, OrganisationId, Role } from '#libs/domain';
import type { ApprovalRow, BundleRow, ProposedDeclarationRow } from '../ports/declaration-store.js';
import { ElectionDoorways } from '../ports/election-doorways.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { tellCount } from './count-story.js';
import type { ToldCount } from './count-story.js';

/** Who may see the count before it is declared; key-holders and the secretary wait like everybody else. */
const BEFORE_DECLARATION: readonly Role[] = ['returning-officer', 'second-person', 'auditor'];

/** The count of a contest as it stands. */
export interface CountSeen {
  readonly contest: Contest;
  readonly count: ToldCount;
  /** Hex digest of the record's canonical text; stands in the declaration. */
  readonly digest: string;
  readonly isDeclared: boolean;
}

/** How a resolution was decided, as it stands. */
export interface ResolutionSeen {
  readonly contest: Contest;
  readonly record: ResolutionRecord;
  /** The record itself: canonical JSON. */
  readonly text: string;
  /** Hex digest of the text; stands in the declaration. */
  readonly digest: string;
  readonly isDeclared: boolean;
}

export interface DeclarationSeen {
  readonly election: Election;
  /** The latest proposal; once approved, what was declared. */
  readonly proposed: ProposedDeclarationRow;
  readonly approval: ApprovalRow | undefined;
  /** Once it is built. */
  readonly bundle: BundleRow | undefined;
}

/** The outcome of an election: for three kinds of officer before it is declared, for everybody after. */
@Injectable()
export class ReadOutcome {
  constructor(
    private readonly work: UnitOfWork,
    private readonly doorways: ElectionDoorways,
  ) {}

  /** Undefined while there is no count that this reader may see, and for a resolution. */
  async count(contestId: ContestId, by: Officer | undefined): Promise<CountSeen | undefined> {
    const found = await this.finished(contestId, by);
    if (!found || isResolutionRecord(found.record)) return undefined;
    const { contest, record, digest, isDeclared } = found;
    return { contest, count: tellCount(record), digest, isDeclared };
  }

  /** Undefined while nothing is decided that this reader may see, and where there are seats. */
  async resolution(contestId: ContestId, by: Officer | undefined): Promise<ResolutionSeen | undefined> {
    const found = await this.finished(contestId, by);
    return found && isResolutionRecord(found.record) ? { ...found, record: found.record } : undefined;
  }

  private async finished(contestId: ContestId, by: Officer | undefined) {
    const place = await this.doorways.electionOfContest(contestId);
    if (!place) return undefined;
    return this.read(place.organisationId, async (stores) => {
      const isDeclared = await mayRead(stores, place.electionId, { by, organisationId: place.organisationId });
      const [contest, run] = [await stores.elections.contest(contestId), await stores.counts.finished(contestId)];
      if (isDeclared === undefined || !contest || !run) return undefined;
      const record = JSON.parse(run.record) as ContestCount; // our own canonical text
      return { contest, record, text: run.record, digest: run.recordDigest, isDeclared };
    });
  }

  /** Undefined while nothing is proposed, or nothing that this reader may see. */
  async declaration(electionId: ElectionId, by: Officer | undefined): Promise<DeclarationSeen | undefined> {
    const organisationId = await this.doorways.organisationOf(electionId);
    if (organisationId === undefined) return undefined;
    return this.read(organisationId, async (stores) => {
      const { elections, declarations } = stores;
      if ((await mayRead(stores, electionId, { by, organisationId })) === undefined) return undefined;
      const [election, approval] = [await elections.byId(electionId), await declarations.approval(electionId)];
      const proposed = approval
        ? await declarations.proposed(electionId, approval.contentDigest)
        : await declarations.latest(electionId);
      return election && proposed && { election, proposed, approval, bundle: await declarations.bundle(electionId) };
    });
  }

  /** The evidence bundle, piece by piece; undefined until the election is declared and the bundle is built. */
  async bundle(
    electionId: ElectionId,
  ): Promise<{ readonly head: BundleRow; readonly parts: () => AsyncGenerator<Uint8Array> } | undefined> {
    const organisationId = await this.doorways.organisationOf(electionId);
    if (organisationId === undefined) return undefined;
    const head = await this.read(organisationId, ({ declarations }) => declarations.bundle(electionId));
    return head && { head, parts: () => this.parts(organisationId, electionId, head.parts) };
  }

  private async *parts(organisationId: OrganisationId, electionId: ElectionId, parts: number) {
    for (let part = 0; part < parts; part++) {
      const content = await this.read(organisationId, ({ declarations }) => declarations.bundlePart(electionId, part));
      if (!content) throw new Error(`part ${part} of the bundle of ${electionId} is missing`);
      yield content;
    }
  }

  private async read<T>(organisationId: OrganisationId, look: (stores: Stores) => Promise<T>): Promise<T> {
    const found = await this.work.run<T, never>(organisationId, async (stores) => ok(await look(stores)));
    if (!found.ok) throw new Error('a look-up refuses nothing');
    return found.value;
  }
}

/** Whether the election is declared; undefined where it is not and the reader may not see it before. */
async function mayRead(
  { elections }: Stores,
  electionId: ElectionId,
  { by, organisationId }: Reader,
): Promise<boolean | undefined> {
  const election = await elections.byId(electionId);
  if (!election) return undefined;
  if (election.state === 'declared') return true;
  const isOwn = by?.organisationId === organisationId;
  return isOwn && by.roles.some((role) => BEFORE_DECLARATION.includes(role)) ? false : undefined;
}

interface Reader {
  /** Whoever is signed in, in any body. */
  readonly by: Officer | undefined;
  /** The body whose election it is. */
  readonly organisationId: OrganisationId;
}
