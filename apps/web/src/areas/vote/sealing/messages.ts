import type { PaperForm } from '#libs/domain';

/** What the voter wants sealed. The code goes to the worker and no further. */
export interface PaperToSeal {
  readonly code: string;
  readonly uuid: string;
  readonly electionObject: string;
  readonly form: PaperForm;
  readonly marks: readonly number[];
}

export interface SealedPaper {
  /** The exact text to cast. */
  readonly ballot: string;
  readonly tracker: string;
  /** The tracker as six words. */
  readonly words: readonly string[];
  /** What would open the ballot: a secret for any ballot that is cast. */
  readonly opening: string;
  /** Ballot and opening as one file, for a ballot that is checked and not cast. */
  readonly challenge: string;
}

export interface ReceiptToCheck {
  readonly uuid: string;
  readonly tracker: string;
  /** Ed25519, hexadecimal. */
  readonly signature: string;
  readonly publicKey: string;
}

export type ToWorker =
  /** Reads what ballots are made for, and warms up; nothing is answered. */
  | { readonly kind: 'prepare'; readonly electionObjects: readonly string[] }
  | { readonly kind: 'seal'; readonly id: number; readonly paper: PaperToSeal }
  | { readonly kind: 'check'; readonly id: number; readonly receipts: readonly ReceiptToCheck[] };

export type FromWorker =
  | { readonly id: number; readonly kind: 'sealed'; readonly sealed: SealedPaper }
  | { readonly id: number; readonly kind: 'checked'; readonly holds: boolean }
  | { readonly id: number; readonly kind: 'failed'; readonly reason: string };
