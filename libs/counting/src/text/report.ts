import type { CandidateNumber } from '../candidate.js';
import type { CountRecord, CountStage } from '../count-record.js';
import { decimal } from '../vote-value.js';
import type { Language } from './language.js';
import { catalogueOf, fill, nameList, namesIn, stageNarrative, stageTitle } from './text.js';

/**
 * The whole count as plain text: summary, every stage with its reasons and figures, lots and result.
 *
 * @param title of the rule, in the same language
 */
export function textReport(record: CountRecord, title: string, language: Language): string {
  const { report, grounds } = catalogueOf(language);
  const nameOf = namesIn(record);
  const standing = record.candidates.filter(({ withdrawn }) => !withdrawn);
  const withdrawn = record.candidates.filter((candidate) => candidate.withdrawn).map(({ number }) => number);
  const lines = [
    fill(report.rule, language, { title }),
    fill(report.summary, language, { seats: record.seats, candidates: standing.length, papers: record.validPapers }),
    ...record.rejected.map(({ ground, papers }) =>
      fill(report.rejected, language, { papers, ground: grounds[ground] }),
    ),
    ...(withdrawn.length > 0
      ? [fill(report.withdrawn, language, { candidates: nameList(withdrawn, nameOf, language) })]
      : []),
    ...record.stages.flatMap((stage, i) => ['', ...stageLines(stage, record.stages[i - 1], record, language)]),
    '',
    ...lotLines(record, language),
    fill(report.result, language, { candidates: nameList(record.elected, nameOf, language) }),
  ];
  return lines.join('\n');
}

function stageLines(
  stage: CountStage,
  before: CountStage | undefined,
  record: CountRecord,
  language: Language,
): readonly string[] {
  const { report } = catalogueOf(language);
  const nameOf = namesIn(record);
  const outcome = (candidate: CandidateNumber) =>
    stage.elected.includes(candidate) ? report.elected : stage.excluded.includes(candidate) ? report.excluded : '';
  const rows = Object.entries(stage.votes).map(([number, votes]) => [
    nameOf(Number(number)),
    changeBetween(before?.votes[number], votes),
    votes,
    outcome(Number(number)),
  ]);
  if (record.quota !== null)
    rows.push([
      report.nonTransferable,
      changeBetween(before?.nonTransferable, stage.nonTransferable),
      stage.nonTransferable,
      '',
    ]);
  return [
    stageTitle(stage, record, language),
    ...stageNarrative(stage, record, language).map((sentence) => `  ${sentence}`),
    ...table([[report.candidate, report.change, report.votes, report.outcome], ...rows]),
  ];
}

function lotLines({ lots, ...record }: CountRecord, language: Language): readonly string[] {
  const { report, lotPurposes } = catalogueOf(language);
  if (lots.length === 0) return [report.noLots];
  const nameOf = namesIn(record);
  return [
    report.lots,
    ...lots.map(({ stage, purpose, between, chosen }) => {
      const names = {
        between: nameList(between, nameOf, language),
        candidates: nameList(chosen, nameOf, language),
      };
      return `  ${fill(report.lot, language, { stage, purpose: lotPurposes[purpose], ...names })}`;
    }),
  ];
}

/** Columns side by side: the first and the last to the left, figures to the right. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const blanks = ' '.repeat((widths[column] ?? 0) - width(cell));
        return column === 1 || column === 2 ? blanks + cell : cell + blanks;
      })
      .join('  ')
      .replace(/^/, '  ')
      .trimEnd(),
  );
}

const width = (text: string) => [...text].length;

/** The difference of two vote values with the same number of decimals, with its sign; nothing if there is no change. */
function changeBetween(before: string | undefined, now: string): string {
  if (before === undefined) return '';
  const places = now.includes('.') ? now.length - now.indexOf('.') - 1 : 0;
  const units = (text: string) => BigInt(text.replace('.', ''));
  const change = units(now) - units(before);
  if (change === 0n) return '';
  return change < 0n ? `-${decimal(-change, places)}` : `+${decimal(change, places)}`;
}
