import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import { z } from 'zod';
import type { CeremonyId } from '../ceremony/ceremony-id.js';
import type { MemberDevice } from '../ceremony/member-device.js';
import { readMemberSeed } from '../ceremony/member-key.js';
import { polynomialShape } from '../ceremony/polynomial.js';
import type { Polynomial } from '../ceremony/polynomial.js';
import { readCanonicalText } from '../json.js';
import { scalarDec } from '../scalar.js';
import type { KeyFileFault } from './key-file-fault.js';

const isPolynomial = (value: unknown): boolean => readCanonicalText(polynomialShape, JSON.stringify(value) ?? '').ok;

const memberFile = z.strictObject({
  format: z.literal('quorate/member-key/1'),
  electionId: z.uuid(),
  /** Which ceremony: its attempt, and how many of how many. */
  attempt: z.int().min(1),
  needed: z.int().min(1),
  size: z.int().min(2),
  /** Place of the key-holder, from 1. */
  member: z.int().min(1),
  /** 22 characters from which the rest can be brought back once the key is complete. */
  seed: z.string().refine((text) => readMemberSeed(text) !== undefined, 'is not a seed'),
  /** What was promised, until it is shown. */
  polynomial: z.custom<Polynomial>(isPolynomial, 'is not what was promised').optional(),
  decryptionKey: z
    .string()
    .regex(/^(0|[1-9][0-9]*)$/)
    .optional(),
});
/** What a member of a key ceremony keeps, on their own machine, and shows to nobody. */
export type MemberKeyFile = z.output<typeof memberFile>;

export const isMemberKeyFile = (text: string): boolean => text.includes('"quorate/member-key/1"');

export function readMemberKeyFile(text: string): Result<MemberDevice, KeyFileFault> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err({ code: 'NOT_A_KEY_FILE', reason: 'is not a key file: it is damaged, or another kind of file' });
  }
  const parsed = memberFile.safeParse(value);
  if (parsed.success) return ok(toDevice(parsed.data));
  const other = otherKind(value);
  const said = other?.words ?? z.prettifyError(parsed.error);
  return err({ code: other?.code ?? 'NOT_A_KEY_FILE', reason: `is not the key file of a ceremony: ${said}` });
}

const FORMATS: Readonly<Record<string, { readonly code: KeyFileFault['code']; readonly words: string } | undefined>> = {
  'quorate/secret-key/1': { code: 'OTHER_KIND', words: 'it holds a key of your own, made by “quorate key make”' },
  'quorate/public-key/1': { code: 'PUBLIC_HALF', words: 'it is a public key file, which holds no secret' },
};

function otherKind(value: unknown): (typeof FORMATS)[string] {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  return typeof format === 'string' ? FORMATS[format] : undefined;
}

export function writeMemberKeyFile({ ceremony, member, seed, polynomial, decryptionKey }: MemberDevice): string {
  const file: MemberKeyFile = {
    format: 'quorate/member-key/1',
    electionId: ceremony.election,
    attempt: ceremony.attempt,
    needed: ceremony.threshold,
    size: ceremony.size,
    member,
    seed,
    ...(polynomial && { polynomial }),
    ...(decryptionKey !== undefined && { decryptionKey }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function toDevice({ electionId, attempt, needed, size, ...file }: MemberKeyFile): MemberDevice {
  const ceremony: CeremonyId = { election: electionId, attempt, threshold: needed, size };
  const { member, polynomial, decryptionKey } = file;
  const seed = readMemberSeed(file.seed);
  if (seed === undefined) throw new Error('a seed that was read is none');
  return {
    ceremony,
    member,
    seed,
    ...(polynomial && { polynomial }),
    ...(decryptionKey !== undefined && { decryptionKey: scalarDec(BigInt(decryptionKey)) }),
  };
}

/** Why a member's key is not the one with which they go on in a ceremony. */
export type DeviceMisfit = 'OTHER_ELECTION' | 'OLDER_ATTEMPT' | 'LATER_ATTEMPT' | 'OTHER_PLACE';

/** Whether a key is of this election, this attempt and this place; undefined if it is. */
export function deviceMisfit(device: MemberDevice, id: CeremonyId, place: number): DeviceMisfit | undefined {
  const { ceremony: own, member } = device;
  if (own.election !== id.election) return 'OTHER_ELECTION';
  if (own.attempt !== id.attempt) return own.attempt < id.attempt ? 'OLDER_ATTEMPT' : 'LATER_ATTEMPT';
  return member === place ? undefined : 'OTHER_PLACE';
}
