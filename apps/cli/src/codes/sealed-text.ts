import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Cost of guessing a passphrase: 128 MiB and about half a second for each try (RFC 7914). */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const;

const shape = z.strictObject({
  format: z.literal('quorate-sealed/1'),
  salt: z.string(),
  iv: z.string(),
  tag: z.string(),
  body: z.string(),
});

/** As it is without a passphrase; with one, JSON with the text encrypted by AES-256-GCM under a key from it. */
export function sealText(text: string, passphrase: string | undefined): string {
  if (passphrase === undefined) return text;
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', scryptSync(passphrase, salt, 32, SCRYPT), iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const sealed = { salt, iv, tag: cipher.getAuthTag(), body };
  const inBase64 = Object.fromEntries(Object.entries(sealed).map(([name, bytes]) => [name, bytes.toString('base64')]));
  return JSON.stringify({ format: 'quorate-sealed/1', ...inBase64 });
}

/** @throws Error in plain words when a passphrase is missing, or is another */
export function openText(text: string, passphrase: string | undefined, path: string): string {
  if (!text.startsWith('{"format":"quorate-sealed/1"')) return text;
  if (passphrase === undefined) throw new Error(`${path} is sealed: give --passphrase-file`);
  try {
    const { salt, iv, tag, body } = shape.parse(JSON.parse(text));
    const key = scryptSync(passphrase, Buffer.from(salt, 'base64'), 32, SCRYPT);
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'));
    decipher.setAuthTag(Buffer.from(tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(body, 'base64')), decipher.final()]).toString('utf8');
  } catch {
    throw new Error(`${path} cannot be opened: it was changed, or the passphrase is another`);
  }
}

/** The passphrase in a file, without the line break at its end; none where no file is given. */
export function readPassphrase(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const passphrase = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  if (passphrase.length < 8) throw new Error(`${path}: a passphrase has 8 characters or more`);
  return passphrase;
}
