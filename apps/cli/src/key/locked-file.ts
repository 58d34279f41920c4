import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { err, fromHex, ok, toHex } from '#libs/basics';
import type { Result } from '#libs/basics';
import { z } from 'zod';

/** A file that a passphrase opens: scrypt (RFC 7914) makes the key for AES-256-GCM; the 16-byte tag stands last. */
const lockedFile = z.strictObject({
  format: z.literal('quorate/locked/1'),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  iv: z.string().regex(/^[0-9a-f]{24}$/),
  data: z.string().regex(/^([0-9a-f]{2}){16,}$/),
});

/** About 0.1 seconds and 32 MB for each guess. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };
const TAG = 16;

const keyOf = (passphrase: string, salt: Uint8Array): Buffer => scryptSync(passphrase.normalize('NFC'), salt, 32, COST);

export function lock(text: string, passphrase: string): string {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), iv);
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return JSON.stringify({ format: 'quorate/locked/1', salt: toHex(salt), iv: toHex(iv), data: toHex(data) });
}

/** The text inside, if this is a locked file; a file that is not locked is given back as it is. */
export function unlock(content: string, passphrase: string | undefined): Result<string, string> {
  const locked = lockedFile.safeParse(parsed(content));
  if (!locked.success) return ok(content);
  if (passphrase === undefined) return err('it is locked: give its passphrase with --passphrase-file');
  const { salt, iv } = locked.data;
  const data = fromHex(locked.data.data);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, fromHex(salt)), fromHex(iv));
  decipher.setAuthTag(data.subarray(-TAG));
  try {
    return ok(Buffer.concat([decipher.update(data.subarray(0, -TAG)), decipher.final()]).toString('utf8'));
  } catch {
    return err('the passphrase is not the one it was locked with, or the file is damaged');
  }
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** The first line of a passphrase file; undefined without one. @throws Error if it cannot be read or is empty */
export function readPassphrase(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  const [line = ''] = readFileSync(file, 'utf8').split(/\r?\n/);
  if (line.length < 8) throw new Error(`the passphrase in ${file} must have at least 8 characters`);
  return line;
}

/** Written beside and moved into place, so that a file is never half there; readable by its owner only. */
export function replaceFile(path: string, content: string): void {
  writeFileSync(`${path}.new`, content, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
}
