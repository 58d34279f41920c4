import { adviceFor, checkProves, checkTitle } from '#libs/evidence';
import type { BallotFinding, CheckLine, ContestLines, DeclaredLines, FileVerdict } from '#libs/evidence';
import type { Words } from '../words/words.js';

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

/** Everything that was found, for people. */
export function reportText(
  words: Words,
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
    ...found.contests.flatMap((contest) => contestLines(words, contest)),
    ...(found.signedBy === undefined ? [] : ['', `${words.facts.signedBy} ${found.signedBy}`]),
    ...(receipt ? ['', words.ballot(receipt.receipt, receipt.finding)] : []),
    '',
    `${OUTCOME_MARKS[found.verdict]} ${title}. ${means}`,
  ]
    .map(plain)
    .join('\n');
}

function checkLines(words: Words, line: CheckLine): readonly string[] {
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

function contestLines(words: Words, contest: ContestLines): readonly string[] {
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
  ];
  return [
    '',
    title,
    ...rows.flatMap(([label, value]) => (value === undefined ? [] : [`    ${label}: ${value}`])),
    ...(contest.isComplete ? [] : [`    ${words.incomplete}`]),
  ];
}

function declaredRows({ facts }: Words, declared: DeclaredLines): readonly (readonly [string, string])[] {
  if (declared.kind === 'resolution')
    return [
      [declared.text, facts[declared.outcome]],
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
