import { createHash } from 'node:crypto';
import { COUNT_ENGINE, digestOfCount, refusalText, stageNarrative, totalPapers } from '#libs/counting';
import type {
  Candidate,
  CandidateNumber,
  CountRecord,
  CountRefusal,
  CountStage,
  Difference,
  Language,
  LotDraw,
  LotPurpose,
} from '#libs/counting';
import { wordsOf } from './command-words.js';
import type { FileFault } from './count-files.js';

/** What a lot decided, as programs get it. */
const PURPOSES: Readonly<Record<LotPurpose, string>> = {
  surplus: 'surplus',
  exclusion: 'exclude',
  seat: 'last-seat',
  order: 'order-of-election',
};

interface Told {
  /** Of the election; empty if its file does not say. */
  readonly title: string;
  /** How lists of candidates were read for a rule of choices or points; null where there was no question. */
  readonly listsRead: 'choices' | 'ranked' | null;
  /** Of the explanations. */
  readonly language: Language;
  /** Who or what decided the lots. */
  readonly lotsBy: string;
}

/** The count as programs get it: candidates by number, from 1 in ballot order. `digest` is of the whole record. */
export function countJson(record: CountRecord, told: Told): object {
  const { rule, ruleVersion, seats, candidates, validPapers, rejected, quota, elected, lots } = record;
  return {
    engine: COUNT_ENGINE,
    rule,
    ruleVersion,
    title: told.title,
    ...(told.listsRead && { listsRead: told.listsRead }),
    seats,
    candidates,
    validVotes: validPapers,
    ...(record.unitsPerVote > 1 && { unitsPerVote: record.unitsPerVote }),
    invalid: totalPapers(rejected),
    rejected,
    quota,
    elected,
    vacant: record.vacant,
    ...(record.orderOfElection && { orderOfElection: record.orderOfElection }),
    lotsDrawn: lots.length > 0,
    lots,
    digest: `sha256:${createHash('sha256').update(digestOfCount(record)).digest('hex')}`,
    stages: record.stages.map((stage) => stageJson(stage, record, told)),
  };
}

function stageJson(stage: CountStage, record: CountRecord, { language, lotsBy }: Told): object {
  const { keepValues, ...figures } = stage;
  return {
    ...figures,
    ...(keepValues && { keepValues }),
    lots: record.lots
      .filter((lot) => Math.min(lot.stage, record.stages.length) === stage.number) // one may decide how the last stage ends
      .flatMap(({ purpose, between, chosen }) =>
        chosen.map((picked) => ({ purpose: PURPOSES[purpose], tied: between, picked, by: lotsBy })),
      ),
    explanation: stageNarrative(stage, record, language).join(' '),
  };
}

/**
 * Why there is no result yet, with a line for the lots file that the returning officer can complete.
 *
 * @param recorded the draws in the file for `--lots`: one between the same candidates may only name another stage
 */
export function refusal(
  refused: CountRefusal,
  candidates: readonly Candidate[],
  language: Language,
  recorded: readonly LotDraw[] | null = null,
): Required<FileFault> {
  const nameOf = (candidate: number) => candidates[candidate - 1]?.name ?? `${candidate}`;
  const text = refusalText(refused, nameOf, language);
  if (refused.kind !== 'lotsRequired') return { text, details: { error: text, ...refused } };
  const { kind, stage, purpose, between, places } = refused;
  const words = wordsOf(language);
  const elsewhere = (recorded ?? []).filter(
    (draw) => draw.purpose === purpose && draw.stage !== stage && hasSame(draw.between, between),
  );
  const example = JSON.stringify([{ stage, purpose, between, chosen: between.slice(0, places) }]);
  return {
    text: [
      text,
      ...elsewhere.map((draw) => words.lotElsewhere(draw.stage, stage)),
      words.ifLotFell(between.slice(0, places).map(nameOf).join(', '), example),
    ].join('\n'),
    details: { error: text, [kind]: { stage, purpose, between, places } },
  };
}

const hasSame = (a: readonly CandidateNumber[], b: readonly CandidateNumber[]): boolean =>
  a.length === b.length && a.every((candidate) => b.includes(candidate));

export function comparisonText(
  differences: readonly Difference[],
  stages: number,
  language: Language,
): readonly string[] {
  const words = wordsOf(language);
  if (differences.length === 0) return ['', words.asPublished(stages)];
  return [
    '',
    words.notAsPublished(differences.length),
    ...differences.map(({ stage, candidate, what, expected, got }) => {
      const where = [
        stage === null ? words.wholeCount : words.stage(stage),
        ...(candidate === null ? [] : [candidate]),
        what,
      ];
      return `  ${words.difference(where.join(', '), expected, got)}`;
    }),
  ];
}
