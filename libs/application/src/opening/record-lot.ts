import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { LotDraw, LotsRequired } from '#libs/counting';
import type { ContestId, Officer } from '#libs/domain';
import { plainText } from '#libs/evidence';
import { authorise } from '../authorise.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export interface RecordLotCommand {
  readonly contestId: ContestId;
  readonly draw: LotDraw;
  readonly by: Officer;
}

export type RecordLotRefusal =
  | { readonly code: 'CONTEST_NOT_FOUND' | 'NO_LOT_AWAITED' }
  | {
      readonly code: 'LOT_DOES_NOT_FIT';
      readonly stage: number;
      readonly places: number;
      readonly between: readonly number[];
    };

/** Records a draw that the returning officer made in front of witnesses; the count is then run again with it. */
@Injectable()
export class RecordLot {
  constructor(private readonly work: UnitOfWork) {}

  execute({ contestId, draw, by }: RecordLotCommand): Promise<Result<true, RecordLotRefusal>> {
    authorise(by, 'returning-officer');
    return this.work.run(by.organisationId, async (stores): Promise<Result<true, RecordLotRefusal>> => {
      const contest = await stores.elections.contest(contestId);
      if (!contest) return err({ code: 'CONTEST_NOT_FOUND' });
      await stores.elections.lock(contest.electionId);
      const awaited = await awaitedLot(stores, contestId);
      if (!awaited) return err({ code: 'NO_LOT_AWAITED' });
      if (!fits(draw, awaited)) {
        const { stage, places, between } = awaited;
        return err({ code: 'LOT_DOES_NOT_FIT', stage, places, between });
      }
      await stores.counts.addLot(contestId, plainText(draw), by.officerId);
      await stores.audit.append({ type: 'LotRecorded', by, details: { contestId, draw: plainText(draw) } });
      const nth = (await stores.counts.lots(contestId)).length;
      await stores.outbox.add('count', `${contestId}/lot-${nth}`, { contestId });
      return ok(true);
    });
  }
}

/** The lot that the count is waiting for: asked for by a stopped count, and not among those recorded. */
export async function awaitedLot({ counts }: Stores, contestId: ContestId): Promise<LotsRequired | undefined> {
  if (await counts.finished(contestId)) return undefined;
  const recorded = (await counts.lots(contestId)).map((text) => JSON.parse(text) as LotDraw);
  const asked = (await counts.stopped(contestId)).map(({ record }) => JSON.parse(record) as LotsRequired);
  return asked.find((lot) => !recorded.some((draw) => sameTie(draw, lot)));
}

const sameTie = (draw: Pick<LotDraw, 'stage' | 'purpose' | 'between'>, lot: LotsRequired): boolean =>
  draw.stage === lot.stage && draw.purpose === lot.purpose && draw.between.join() === lot.between.join();

const fits = (draw: LotDraw, lot: LotsRequired): boolean =>
  sameTie(draw, lot) &&
  new Set(draw.chosen).size === lot.places &&
  draw.chosen.length === lot.places &&
  draw.chosen.every((candidate) => lot.between.includes(candidate));
