import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { err, ok, utf8, type Brand, type RandomBytes, type Result } from '#libs/basics';
import { BASE58 } from './election.js';
import type { ElementHex, Group } from './group.js';
import { modOrder } from './scalar.js';
import { hashHex, PREFIX } from './transcript.js';
import { randomBelow } from './uniform.js';

/**
 * A voting code: 22 random Base58 characters in groups of 5, 6, 5 and 6, such as `aNfxD-Vmd9bz-MYN8k-KuMa2h`
 * (ed25519.md 5.1). Its 128 bits are the whole protection against guessing from the public list, so nothing shorter is
 * ever issued; it carries no check character, so a typing error is found by looking the public credential up.
 */
export type VotingCode = Brand<string, 'VotingCode'>;

const GROUPS = [5, 6, 5, 6] as const;
const LENGTH = 22;
const SEPARATORS = /[\s\-_\u00ad\u2010-\u2015\u2212]+/u;

/** Where the pattern of a typed code is wrong; `group` counts from 1. Never says that a code is nearly right. */
export type CodeFault =
  | { readonly code: 'CODE_EMPTY' }
  | { readonly code: 'CODE_LENGTH'; readonly expected: number; readonly found: number }
  | { readonly code: 'CODE_GROUP_LENGTH'; readonly group: number; readonly expected: number; readonly found: number }
  | { readonly code: 'CODE_CHARACTER'; readonly group: number; readonly character: string };

/** A fresh code, each of the 58^22 equally likely. */
export function generateVotingCode(random: RandomBytes): VotingCode {
  return inGroups(Array.from({ length: LENGTH }, () => BASE58.charAt(randomBelow(BASE58.length, random))));
}

function inGroups(characters: readonly string[]): VotingCode {
  let from = 0;
  return GROUPS.map((size) => characters.slice(from, (from += size)).join('')).join('-') as VotingCode; // constructor
}

/** Reads what a person typed or pasted: any dashes or blanks, anywhere, or none. Letters are never changed. */
export function readVotingCode(typed: string): Result<VotingCode, CodeFault> {
  const parts = typed.split(SEPARATORS).filter((part) => part !== '');
  const characters = parts.flatMap((part) => [...part]);
  if (characters.length === 0) return err({ code: 'CODE_EMPTY' });
  const stranger = characters.findIndex((character) => !BASE58.includes(character));
  const asPrinted = parts.length === GROUPS.length;
  if (stranger >= 0) {
    const lengths = asPrinted ? parts.map((part) => [...part].length) : GROUPS;
    return err({
      code: 'CODE_CHARACTER',
      group: groupAt(stranger, lengths),
      character: characters[stranger] ?? '',
    });
  }
  if (asPrinted) {
    const wrong = parts.findIndex((part, i) => part.length !== GROUPS[i]);
    const [part, expected] = [parts[wrong], GROUPS[wrong]];
    if (part !== undefined && expected !== undefined)
      return err({ code: 'CODE_GROUP_LENGTH', group: wrong + 1, expected, found: part.length });
  }
  return characters.length === LENGTH
    ? ok(inGroups(characters))
    : err({ code: 'CODE_LENGTH', expected: LENGTH, found: characters.length });
}

/** The group, from 1, in which the character at this position stands; behind the last one, the last one. */
function groupAt(position: number, lengths: readonly number[]): number {
  let end = 0;
  const index = lengths.findIndex((length) => position < (end += length));
  return index < 0 ? lengths.length : index + 1;
}

/** What is wrong, for people and in English; screens have their own words. */
export function codeFaultText(fault: CodeFault): string {
  switch (fault.code) {
    case 'CODE_EMPTY':
      return 'Enter the voting code: four groups of letters and figures.';
    case 'CODE_LENGTH':
      return `The code has ${fault.found} letters and figures; it must have ${fault.expected}, in groups of 5, 6, 5 and 6.`;
    case 'CODE_GROUP_LENGTH':
      return `Group ${fault.group} has ${fault.found} letters and figures; it must have ${fault.expected}.`;
    case 'CODE_CHARACTER':
      return `Group ${fault.group} contains “${fault.character}”, which no code contains. Compare it with your letter.`;
  }
}

/** The voter's secret signing key in this election. */
export function credentialScalar(code: VotingCode, uuid: string): bigint {
  const half = (i: 0 | 1): string => hashHex(PREFIX.credential(uuid, i, code));
  return modOrder(BigInt(`0x${half(0)}${half(1)}`));
}

/** What stands for the voter in the public list of this election. */
export const publicCredential = (group: Group, code: VotingCode, uuid: string): ElementHex =>
  group.mulBase(credentialScalar(code, uuid)).hex;

/**
 * 32 bytes by which the code signs its holder in. From it nothing follows about the signing key, so the server may
 * see it (and stores a keyed hash of it).
 */
export const signInToken = (code: VotingCode, electionId: string): Uint8Array =>
  hkdf(sha256, utf8(code), undefined, utf8(PREFIX.signIn(electionId)), 32);
