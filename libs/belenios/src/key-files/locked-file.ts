import type { RandomBytes, Result } from '#libs/basics';
import { err, fromHex, ok, toHex, utf8 } from '#libs/basics';
import { scrypt } from '@noble/hashes/scrypt.js';
import { z } from 'zod';
import type { KeyFileFault } from './key-file-fault.js';

/** A file that a passphrase opens: scrypt (RFC 7914) makes the key for AES-256-GCM; the 16-byte tag stands last. */
const lockedFile = z.strictObject({
  format: z.literal('quorate/locked/1'),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  iv: z.string().regex(/^[0-9a-f]{24}$/),
  data: z.string().regex(/^([0-9a-f]{2}){16,}$/),
});

/** 32 MB, and well over 0.1 seconds, for each guess. */
const COST = { N: 2 ** 15, r: 8, p: 1, dkLen: 32, maxmem: 64 * 2 ** 20 };

/** Fewest characters of a passphrase. */
export const SHORTEST_PASSPHRASE = 8;

function keyOf(passphrase: string, salt: Uint8Array): Promise<CryptoKey> {
  const bytes = scrypt(utf8(passphrase.normalize('NFC')), salt, COST);
  return crypto.subtle.importKey('raw', new Uint8Array(bytes), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** The text of a file that only the passphrase opens. Needs the browser's or Node's `crypto.subtle`. */
export async function lockKeyFile(text: string, passphrase: string, random: RandomBytes): Promise<string> {
  const [salt, iv] = [random(16), new Uint8Array(random(12))];
  const key = await keyOf(passphrase, salt);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array(utf8(text)));
  return JSON.stringify({
    format: 'quorate/locked/1',
    salt: toHex(salt),
    iv: toHex(iv),
    data: toHex(new Uint8Array(data)),
  });
}

/** The text inside, if this is a locked file; a file that is not locked is given back as it is. */
export async function unlockKeyFile(
  content: string,
  passphrase: string | undefined,
): Promise<Result<string, KeyFileFault>> {
  const locked = lockedFile.safeParse(parsed(content));
  if (!locked.success) return ok(content);
  if (passphrase === undefined) return err({ code: 'LOCKED', reason: 'it is locked with a passphrase' });
  const { salt, iv, data } = locked.data;
  const key = await keyOf(passphrase, fromHex(salt));
  try {
    const name = 'AES-GCM';
    const bytes = await crypto.subtle.decrypt(
      { name, iv: new Uint8Array(fromHex(iv)) },
      key,
      new Uint8Array(fromHex(data)),
    );
    return ok(new TextDecoder().decode(bytes));
  } catch {
    return err({
      code: 'PASSPHRASE_WRONG',
      reason: 'the passphrase is not the one it was locked with, or the file is damaged',
    });
  }
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
