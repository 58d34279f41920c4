import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { ContestId, Officer } from '#libs/domain';
import { authorise } from '../authorise.js';
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
  | { readonly code: 'DECRYPTION_WRONG'; readonly why: string };

export interface PartialDecryptionTaken {
  readonly trustee: number;
  /** Trustees whose decryption is still awaited. */
  readonly awaited: number;
}

/** Takes a key-holder's partial decryption into the record, once every proof of it holds (rule S9). */
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
    const turn = await this.work.run(by.organisationId, (stores) => whoseTurn(stores, contestId, by));
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
      const payload = bytesOf(decryption);
      const isNew =
        !alreadyIn && (await stores.record.addEvent(contestId, { type: 'PartialDecryption', owner: trustee, payload }));
      if (isNew) await stores.audit.append({ type: 'PartialDecryptionTaken', by, details: { contestId, trustee } });
      const awaited = await decryptionsAwaited(stores, contestId);
      if (awaited === 0) await stores.outbox.add('compute-result', contestId, { contestId });
      return ok({ trustee, awaited });
    });
  }
}

async function whoseTurn(
  stores: Stores,
  contestId: ContestId,
  by: Officer,
): Promise<Result<{ trustee: number; alreadyIn: boolean }, SubmitPartialDecryptionRefusal>> {
  const contest = await stores.elections.contest(contestId);
  if (!contest) return err({ code: 'CONTEST_NOT_FOUND' });
  const key = (await stores.trusteeKeys.ofContest(contestId)).find(({ officerId }) => officerId === by.officerId);
  if (!key) return err({ code: 'NOT_A_KEY_HOLDER_OF_CONTEST' });
  const steps = await stores.record.steps(contestId);
  if (!steps.some(({ type }) => type === 'PartialDecryption')) return err({ code: 'BOX_NOT_MIXED' });
  const alreadyIn = steps.some(({ type, owner }) => type === 'PartialDecryption' && owner === key.trustee);
  return ok({ trustee: key.trustee, alreadyIn });
}

/** The platform's own decryption came first; every key-holder's follows. */
async function decryptionsAwaited({ trusteeKeys, record }: Stores, contestId: ContestId): Promise<number> {
  const keys = await trusteeKeys.ofContest(contestId);
  const inRecord = (await record.steps(contestId)).filter(({ type }) => type === 'PartialDecryption');
  return keys.filter(({ trustee }) => !inRecord.some(({ owner }) => owner === trustee)).length;
}
