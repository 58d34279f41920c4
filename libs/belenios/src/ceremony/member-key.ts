import type { Brand, RandomBytes } from '#libs/basics';
import { BASE58 } from '../election.js';
import type { Element, Group } from '../group.js';
import { hashScalar } from '../transcript.js';
import { randomBelow } from '../uniform.js';

/** 22 random Base58 characters, 128 bits: the secret of a member of a threshold group (ed25519.md 5.3). */
export type MemberSeed = Brand<string, 'MemberSeed'>;

const LENGTH = 22;

export function generateMemberSeed(random: RandomBytes): MemberSeed {
  const characters = Array.from({ length: LENGTH }, () => BASE58.charAt(randomBelow(BASE58.length, random)));
  return characters.join('') as MemberSeed; // named constructor
}

/** A seed as somebody kept it; undefined unless it is 22 Base58 characters. */
export function readMemberSeed(text: string): MemberSeed | undefined {
  const isSeed = text.length === LENGTH && [...text].every((character) => BASE58.includes(character));
  return isSeed ? (text as MemberSeed) : undefined; // checked just now
}

/** Both keys of a member: one to sign with, one to be written to in private. */
export interface MemberKeys {
  /** sk: signs everything the member sends. */
  readonly signing: bigint;
  /** dk: opens what other members send. */
  readonly decryption: bigint;
  /** vk = sk·g */
  readonly verification: Element;
  /** ek = dk·g */
  readonly encryption: Element;
}

/** sk = int(SHA256("sk|" ‖ seed)) mod q, and dk likewise with "dk|" (spec.md 12, ed25519.md 5.3). */
export function memberKeys(group: Group, seed: MemberSeed): MemberKeys {
  const signing = hashScalar(`sk|${seed}`);
  const decryption = hashScalar(`dk|${seed}`);
  return { signing, decryption, verification: group.mulBase(signing), encryption: group.mulBase(decryption) };
}
