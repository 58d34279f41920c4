import type { RandomBytes, Result } from '#libs/basics';
import { err, fromHex, ok, toHex, utf8 } from '#libs/basics';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import type { Group } from '../group.js';
import { canonicalText } from '../json.js';
import { modOrder } from '../scalar.js';
import { trusteeKey } from '../schnorr.js';
import type { KeyFileFault } from './key-file-fault.js';

const contest = z.strictObject({
  contestId: z.uuid(),
  uuid: z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{14,}$/),
  title: z.string(),
});

/** A contest a key is made for: its id on the platform, and its name in the public record. */
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
  const bytes = hkdf(sha256, seed, new Uint8Array(), utf8(`quorate/trustee-key/v1|${uuid}`), 48);
  return modOrder(BigInt(`0x${toHex(bytes)}`));
}

/** The public halves of the keys that follow from a seed, each with its proof of knowledge. */
export function publicKeys(
  group: Group,
  { electionId, seed, contests }: Omit<SecretKeyFile, 'format'>,
  random: RandomBytes,
): PublicKeyFile {
  return {
    format: 'quorate/public-key/1',
    electionId,
    keys: contests.map((each) => {
      const secret = contestPrivateKey(fromHex(seed), each.uuid);
      return { ...each, publicKey: canonicalText(trusteeKey(group, secret, random)) };
    }),
  };
}

/** Exactly what stands in either file. */
export const writeKeyFile = (file: SecretKeyFile | PublicKeyFile): string => `${JSON.stringify(file, null, 2)}\n`;

export const readSecretKeyFile = (text: string): Result<SecretKeyFile, KeyFileFault> => parse(text, secretFile);
export const readPublicKeyFile = (text: string): Result<PublicKeyFile, KeyFileFault> => parse(text, publicFile);

function parse<T>(text: string, shape: z.ZodType<T>): Result<T, KeyFileFault> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err({ code: 'NOT_A_KEY_FILE', reason: `cannot be read: ${reason}` });
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const code = publicFile.safeParse(value).success ? 'PUBLIC_HALF' : 'NOT_A_KEY_FILE';
  return err({ code, reason: `is not such a key file: ${z.prettifyError(parsed.error)}` });
}
