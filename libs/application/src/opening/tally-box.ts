import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { JobActor } from '#libs/domain';
import { markTallied } from '#libs/domain';
import { RecordWork } from '../ports/record-work.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { PublicRecord, storeTally } from './public-record.js';
import { allHave, lockElectionOf } from './record-step.js';
import type { ContestJob, StepRefused } from './record-step.js';
import { SealBox } from './seal-box.js';

/**
 * After the close: seals what is left of the box, publishes its seal number, and appends the encrypted tally to the
 * record. Throws while a ballot is unchecked (CAST-10), so that the job waits.
 */
@Injectable()
export class TallyBox {
  constructor(
    private readonly work: UnitOfWork,
    private readonly seal: SealBox,
    private readonly publicRecord: PublicRecord,
    private readonly recordWork: RecordWork,
  ) {}

  async execute({ organisationId, contestId }: ContestJob): Promise<Result<true, StepRefused>> {
    const by: JobActor = { kind: 'job', organisationId, job: 'seal-and-tally' };
    const sealed = await this.seal.execute({ contestId, by });
    if (!sealed.ok) return sealed;
    const record = await this.publicRecord.whole(organisationId, contestId);
    if (!record) return err({ code: 'CONTEST_NOT_FOUND' });
    const tally = await this.recordWork.tally(record);
    if (!tally.ok) return err({ code: 'RECORD_REFUSED', why: tally.error });

    return this.work.run(organisationId, async (stores): Promise<Result<true, StepRefused>> => {
      const locked = await lockElectionOf(stores, contestId);
      if (!locked) return err({ code: 'CONTEST_NOT_FOUND' });
      const isNew = await stores.record.addEvent(contestId, {
        type: 'EncryptedTally',
        payload: storeTally(tally.value),
      });
      if (!isNew) return ok(true); // the job ran before
      const { numTallied } = tally.value;
      await stores.audit.append({ type: 'BoxTallied', by, details: { contestId, ballotsThatCount: numTallied } });
      if (await allHave(stores, locked.contestIds, 'EncryptedTally')) {
        const tallied = markTallied(locked.election);
        if (!tallied.ok) return err({ code: 'WRONG_ELECTION_STATE', why: tallied.error.state });
        await stores.elections.save(tallied.value);
        for (const id of locked.contestIds) await stores.outbox.add('mix', id, { contestId: id });
      }
      return ok(true);
    });
  }
}
