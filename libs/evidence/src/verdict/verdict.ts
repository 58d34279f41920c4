import type { VerifierDigests } from '../content.js';

/** One named check as people and programs see it, whether it is about a bundle or about a single record. */
export interface CheckLine {
  /** A name of `CHECKS` (evidence), an id of `RULES` (belenios), or one of the checks made here. */
  readonly check: string;
  /** uuid of the contest it is about, if it is about one. */
  readonly contest?: string;
  /** `alarm`: nothing is wrong by the rules, but an inquiry is due. `notChecked`: what it rests on failed. */
  readonly verdict: 'pass' | 'fail' | 'alarm' | 'notApplicable' | 'notChecked';
  /** What it proves when it passes, in English. */
  readonly proves: string;
  /** What was found, in English; figures where it passed. */
  readonly details: readonly string[];
}

/** What the file says of a contest, and what was worked out from it. To be believed only under `accept`. */
export interface ContestLines {
  readonly uuid?: string;
  readonly title?: string;
  readonly titleCy?: string;
  /** The rules of the public record, one by one. */
  readonly rules: readonly CheckLine[];
  /** φ: the fingerprint of the election as it was frozen. */
  readonly fingerprint?: string;
  /** Hash of the last event of the record: commits to everything in it. */
  readonly head?: string;
  /** The last event's type: how far the record goes. */
  readonly stage?: string;
  readonly isComplete: boolean;
  readonly credentials?: number;
  /** Receipts in the box, replaced ones too. */
  readonly ballots: number;
  /** Of each credential the one that counts. */
  readonly counted: number;
  readonly sealNumber?: string;
  readonly declared?: DeclaredLines;
  /** The same as the count made again here says it; it must be equal. */
  readonly recount?: DeclaredLines;
}

/** The declaration of a contest. */
export type DeclaredLines = DeclaredSeatsLines | DeclaredResolutionLines;

interface DeclaredBoxLines {
  readonly electors: number;
  readonly ballots: number;
  readonly rule: {
    readonly id: string;
    readonly version: string;
    /** What people call it; absent where it is unknown here. */
    readonly title?: Readonly<Record<'en' | 'cy', string>>;
  };
}

export interface DeclaredSeatsLines extends DeclaredBoxLines {
  readonly kind: 'seats';
  readonly seats: number;
  readonly validPapers: number;
  readonly rejectedPapers: number;
  /** In order of election. */
  readonly elected: readonly { readonly number: number; readonly name: string }[];
  readonly hasLots: boolean;
}

export interface DeclaredResolutionLines extends DeclaredBoxLines {
  readonly kind: 'resolution';
  readonly text: string;
  readonly outcome: 'carried' | 'notCarried';
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
}

/** A contest that the file defines, also where its record could not be looked at. */
export interface ContestName {
  readonly uuid: string;
  readonly title: string;
  readonly titleCy?: string;
}

/** Everything that was found: what the command prints with `--json` and what the page saves. */
export interface FileVerdict {
  readonly format: 'quorate-verdict/1';
  readonly file: string;
  readonly bytes: number;
  readonly kind: 'bundle' | 'record';
  readonly verdict: 'accept' | 'reject' | 'alarm';
  readonly title?: string;
  readonly titleCy?: string;
  readonly organisation?: string;
  readonly organisationCy?: string;
  /** The public key that signed the bundle, hex. */
  readonly signedBy?: string;
  /** SHA-256 of the stand-alone verifier as the declaration names it. */
  readonly verifier?: VerifierDigests;
  /** In the order of the ballot paper. */
  readonly names: readonly ContestName[];
  readonly checks: readonly CheckLine[];
  readonly contests: readonly ContestLines[];
}

/** What all lines come to: a check that could not be made is never a good sign. */
export function verdictOf(lines: readonly CheckLine[]): FileVerdict['verdict'] {
  if (lines.some(({ verdict }) => verdict === 'fail' || verdict === 'notChecked')) return 'reject';
  return lines.some(({ verdict }) => verdict === 'alarm') ? 'alarm' : 'accept';
}
