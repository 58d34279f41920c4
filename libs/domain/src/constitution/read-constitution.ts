import { FEWEST_KEY_HOLDERS } from '../election/moves.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { canonicalJson, err, ok, toHex, utf8 } from '#libs/basics';
import type { JsonValue, Result } from '#libs/basics';
import type { z } from 'zod';
import { LONGEST_CONSTITUTION, constitutionSchema } from './constitution.js';
import type { Constitution, ConstitutionOptions } from './constitution.js';
import { checkConsistency } from './consistency.js';
import { constitutionFault as fault } from './constitution-fault.js';
import type { ConstitutionFault } from './constitution-fault.js';
import { checkStatutoryFloors } from './statutory-floors.js';
import { findRepeatedMember } from './repeated-member.js';

/**
 * Reads a constitution document strictly: unknown settings, wrong kinds and codes that lead nowhere are faults, and
 * every fault is reported at once. Order of checks: text, shape, consistency, statutory floors; a later one runs only
 * when the earlier ones found nothing.
 *
 * @param text JSON of at most {@link LONGEST_CONSTITUTION} characters
 */
export function readConstitution(
  text: string,
  options: ConstitutionOptions,
): Result<Constitution, readonly ConstitutionFault[]> {
  if (text.length > LONGEST_CONSTITUTION) {
    return err([fault([], 'DOCUMENT_TOO_LONG', { length: text.length, most: LONGEST_CONSTITUTION })]);
  }
  const document = parseJson(text);
  if (!document.ok) return document;
  const parsed = constitutionSchema.safeParse(document.value);
  if (!parsed.success) return err(parsed.error.issues.flatMap((issue) => faultsOf(issue, document.value)));
  const inconsistent = checkConsistency(parsed.data, options);
  if (inconsistent.length > 0) return err(inconsistent);
  const belowFloor = checkStatutoryFloors(parsed.data);
  return belowFloor.length > 0 ? err(belowFloor) : ok(parsed.data);
}

/** The one spelling of a constitution that is stored and hashed. */
export const constitutionText = (constitution: Constitution): string => canonicalJson(constitution satisfies JsonValue);

/** Hex SHA-256 of {@link constitutionText}: what an election cites. */
export const constitutionDigest = (constitution: Constitution): string =>
  toHex(sha256(utf8(constitutionText(constitution))));

function parseJson(text: string): Result<unknown, readonly ConstitutionFault[]> {
  try {
    const value: unknown = JSON.parse(text);
    const repeated = findRepeatedMember(text);
    return repeated === undefined ? ok(value) : err([fault([], 'SETTING_TWICE', { name: repeated })]);
  } catch {
    return err([fault([], 'NOT_JSON')]);
  }
}

/** One issue of zod in our own codes, so that it can be said in any language. */
function faultsOf(issue: z.core.$ZodIssue, document: unknown): readonly ConstitutionFault[] {
  const { path } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => fault(path, 'UNKNOWN_SETTING', { name }));
    case 'invalid_type':
      return [isAbsent(document, path) ? fault(path, 'MISSING') : fault(path, KINDS[issue.expected] ?? 'NOT_TEXT')];
    case 'invalid_value':
      return [
        isAbsent(document, path)
          ? fault(path, 'MISSING')
          : fault(path, 'NOT_ONE_OF', { choices: issue.values.map(String).join(', ') }),
      ];
    case 'invalid_union':
      return isAbsent(document, path) ? [fault(path, 'MISSING')] : unionFaults(issue, document);
    case 'too_small':
      if (issue.origin === 'string') return [fault(path, 'EMPTY')];
      return [fault(path, issue.origin === 'array' ? 'TOO_FEW' : 'TOO_SMALL', { least: Number(issue.minimum) })];
    case 'too_big':
      return [fault(path, TOO_BIG[issue.origin] ?? 'TOO_LARGE', { most: Number(issue.maximum) })];
    case 'invalid_format':
      return [fault(path, 'BAD_CODE')];
    default:
      throw new Error(`the constitution has no check that ends in ${issue.code}`);
  }
}

/** Where a word or a list may stand, or a word or a number: the nearest that it could have been. */
function unionFaults(issue: z.core.$ZodIssueInvalidUnion, document: unknown): readonly ConstitutionFault[] {
  const { path } = issue;
  const within = issue.errors.flat();
  const range = within.find(({ code }) => code === 'too_small' || code === 'too_big');
  if (range) return faultsOf({ ...range, path }, document);
  if (within.some((each) => each.code === 'invalid_type' && each.expected === 'array'))
    return [fault(path, 'NOT_A_LIST')];
  const words = within.flatMap((each) => (each.code === 'invalid_value' ? each.values.map(String) : []));
  return [
    fault(path, 'NOT_ONE_OF', { choices: [...words, FEWEST_KEY_HOLDERS, FEWEST_KEY_HOLDERS + 1, '…'].join(', ') }),
  ];
}

const KINDS: Readonly<Record<string, ConstitutionFault['code']>> = {
  int: 'NOT_A_WHOLE_NUMBER',
  number: 'NOT_A_WHOLE_NUMBER',
  array: 'NOT_A_LIST',
  object: 'NOT_A_GROUP',
};
const TOO_BIG: Readonly<Record<string, ConstitutionFault['code']>> = { string: 'TOO_LONG', array: 'TOO_MANY' };

function isAbsent(document: unknown, path: readonly PropertyKey[]): boolean {
  let value = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return true;
    value = Reflect.get(value, step);
  }
  return value === undefined;
}
