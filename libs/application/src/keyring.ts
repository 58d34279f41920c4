import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  sign,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { RandomBytes } from '#libs/basics';

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The keys of the installation, all derived from one secret that is never in the database (AUTH-02).
 * @throws RangeError if the secret is shorter than 32 bytes
 */
export class Keyring {
  private readonly tokenKey: Buffer;
  private readonly credentialKey: Buffer;
  private readonly sessionKey: Buffer;
  private readonly messageKey: Buffer;
  private readonly receiptKey: KeyObject;
  private readonly trusteeKey: Buffer;

  constructor(
    secret: Uint8Array,
    private readonly random: RandomBytes,
  ) {
    if (secret.length < 32) throw new RangeError('the secret of the installation must have 32 bytes or more');
    const derive = (label: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', label, 32));
    this.tokenKey = derive('quorate/token-hmac');
    this.credentialKey = derive('quorate/credential-hmac');
    this.sessionKey = derive('quorate/session');
    this.messageKey = derive('quorate/message-seal');
    this.trusteeKey = derive('quorate/platform-trustee');
    this.receiptKey = createPrivateKey({
      key: Buffer.concat([PKCS8_ED25519, derive('quorate/receipt-signing')]),
      format: 'der',
      type: 'pkcs8',
    });
  }

  /**
   * 48 bytes from which the platform's own trustee key of a contest is made (reduced mod q), trustee number 1: in
   * addition to the key-holders' keys, never instead of them.
   */
  platformTrusteeSeed(beleniosUuid: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.trusteeKey, '', beleniosUuid, 48));
  }

  /** Keyed hash of a voter's sign-in token, 32 bytes. */
  tokenHash(token: Uint8Array): Buffer {
    return this.tokenDigestHash(createHash('sha256').update(token).digest());
  }

  /** The same from the SHA-256 of the token: all that a maker of codes outside hands over, so that nobody signs in with it. */
  tokenDigestHash(digest: Uint8Array): Buffer {
    return createHmac('sha256', this.tokenKey).update(digest).digest();
  }

  /** Keyed hash that binds a voting right to its public credential without a column that could be joined. */
  credentialHash(contestId: string, credentialHex: string): Buffer {
    return createHmac('sha256', this.credentialKey).update(`${contestId}|${credentialHex}`).digest();
  }

  /** Keyed hash of an officer's session or sign-in link token, 32 bytes. */
  sessionHash(token: string): Buffer {
    return createHmac('sha256', this.sessionKey).update(token).digest();
  }

  /** A fresh secret for a sign-in link or a session: 256 random bits, 43 characters base64url. */
  newToken(): string {
    return Buffer.from(this.random(32)).toString('base64url');
  }

  /** iv (12) ‖ tag (16) ‖ ciphertext, AES-256-GCM, bound to `label`. */
  sealText(text: string, label: string): Buffer {
    const iv = this.random(12);
    const cipher = createCipheriv('aes-256-gcm', this.messageKey, iv);
    cipher.setAAD(Buffer.from(label));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]);
  }

  /** @throws Error if the bytes were changed or belong to another label */
  openText(sealed: Uint8Array, label: string): string {
    const bytes = Buffer.from(sealed);
    const decipher = createDecipheriv('aes-256-gcm', this.messageKey, bytes.subarray(0, 12));
    decipher.setAAD(Buffer.from(label));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }

  /** Ed25519 over the UTF-8 text, 128 lower-case hex digits. */
  signText(text: string): string {
    return sign(null, Buffer.from(text), this.receiptKey).toString('hex');
  }

  /** The 32-byte Ed25519 public key that checks `signText`, in hex. */
  get publicKeyHex(): string {
    const spki = createPublicKey(this.receiptKey).export({ format: 'der', type: 'spki' });
    return Buffer.from(spki).subarray(-32).toString('hex');
  }
}
