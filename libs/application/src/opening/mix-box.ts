import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { ContestId, JobActor } from '#libs/domain';
import { Keyring } from '../keyring.js';
import { PublicAddress } from '../ports/public-address.js';
import { RecordWork } from '../ports/record-work.js';
import type { OnPercent } from '../ports/record-work.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { appendMix } from '../mixers/append-mix.js';
import { mixingStep } from '../mixers/mixing-step.js';
import type { MixingStep } from '../mixers/mixing-step.js';
import { readContestDefinition } from './definition.js';
import { keyHolderMessages } from './key-holder-message.js';
import { PublicRecord } from './public-record.js';
import { bytesOf, lockElectionOf } from './record-step.js';
import type { ContestJob, StepRefused } from './record-step.js';

/** Number of the platform's own trustee: its first, and it mixes (decision of 21 November 2026). */
export const PLATFORM_TRUSTEE = 1;

/**
 * The platform's mix and partial decryption of a contest. A mixer verifies the whole record before it mixes, and
 * everything again with every mix before it decrypts. After that the key-holders are told that it is their turn.
 *
 * Each run goes on at the step that is due. Where key-holders mix too, the first run ends with the platform's mix, and
 * the job is wanted again once the last of theirs is in. Of two runs at once the first to append wins; permutation and
 * randomness of the other are gone with it.
 */
@Injectable()
export class MixBox {
  constructor(
    private readonly work: UnitOfWork,
    private readonly publicRecord: PublicRecord,
    private readonly recordWork: RecordWork,
    private readonly keyring: Keyring,
    private readonly address: PublicAddress,
  ) {}

  async execute(job: ContestJob, onPercent: OnPercent = () => undefined): Promise<Result<true, StepRefused>> {
    const step = await this.stepOf(job);
    if (!step) return err({ code: 'CONTEST_NOT_FOUND' });
    if (step.kind === 'not-yet') return err({ code: 'WRONG_ELECTION_STATE', why: 'the box is not tallied' });
    if (step.kind === 'mix') {
      if (step.owner !== PLATFORM_TRUSTEE) return ok(true); // a mixer outside is awaited
      const mixed = await this.mix(job, (percent) => onPercent(percent / 2));
      if (!mixed.ok) return mixed;
      if ((await this.stepOf(job))?.kind === 'mix') return ok(true);
    }
    return this.decrypt(job, (percent) => onPercent(50 + percent / 2));
  }

  private async mix(job: ContestJob, onPercent: OnPercent): Promise<Result<true, StepRefused>> {
    const record = await this.verified(job, onPercent);
    if (!record.ok) return record;
    const mixed = await this.recordWork.mix(record.value, onPercent);
    if (!mixed.ok) {
      const isMixed = (await this.stepOf(job))?.kind !== 'mix'; // another run was first
      return isMixed ? ok(true) : err({ code: 'RECORD_REFUSED', why: mixed.error });
    }
    const shuffle = { owner: PLATFORM_TRUSTEE, payload: bytesOf(mixed.value), url: this.address.url };
    return this.append(job, 'BoxMixed', async (stores) => Boolean(await appendMix(stores, job.contestId, shuffle)));
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
      await stores.messages.add(await keyHolderMessages(stores, job.contestId, this.address.url));
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

  private async stepOf({ organisationId, contestId }: ContestJob): Promise<MixingStep | undefined> {
    const found = await this.work.run(organisationId, async (stores) => {
      const definition = await readContestDefinition(stores, contestId);
      return ok(definition && mixingStep(definition.mixers, await stores.record.steps(contestId)));
    });
    return found.ok ? found.value : undefined;
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
