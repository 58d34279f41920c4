import { hkdfSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { modOrder } from '#libs/belenios';
import { err, ok, toHex } from '#libs/basics';
import type { Result } from '#libs/basics';
import { z } from 'zod';

const contest = z.strictObject({
  contestId: z.uuid(),
  uuid: z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{14,}$/),
  title: z.string(),
});

/** A contest a key is made for: its id here, and its name in the public record. */
export type KeyContest = z.output<typeof contest>;

const secretFile = z.strictObject({
  format: z.literal('quorate/secret-key/1'),
  /** 32 bytes, hexadecimal. From them the private key of every contest follows ({@link contestPrivateKey}). */
  seed: z.string().regex(/^[0-9a-f]{64}$/),
  electionId: z.uuid(),
  contests: z.array(contest),
});
/** What a key-holder keeps, on their own machine, and shows to nobody. */
export type SecretKeyFile = z.output<typeof secretFile>;

const publicFile = z.strictObject({
  format: z.literal('quorate/public-key/1'),
  electionId: z.uuid(),
  keys: z.array(contest.extend({ publicKey: z.string() })),
});
/** What a key-holder hands in: for each contest the public key with the proof of knowing its secret. */
export type PublicKeyFile = z.output<typeof publicFile>;

/**
 * The private key of one contest: HKDF-SHA256 (RFC 5869) of the seed, no salt, info `quorate/trustee-key/v1|<uuid>`,
 * 48 bytes, read as a big-endian number and reduced mod q (the bias is below 2^-130). The same seed gives unrelated
 * keys for any two contests, so that one file serves a whole election and no key is used twice.
 */
export function contestPrivateKey(seed: Uint8Array, uuid: string): bigint {
  const bytes = new Uint8Array(hkdfSync('sha256', seed, '', `quorate/trustee-key/v1|${uuid}`, 48));
  return modOrder(BigInt(`0x${toHex(bytes)}`));
}

export const readSecretKeyFile = (path: string): Result<SecretKeyFile, string> => read(path, secretFile);
/** As {@link readSecretKeyFile}, of a text that was read from `path` already. */
export const readSecretKey = (path: string, text: string): Result<SecretKeyFile, string> =>
  parse(path, text, secretFile);
export const readPublicKeyFile = (path: string): Result<PublicKeyFile, string> => read(path, publicFile);

/** Readable by its owner only. Never replaces a file: a key that is lost opens no box. */
export function writeSecretKeyFile(path: string, file: SecretKeyFile): Result<true, string> {
  return write(path, file, 0o600);
}
export const writePublicKeyFile = (path: string, file: PublicKeyFile): Result<true, string> => write(path, file, 0o644);

function write(path: string, content: object, mode: number): Result<true, string> {
  try {
    writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`, { mode, flag: 'wx' });
    return ok(true);
  } catch (error) {
    const exists = typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
    return err(
      exists ? `${path} exists already and is not replaced; choose another place with --out` : reasonOf(error),
    );
  }
}

function read<T>(path: string, shape: z.ZodType<T>): Result<T, string> {
  try {
    return parse(path, readFileSync(path, 'utf8'), shape);
  } catch (error) {
    return err(`${path} cannot be read: ${reasonOf(error)}`);
  }
}

function parse<T>(path: string, text: string, shape: z.ZodType<T>): Result<T, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return err(`${path} cannot be read: ${reasonOf(error)}`);
  }
  const parsed = shape.safeParse(value);
  return parsed.success ? ok(parsed.data) : err(`${path} is not such a key file: ${z.prettifyError(parsed.error)}`);
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
