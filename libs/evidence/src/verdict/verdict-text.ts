import { adviceFor, checkProves, checkTitle } from '../words/language.js';
import type { VerdictWords } from '../words/words.js';
import type { BallotFinding } from './find-ballot.js';
import type { CheckLine, ContestLines, DeclaredLines, FileVerdict } from './verdict.js';

const MARKS: Readonly<Record<CheckLine['verdict'], string>> = {
  pass: '✓',
  fail: '✗',
  alarm: '!',
  notApplicable: '–',
  notChecked: '?',
};
const OUTCOME_MARKS: Readonly<Record<FileVerdict['verdict'], string>> = { accept: '✓', reject: '✗', alarm: '!' };

/** Control characters, and those that change the direction of text, must not reach a terminal from a file. */
const plain = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- these are what is meant
  text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');

/** Everything that was found, for people, at a terminal: every check, and of a bundle every rule of each record. */
export function verdictText(
  words: VerdictWords,
  found: FileVerdict,
  receipt?: { readonly receipt: string; readonly finding: BallotFinding },
): string {
  const { title, means } = words.outcome[found.verdict];
  const name = (words.lang === 'cy' ? found.titleCy : undefined) ?? found.title;
  return [
    found.file,
    ...(name === undefined ? [] : [name]),
    '',
    ...found.checks.flatMap((line) => checkLines(words, line)),
    ...found.contests.flatMap((contest) => contestLines(words, contest, found.kind)),
    ...(found.signedBy === undefined ? [] : ['', `${words.facts.signedBy} ${found.signedBy}`]),
    ...(receipt ? ['', words.ballot(receipt.receipt, receipt.finding)] : []),
    '',
    `${OUTCOME_MARKS[found.verdict]} ${title}. ${means}`,
  ]
    .map(plain)
    .join('\n');
}

function checkLines(words: VerdictWords, line: CheckLine): readonly string[] {
  const { check, contest, verdict, details } = line;
  const place = contest === undefined ? '' : ` [${contest}]`;
  const advice = verdict === 'fail' || verdict === 'alarm' ? adviceFor(words, line) : undefined;
  return [
    `${MARKS[verdict]} ${checkTitle(words, check)} (${check})${place}`,
    `    ${checkProves(words, line)}`,
    ...details.map((detail) => `    → ${detail}`),
    ...(advice ? [`    ${words.facts.toDo}: ${advice.toDo}`, `    ${words.facts.tell}: ${advice.tell}`] : []),
  ];
}

function contestLines(words: VerdictWords, contest: ContestLines, kind: FileVerdict['kind']): readonly string[] {
  const { facts, outOf } = words;
  const { uuid, credentials, ballots, counted, declared } = contest;
  const title = (words.lang === 'cy' ? contest.titleCy : undefined) ?? contest.title ?? uuid ?? facts.record;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [facts.record, uuid],
    ...(declared ? declaredRows(words, declared) : []),
    [facts.turnout, credentials === undefined ? `${counted}` : outOf(counted, credentials)],
    [facts.receipts, `${ballots}`],
    [facts.replaced, ballots > counted ? `${ballots - counted}` : undefined],
    [facts.seal, contest.sealNumber],
    [facts.fingerprint, contest.fingerprint],
    [facts.head, contest.head],
    [facts.stage, contest.stage],
  ];
  return [
    '',
    title,
    ...rows.flatMap(([label, value]) => (value === undefined ? [] : [`    ${label}: ${value}`])),
    ...(contest.isComplete ? [] : [`    ${words.incomplete}`]),
    ...(kind === 'bundle' ? rulesOf(words, contest).map((line) => `    ${line}`) : []),
  ];
}

/** Of a record alone they are the checks. */
const rulesOf = (words: VerdictWords, { rules }: ContestLines): readonly string[] =>
  rules.flatMap(({ contest: _stated, ...rule }) => checkLines(words, rule));

function declaredRows({ facts }: VerdictWords, declared: DeclaredLines): readonly (readonly [string, string])[] {
  if (declared.kind === 'resolution')
    return [
      [declared.text.replaceAll('\n', ' '), facts[declared.outcome]], // paragraphs
      [facts.inFavour, `${declared.for}`],
      [facts.against, `${declared.against}`],
      [facts.abstained, `${declared.abstained}`],
    ];
  const names = declared.elected.map(({ name }) => name).join(', ');
  return [
    [facts.elected, names === '' ? facts.nobody : names],
    [facts.valid, `${declared.validPapers}`],
    [facts.rejected, `${declared.rejectedPapers}`],
  ];
}
