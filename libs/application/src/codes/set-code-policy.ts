import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { setCodePolicy } from '#libs/domain';
import type {
  Actor,
  CodeMakerOutside,
  CodePolicy,
  CodePolicyRefusal,
  CodePolicyWanted,
  ElectionId,
} from '#libs/domain';
import { authorise } from '../authorise.js';
import { holdElection } from '../election/held-election.js';
import type { ElectionNotFound } from '../election/held-election.js';
import { PLATFORM_TRUSTEE_NAME } from '../election/contest-setup.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export interface CodePolicySet {
  readonly policy: CodePolicy;
  /** Whoever makes the codes: the maker outside, or the platform. */
  readonly name: string;
  readonly key: string | null;
}

/** Settles who makes the codes of a draft, and how many spare ones. */
@Injectable()
export class SetCodePolicy {
  constructor(private readonly work: UnitOfWork) {}

  async execute({
    electionId,
    wanted,
    by,
  }: {
    readonly electionId: ElectionId;
    readonly wanted: CodePolicyWanted;
    readonly by: Actor;
  }): Promise<Result<CodePolicySet, ElectionNotFound | CodePolicyRefusal>> {
    authorise(by, 'returning-officer');
    return this.work.run<CodePolicySet, ElectionNotFound | CodePolicyRefusal>(
      by.organisationId,
      async ({ elections, codes, audit }) => {
        const held = await holdElection(elections, electionId);
        if (!held.ok) return held;
        const changed = setCodePolicy(held.value, wanted);
        if (!changed.ok) return changed;
        const { election, maker } = changed.value;
        await elections.save(election);
        await codes.setMaker(electionId, maker);
        const set = policySet(election.safeguards.codes, maker);
        const before = held.value.safeguards.codes;
        await audit.append({
          type: 'CodePolicySet',
          by,
          details: { electionId, before: { ...before }, after: { ...set.policy, name: set.name, key: set.key } },
        });
        return ok(set);
      },
    );
  }

  /** Who makes the codes of an election of one's own body. */
  async read(by: Actor, electionId: ElectionId): Promise<CodePolicySet | undefined> {
    const found = await this.work.run<CodePolicySet, ElectionNotFound>(
      by.organisationId,
      async ({ elections, codes }) => {
        const election = await elections.byId(electionId);
        if (!election) return err({ code: 'ELECTION_NOT_FOUND' });
        return ok(policySet(election.safeguards.codes, await codes.maker(electionId)));
      },
    );
    return found.ok ? found.value : undefined;
  }
}

/** Maker and key as they go into the definition of the election. */
export const policySet = (policy: CodePolicy, maker: CodeMakerOutside | undefined): CodePolicySet => ({
  policy,
  name: maker?.name ?? PLATFORM_TRUSTEE_NAME,
  key: maker?.key ?? null,
});
