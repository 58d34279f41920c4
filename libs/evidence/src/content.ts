import type { ContestCount, LotDraw } from '#libs/counting';
import type { ElectionDefinition } from '#libs/domain';
import type { SignedCodeStatement } from './codes/code-statement.js';
import type { CommitmentLine } from './commitments.js';

/** Everything a declaration rests on that may be public. Nothing here is about a person who is not a candidate. */
export interface EvidenceContent {
  readonly definition: ElectionDefinition;
  /** The constitution version in force: its canonical JSON. */
  readonly constitution: string;
  /** What the maker of the voting codes vouches for. */
  readonly codes: SignedCodeStatement;
  /** Who could do what, as it was published: exact text. */
  readonly trustStatement: string;
  readonly contests: readonly ContestEvidence[];
  readonly declaration: DeclarationContent;
  readonly approval: DeclarationApproval;
  /** Where the audit trail of the organisation stood when the declaration was approved. */
  readonly audit: { readonly sequence: number; readonly hash: string };
}

export interface ContestEvidence {
  readonly uuid: string;
  /** The whole archive `<uuid>.bel`. */
  readonly record: Uint8Array;
  readonly batches: readonly BatchLine[];
  readonly sealNumber: string;
  readonly count: ContestCount;
  /** Exact lines of the public roll log, in order. */
  readonly rollLog: readonly string[];
  /** Trackers of ballots that were opened instead of cast. */
  readonly challenged: readonly string[];
  /** What key-holders promised before they decrypted, by trustee number. */
  readonly commitments: readonly CommitmentLine[];
}

/** One sealed batch, as it was published while votes came in. Digests in hex. */
export interface BatchLine {
  readonly batch: number;
  readonly ballots: number;
  readonly root: string;
  readonly chainedRoot: string;
}

/** What the returning officer declares and a second person approves, word for word. */
export interface DeclarationContent {
  readonly format: 'quorate-declaration/2';
  readonly electionId: string;
  readonly definitionDigest: string;
  readonly contests: readonly DeclaredContest[];
  readonly verifier: VerifierDigests;
}

/** SHA-256 of the stand-alone verifier as it was handed out when the result was declared: as a command, and as a page. */
export interface VerifierDigests {
  readonly command: string;
  readonly page: string;
}

interface DeclaredBox {
  readonly uuid: string;
  readonly title: string;
  /** By which rule it was counted or decided. */
  readonly rule: { readonly id: string; readonly version: string };
  readonly electors: number;
  /** Ballots counted: of each elector's ballots the one that counts. */
  readonly ballots: number;
  /** Digest of the canonical count record, hex. */
  readonly countDigest: string;
  /** Hash of the last event of the public record: commits to every ballot, mix, decryption and the result. */
  readonly recordHead: string;
  readonly sealNumber: string;
}

export interface DeclaredSeats extends DeclaredBox {
  readonly kind: 'seats';
  readonly seats: number;
  readonly validPapers: number;
  readonly rejectedPapers: number;
  /** In order of election: candidate number from 1 and name. */
  readonly elected: readonly { readonly number: number; readonly name: string }[];
  readonly lots: readonly LotDraw[];
}

export interface DeclaredResolution extends DeclaredBox {
  readonly kind: 'resolution';
  /** The resolution in full. */
  readonly text: string;
  /** The instrument that says what carries it. */
  readonly source: string;
  readonly outcome: 'carried' | 'notCarried';
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
}

export type DeclaredContest = DeclaredSeats | DeclaredResolution;

export interface DeclarationApproval {
  /** Digest of the canonical declaration, hex. */
  readonly contentDigest: string;
  /** Officers by id: the returning officer who proposed and the second person who approved. */
  readonly proposedBy: string;
  readonly approvedBy: string;
  /** ISO 8601, UTC. */
  readonly approvedAt: string;
}
