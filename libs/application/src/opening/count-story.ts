import { digestOfCount, findCountRule, namesIn, refusalText, stageNarrative, stageTitle } from '#libs/counting';
import type { CountRecord, CountStage, LotsRequired } from '#libs/counting';
import type { SeatsContest } from '#libs/domain';

/** A stage of a count with its words in both languages. */
export interface ToldStage extends CountStage {
  readonly title: string;
  readonly titleCy: string;
  /** What happened and why, each sentence with its rule. */
  readonly narrative: readonly string[];
  readonly narrativeCy: readonly string[];
}

/** A whole count, told. */
export interface ToldCount extends Omit<CountRecord, 'stages'> {
  readonly stages: readonly ToldStage[];
  /** The instrument whose rules the narratives cite. */
  readonly ruleSource: string | undefined;
  /** The record itself: canonical JSON. */
  readonly text: string;
}

export const tellCount = (record: CountRecord): ToldCount => ({
  ...record,
  stages: record.stages.map((stage) => ({
    ...stage,
    title: stageTitle(stage, record, 'en'),
    titleCy: stageTitle(stage, record, 'cy'),
    narrative: stageNarrative(stage, record, 'en'),
    narrativeCy: stageNarrative(stage, record, 'cy'),
  })),
  ruleSource: findCountRule(record.rule)?.source,
  text: digestOfCount(record),
});

/** A lot that the count waits for, with what to do in both languages. */
export interface ToldLot extends Pick<LotsRequired, 'stage' | 'purpose' | 'places'> {
  readonly between: readonly { readonly number: number; readonly name: string }[];
  readonly text: string;
  readonly textCy: string;
}

export function tellLot({ candidates }: SeatsContest, lot: LotsRequired): ToldLot {
  const { stage, purpose, places, between } = lot;
  const nameOf = namesIn({ candidates: candidates.map(({ name }, i) => ({ number: i + 1, name })) });
  return {
    stage,
    purpose,
    places,
    between: between.map((number) => ({ number, name: nameOf(number) })),
    text: refusalText(lot, nameOf, 'en'),
    textCy: refusalText(lot, nameOf, 'cy'),
  };
}
