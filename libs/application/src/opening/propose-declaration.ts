import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { ContestCount } from '#libs/counting';
import type { Election, ElectionId, Officer, WrongState } from '#libs/domain';
import { wrongState } from '#libs/domain';
import type { ContestOutcome } from '#libs/evidence';
import { declareElection, digestHex, plainText, readContestRecord } from '#libs/evidence';
import { approvalMessages } from '../approvals/approval-message.js';
import { secondPersons } from '../approvals/second-persons.js';
import { seeApprovals } from '../approvals/see-approvals.js';
import { authorise } from '../authorise.js';
import { RecordGroup } from '../election/record-group.js';
import { PublicAddress } from '../ports/public-address.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { HandedOutVerifier } from '../ports/verifier-digests.js';
import { readDefinition } from './definition.js';
import { PublicRecord } from './public-record.js';

export interface ProposedDeclarationView {
  readonly content: string;
  readonly contentDigest: string;
}
export type ProposeDeclarationRefusal = WrongState | { readonly code: 'ELECTION_NOT_FOUND' };

/**
 * Proposes the declaration: its content follows from the definition, the records and the counts, and nothing of it can
 * be typed. Proposing again gives the same content, and writes to the second persons only if it no longer waits for them.
 */
@Injectable()
export class ProposeDeclaration {
  constructor(
    private readonly work: UnitOfWork,
    private readonly publicRecord: PublicRecord,
    private readonly handedOut: HandedOutVerifier,
    private readonly record: RecordGroup,
    private readonly address: PublicAddress,
  ) {}

  async execute(command: {
    readonly electionId: ElectionId;
    readonly by: Officer;
  }): Promise<Result<ProposedDeclarationView, ProposeDeclarationRefusal>> {
    const { electionId, by } = command;
    authorise(by, 'returning-officer');
    const heads = await this.recordHeads(electionId, by);
    const verifier = await this.handedOut.digests();
    return this.work.run(
      by.organisationId,
      async (stores): Promise<Result<ProposedDeclarationView, ProposeDeclarationRefusal>> => {
        const election = await stores.elections.lock(electionId);
        const definition = await readDefinition(stores, electionId);
        if (!election) return err({ code: 'ELECTION_NOT_FOUND' });
        if (election.state !== 'counted' || !definition) return err(wrongState(election, 'counted'));
        const outcomes = await outcomesOf(stores, electionId, heads);
        const content = plainText(declareElection(definition, outcomes, verifier));
        const contentDigest = digestHex(content);
        const isAsked = await this.isAsked(stores, electionId, contentDigest);
        const declarationId = randomUUID();
        const proposedAt = await stores.elections.now();
        const row = { declarationId, content, contentDigest, proposedBy: by.officerId, proposedAt };
        await stores.declarations.propose(electionId, row);
        await stores.audit.append({ type: 'DeclarationProposed', by, details: { electionId, contentDigest } });
        if (!isAsked) await this.ask(stores, election, by);
        return ok({ content, contentDigest });
      },
    );
  }

  /** Whether the second persons have been asked about this content and may still answer, or have agreed. */
  private async isAsked(stores: Stores, electionId: ElectionId, contentDigest: string): Promise<boolean> {
    const before = await seeApprovals(stores, this.record.group, electionId);
    return before.some(
      (approval) =>
        approval.kind === 'declare' &&
        approval.contentDigest === contentDigest &&
        (approval.state === 'waiting' || approval.state === 'approved'),
    );
  }

  private async ask(stores: Stores, election: Election, by: Officer): Promise<void> {
    const people = await secondPersons(stores, by);
    if (!people) return;
    const { url } = this.address;
    await stores.messages.add(
      approvalMessages({ kind: 'declare', approvalId: randomUUID(), election, ...people, url }),
    );
  }

  /** Head and size of each contest's record, by uuid. */
  private async recordHeads(electionId: ElectionId, by: Officer): Promise<RecordHeads> {
    const contests = await this.work.run(by.organisationId, async ({ elections }) =>
      ok(await elections.contestsOf(electionId)),
    );
    const heads = new Map<string, { head: string; ballots: number }>();
    for (const { id, uuid } of contests.ok ? contests.value : []) {
      const bytes = await this.publicRecord.whole(by.organisationId, id);
      const record = bytes && (await readContestRecord(bytes));
      if (record?.ok) heads.set(uuid, { head: record.value.head, ballots: record.value.numTallied });
    }
    return heads;
  }
}

type RecordHeads = ReadonlyMap<string, { readonly head: string; readonly ballots: number }>;

async function outcomesOf(
  { elections, counts, record }: Stores,
  electionId: ElectionId,
  heads: RecordHeads,
): Promise<ReadonlyMap<string, ContestOutcome>> {
  const outcomes = new Map<string, ContestOutcome>();
  for (const { id, uuid } of await elections.contestsOf(electionId)) {
    const run = await counts.finished(id);
    const seal = await record.seal(id);
    const read = heads.get(uuid);
    if (!run || !seal || !read)
      throw new Error(`the contest ${uuid} is counted but its count, seal or record is missing`);
    outcomes.set(uuid, {
      count: JSON.parse(run.record) as ContestCount, // our own canonical text
      ballots: read.ballots,
      recordHead: read.head,
      sealNumber: seal.sealNumber,
    });
  }
  return outcomes;
}
