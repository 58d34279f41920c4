import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { setKeyPolicy } from '#libs/domain';
import type { Actor, DraftElection, ElectionId, KeyPolicy, KeyPolicyRefusal } from '#libs/domain';
import { authorise } from '../authorise.js';
import { holdElection } from '../election/held-election.js';
import type { ElectionNotFound } from '../election/held-election.js';
import { readRuleBook } from '../election/rule-book.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** Why a ceremony of another policy is given up; stands in the audit trail. */
const POLICY_CHANGED = 'the policy of keys was changed';

/** The returning officer settles how the keys of a draft are shared. A ceremony of the policy before is given up. */
@Injectable()
export class SetKeyPolicy {
  constructor(private readonly work: UnitOfWork) {}

  execute({
    electionId,
    policy,
    by,
  }: {
    readonly electionId: ElectionId;
    readonly policy: KeyPolicy;
    readonly by: Actor;
  }): Promise<Result<DraftElection, ElectionNotFound | KeyPolicyRefusal>> {
    authorise(by, 'returning-officer');
    return this.work.run<DraftElection, ElectionNotFound | KeyPolicyRefusal>(
      by.organisationId,
      async ({ elections, constitutions, ceremonies, audit }) => {
        const held = await holdElection(elections, electionId);
        if (!held.ok) return held;
        const adopted = await constitutions.read(held.value.constitutionVersion);
        if (!adopted) throw new Error(`election ${electionId} has no constitution`);
        const changed = setKeyPolicy(held.value, policy, readRuleBook(adopted).keyHolders);
        if (!changed.ok) return changed;
        await elections.save(changed.value);
        const before = held.value.safeguards.keys;
        const standing = await ceremonies.latest(electionId);
        const isOther = JSON.stringify(before) !== JSON.stringify(policy);
        if (standing && standing.state !== 'given-up' && isOther)
          await ceremonies.end({ ...standing, state: 'given-up', reason: POLICY_CHANGED });
        await audit.append({
          type: 'KeyPolicySet',
          by,
          details: { electionId, before: { ...before }, after: { ...policy } },
        });
        return ok(changed.value);
      },
    );
  }
}
