import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import { ok } from '#libs/basics';
import type { JobActor } from '#libs/domain';
import { BALLOTS_IN_A_CHECK } from './ballot-limits.js';
import { Keyring } from '../keyring.js';
import type { ContestPlace } from '../ports/ballot-box-doorways.js';
import { ProofChecks } from '../ports/proof-checks.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export interface BallotsChecked {
  readonly checked: number;
  readonly refused: number;
}

/**
 * Checks the proofs of ballots that were stored first and are checked later (CAST-10). Takes a handful in one
 * transaction; several checkers share the work, and a killed one hands its handful back. A refused ballot is listed,
 * counts for nothing, and its right is free again.
 */
@Injectable()
export class CheckReceivedBallots {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proofs: ProofChecks,
    private readonly keyring: Keyring,
  ) {}

  /** @returns what was done; both 0 when there was nothing to take */
  execute({ organisationId, contestId }: ContestPlace): Promise<Result<BallotsChecked, never>> {
    return this.work.run<BallotsChecked, never>(organisationId, async ({ ballotBox, record, audit }) => {
      const taken = await ballotBox.takeReceived(contestId, BALLOTS_IN_A_CHECK);
      const setup = await record.setup(contestId);
      if (taken.length === 0 || !setup) return ok({ checked: 0, refused: 0 });
      const texts = taken.map(({ ballot }) => Buffer.from(ballot).toString('utf8'));
      const faults = (await Promise.all(texts.map((text) => this.proofs.check(setup, [text])))).flat();
      const isRight = (i: number): boolean => faults[i] === undefined;
      await ballotBox.markChecked(
        contestId,
        taken.filter((_, i) => isRight(i)).map(({ receipt }) => receipt),
      );
      const refused = taken.flatMap(({ receipt }, i) => (isRight(i) ? [] : [{ receipt, text: texts[i] ?? '' }]));
      for (const { receipt, text } of refused) {
        const hash = this.keyring.credentialHash(contestId, credentialIn(text));
        await ballotBox.refuse(contestId, receipt, Buffer.from(hash));
      }
      if (refused.length > 0) {
        const by: JobActor = { kind: 'job', organisationId, job: 'check-ballots' };
        await audit.append({ type: 'BallotsRefused', by, details: { contestId, ballots: refused.length } });
      }
      return ok({ checked: taken.length - refused.length, refused: refused.length });
    });
  }
}

/** It was read once, when the ballot was cast; it is hex there. */
function credentialIn(ballot: string): string {
  const credential = /"credential":"([0-9a-f]{64})"/.exec(ballot)?.[1];
  if (credential === undefined) throw new Error('a stored ballot without a credential');
  return credential;
}
