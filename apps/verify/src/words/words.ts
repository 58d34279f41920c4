import type { Step } from '#libs/belenios';
import type { BallotFinding } from '../verdict/find-ballot.js';
import type { NotedFault } from '../verdict/noted.js';
import type { CheckLine, FileVerdict } from '../verdict/verdict.js';

export type Language = 'en' | 'cy';

/** What to do about a check that did not pass, and whom to tell. */
export interface Advice {
  readonly toDo: string;
  readonly tell: string;
}

/** Why a check may fail decides what to do: these are the kinds. */
export type AdviceKind = 'file' | 'key' | 'outside' | 'setup' | 'record' | 'count' | 'declaration' | 'ballot-alarm';

export type ShownVerdict = CheckLine['verdict'] | 'notCompared';

export interface CheckWords {
  readonly title: string;
  /** What it proves when it passes; without it the words of the check itself stand, which are English. */
  readonly proves?: string;
}

/** Every word of the verifier in one language. Both languages have all of them: the compiler sees to it. */
export interface Words {
  readonly lang: Language;
  /** `notCompared`: the check needs something noted by another way, and nothing was given. */
  readonly verdicts: Readonly<Record<ShownVerdict, string>>;
  readonly outcome: Readonly<Record<FileVerdict['verdict'], { readonly title: string; readonly means: string }>>;
  readonly groups: Readonly<Record<'file' | 'setup' | 'contest' | 'declaration', string>>;
  readonly checks: Readonly<Record<string, CheckWords | undefined>>;
  readonly advice: Readonly<Record<AdviceKind, Advice>>;
  readonly steps: Readonly<Record<Step, string>>;
  readonly facts: Readonly<
    Record<
      | (
          | 'elected'
          | 'nobody'
          | 'seats'
          | 'electors'
          | 'turnout'
          | 'valid'
          | 'rejected'
          | 'receipts'
          | 'replaced'
          | 'rule'
        )
      | (
          | 'quote'
          | 'carried'
          | 'notCarried'
          | 'inFavour'
          | 'against'
          | 'abstained'
          | 'lots'
          | 'record'
          | 'fingerprint'
          | 'head'
          | 'seal'
          | 'signedBy'
          | 'stage'
          | 'file'
          | 'toDo'
          | 'tell'
          | 'found'
        ),
      string
    >
  >;
  readonly outOf: (part: number, whole: number) => string;
  readonly incomplete: string;
  readonly ballot: (receipt: string, finding: BallotFinding) => string;
  readonly notAReceipt: string;
  readonly notedFault: (fault: NotedFault) => string;
  readonly page: PageWords;
}

/** What only the page says. */
export interface PageWords {
  readonly title: string;
  readonly lead: string;
  readonly skip: string;
  readonly otherLanguage: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'device' | 'light' | 'dark', string>>;
  readonly dropTitle: string;
  readonly dropHint: string;
  readonly choose: string;
  readonly chooseAnother: string;
  readonly notedTitle: string;
  readonly notedHint: string;
  readonly key: string;
  readonly keyHint: string;
  readonly heads: string;
  readonly headsHint: string;
  readonly roots: string;
  readonly rootsHint: string;
  readonly basic: string;
  readonly again: string;
  readonly errorTitle: string;
  readonly checking: (file: string) => string;
  readonly progress: (step: string, done: string, total: string) => string;
  readonly stop: string;
  readonly stopped: string;
  readonly cannotRead: string;
  readonly checkedIn: (seconds: string) => string;
  readonly save: string;
  readonly print: string;
  readonly failedTitle: string;
  readonly alarmTitle: string;
  readonly declaredTitle: string;
  readonly recordTitle: string;
  readonly unconfirmed: string;
  readonly findTitle: string;
  readonly findHint: string;
  readonly receipt: string;
  readonly find: string;
  readonly checksTitle: string;
  readonly rulesOf: (count: number) => string;
  readonly compareTitle: string;
  readonly compareHint: string;
  readonly limitsTitle: string;
  readonly limits: readonly string[];
  readonly english: string;
  readonly howTitle: string;
  readonly how: readonly string[];
  readonly runWith: string;
}
