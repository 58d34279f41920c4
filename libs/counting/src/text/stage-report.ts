import type { CandidateNumber } from '../candidate.js';
import type { CountRecord, CountStage } from '../count-record.js';
import { sumOfVotes } from '../formats/vote-texts.js';
import { change } from '../story/figures.js';
import type { Language } from './language.js';
import { paragraph, table } from './table.js';
import type { Column } from './table.js';
import { catalogueOf, namesIn, reasonTexts, stageTitle } from './text.js';

/** One stage as lines of text: its title, what was done and why, and everybody’s votes. */
export function stageReport(
  stage: CountStage,
  {
    before,
    record,
    language,
  }: { readonly before: CountStage | undefined; readonly record: CountRecord; readonly language: Language },
): readonly string[] {
  return [
    ...paragraph(stageTitle(stage, record, language), ''),
    ...reasonTexts(stage, record, language).flatMap((sentence) => paragraph(sentence, '  ')),
    ...votesTable(stage, before, record, language),
  ];
}

function votesTable(
  stage: CountStage,
  before: CountStage | undefined,
  record: CountRecord,
  language: Language,
): readonly string[] {
  const { report } = catalogueOf(language);
  const nameOf = namesIn(record);
  const { keepValues } = stage;
  const isOneStage = record.stages.length === 1;
  // “Re-open nominations” has a seat too: the one it keeps empty.
  const isSeated = (candidate: CandidateNumber) =>
    record.elected.includes(candidate) || record.candidates[candidate - 1]?.reopensNominations === true;
  const outcome = (candidate: CandidateNumber) => {
    if (stage.elected.includes(candidate)) return isSeated(candidate) ? report.elected : report.electedNoSeat;
    return stage.excluded.includes(candidate) ? report.excluded : '';
  };

  const rows = Object.entries(stage.votes).map(([number, votes]) => ({
    name: nameOf(Number(number)),
    change: before === undefined ? '' : change(before.votes[number] ?? votes, votes),
    votes,
    keeps: keepValues?.[number] ?? '',
    outcome: outcome(Number(number)),
  }));
  const nonTransferable = {
    name: report.nonTransferable,
    change: before === undefined ? '' : change(before.nonTransferable, stage.nonTransferable),
    votes: stage.nonTransferable,
    keeps: '',
    outcome: '',
  };
  const total = {
    ...nonTransferable,
    name: report.total,
    change: '',
    votes: sumOfVotes([...Object.values(stage.votes), stage.nonTransferable]),
  };
  const all = isOneStage && record.quota === null ? rows : [...rows, nonTransferable, total];
  const columns: readonly {
    readonly heading: string;
    readonly of: keyof typeof nonTransferable;
    readonly kind: Column;
  }[] = [
    { heading: report.candidate, of: 'name', kind: 'words' },
    ...(before === undefined ? [] : [{ heading: report.change, of: 'change', kind: 'figures' } as const]),
    { heading: addsPoints(record) ? report.points : report.votes, of: 'votes', kind: 'figures' },
    ...(keepValues === null ? [] : [{ heading: report.keeps, of: 'keeps', kind: 'figures' } as const]),
    { heading: report.outcome, of: 'outcome', kind: 'words' },
  ];
  return table(
    columns.map(({ kind }) => kind),
    [columns.map(({ heading }) => heading), ...all.map((row) => columns.map(({ of }) => row[of]))],
  );
}

/** Whether the candidates hold points, and not votes: the record says so where it tells what was counted. */
const addsPoints = ({ stages }: CountRecord): boolean =>
  stages.some(({ reasons }) => reasons.some(({ code }) => code === 'points.papers' || code === 'borda.papers'));
