import { existsSync, readFileSync } from 'node:fs';
import { polynomialShape, readCanonicalText, readMemberSeed, scalarDec } from '#libs/belenios';
import type { CeremonyId, MemberDevice, Polynomial } from '#libs/belenios';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { z } from 'zod';
import { lock, replaceFile, unlock } from './locked-file.js';

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

/** Undefined where there is no file yet. */
export function readMemberFile(path: string, passphrase?: string): Result<MemberDevice, string> | undefined {
  if (!existsSync(path)) return undefined;
  const opened = unlock(readFileSync(path, 'utf8'), passphrase);
  if (!opened.ok) return err(`${path}: ${opened.error}`);
  return readMemberKey(path, opened.value);
}

export function readMemberKey(path: string, text: string): Result<MemberDevice, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err(`${path} is not a key file: it is damaged, or another kind of file`);
  }
  const parsed = memberFile.safeParse(value);
  if (parsed.success) return ok(toDevice(parsed.data));
  return err(`${path} is not the key file of a ceremony: ${otherKind(value) ?? z.prettifyError(parsed.error)}`);
}

const FORMATS: Readonly<Record<string, string>> = {
  'quorate/secret-key/1': 'it holds a key of your own, made by “quorate key make”',
  'quorate/public-key/1': 'it is a public key file, which holds no secret',
};

function otherKind(value: unknown): string | undefined {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  return typeof format === 'string' ? FORMATS[format] : undefined;
}

export function writeMemberFile(path: string, device: MemberDevice, passphrase?: string): void {
  const { ceremony, member, seed, polynomial, decryptionKey } = device;
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
  const text = `${JSON.stringify(file, null, 2)}\n`;
  replaceFile(path, passphrase === undefined ? text : `${lock(text, passphrase)}\n`);
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
