import type { Step } from '#libs/belenios';
import type { BallotFinding, FileVerdict, NotedFault, Spoil } from '#libs/evidence';

/** What is to be checked, and with what it is compared. */
export interface CheckQuestion {
  readonly file: File;
  readonly key: string;
  readonly heads: string;
  readonly roots: readonly File[];
  /** For practice: a copy of the file with this wrong is checked in its place. */
  readonly spoil?: Spoil;
}

/** From the page to a worker. The first message says what the worker is for. */
export type ToWorker =
  | { readonly kind: 'serve'; readonly port: MessagePort }
  | { readonly kind: 'lead'; readonly helpers: readonly MessagePort[] }
  | { readonly kind: 'check'; readonly question: CheckQuestion }
  | { readonly kind: 'find'; readonly receipt: string };

export interface ProgressAt {
  readonly step: Step;
  readonly done: number;
  readonly total: number;
}

export type FromWorker =
  | ({ readonly kind: 'progress' } & ProgressAt)
  | { readonly kind: 'checked'; readonly verdict: FileVerdict; readonly isEvidence: boolean }
  | { readonly kind: 'noted-fault'; readonly fault: NotedFault }
  | { readonly kind: 'cannot-read'; readonly reason: string }
  | { readonly kind: 'found'; readonly receipt: string; readonly finding: BallotFinding }
  | { readonly kind: 'not-a-receipt' };
