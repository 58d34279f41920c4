import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { ApproveRefusal, DeclaredElection, ElectionId, Officer } from '#libs/domain';
import { approveDeclaration } from '#libs/domain';
import { personOf } from '../approvals/second-persons.js';
import { authorise } from '../authorise.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export interface ApproveDeclarationCommand {
  readonly electionId: ElectionId;
  /** Digest of the content that the approver read. */
  readonly contentDigest: string;
  readonly by: Officer;
}
export type ApproveDeclarationRefusal =
  ApproveRefusal | { readonly code: 'ELECTION_NOT_FOUND' | 'NO_DECLARATION_PROPOSED' };

/** The second person approves exactly what was proposed; the result is then declared (ROLE-02). */
@Injectable()
export class ApproveDeclaration {
  constructor(private readonly work: UnitOfWork) {}

  execute({
    electionId,
    contentDigest,
    by,
  }: ApproveDeclarationCommand): Promise<Result<DeclaredElection, ApproveDeclarationRefusal>> {
    authorise(by, 'second-person');
    return this.work.run<DeclaredElection, ApproveDeclarationRefusal>(by.organisationId, async (stores) => {
      const { elections, declarations, audit, outbox } = stores;
      const election = await elections.lock(electionId);
      if (!election) return err({ code: 'ELECTION_NOT_FOUND' });
      const latest = await declarations.latest(electionId);
      if (!latest) return err({ code: 'NO_DECLARATION_PROPOSED' });
      const proposed = { ...latest, proposer: await personOf(stores, latest.proposedBy) };
      const approval = { contentDigest, by: await personOf(stores, by.officerId) };
      const declared = approveDeclaration(election, proposed, approval);
      if (!declared.ok) return declared;

      const { declarationId } = proposed;
      const approvedAt = await elections.now();
      const event = await audit.append({ type: 'ResultDeclared', by, details: { electionId, contentDigest } });
      await declarations.approve(electionId, {
        declarationId,
        contentDigest,
        approvedBy: by.officerId,
        approvedAt,
        audit: { sequence: event.sequence, hash: event.hash },
      });
      await elections.save(declared.value);
      await outbox.add('build-bundle', electionId, { electionId });
      return ok(declared.value);
    });
  }
}
