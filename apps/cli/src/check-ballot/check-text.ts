import type { OpenedBallot, OpeningFault, Question } from '#libs/belenios';
import { openingFaultWords, questionText, trackerWords, voteWords } from '#libs/belenios';

export type Language = 'en' | 'cy';

const WORDS = {
  en: {
    fingerprint: 'Election',
    tracker: 'Tracker',
    words: 'Six words',
    holds: 'This ballot holds, and can hold nothing else:',
    compare:
      'Compare this with what you chose, the six words with those you wrote down before, and the election with your notice.\nIf all three agree, your device sealed what you chose.',
    otherTracker: 'This is not the ballot whose tracker you wrote down. Your device showed you another one.',
    fault: 'THE BALLOT IS NOT WHAT YOUR DEVICE SAYS.',
    advice: 'Do not vote with this device. Tell the returning officer, and keep the file.',
    never:
      'A ballot that was opened shows your choices to whoever has this file. Never cast it; make a new ballot, which stays sealed.',
  },
  cy: {
    fingerprint: 'Etholiad',
    tracker: 'Olrheiniwr',
    words: 'Chwe gair',
    holds: 'Dyma gynnwys y bleidlais hon, ac ni all gynnwys dim arall:',
    compare:
      'Cymharwch hyn â’ch dewis, y chwe gair â’r rhai a ysgrifennoch cynt, a’r etholiad â’ch hysbysiad.\nOs yw’r tri’n cytuno, fe seliodd eich dyfais yr hyn a ddewisoch.',
    otherTracker: 'Nid dyma’r bleidlais yr ysgrifennoch ei holrheiniwr. Dangosodd eich dyfais un arall i chi.',
    fault: 'NID YW’R BLEIDLAIS YR HYN Y MAE EICH DYFAIS YN EI DDWEUD.',
    advice: 'Peidiwch â phleidleisio â’r ddyfais hon. Dywedwch wrth y swyddog canlyniadau, a chadwch y ffeil.',
    never:
      'Mae pleidlais a agorwyd yn dangos eich dewisiadau i bwy bynnag sydd â’r ffeil hon. Peidiwch byth â’i bwrw; gwnewch bleidlais newydd, sy’n aros dan sêl.',
  },
} as const;

/** What a check of a challenged ballot found. */
export interface BallotFinding {
  readonly verdict: 'holds' | 'differs';
  readonly fingerprint: string;
  readonly tracker: string;
  /** The tracker as the voter saw it: six words. */
  readonly words: readonly string[];
  /** One for each question, in words of the language that was asked for; empty if nothing could be opened. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  /** Why it differs, one sentence each. */
  readonly reasons: readonly string[];
}

export interface BallotChecked {
  readonly fingerprint: string;
  readonly tracker: string;
  /** What the voter wrote down before she chose to open the ballot. */
  readonly notedTracker: string | undefined;
  readonly questions: readonly Question[];
  readonly outcome:
    { readonly ok: true; readonly value: OpenedBallot } | { readonly ok: false; readonly error: OpeningFault };
}

export function findingOf(
  { fingerprint, tracker, notedTracker, questions, outcome }: BallotChecked,
  language: Language,
): BallotFinding {
  const same = { fingerprint, tracker, words: trackerWords(tracker) };
  if (!outcome.ok)
    return { verdict: 'differs', ...same, answers: [], reasons: openingFaultWords(questions, outcome.error, language) };
  const answers = questions.map((question, i) => ({
    question: questionText(question),
    answer: voteWords(question, outcome.value.votes[i] ?? [], language),
  }));
  const isOther = notedTracker !== undefined && notedTracker !== tracker;
  return isOther
    ? { verdict: 'differs', ...same, answers, reasons: [WORDS[language].otherTracker] }
    : { verdict: 'holds', ...same, answers, reasons: [] };
}

export function checkText(
  { verdict, fingerprint, tracker, words: sixWords, answers, reasons }: BallotFinding,
  language: Language,
): string {
  const words = WORDS[language];
  return [
    `${words.fingerprint}: ${fingerprint}`,
    `${words.tracker}: ${tracker}`,
    `${words.words}: ${sixWords.join(' ')}`,
    '',
    ...(answers.length > 0
      ? [words.holds, ...answers.map(({ question, answer }) => visible(`  ${question}: ${answer}`)), '']
      : []),
    ...(verdict === 'differs' ? [words.fault, ...reasons.map(visible), words.advice] : [words.compare]),
    '',
    words.never,
  ].join('\n');
}

/** Names come from the election: whoever wrote them must not be able to move the cursor over what is printed here. */
const visible = (line: string): string => line.replace(/[\p{Cc}\p{Cf}]/gu, '\u{fffd}');
