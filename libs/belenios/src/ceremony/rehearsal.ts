import type { RandomBytes, Result } from '#libs/basics';
import { ciphertextOf } from '../ciphertext.js';
import type { CiphertextElements } from '../ciphertext.js';
import { combineFactors, plaintexts } from '../combine.js';
import { checkPartialDecryption, makePartialDecryption } from '../decrypt.js';
import type { FactorLists } from '../decrypt.js';
import { electionContext } from '../election-context.js';
import type { ElectionContext } from '../election-context.js';
import type { CheckFault } from '../fault.js';
import type { Element, Group } from '../group.js';
import { canonicalText } from '../json.js';
import { fingerprint, hashHex, hashScalar } from '../transcript.js';
import { electionKey, ownerGroups, ownerKeys } from '../trustees.js';
import type { Trustees } from '../trustees.js';
import type { Ciphertext, PartialDecryption } from '../wire.js';

/**
 * A dummy that the key-holders decrypt before the poll opens, so that a lost or wrong key file is found while there is
 * still a way on. Everything about it follows from the statement by SHA-256, its randomness too: anybody can make it
 * again, nobody can slip a ballot in its place, and its factors tell nothing that was not public. What it shows is the
 * proof: that the one who decrypts knows the secret of the key in the trustees object.
 */
export interface Rehearsal {
  /** What is rehearsed: the occasion, the election key and the digest of the trustees object. */
  readonly statement: string;
  readonly ciphertext: Ciphertext;
  readonly trustees: Trustees;
  readonly context: ElectionContext;
  readonly encrypted: CiphertextElements;
  readonly plaintext: Element;
  /** r of the ciphertext (r·g, r·y + m). */
  readonly randomness: bigint;
}

/**
 * @param occasion tells this rehearsal from any other: of which election or ceremony it is, and which attempt
 * @throws RangeError if the trustees were not checked
 */
export function rehearsalOf(group: Group, occasion: string, trustees: Trustees): Rehearsal {
  const key = electionKey(group, trustees);
  const statement = canonicalText({
    rehearsal: occasion,
    public_key: key.hex,
    trustees: hashHex(canonicalText(trustees)),
  });
  // The text is no election object, so that its fingerprint is that of no election.
  const context = electionContext(
    group,
    { uuid: 'rehearsal', public_key: key.hex, questions: [] },
    fingerprint(statement),
  );
  if (!context.ok) throw new RangeError(`the election key ${context.error.reason}`);
  const drawn = (what: string): bigint => hashScalar(`rehearsal-${what}|${statement}`);
  const randomness = drawn('randomness');
  const plaintext = group.mulBase(drawn('plaintext'));
  const encrypted = {
    alpha: group.mulBase(randomness),
    beta: group.add(group.mulPublic(key, randomness), plaintext),
  };
  const ciphertext = ciphertextOf(encrypted);
  return { statement, ciphertext, trustees, context: context.value, encrypted, plaintext, randomness };
}

/** A key-holder's part in the rehearsal, made as in the opening itself. */
export const rehearse = (rehearsal: Rehearsal, secret: bigint, random: RandomBytes): PartialDecryption =>
  makePartialDecryption(rehearsal.context, secret, [[rehearsal.encrypted]], { random });

/** Checks a part as strictly as in the opening. @param owner number of the key in the trustees object, from 1 */
export function checkRehearsed(
  { context, encrypted, trustees }: Rehearsal,
  owner: number,
  decryption: PartialDecryption,
): Result<FactorLists, CheckFault> {
  const key = ownerKeys(trustees)[owner - 1];
  if (key === undefined) throw new RangeError(`no key has the number ${owner}`);
  const publicKey = context.group.parse(key);
  return checkPartialDecryption(context, publicKey, [[encrypted]], decryption, { additionalProof: 'required' });
}

/**
 * Whether the parts open the dummy: those given, together with those of keys outside the threshold group that took no
 * part themselves, which follow from the public randomness. A group's members are combined t at a time, each of them in
 * t of the combinations (every t neighbours in the order of places): since all keys were found to lie on one polynomial,
 * these stand for any other t.
 */
export function rehearsalOpens(rehearsal: Rehearsal, partsByOwner: ReadonlyMap<number, FactorLists>): boolean {
  const { trustees, context, encrypted } = rehearsal;
  const { group } = context;
  const groups = ownerGroups(trustees);
  const base = new Map<number, FactorLists>();
  ownerKeys(trustees).forEach((key, i) => {
    const isSingle = groups.some(({ owners }) => owners.length === 1 && owners[0] === i + 1);
    if (isSingle) base.set(i + 1, [[group.mulPublic(group.parse(key), rehearsal.randomness)]]);
  });
  const combinations = groups.map(({ owners, needed }) => {
    if (owners.length === 1) return [owners];
    const present = owners.filter((owner) => partsByOwner.has(owner));
    if (present.length < needed) return [];
    return present.map((_, from) => Array.from({ length: needed }, (_each, k) => cyclic(present, from + k)));
  });
  if (combinations.some((each) => each.length === 0)) return false;
  const rounds = Math.max(...combinations.map((each) => each.length));
  return Array.from({ length: rounds }, (_, round) =>
    combinations.flatMap((each) => each[round % each.length] ?? []),
  ).every((owners) => {
    const parts = new Map(owners.flatMap((owner) => entry(owner, partsByOwner.get(owner) ?? base.get(owner))));
    const combined = combineFactors(group, groups, parts);
    const opened = combined.ok ? plaintexts(group, [[encrypted]], combined.value)[0]?.[0] : undefined;
    return opened !== undefined && group.equal(opened, rehearsal.plaintext);
  });
}

const cyclic = (list: readonly number[], at: number): number => list[at % list.length] ?? 0;
const entry = (owner: number, factors: FactorLists | undefined): readonly (readonly [number, FactorLists])[] =>
  factors ? [[owner, factors]] : [];
