import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { z } from 'zod';

/**
 * The public part of the codes: lines of JSON, ended by a line feed. First the signed statement, then one line for each
 * elector, then one for each spare code. Nothing in it tells a code: a sign-in token stands as its SHA-256, and a
 * credential is public.
 */
export interface ElectorCode {
  /** Number in the register of members. */
  readonly member: string;
  /** Hex SHA-256 of the sign-in token. */
  readonly token: string;
  /** By contest's uuid: the public credential, for the contests on whose roll the member stands. */
  readonly credentials: Readonly<Record<string, string>>;
}

/** One spare code: a credential in every contest of the election. */
export interface SpareCode {
  /** From 1. */
  readonly spare: number;
  readonly credentials: Readonly<Record<string, string>>;
}

/** Longer than the line of a member who stands on all rolls of an election with a thousand contests. */
export const LONGEST_CODE_LINE = 256 * 1024;

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const credentials = z.record(z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{14,40}$/), hex);
const elector = z.strictObject({ member: z.string().min(1).max(200), token: hex, credentials });
const spare = z.strictObject({ spare: z.int().min(1).max(10_000), credentials });

export const electorCodeLine = ({ member, token, credentials: own }: ElectorCode): string =>
  JSON.stringify({ member, token, credentials: own });
export const spareCodeLine = ({ spare: number, credentials: own }: SpareCode): string =>
  JSON.stringify({ spare: number, credentials: own });

/** Reads any line but the first; says which member of it is wrong, never what stands there. */
export function readCodeLine(text: string): Result<ElectorCode | SpareCode, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err('it is not JSON');
  }
  const isSpare = typeof value === 'object' && value !== null && 'spare' in value;
  const read = isSpare ? spare.safeParse(value) : elector.safeParse(value);
  if (read.success) return ok(read.data);
  const where = read.error.issues[0]?.path.join('.') ?? '';
  return err(where === '' ? 'it is no line of an elector or of a spare code' : `“${where.slice(0, 80)}” is not right`);
}
