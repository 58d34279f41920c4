import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { ContestCount, CountRefusal, LotDraw } from '#libs/counting';
import { textOfCount } from '#libs/counting';
import type { ContestDefinition, ContestId, JobActor } from '#libs/domain';
import { markCounted } from '#libs/domain';
import { digestHex, plainText } from '#libs/evidence';
import type { CountRun } from '../ports/count-store.js';
import { RecordWork } from '../ports/record-work.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { readContestDefinition } from './definition.js';
import { PublicRecord } from './public-record.js';
import { lockElectionOf } from './record-step.js';
import type { ContestJob, StepRefused } from './record-step.js';

/**
 * Counts a contest from its public record. Safe to run twice and to be killed: the count depends only on the record,
 * the rule and the recorded lots, and a count of the same input stands once. Needing a lot is a finished job too: the
 * returning officer records the draw, which wants the count again.
 */
@Injectable()
export class CountContest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly publicRecord: PublicRecord,
    private readonly recordWork: RecordWork,
  ) {}

  async execute({ organisationId, contestId }: ContestJob): Promise<Result<true, StepRefused>> {
    const record = await this.publicRecord.whole(organisationId, contestId);
    const known = await this.work.run(organisationId, (stores) => factsOf(stores, contestId));
    if (!known.ok || !record) return err({ code: 'CONTEST_NOT_FOUND' });
    const { contest, lots } = known.value;
    const counted = await this.recordWork.count(record, contest, lots);
    const run = countRun({ contest, lots, recordDigest: digestHex(record), counted });

    return this.work.run(organisationId, async (stores): Promise<Result<true, StepRefused>> => {
      const locked = await lockElectionOf(stores, contestId);
      if (!locked) return err({ code: 'CONTEST_NOT_FOUND' });
      if (!(await stores.counts.add(contestId, run))) return ok(true);
      const by: JobActor = { kind: 'job', organisationId, job: 'count' };
      const type = counted.ok ? 'ContestCounted' : 'CountStoppedForLot';
      await stores.audit.append({ type, by, details: { contestId, recordDigest: run.recordDigest } });
      if (counted.ok && (await allCounted(stores, locked.contestIds))) {
        const done = markCounted(locked.election);
        if (!done.ok) return err({ code: 'WRONG_ELECTION_STATE', why: done.error.state });
        await stores.elections.save(done.value);
      }
      return ok(true);
    });
  }
}

interface CountFacts {
  readonly contest: ContestDefinition;
  readonly lots: readonly LotDraw[];
}

async function factsOf(
  stores: Stores,
  contestId: ContestId,
): Promise<Result<CountFacts, { code: 'CONTEST_NOT_FOUND' }>> {
  const contest = await readContestDefinition(stores, contestId);
  if (!contest) return err({ code: 'CONTEST_NOT_FOUND' });
  const lots = (await stores.counts.lots(contestId)).map((text) => JSON.parse(text) as LotDraw); // our own, see RecordLot
  return ok({ contest, lots });
}

/** The row of a count: the same input gives the same row, its id aside. */
export function countRun(input: {
  readonly contest: ContestDefinition;
  readonly lots: readonly LotDraw[];
  readonly recordDigest: string;
  readonly counted: Result<ContestCount, CountRefusal>;
}): CountRun {
  const { contest, lots, recordDigest, counted } = input;
  const record = counted.ok ? textOfCount(counted.value) : plainText(counted.error);
  return {
    countId: randomUUID(),
    inputDigest: digestHex(plainText({ contest, lots, recordDigest })),
    outcome: counted.ok ? 'counted' : 'lots-required',
    record,
    recordDigest: digestHex(record),
  };
}

async function allCounted({ counts }: Stores, contestIds: readonly ContestId[]): Promise<boolean> {
  for (const contestId of contestIds) if (!(await counts.finished(contestId))) return false;
  return true;
}
