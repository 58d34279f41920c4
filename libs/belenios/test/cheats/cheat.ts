import { canonicalText, fingerprint, ORDER, PREFIX, sumCiphertexts } from '../../src/index.js';
import type { Ballot, KnownElsewhere, Level, RuleId } from '../../src/index.js';
import { proveKnowledge } from '../../src/schnorr.js';
import { packed, recordsOf, type FreeEvent } from './free-archive.js';
import type { HonestElection, Story } from './honest-election.js';

/** For tests only: a record in which somebody cheats, and the rule that must name it. */
export interface Cheat {
  readonly who: 'server' | 'mixer' | 'key-holder' | 'voter';
  /** Completes “a server who …”. */
  readonly does: string;
  readonly rule: RuleId;
  /** Nothing else in the record is wrong, so no other rule may fail. */
  readonly isAlone?: true;
  /** Neither accepted nor rejected, where the rule says so. */
  readonly isAlarm?: true;
  readonly level?: Level;
  readonly record: (of: HonestElection, story: Story) => Uint8Array | Promise<Uint8Array>;
  /** What somebody kept of the honest record. */
  readonly known?: (of: HonestElection, story: Story) => KnownElsewhere;
}

/** The record up to the ballots: a record need not be complete to be judged. */
export const withBallots = (of: HonestElection, ballots: readonly string[]): Uint8Array =>
  packed(recordsOf([of.setupEvent(), ...ballotEvents(ballots)]));

export const ballotEvents = (ballots: readonly string[]): readonly FreeEvent[] =>
  ballots.map((text) => ({ type: 'Ballot', data: [new TextEncoder().encode(text)] }));

/** Exchanges a part of a text that must be there. */
export function edited(text: string, from: string | RegExp, to: string | ((match: string) => string)): string {
  const changed = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
  if (changed === text) throw new Error(`${from.toString()} changes nothing`);
  return changed;
}

export const editedBytes = (bytes: Uint8Array, ...[from, to]: [string | RegExp, string]): Uint8Array =>
  new TextEncoder().encode(edited(new TextDecoder().decode(bytes), from, to));

/** The ballot with its answers changed, signed again by a voter as a dishonest device would. */
export function signedAgain(
  of: HonestElection,
  text: string,
  { voter, change }: { readonly voter: number; readonly change: (answers: Answers) => Answers },
): string {
  const { signature: _old, ...unsigned } = JSON.parse(text) as Ballot & { answers: Answers };
  const secret = of.secrets[voter] ?? 0n;
  const clean = { ...unsigned, credential: of.group.mulBase(secret).hex, answers: change(unsigned.answers) };
  const hash = fingerprint(canonicalText(clean));
  const proof = proveKnowledge(of.group, secret, PREFIX.signature(hash), of.random);
  return canonicalText({ ...clean, signature: { hash, proof } });
}

/** The two answers of a ballot of the honest election: ranked, and For, Against or Abstain. */
export type Answers = readonly [RankedJson, MotionJson];
interface CiphertextJson {
  readonly alpha: string;
  readonly beta: string;
}
interface ProofJson {
  readonly challenge: string;
  readonly response: string;
}
interface RankedJson {
  readonly choices: CiphertextJson;
  readonly proof: ProofJson;
}
interface MotionJson {
  readonly choices: readonly CiphertextJson[];
  readonly individual_proofs: readonly (readonly ProofJson[])[];
  readonly overall_proof: readonly ProofJson[];
}

/** The point of order 2, (0, -1): a mark that survives re-encryption (rule S5). */
export const ORDER_TWO = `7${'f'.repeat(61)}ec`;
/** An element with the mark on it. */
export const marked = ({ group }: HonestElection, hex: string): string =>
  group.add(group.parse(hex), group.parse(ORDER_TWO)).hex;
/** k·g added to an element. */
export const shifted = ({ group }: HonestElection, hex: string, k: bigint): string =>
  group.add(group.parse(hex), group.mulBase(k)).hex;
/** The same scalar with q added: another spelling of it. */
export const aboveOrder = (scalar: string): string => (BigInt(scalar) + ORDER).toString();

/** A list in which one place is changed. */
export const at = <T>(list: readonly T[], place: number, change: (old: T) => T): T[] =>
  list.map((each, i) => (i === place ? change(each) : each));
/** A list in which two places are exchanged. */
export const exchanged = <T>(list: readonly T[], a: number, b: number): T[] =>
  list.map((each, i) => list[i === a ? b : i === b ? a : i] ?? each);

export const added = ({ group }: HonestElection, a: CiphertextJson, b: CiphertextJson): CiphertextJson => {
  const [first, second] = [a, b].map(({ alpha, beta }) => ({ alpha: group.parse(alpha), beta: group.parse(beta) }));
  if (!first || !second) throw new Error('two ciphertexts');
  const { alpha, beta } = sumCiphertexts(group, [first, second]);
  return { alpha: alpha.hex, beta: beta.hex };
};
