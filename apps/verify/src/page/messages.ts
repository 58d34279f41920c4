import type { Level, Step } from '#libs/belenios';
import type { BallotFinding, FileVerdict, NotedFault } from '#libs/evidence';

/** From the page to a worker. The first message says what the worker is for. */
export type ToWorker =
  | { readonly kind: 'serve'; readonly port: MessagePort }
  | {
      readonly kind: 'check';
      readonly file: File;
      readonly key: string;
      readonly heads: string;
      readonly roots: readonly File[];
      readonly level: Level;
      /** To workers that help. */
      readonly helpers: readonly MessagePort[];
    }
  | { readonly kind: 'find'; readonly receipt: string };

/** From the worker that checks a file to the page. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly step: Step; readonly done: number; readonly total: number }
  | { readonly kind: 'checked'; readonly verdict: FileVerdict }
  | { readonly kind: 'noted-fault'; readonly fault: NotedFault }
  | { readonly kind: 'cannot-read'; readonly reason: string }
  | { readonly kind: 'found'; readonly receipt: string; readonly finding: BallotFinding }
  | { readonly kind: 'not-a-receipt' };
