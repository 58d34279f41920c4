import type { ReceiptFinding, ShownCheck, ShownContest } from './findings.js';

const MARKS: Readonly<Record<ShownCheck['verdict'], string>> = {
  pass: '✓',
  fail: '✗',
  alarm: '!',
  notApplicable: '–',
  notChecked: '?',
};

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

export function reportText({ file, isAccepted, hasAlarm, checks, contests, receipt, notes }: TextReport): string {
  const verdict = isAccepted
    ? '✓ ACCEPTED: every check that applies passes.'
    : hasAlarm
      ? '! ALARM: nothing breaks a rule, but an inquiry is due; see what is marked “!”.'
      : '✗ REJECTED: do not rely on this file; see what is marked “✗” or “?”.';
  return [
    file,
    '',
    ...checks.flatMap(checkLines),
    ...contests.flatMap(contestLines),
    ...(receipt ? ['', receiptText(receipt)] : []),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
    verdict,
  ].join('\n');
}

function checkLines({ check, contest, verdict, proves, details }: ShownCheck): readonly string[] {
  const place = contest === undefined ? '' : ` [${contest}]`;
  return [`${MARKS[verdict]} ${check}${place}`, `    ${proves}`, ...details.map((detail) => `    → ${detail}`)];
}

function contestLines(contest: ShownContest): readonly string[] {
  const { uuid, title, credentials, ballots, counted, sealNumber, elected, fingerprint, head, stage } = contest;
  const turnout = credentials === undefined ? '' : ` of ${credentials} entitled`;
  return [
    '',
    title ?? uuid ?? 'A record that names no contest',
    ...(title !== undefined && uuid !== undefined ? [`    Record             ${uuid}`] : []),
    ...(elected ? [`    Elected            ${elected.length > 0 ? elected.join(', ') : 'nobody'}`] : []),
    `    Turnout            ${counted}${turnout}`,
    `    Receipts           ${ballots}${ballots > counted ? ` (${ballots - counted} replaced by a later ballot, or refused)` : ''}`,
    ...(sealNumber === undefined ? [] : [`    Seal number        ${sealNumber}`]),
    ...(fingerprint === undefined ? [] : [`    Fingerprint        ${fingerprint}`]),
    ...(head === undefined ? [] : [`    Last event         ${head}${stage === undefined ? '' : ` (${stage})`}`]),
  ];
}

export function receiptText(finding: ReceiptFinding): string {
  const { receipt, status } = finding;
  switch (status) {
    case 'counted':
      return `✓ The ballot ${receipt} is in the box and counted.`;
    case 'in-the-box':
      return `✓ The ballot ${receipt} is in the box. This record does not go on to its result yet.`;
    case 'superseded':
      return `✓ The ballot ${receipt} is in the box; the same voter’s later ballot counts instead: ${finding.by ?? 'unknown'}.`;
    case 'refused':
      return `✗ The ballot ${receipt} is in the file, but it is not right: it cannot count.`;
    case 'not-in-the-box':
      return `✗ The ballot ${receipt} is not in the box.`;
  }
}
