import type { CodeMakerOutside, ElectionId } from '#libs/domain';
import type { SignedCodeStatement } from '#libs/evidence';

/** Rows as they stand, for the examination. */
export interface CodesSeen {
  readonly makers: readonly CodeMakerOutside[];
  readonly statements: readonly SignedCodeStatement[];
  /** How many spare codes lie sealed. */
  readonly spares: number;
}

/** Who makes the codes of an election, what they vouch for, and the spare codes of the platform itself. */
export interface CodeStore {
  maker(electionId: ElectionId): Promise<CodeMakerOutside | undefined>;
  /** Puts a maker in the place of whoever was named before; nobody where the platform makes the codes. */
  setMaker(electionId: ElectionId, maker: CodeMakerOutside | undefined): Promise<void>;
  statement(electionId: ElectionId): Promise<SignedCodeStatement | undefined>;
  addStatement(electionId: ElectionId, signed: SignedCodeStatement): Promise<void>;
  /** Seals spare codes, numbered from 1. */
  addSpares(electionId: ElectionId, codes: readonly string[]): Promise<void>;
  /** Takes the next spare code out for good; undefined when none is left. */
  takeSpare(electionId: ElectionId): Promise<string | undefined>;
  sparesLeft(electionId: ElectionId): Promise<number>;
  seen(electionId: ElectionId): Promise<CodesSeen>;
}
