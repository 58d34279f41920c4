import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import { hashHex } from '#libs/belenios';
import type { ContestId, Officer } from '#libs/domain';
import { authorise } from '../authorise.js';
import { commitmentsAwaited, isPartNeeded, partsAwaited, readOpeningParts } from '../keys/opening-parts.js';
import { RecordWork } from '../ports/record-work.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { PublicRecord } from './public-record.js';
import { bytesOf, lockElectionOf } from './record-step.js';

/** A decryption larger than this is of no contest that we run. */
export const MOST_DECRYPTION_BYTES = 120_000_000;

export interface SubmitPartialDecryptionCommand {
  readonly contestId: ContestId;
  /** The exact text of the partial decryption object. */
  readonly decryption: string;
  readonly by: Officer;
}

export type SubmitPartialDecryptionRefusal =
  | { readonly code: 'CONTEST_NOT_FOUND' | 'NOT_A_KEY_HOLDER_OF_CONTEST' | 'BOX_NOT_MIXED' }
  /** Not what was committed to, or nothing was; the others are enough; others have not committed yet. */
  | { readonly code: 'DECRYPTION_NOT_COMMITTED' | 'DECRYPTION_NOT_AS_COMMITTED' | 'DECRYPTION_NOT_NEEDED' }
  | { readonly code: 'COMMITMENTS_AWAITED'; readonly awaited: number }
  | { readonly code: 'DECRYPTION_WRONG'; readonly why: string };

export interface PartialDecryptionTaken {
  readonly trustee: number;
  /** Decryptions that are still needed. */
  readonly awaited: number;
}

/**
 * Takes a key-holder's partial decryption into the record, once every proof of it holds (rule S9): the very one that was
 * committed to, and only after enough key-holders have committed to theirs.
 */
@Injectable()
export class SubmitPartialDecryption {
  constructor(
    private readonly work: UnitOfWork,
    private readonly publicRecord: PublicRecord,
    private readonly recordWork: RecordWork,
  ) {}

  async execute(
    command: SubmitPartialDecryptionCommand,
  ): Promise<Result<PartialDecryptionTaken, SubmitPartialDecryptionRefusal>> {
    const { contestId, decryption, by } = command;
    authorise(by, 'key-holder');
    const turn = await this.work.run(by.organisationId, (stores) => whoseTurn(stores, contestId, decryption, by));
    if (!turn.ok) return turn;
    const { trustee, alreadyIn } = turn.value;
    if (!alreadyIn) {
      const record = await this.publicRecord.whole(by.organisationId, contestId);
      if (!record) return err({ code: 'CONTEST_NOT_FOUND' });
      const checked = await this.recordWork.checkDecryption(record, { owner: trustee, text: decryption });
      if (!checked.ok) return err({ code: 'DECRYPTION_WRONG', why: checked.error });
    }
    return this.work.run(by.organisationId, async (stores) => {
      const locked = await lockElectionOf(stores, contestId);
      if (!locked) return err({ code: 'CONTEST_NOT_FOUND' });
      const again = await whoseTurn(stores, contestId, decryption, by);
      if (!again.ok) return again; // another part came in while this one was checked
      const payload = bytesOf(decryption);
      const isNew =
        !again.value.alreadyIn &&
        (await stores.record.addEvent(contestId, { type: 'PartialDecryption', owner: trustee, payload }));
      if (isNew) await stores.audit.append({ type: 'PartialDecryptionTaken', by, details: { contestId, trustee } });
      const parts = await readOpeningParts(stores, contestId);
      const awaited = parts ? partsAwaited(parts) : 0;
      if (awaited === 0) await stores.outbox.add('compute-result', contestId, { contestId });
      return ok({ trustee, awaited });
    });
  }
}

async function whoseTurn(
  stores: Stores,
  contestId: ContestId,
  decryption: string,
  by: Officer,
): Promise<Result<{ trustee: number; alreadyIn: boolean }, SubmitPartialDecryptionRefusal>> {
  const contest = await stores.elections.contest(contestId);
  if (!contest) return err({ code: 'CONTEST_NOT_FOUND' });
  const key = (await stores.trusteeKeys.ofContest(contestId)).find(({ officerId }) => officerId === by.officerId);
  if (!key) return err({ code: 'NOT_A_KEY_HOLDER_OF_CONTEST' });
  const parts = await readOpeningParts(stores, contestId);
  if (!parts || parts.shown.size === 0) return err({ code: 'BOX_NOT_MIXED' }); // the platform's own comes first
  const { trustee } = key;
  if (parts.shown.has(trustee)) return ok({ trustee, alreadyIn: true });
  const commitment = (await stores.decryptions.commitments(contestId)).find((each) => each.trustee === trustee);
  if (!commitment) return err({ code: 'DECRYPTION_NOT_COMMITTED' });
  if (commitment.digest !== hashHex(decryption)) return err({ code: 'DECRYPTION_NOT_AS_COMMITTED' });
  if (!isPartNeeded(parts, trustee)) return err({ code: 'DECRYPTION_NOT_NEEDED' });
  const awaited = commitmentsAwaited(parts);
  return awaited > 0 ? err({ code: 'COMMITMENTS_AWAITED', awaited }) : ok({ trustee, alreadyIn: false });
}
