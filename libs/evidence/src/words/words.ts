import type { Step } from '#libs/belenios';
import type { BallotFinding } from '../verdict/find-ballot.js';
import type { NotedFault } from '../verdict/noted.js';
import type { CheckLine, DeclaredLines, FileVerdict } from '../verdict/verdict.js';

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

/** Every word about a checked file in one language. Both languages have all of them: the compiler sees to it. */
export interface VerdictWords {
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
  readonly limitsTitle: string;
  /** What no check of a file can show, whatever comes out. */
  readonly limits: readonly string[];
  /** A rule under its name and, to look it up, its id and version. */
  readonly ruleName: (rule: DeclaredLines['rule']) => string;
  readonly outOf: (part: number, whole: number) => string;
  readonly incomplete: string;
  readonly ballot: (receipt: string, finding: BallotFinding) => string;
  readonly notAReceipt: string;
  readonly notedFault: (fault: NotedFault) => string;
}
