import type { ContestId, ElectionId } from '#libs/domain';

/** Rows as they stand, for the examination: nothing is joined, left out or believed. Instants are read in milliseconds. */
export interface ElectionSeen {
  readonly title: string;
  readonly titleCy: string | null;
  readonly constitutionVersion: number;
  readonly recordDate: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly repeatBallots: string;
  readonly keysNeeded: number | null;
  readonly codesMadeBy: string;
  readonly spareCodes: number;
  readonly state: string;
  readonly rollFrozenAt: Date | null;
  readonly codesIssuedAt: Date | null;
  readonly definitionFrozenAt: Date | null;
  readonly definition: string | null;
  readonly closedAt: Date | null;
}

export interface ContestSeen {
  readonly contestId: ContestId;
  readonly uuid: string;
  readonly position: number;
  readonly title: string;
  readonly titleCy: string | null;
  readonly constituencyCode: string | null;
  readonly classCode: string | null;
  readonly kind: string;
  readonly opening: string;
  readonly paper: string | null;
  readonly mostChoices: number | null;
  readonly seats: number | null;
  readonly countRule: string | null;
  readonly resolutionText: string | null;
  readonly resolutionTextCy: string | null;
  /** Canonical JSON. */
  readonly resolutionRule: string | null;
}

export interface CandidateSeen {
  readonly position: number;
  readonly name: string;
  readonly detail: string | null;
  readonly detailCy: string | null;
  readonly statement: string | null;
  readonly statementCy: string | null;
}

export interface RollSeen {
  readonly electionId: string;
  readonly digest: string;
  readonly electors: number;
  readonly excluded: number;
  readonly recordDate: string;
  readonly frozenBy: string;
  readonly frozenAt: Date;
}

export interface RollEntrySeen {
  readonly memberId: string;
  readonly memberNo: string;
  readonly included: boolean;
  readonly reason: string;
  /** The number under which the register knows this member; null when it knows none. */
  readonly registerNo: string | null;
}

export interface SetupSeen {
  readonly timestamp: number;
  readonly election: Uint8Array;
  readonly trustees: Uint8Array;
  readonly credentials: Uint8Array;
  readonly fingerprint: string;
}

export interface RightSeen {
  readonly memberId: string;
  /** Hex; null where the code is blocked and no other was given out. */
  readonly credentialHash: string | null;
  readonly ballotsCast: number;
  readonly lastRevision: number;
}

export interface BallotSeen {
  /** Hex. */
  readonly receipt: string;
  /** SHA-256 of the ballot, hex: what the receipt must be. */
  readonly digest: string;
  /** The 64 characters where the ballot names its public credential; empty if it names none. */
  readonly credential: string;
  readonly revision: number;
  /** 0 received, 1 checked, 2 refused. */
  readonly checked: number;
  readonly batch: number | null;
  readonly leaf: number | null;
}

export interface SealSeen {
  readonly ballots: number;
  readonly batches: number;
  /** Hex. */
  readonly chainedRoot: string;
  readonly sealNumber: string;
}

export interface EventSeen {
  readonly step: string;
  readonly type: string;
  readonly owner: number | null;
  readonly payload: Uint8Array | null;
}

export interface CountRunSeen {
  readonly inputDigest: string;
  readonly outcome: string;
  readonly record: string;
  readonly recordDigest: string;
}

export interface LotSeen {
  readonly draw: string;
  readonly recordedBy: string;
}

export interface DeclarationSeenRow {
  readonly declarationId: string;
  readonly content: string;
  readonly contentDigest: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
}

export interface ApprovalSeen {
  readonly declarationId: string;
  readonly contentDigest: string;
  readonly approvedBy: string;
  readonly approvedAt: Date;
  readonly auditSequence: number;
  readonly auditHash: string;
}

export interface BundleSeen {
  readonly digest: string;
  readonly bytes: number;
  readonly parts: number;
}

/** Reads rows for the examination. Lists, where the tables promise one row: the promise is examined too. */
export interface ExaminationStore {
  elections(electionId: ElectionId): Promise<readonly ElectionSeen[]>;
  /** By position. */
  contests(electionId: ElectionId): Promise<readonly ContestSeen[]>;
  /** By position. */
  candidates(contestId: ContestId): Promise<readonly CandidateSeen[]>;
  rolls(contestId: ContestId): Promise<readonly RollSeen[]>;
  /** In the order of the roll. */
  rollEntries(contestId: ContestId): Promise<readonly RollEntrySeen[]>;
  setups(contestId: ContestId): Promise<readonly SetupSeen[]>;
  credentialLists(
    contestId: ContestId,
  ): Promise<readonly { readonly credentials: Uint8Array; readonly tokenDigest: string }[]>;
  rights(contestId: ContestId): Promise<readonly RightSeen[]>;
  /** By batch and leaf, those that are not sealed last. */
  ballots(contestId: ContestId): Promise<readonly BallotSeen[]>;
  seals(contestId: ContestId): Promise<readonly SealSeen[]>;
  /** By step. */
  events(contestId: ContestId): Promise<readonly EventSeen[]>;
  countRuns(contestId: ContestId): Promise<readonly CountRunSeen[]>;
  /** In the order in which they were recorded. */
  lots(contestId: ContestId): Promise<readonly LotSeen[]>;
  declarations(electionId: ElectionId): Promise<readonly DeclarationSeenRow[]>;
  approvals(electionId: ElectionId): Promise<readonly ApprovalSeen[]>;
  bundles(electionId: ElectionId): Promise<readonly BundleSeen[]>;
  /** Numbers of the parts, ascending. */
  bundleParts(electionId: ElectionId): Promise<readonly number[]>;
  bundlePart(electionId: ElectionId, part: number): Promise<Uint8Array | undefined>;
}
