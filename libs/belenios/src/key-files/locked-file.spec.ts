import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { lockKeyFile, unlockKeyFile } from './locked-file.js';

/** scrypt and AES-256-GCM as Node has them: another program than ours. */
const keyOf = (passphrase: string, salt: Buffer): Buffer =>
  scryptSync(passphrase, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 });

function lockedElsewhere(text: string, passphrase: string): string {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), iv);
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  const hex = { salt: salt.toString('hex'), iv: iv.toString('hex'), data: data.toString('hex') };
  return JSON.stringify({ format: 'quorate/locked/1', ...hex });
}

function openedElsewhere(file: string, passphrase: string): string {
  const { salt, iv, data } = JSON.parse(file) as Record<'salt' | 'iv' | 'data', string>;
  const bytes = Buffer.from(data, 'hex');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, Buffer.from(salt, 'hex')), Buffer.from(iv, 'hex'));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
}

describe('A locked key file', () => {
  const passphrase = 'ŵyth o ddefaid';

  it('opens with its passphrase, whichever program locked it', async () => {
    const ours = await lockKeyFile('the key', passphrase, randomBytes);
    expect(openedElsewhere(ours, passphrase)).toBe('the key');
    expect(await unlockKeyFile(lockedElsewhere('their key', passphrase), passphrase)).toEqual({
      ok: true,
      value: 'their key',
    });
  });

  it('takes a letter with its accent written either way', async () => {
    const locked = await lockKeyFile('the key', passphrase.normalize('NFD'), randomBytes);
    expect(await unlockKeyFile(locked, passphrase.normalize('NFC'))).toEqual({ ok: true, value: 'the key' });
  });

  it('says whether the passphrase is missing, or wrong', async () => {
    const locked = lockedElsewhere('the key', passphrase);
    expect(await unlockKeyFile(locked, undefined)).toMatchObject({ ok: false, error: { code: 'LOCKED' } });
    expect(await unlockKeyFile(locked, 'another one')).toMatchObject({
      ok: false,
      error: { code: 'PASSPHRASE_WRONG' },
    });
  });

  it('leaves a file that is not locked as it is', async () => {
    for (const text of ['{"format":"quorate/secret-key/1"}', 'no JSON'])
      expect(await unlockKeyFile(text, undefined)).toEqual({ ok: true, value: text });
  });
});
