import { ok } from '#libs/basics';
import type { RandomBytes, Result } from '#libs/basics';
import { elementShape, proofShape } from './atoms.js';
import type { Element, ElementHex, Group } from './group.js';
import {
  array,
  integer,
  literal,
  object,
  optional,
  readCanonical,
  readCanonicalText,
  string,
  tuple,
  misread,
} from './json.js';
import type { ReadFault, Shape, Shaped } from './json.js';
import { randomScalar } from './scalar.js';
import { trusteeKey } from './schnorr.js';
import type { TrusteeKey } from './wire.js';

/** `{"message":S,"signature":{...}}` (spec.md 12). */
const signedMessageShape = object({ message: string(), signature: proofShape });
export type SignedMessage = Shaped<typeof signedMessageShape>;

const singleKeyShape: Shape<TrusteeKey> = object({
  pok: proofShape,
  public_key: elementShape,
  name: optional(string()),
});

const memberKeyShape: Shape<TrusteeKey> = object({
  pok: proofShape,
  public_key: elementShape,
  signature: optional(proofShape),
  name: optional(string()),
});

/**
 * A threshold group of n trustees, any t of whom can decrypt (ed25519.md 5.3). `signatures` and the signature of each
 * key are demanded by rule S13; they are optional here only so that their absence can be named.
 */
const thresholdShape = object({
  threshold: integer(),
  certs: array(signedMessageShape),
  coefexps: array(signedMessageShape),
  signatures: optional(array(proofShape)),
  verification_keys: array(memberKeyShape, { min: 1 }),
});
export type ThresholdTrustees = Shaped<typeof thresholdShape>;

export type Trustee = readonly ['Single', TrusteeKey] | readonly ['Pedersen', ThresholdTrustees];
export type Trustees = readonly Trustee[];

const trusteeShape: Shape<Trustee> = {
  read(value) {
    if (!Array.isArray(value)) misread('S4', 'must be an array');
    if (value[0] === 'Single') return tuple(literal('Single'), singleKeyShape).read(value);
    if (value[0] === 'Pedersen') return tuple(literal('Pedersen'), thresholdShape).read(value);
    return misread('S4', 'must be a "Single" or a "Pedersen" entry');
  },
};
export const trusteesShape: Shape<Trustees> = array(trusteeShape, { min: 1 });
export const readTrustees = (bytes: Uint8Array): Result<Trustees, ReadFault> => readCanonical(trusteesShape, bytes);

/** The text inside a member's certificate; `context` is missing in certificates of older tools. */
export const certificateShape = object({
  context: optional(object({ group: string(), size: integer(), threshold: integer(), index: integer() })),
  verification: elementShape,
  encryption: elementShape,
});

/** The text with a member's commitments to the coefficients of its polynomial. */
export const coefexpsShape = object({ coefexps: array(elementShape) });

/** Makes the key of a single trustee. The secret never leaves the trustee's device; the key is published. */
export function makeSingleTrustee(
  group: Group,
  random: RandomBytes,
): { readonly secret: bigint; readonly key: TrusteeKey } {
  const secret = randomScalar(random);
  return { secret, key: trusteeKey(group, secret, random) };
}

/** Public keys in the order of owner numbers: a group of n counts n (spec.md 3.2). Owner 1 stands first. */
export const ownerKeys = (trustees: Trustees): readonly ElementHex[] =>
  trustees.flatMap(([kind, value]) =>
    kind === 'Single' ? [value.public_key] : value.verification_keys.map((key) => key.public_key),
  );

/** Numbers of the owners of each entry, and how many of them must decrypt: the single one, or t of n. */
export interface OwnerGroup {
  readonly owners: readonly number[];
  readonly needed: number;
}
export function ownerGroups(trustees: Trustees): readonly OwnerGroup[] {
  let next = 1;
  return trustees.map(([kind, value]) => {
    const count = kind === 'Single' ? 1 : value.verification_keys.length;
    const owners = Array.from({ length: count }, () => next++);
    return { owners, needed: kind === 'Single' ? 1 : value.threshold };
  });
}

/** Commitments of a threshold group, member by member; a fault where the text inside is not what it must be. */
export const readCommitments = (group: ThresholdTrustees): Result<readonly ElementHex[], ReadFault>[] =>
  group.coefexps.map(({ message }) => {
    const read = readCanonicalText(coefexpsShape, message);
    return read.ok ? ok(read.value.coefexps) : read;
  });

/**
 * The election key: the sum of the sub-keys, X of a single trustee, Σ Aᵢ₀ of a threshold group (spec.md 5).
 * @throws RangeError if the trustees were not checked: {@link checkTrustees}
 */
export function electionKey(group: Group, trustees: Trustees): Element {
  return group.sum(
    trustees.flatMap(([kind, value]) => {
      if (kind === 'Single') return [group.parse(value.public_key)];
      return readCommitments(value).map((commitments) => {
        const constant = commitments.ok ? commitments.value[0] : undefined;
        if (constant === undefined) throw new RangeError('a threshold group without commitments');
        return group.parse(constant);
      });
    }),
  );
}
