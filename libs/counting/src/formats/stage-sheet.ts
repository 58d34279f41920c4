import type { CandidateNumber } from '../candidate.js';
import type { CountRecord, CountStage } from '../count-record.js';
import type { Language } from '../text/language.js';
import { catalogueOf, stageTitle } from '../text/text.js';
import { csvRow } from './csv-row.js';
import { signedDifference, sumOfVotes } from './vote-texts.js';

/**
 * The stage sheet as CSV (RFC 4180), as officers lay it out: a row for each candidate, then for what is not transferable,
 * the total and the quota; a column for the first stage and two for each later one, what changed and what stands then. The
 * last column says what became of the candidate. Figures have the decimals of the rule; where papers carry weights they
 * are in parts of a vote, like those of the record.
 */
export function stageSheetCsv(record: CountRecord, language: Language): string {
  const { report } = catalogueOf(language);
  const { stages, candidates } = record;
  const rows = [
    [report.candidate, ...stages.flatMap((stage, i) => headings(stage, i, record, language)), report.outcome],
    ...candidates.map(({ number, name }) => [
      plainCell(name),
      ...figures(stages, ({ votes }) => votes[number] ?? null),
      outcome(number, record, language),
    ]),
    [report.nonTransferable, ...figures(stages, ({ nonTransferable }) => nonTransferable), ''],
    [report.total, ...figures(stages, total), ''],
    ...(record.quota === null ? [] : [[WORDS[language].quota, ...figures(stages, ({ quota }) => quota), '']]),
  ];
  return rows.map(csvRow).join('');
}

function headings(stage: CountStage, i: number, record: CountRecord, language: Language): readonly string[] {
  const { report } = catalogueOf(language);
  const title = stageTitle(stage, record, language);
  return i === 0 ? [title] : [`${title} – ${report.change}`, `${title} – ${report.votes}`];
}

/** The cells of a row: what stands at the end of each stage, and from the second on first what changed. */
function figures(stages: readonly CountStage[], at: (stage: CountStage) => string | null): readonly string[] {
  return stages.flatMap((stage, i) => {
    const now = at(stage);
    const earlier = stages[i - 1];
    const before = earlier === undefined ? null : at(earlier);
    if (i === 0) return [now ?? ''];
    return [now === null || before === null ? '' : signedDifference(before, now), now ?? ''];
  });
}

const total = ({ votes, nonTransferable }: CountStage): string =>
  sumOfVotes([...Object.values(votes), nonTransferable]);

function outcome(candidate: CandidateNumber, { elected, stages, candidates }: CountRecord, language: Language): string {
  const { report } = catalogueOf(language);
  const place = elected.indexOf(candidate);
  if (place >= 0) return `${report.elected} (${place + 1})`;
  const { withdrawn = false, reopensNominations = false } = candidates[candidate - 1] ?? {};
  if (withdrawn) return WORDS[language].withdrawn;
  if (reopensNominations && stages.some((stage) => stage.elected.includes(candidate))) return report.elected;
  const excludedAt = stages.find(({ excluded }) => excluded.includes(candidate))?.number;
  return excludedAt === undefined ? WORDS[language].notElected : `${report.excluded} (${excludedAt})`;
}

/**
 * A spreadsheet takes a cell that begins with one of these for a formula, and would do what a candidate’s name says: an
 * apostrophe in front makes it text.
 */
const plainCell = (name: string): string => (/^[=+\-@\t\r]/.test(name) ? `'${name}` : name);

const WORDS: Readonly<Record<Language, Readonly<Record<'quota' | 'withdrawn' | 'notElected', string>>>> = {
  en: { quota: 'Quota', withdrawn: 'withdrawn', notElected: 'not elected' },
  cy: { quota: 'Cwota', withdrawn: 'tynnodd yn ôl', notElected: 'nis etholwyd' },
};
