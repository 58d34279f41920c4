/// <reference lib="dom" />
import type { Step } from '#libs/belenios';
import type { BallotFinding, FileVerdict, Language, NotedFault } from '#libs/evidence';
import type { Words } from '../words/words.js';

export type Theme = 'device' | 'light' | 'dark';

export type Phase =
  | { readonly kind: 'start' }
  | { readonly kind: 'checking'; readonly since: number; readonly at?: ProgressAt }
  | { readonly kind: 'checked'; readonly verdict: FileVerdict; readonly seconds: number; readonly found?: Found }
  | { readonly kind: 'noted-fault'; readonly fault: NotedFault }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'cannot-read'; readonly reason: string };

export interface ProgressAt {
  readonly step: Step;
  readonly done: number;
  readonly total: number;
}

/** The answer to the last search for a receipt; undefined finding: that was no receipt. */
export interface Found {
  readonly receipt: string;
  readonly finding?: BallotFinding;
}

/** Everything the page shows follows from this. What is typed is kept when the language changes. */
export interface State {
  readonly lang: Language;
  readonly theme: Theme;
  readonly file?: File;
  readonly key: string;
  readonly heads: string;
  readonly roots: readonly File[];
  readonly isBasic: boolean;
  readonly isNotedOpen: boolean;
  readonly receipt: string;
  readonly phase: Phase;
}

/** What a person can do on the page. */
export interface Actions {
  readonly choose: (file: File) => void;
  readonly check: () => void;
  readonly stop: () => void;
  readonly find: () => void;
  readonly save: () => void;
  readonly print: () => void;
  readonly speak: (lang: Language) => void;
  readonly paint: (theme: Theme) => void;
  /** Keeps what was typed, without drawing the page again. */
  readonly keep: (
    typed: Partial<Pick<State, 'key' | 'heads' | 'roots' | 'isBasic' | 'isNotedOpen' | 'receipt'>>,
  ) => void;
}

/** What every part of the page is drawn from. */
export interface View {
  readonly state: State;
  readonly words: Words;
  readonly actions: Actions;
}
