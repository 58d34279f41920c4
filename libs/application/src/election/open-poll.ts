import { Inject, Injectable } from '@nestjs/common';
import { hashHex } from '#libs/belenios';
import { ok } from '#libs/basics';
import type { RandomBytes, Result } from '#libs/basics';
import { definitionText } from '#libs/domain';
import type { Actor, ApprovalId, Contest, ElectionId, PollingElection } from '#libs/domain';
import { approvedOpening } from '../approvals/approved-opening.js';
import type { ApprovalNeeded } from '../approvals/approved-opening.js';
import { defineElection, planOpening } from '../approvals/opening-plan.js';
import type { PlanOpeningRefusal, SetBeforeOpening } from '../approvals/opening-plan.js';
import { authorise } from '../authorise.js';
import { Keyring } from '../keyring.js';
import { RANDOM_BYTES } from '../ports/random-bytes.js';
import type { ContestSetup } from '../ports/record-store.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { freezeContestSetup, platformKey, trusteesObject } from './contest-setup.js';
import { settledContest } from './define-contest.js';
import { descriptionsDigest } from './descriptions-digest.js';
import { holdElection } from './held-election.js';
import { RecordGroup } from './record-group.js';

/** Freezing the lists of a large body takes longer than a request may otherwise. */
const OPEN_SECONDS = 120;

export interface PollOpened {
  readonly election: PollingElection;
  readonly contests: readonly { readonly contest: Contest; readonly fingerprint: string }[];
  /** Hex digest of the definition, the `notice_digest` of every record. */
  readonly definitionDigest: string;
}

export type OpenPollUseRefusal = PlanOpeningRefusal | ApprovalNeeded;

/**
 * Freezes the definition of an election as bytes and lets the poll begin at its hour by the clock of the database.
 * From here on neither hours nor contests nor candidates change.
 */
@Injectable()
export class OpenPoll {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keyring: Keyring,
    private readonly record: RecordGroup,
    @Inject(RANDOM_BYTES) private readonly random: RandomBytes,
  ) {}

  /** @param openNow the poll opens at this very moment instead of the time that was set */
  async execute({
    electionId,
    openNow = false,
    by,
  }: {
    readonly electionId: ElectionId;
    readonly openNow?: boolean;
    readonly by: Actor;
  }): Promise<Result<PollOpened, OpenPollUseRefusal>> {
    authorise(by, 'returning-officer');
    return this.work.run<PollOpened, OpenPollUseRefusal>(by.organisationId, async (stores) => {
      const { elections, credentials } = stores;
      await credentials.allowLongStatements(OPEN_SECONDS);
      const held = await holdElection(elections, electionId);
      if (!held.ok) return held;
      const { group } = this.record;
      const plan = await planOpening(stores, { group, election: held.value, openNow });
      if (!plan.ok) return plan;
      const approved = await approvedOpening(stores, { plan: plan.value, planned: held.value, openNow });
      if (!approved.ok) return approved;
      const { election, set } = plan.value;
      const { approvalId } = approved.value;
      return ok(await this.freeze(stores, election, { ...set, plannedFor: held.value.opensAt, approvalId, by }));
    });
  }

  private async freeze(
    { elections, contestSetups, audit }: Stores,
    election: PollingElection,
    set: SetBeforeOpening & {
      readonly plannedFor: Date;
      readonly approvalId: ApprovalId | undefined;
      readonly by: Actor;
    },
  ): Promise<PollOpened> {
    const { group } = this.record;
    const definition = defineElection(election, set);
    const text = definitionText(definition);
    const definitionDigest = hashHex(text);
    const setups: { contest: Contest; setup: ContestSetup }[] = set.contests.map(({ contest, keys, list }) => {
      const own = platformKey(group, this.keyring.platformTrusteeSeed(contest.uuid), this.random);
      const trustees = trusteesObject(own, keys, set.keyGroup);
      const credentials = list?.credentials ?? new Uint8Array();
      const now = election.definitionFrozenAt;
      const toFreeze = { contest, definition, definitionDigest, trustees, credentials, now };
      return { contest, setup: freezeContestSetup(group, toFreeze) };
    });
    for (const { contest, setup } of setups) await contestSetups.add(contest.id, setup);
    for (const { contest } of set.contests) await elections.saveContest(settledContest(contest));
    await elections.saveDefinition(election.id, text);
    await elections.save(election);
    const frozen = setups.map(({ contest, setup }) => ({ contest, fingerprint: setup.fingerprint }));
    const descriptions = descriptionsDigest(
      set.contests.map(({ contest }) => (contest.kind === 'seats' ? contest.candidates : [])),
    );
    await audit.append({
      type: 'PollOpened',
      by: set.by,
      details: {
        electionId: election.id,
        plannedFor: set.plannedFor.toISOString(),
        opensAt: election.opensAt.toISOString(),
        closesAt: election.closesAt.toISOString(),
        definitionDigest,
        ...(set.approvalId === undefined ? {} : { approvalId: set.approvalId }),
        ...(descriptions === undefined ? {} : { candidateDescriptions: descriptions }),
        contests: frozen.map(({ contest, fingerprint }) => ({ id: contest.id, uuid: contest.uuid, fingerprint })),
      },
    });
    return { election, contests: frozen, definitionDigest };
  }
}
