import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { ContestId, JobActor } from '#libs/domain';
import { Keyring } from '../keyring.js';
import { RecordWork } from '../ports/record-work.js';
import type { OnPercent } from '../ports/record-work.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { keyHolderMessages } from './key-holder-message.js';
import { PublicRecord } from './public-record.js';
import { bytesOf, lockElectionOf } from './record-step.js';
import type { ContestJob, StepRefused } from './record-step.js';

/** Number of the platform's own trustee: its first, and it mixes (decision of 21 November 2026). */
export const PLATFORM_TRUSTEE = 1;

/**
 * The platform's mix and partial decryption of a contest. A mixer verifies the whole record before it mixes, and
 * everything again with its own mix before it decrypts. After that the key-holders are told that it is their turn.
 *
 * Of two runs at once the first to append wins; permutation and randomness of the other are gone with it.
 */
@Injectable()
export class MixBox {
  constructor(
    private readonly work: UnitOfWork,
    private readonly publicRecord: PublicRecord,
    private readonly recordWork: RecordWork,
    private readonly keyring: Keyring,
  ) {}

  async execute(job: ContestJob, onPercent: OnPercent = () => undefined): Promise<Result<true, StepRefused>> {
    const mixed = await this.mix(job, (percent) => onPercent(percent / 2));
    if (!mixed.ok) return mixed;
    return this.decrypt(job, (percent) => onPercent(50 + percent / 2));
  }

  private async mix(job: ContestJob, onPercent: OnPercent): Promise<Result<true, StepRefused>> {
    if (await this.has(job, 'EndShuffles')) return ok(true);
    const record = await this.verified(job, onPercent);
    if (!record.ok) return record;
    const mixed = await this.recordWork.mix(record.value, onPercent);
    if (!mixed.ok) return err({ code: 'RECORD_REFUSED', why: mixed.error });
    return this.append(job, 'BoxMixed', async ({ record: store }) => {
      const shuffle = { type: 'Shuffle', owner: PLATFORM_TRUSTEE, payload: bytesOf(mixed.value) } as const;
      if (!(await store.addEvent(job.contestId, shuffle))) return false;
      return store.addEvent(job.contestId, { type: 'EndShuffles' });
    });
  }

  private async decrypt(job: ContestJob, onPercent: OnPercent): Promise<Result<true, StepRefused>> {
    if (await this.has(job, 'PartialDecryption')) return ok(true);
    const record = await this.verified(job, onPercent);
    if (!record.ok) return record;
    const seed = this.keyring.platformTrusteeSeed(await this.uuidOf(job));
    const decryption = await this.recordWork.decrypt(record.value, seed);
    if (!decryption.ok) {
      if (await this.has(job, 'PartialDecryption')) return ok(true); // another run was first
      return err({ code: 'RECORD_REFUSED', why: decryption.error });
    }
    const { owner, text } = decryption.value;
    return this.append(job, 'PlatformDecrypted', async (stores) => {
      const event = { type: 'PartialDecryption', owner, payload: bytesOf(text) } as const;
      if (!(await stores.record.addEvent(job.contestId, event))) return false;
      await stores.messages.add(await keyHolderMessages(stores, job.contestId));
      return true;
    });
  }

  private async verified(
    { organisationId, contestId }: ContestJob,
    onPercent: OnPercent,
  ): Promise<Result<Uint8Array, StepRefused>> {
    const record = await this.publicRecord.whole(organisationId, contestId);
    if (!record) return err({ code: 'CONTEST_NOT_FOUND' });
    const verified = await this.recordWork.verify(record, onPercent);
    return verified.ok ? ok(record) : err({ code: 'RECORD_REFUSED', why: verified.error });
  }

  private append(
    { organisationId, contestId }: ContestJob,
    type: string,
    add: (stores: Stores) => Promise<boolean>,
  ): Promise<Result<true, StepRefused>> {
    const by: JobActor = { kind: 'job', organisationId, job: 'mix' };
    return this.work.run(organisationId, async (stores): Promise<Result<true, StepRefused>> => {
      if (!(await lockElectionOf(stores, contestId))) return err({ code: 'CONTEST_NOT_FOUND' });
      if (await add(stores)) await stores.audit.append({ type, by, details: { contestId, trustee: PLATFORM_TRUSTEE } });
      return ok(true);
    });
  }

  private async has({ organisationId, contestId }: ContestJob, type: string): Promise<boolean> {
    const found = await this.work.run(organisationId, async ({ record }) =>
      ok((await record.steps(contestId)).some((step) => step.type === type)),
    );
    return found.ok && found.value;
  }

  private async uuidOf({ organisationId, contestId }: ContestJob): Promise<string> {
    const found = await this.work.run(organisationId, async ({ record }) => ok((await record.setup(contestId))?.uuid));
    return (found.ok && found.value) || noSetup(contestId);
  }
}

const noSetup = (contestId: ContestId): never => {
  throw new Error(`the contest ${contestId} has a record but no setup`);
};
