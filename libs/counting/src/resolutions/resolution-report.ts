import type { Language } from '../text/language.js';
import { BREAKDOWN_LIMITS, withheldClasses } from './breakdown.js';
import type { BreakdownLimits } from './breakdown.js';
import type { ResolutionOutcome } from './decide-resolution.js';
import { PARTS } from './joint-resolution.js';
import type { JointOutcome } from './joint-resolution.js';
import { percentText } from './reasons.js';
import { publishableReasons } from './resolution-json.js';
import type { Sentence } from './sentence.js';
import type { ClassTally, Tally } from './tally.js';

const LABELS = {
  en: {
    carried: 'CARRIED',
    notCarried: 'NOT CARRIED',
    class: 'Class',
    all: 'All',
    for: 'For',
    against: 'Against',
    withheld: 'Withheld',
    spoilt: 'Spoilt',
    eligible: 'Eligible',
    turnout: 'Turnout',
    turnoutNote: 'for and against; with votes withheld',
    hidden: 'Figures by class are not shown, as they would show how single members voted.',
  },
  cy: {
    carried: 'DERBYNIWYD',
    notCarried: 'NI DDERBYNIWYD',
    class: 'Dosbarth',
    all: 'Pawb',
    for: 'O blaid',
    against: 'Yn erbyn',
    withheld: 'Ataliwyd',
    spoilt: 'Difethwyd',
    eligible: 'Cymwys',
    turnout: 'Canran bleidleisio',
    turnoutNote: 'o blaid ac yn erbyn; gyda phleidleisiau a ataliwyd',
    hidden: 'Ni ddangosir ffigurau fesul dosbarth, gan y dangosent sut y pleidleisiodd aelodau unigol.',
  },
} as const;

/** An outcome for people: the figures, then each step with its rule in brackets. */
export function resolutionReport(
  title: Readonly<Record<Language, string>>,
  outcome: ResolutionOutcome | JointOutcome,
  language: Language,
  limits: BreakdownLimits = BREAKDOWN_LIMITS,
): string {
  const head = `${title[language]}: ${LABELS[language][outcome.outcome]}`;
  if (!('parts' in outcome)) return [head, '', ...single(outcome, language, limits)].join('\n');
  const parts = outcome.parts.flatMap(({ part, outcome: each }) => [
    `${capitalised(PARTS[part][language])}: ${LABELS[language][each.outcome]}`,
    ...single(each, language, limits).map((line) => (line === '' ? '' : `  ${line}`)),
    '',
  ]);
  return [head, '', ...parts, ...sentences(outcome.reasons, language)].join('\n');
}

function single(outcome: ResolutionOutcome, language: Language, limits: BreakdownLimits): readonly string[] {
  const { tally, classes, turnout } = outcome;
  const labels = LABELS[language];
  const isHidden = withheldClasses(classes, limits).length > 0;
  const shown = isHidden ? [] : classes;
  const percent = (share: typeof turnout.voted) => (share === null ? '–' : `${percentText(share)}%`);
  return [
    ...table(tally, shown, language),
    ...(turnout.voted
      ? [`${labels.turnout}: ${percent(turnout.voted)}; ${percent(turnout.returned)} (${labels.turnoutNote})`]
      : []),
    ...(isHidden ? [labels.hidden] : []),
    '',
    ...sentences(publishableReasons(outcome, limits), language),
  ];
}

function table(tally: Tally, classes: readonly ClassTally[], language: Language): readonly string[] {
  const labels = LABELS[language];
  const row = (name: string, { for: yes, against, withheld, spoilt, eligible }: Tally) => [
    name,
    ...[yes, against, withheld, spoilt, eligible].map((count) => (count === undefined ? '–' : `${count}`)),
  ];
  const rows = [
    [labels.class, labels.for, labels.against, labels.withheld, labels.spoilt, labels.eligible],
    ...classes.map((each) => row(each.id, each)),
    row(labels.all, tally),
  ];
  return inColumns(rows);
}

/** Columns as wide as their widest cell: the first to the left, the others to the right. */
export function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

const sentences = (reasons: readonly Sentence[], language: Language): readonly string[] =>
  reasons.map((reason) => `${reason[language]} [${reason.rule}]`);

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
