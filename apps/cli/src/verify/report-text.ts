import type { ReceiptFinding, ShownCheck, ShownContest } from './findings.js';
import type { VerifyWords } from './words.js';

const MARKS: Readonly<Record<ShownCheck['verdict'], string>> = {
  pass: '✓',
  fail: '✗',
  alarm: '!',
  notApplicable: '–',
  notChecked: '?',
};
/** Width of the words before a value. */
const LABEL = 19;

/** Everything that was found, for people. */
export interface TextReport {
  readonly file: string;
  readonly isAccepted: boolean;
  readonly hasAlarm: boolean;
  readonly checks: readonly ShownCheck[];
  readonly contests: readonly ShownContest[];
  readonly receipt: ReceiptFinding | undefined;
  readonly notes: readonly string[];
}

export function reportText(report: TextReport, words: VerifyWords): string {
  const { file, isAccepted, hasAlarm, checks, contests, receipt, notes } = report;
  const verdict = isAccepted ? words.accepted : hasAlarm ? words.alarm : words.rejected;
  return [
    file,
    '',
    ...checks.flatMap((check) => checkLines(check)),
    ...contests.flatMap((contest) => contestLines(contest, words)),
    ...(receipt ? ['', receiptText(receipt, words)] : []),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
    verdict,
  ].join('\n');
}

function checkLines({ check, title, contest, verdict, proves, details }: ShownCheck, indent = ''): readonly string[] {
  const place = contest === undefined ? '' : ` [${contest}]`;
  return [
    `${indent}${MARKS[verdict]} ${title === undefined ? check : `${title} (${check})`}${place}`,
    `${indent}    ${proves}`,
    ...details.map((detail) => `${indent}    → ${detail}`),
  ];
}

function contestLines(contest: ShownContest, words: VerifyWords): readonly string[] {
  const { uuid, title, credentials, ballots, counted, sealNumber, elected, outcome, fingerprint, head, stage, rules } =
    contest;
  const line = (label: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [`    ${label.padEnd(LABEL)}${value}`];
  const turnout = credentials === undefined ? '' : words.ofEntitled(credentials);
  return [
    '',
    title ?? uuid ?? words.noContest,
    ...line(words.record, title === undefined ? undefined : uuid),
    ...line(words.elected, elected && (elected.length > 0 ? elected.join(', ') : words.nobody)),
    ...line(words.outcome, outcome && words[outcome]),
    ...line(words.turnout, `${counted}${turnout}`),
    ...line(words.receipts, `${ballots}${ballots > counted ? words.replaced(ballots - counted) : ''}`),
    ...line(words.sealNumber, sealNumber),
    ...line(words.fingerprint, fingerprint),
    ...line(words.lastEvent, head && (stage === undefined ? head : `${head} (${stage})`)),
    ...(rules ? [`    ${words.rulesOfRecord}`, ...rules.flatMap((rule) => checkLines(rule, '    '))] : []),
  ];
}

export function receiptText(finding: ReceiptFinding, words: VerifyWords): string {
  const { receipt, status } = finding;
  switch (status) {
    case 'counted':
      return words.counted(receipt);
    case 'in-the-box':
      return words.inTheBox(receipt);
    case 'superseded':
      return words.superseded(receipt, finding.by ?? words.unknown);
    case 'refused':
      return words.refused(receipt);
    case 'not-in-the-box':
      return words.notInTheBox(receipt);
  }
}
