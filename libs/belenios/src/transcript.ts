import { toHex, utf8 } from '#libs/basics';
import type { Element } from './group.js';
import { modOrder } from './scalar.js';
import { sha256, sha256Text, startSha256, type Sha256 } from './sha256.js';

/**
 * Everything that is ever hashed in a record begins with one of these strings, so that a digest made for one
 * purpose can never serve another (spec.md 5–12, ed25519.md 3–5). φ is the election's fingerprint; `s0` is
 * `φ|credential`, the binding of a ballot's proofs to this election and this voter.
 */
export const PREFIX = {
  generator: (i: number) => `ggen|${i}`,
  proofOfKnowledge: (publicKey: string) => `pok|Ed25519|${publicKey}|`,
  signedMessage: (message: string) => `sigmsg|${message}|`,
  certificates: (message: string) => `certs_sig|${message}`,
  signature: (hash: string) => `sig|${hash}|`,
  ranked: (s0: string, y: string, alpha: string, beta: string) => `raweg|${s0}|${y},${alpha},${beta}|`,
  orProof: (context: string, alpha: string, beta: string) => `prove|${context}|${alpha},${beta}|`,
  isBlank: (s1: string) => `bproof0|${s1}|`,
  blankOrSum: (s1: string) => `bproof1|${s1}|`,
  shuffleChallenges: (phi: string) => `shuffle-challenges|${phi}|`,
  shuffleChallenge: (phi: string) => `shuffle-challenge|${phi}|`,
  /** Never on the record: the weights by which a checker adds up the equations of a shuffle. */
  shuffleWeights: (c: bigint) => `shuffle-weights|${c}|`,
  decryption: (phi: string, publicKey: string) => `decrypt|${phi}|${publicKey}|`,
  decryptionBatch: (phi: string, publicKey: string) => `x-decrypt-batch|${phi}|${publicKey}|`,
  additionalDecryption: (hx: string, x: string, a: string, f: string) => `x-decrypt|${hx}|${x},${a},${f}|`,
  credential: (uuid: string, half: 0 | 1, code: string) => `derive_credential|${uuid}|${half}|${code}`,
  signIn: (electionId: string) => `quorate/sign-in/v1|${electionId}`,
} as const;

/** SHA-256 over text that arrives in pieces; a record's hash inputs are too long to be joined first. */
export class Transcript {
  readonly #hash: Sha256;

  constructor(from?: Transcript) {
    this.#hash = from ? from.#hash.fork() : startSha256();
  }

  add(text: string): this {
    this.#hash.update(utf8(text));
    return this;
  }

  /** Another transcript that begins with everything added so far. */
  fork(): Transcript {
    return new Transcript(this);
  }

  /** Ends the transcript. */
  digest(): Uint8Array {
    return this.#hash.digest();
  }

  hex(): string {
    return toHex(this.digest());
  }

  /** The digest as a big-endian integer mod q. */
  scalar(): bigint {
    return modOrder(BigInt(`0x${this.hex()}`));
  }
}

/** H(prefix, [e1..en]): every Fiat–Shamir challenge of the protocol but the two of the shuffle (ed25519.md 3). */
export const challenge = (prefix: string, elements: readonly Element[]): bigint =>
  hashScalar(prefix + elements.map((e) => e.hex).join(','));

export const sha256Bytes = (data: Uint8Array | string): Uint8Array =>
  sha256(typeof data === 'string' ? utf8(data) : data);

/** Lower-case hex of SHA-256: names of records and references between them (spec.md 2). */
export const hashHex = (data: Uint8Array | string): string => sha256Text(data, 'hex');

/** SHA-256 as a big-endian integer mod q. */
export const hashScalar = (text: string): bigint => modOrder(BigInt(`0x${hashHex(text)}`));

/** The first half of SHA-256 as a big-endian integer: the weights by which a checker adds up equations. */
export const hashWeight = (text: string): bigint => BigInt(`0x${hashHex(text).slice(0, 32)}`);

/** Standard Base64 of SHA-256 without `=`, 43 characters: fingerprints and trackers (spec.md 2). */
export const fingerprint = (data: Uint8Array | string): string => sha256Text(data, 'base64').slice(0, 43);
