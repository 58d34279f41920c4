import type { ElementHex, ScalarDec } from './group.js';

/**
 * The objects of the public record as they stand in its JSON, member for member and in this order
 * (spec.md 4, 7, 9–11). A value of these types was read strictly or made by us; it has the right shape,
 * but nothing about its elements or proofs is known yet.
 */

export interface Ciphertext {
  readonly alpha: ElementHex;
  readonly beta: ElementHex;
}

export interface Proof {
  readonly challenge: ScalarDec;
  readonly response: ScalarDec;
}

/** The voter gives each answer 0 or 1 with min ≤ sum ≤ max; with `blank`, a blank vote is possible as well. */
export interface HomomorphicQuestion {
  readonly answers: readonly string[];
  readonly blank?: true;
  readonly min: number;
  readonly max: number;
  readonly question: string;
}

/** The voter gives each candidate a rank 0..255; 0 is "not ranked", 1 the first preference. */
export interface RankedQuestion {
  readonly type: 'NonHomomorphic';
  readonly value: { readonly answers: readonly string[]; readonly question: string };
  readonly extra?: unknown;
}

/** Other kinds exist, such as "Lists"; readers refuse them by name (rule S17). */
export type Question = HomomorphicQuestion | RankedQuestion;

export interface Election {
  readonly version: 1;
  readonly description: string;
  readonly name: string;
  readonly group: 'Ed25519';
  readonly public_key: ElementHex;
  readonly questions: readonly Question[];
  readonly uuid: string;
  readonly administrator?: string;
  readonly credential_authority?: string;
  readonly language?: readonly [string, 'ltr' | 'rtl'];
  readonly x_record?: unknown;
}

export interface RankedAnswer {
  readonly choices: Ciphertext;
  readonly proof: Proof;
}

export interface HomomorphicAnswer {
  readonly choices: readonly Ciphertext[];
  readonly individual_proofs: readonly (readonly [Proof, Proof])[];
  readonly overall_proof: readonly Proof[];
  readonly blank_proof?: readonly [Proof, Proof];
}

export type Answer = RankedAnswer | HomomorphicAnswer;

/** An answer and the randomness of each of its ciphertexts: whoever knows that can open them, so it stays with the voter. */
export interface MadeAnswer<A extends Answer = Answer> {
  readonly answer: A;
  readonly randomness: readonly bigint[];
}

export interface UnsignedBallot {
  readonly election_uuid: string;
  readonly election_hash: string;
  readonly credential: ElementHex;
  readonly answers: readonly Answer[];
}

export interface Ballot extends UnsignedBallot {
  readonly signature: { readonly hash: string; readonly proof: Proof };
}

/** One list of ciphertexts for each question. */
export type EncryptedTally = readonly (readonly Ciphertext[])[];

/** A JSON number up to 1073741823 and a JSON string above (spec.md 9, 11). */
export type WireInteger = number | string;

export interface SizedTally {
  readonly num_tallied: number;
  readonly total_weight: WireInteger;
  /** Hex digest of the encrypted tally. */
  readonly encrypted_tally: string;
}

/** `[[t1,t2,t3,[t41,t42],t̂],[s1,s2,s3,s4,ŝ,s'],c,ĉ]` (spec.md 10). */
export type ShuffleProof = readonly [
  readonly [ElementHex, ElementHex, ElementHex, readonly [ElementHex, ElementHex], readonly ElementHex[]],
  readonly [ScalarDec, ScalarDec, ScalarDec, ScalarDec, readonly ScalarDec[], readonly ScalarDec[]],
  readonly ElementHex[],
  readonly ElementHex[],
];

/** One entry per ranked question, in question order. */
export interface Shuffle {
  readonly ciphertexts: readonly (readonly Ciphertext[])[];
  readonly proofs: readonly ShuffleProof[];
}

export interface PartialDecryption {
  readonly decryption_factors: readonly (readonly ElementHex[])[];
  readonly decryption_proofs: readonly (readonly Proof[])[];
  /** Our additional proof over all factors (spec.md 11.1). */
  readonly x_decryption_proof?: Proof;
}

/** Homomorphic: totals, the blank one first. Ranked: one row per ballot, in the order of the last mix. */
export interface TallyResult {
  readonly result: readonly (readonly WireInteger[] | readonly (readonly number[])[])[];
}

/** The public half of a trustee's key, with its proof of knowledge (spec.md 5; `signature` in threshold groups). */
export interface TrusteeKey {
  readonly pok: Proof;
  readonly public_key: ElementHex;
  readonly signature?: Proof;
  readonly name?: string;
}

export const isRankedQuestion = (q: Question): q is RankedQuestion => 'type' in q;
export const isHomomorphicQuestion = (q: Question): q is HomomorphicQuestion => !('type' in q);

/** Ciphertexts, and totals, of a homomorphic question: one for each answer, and one for the blank vote first. */
export const numberOfChoices = ({ answers, blank }: HomomorphicQuestion): number => answers.length + (blank ? 1 : 0);

const LARGEST_NUMBER = 1_073_741_823n;

/** Totals and weights: a JSON number while every reader can hold it, a string above (spec.md 9). */
export const wireInteger = (n: bigint): WireInteger => (n <= LARGEST_NUMBER ? Number(n) : n.toString());
