import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { JobActor } from '#libs/domain';
import { markOpened } from '#libs/domain';
import { RecordWork } from '../ports/record-work.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { PublicRecord } from './public-record.js';
import { allHave, bytesOf, lockElectionOf } from './record-step.js';
import type { ContestJob, StepRefused } from './record-step.js';

/** Puts the decryptions together and appends the result: the cast vote records of the contest. */
@Injectable()
export class ComputeResult {
  constructor(
    private readonly work: UnitOfWork,
    private readonly publicRecord: PublicRecord,
    private readonly recordWork: RecordWork,
  ) {}

  async execute({ organisationId, contestId }: ContestJob): Promise<Result<true, StepRefused>> {
    const by: JobActor = { kind: 'job', organisationId, job: 'compute-result' };
    const record = await this.publicRecord.whole(organisationId, contestId);
    if (!record) return err({ code: 'CONTEST_NOT_FOUND' });
    const result = await this.recordWork.result(record);
    if (!result.ok) return err({ code: 'RECORD_REFUSED', why: result.error });

    return this.work.run(organisationId, async (stores): Promise<Result<true, StepRefused>> => {
      const locked = await lockElectionOf(stores, contestId);
      if (!locked) return err({ code: 'CONTEST_NOT_FOUND' });
      const { text, unusualRows } = result.value;
      if (!(await stores.record.addEvent(contestId, { type: 'Result', payload: bytesOf(text) }))) return ok(true);
      await stores.audit.append({ type: 'BoxOpened', by, details: { contestId, unusualRows: unusualRows.length } });
      if (await allHave(stores, locked.contestIds, 'Result')) {
        const opened = markOpened(locked.election);
        if (!opened.ok) return err({ code: 'WRONG_ELECTION_STATE', why: opened.error.state });
        await stores.elections.save(opened.value);
        for (const id of locked.contestIds) await stores.outbox.add('count', id, { contestId: id });
      }
      return ok(true);
    });
  }
}
