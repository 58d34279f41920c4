import { setImmediate } from 'node:timers/promises';
import { codeStatementDigest, readRollLogLine, rollLogDigest, rollLogLineText, rollLogToSign } from '#libs/evidence';
import type { BlockReason, RollLogLine, UnsignedRollLogLine } from '#libs/evidence';
import type { Contest, ContestId, ElectionId } from '#libs/domain';
import { credentialsIn } from '../examination/examine-setup.js';
import type { Keyring } from '../keyring.js';
import type { Stores } from '../ports/stores.js';

/** What a line says, before it takes its place in the chain of its contest. */
export type RollMove =
  | { readonly kind: 'block'; readonly credential: number; readonly reason: BlockReason }
  | {
      readonly kind: 'activate';
      readonly credential: number;
      readonly for: number;
      /** Of a maker of codes outside. */
      readonly maker: string | null;
    };

const HASHES_IN_A_GO = 4_000;

/** The public list of a contest, in which the roll log names places. */
export class PublicList {
  private constructor(
    private readonly contestId: ContestId,
    private readonly keyring: Keyring,
    readonly credentials: readonly string[],
  ) {}

  static async of({ credentials }: Stores, keyring: Keyring, contestId: ContestId): Promise<PublicList> {
    const list = await credentials.list(contestId);
    return new PublicList(contestId, keyring, credentialsIn(list?.credentials ?? new Uint8Array()));
  }

  /** The place of the credential that a right knows as a keyed hash. @throws Error if there is none: a bug, or a row changed */
  async placeOf(credentialHash: Uint8Array): Promise<number> {
    const wanted = Buffer.from(credentialHash);
    for (const [place, credential] of this.credentials.entries()) {
      if (place % HASHES_IN_A_GO === HASHES_IN_A_GO - 1) await setImmediate();
      if (this.keyring.credentialHash(this.contestId, credential).equals(wanted)) return place;
    }
    throw new Error(`a right of contest ${this.contestId} is bound to no public credential`);
  }

  /** Keyed hash of the credential at a place; undefined where there is none. */
  hashAt(place: number): Buffer | undefined {
    const credential = this.credentials[place];
    return credential === undefined ? undefined : this.keyring.credentialHash(this.contestId, credential);
  }
}

/** Adds lines at the end of the log of a contest, in this transaction; the election must be held. */
export async function appendToRollLog(
  { rollLog, codes }: Stores,
  keyring: Keyring,
  {
    electionId,
    contest,
    moves,
  }: { readonly electionId: ElectionId; readonly contest: Contest; readonly moves: readonly RollMove[] },
): Promise<void> {
  const lines = await rollLog.lines(contest.id);
  const statement = await codes.statement(electionId);
  if (!statement) throw new Error(`nobody vouches for the codes of election ${electionId}`);
  const afterBatch = await rollLog.lastBatch(contest.id);
  const last = lines.at(-1);
  let previous = last === undefined ? codeStatementDigest(statement) : rollLogDigest(last);
  for (const [i, move] of moves.entries()) {
    const n = lines.length + 1 + i;
    const unsigned: UnsignedRollLogLine = { ...move, n, uuid: contest.uuid, afterBatch, previous };
    const line: RollLogLine = { ...unsigned, signature: keyring.signText(rollLogToSign(unsigned)) };
    const text = rollLogLineText(line);
    await rollLog.append(contest.id, n, text);
    previous = rollLogDigest(text);
  }
}

/** The lines of a log as they say themselves. @throws Error for one that cannot be read: a row changed behind our back */
export const readOwnLines = (lines: readonly string[]): readonly RollLogLine[] =>
  lines.map((text) => {
    const line = readRollLogLine(text);
    if (!line) throw new Error('a line of the roll log cannot be read');
    return line;
  });
