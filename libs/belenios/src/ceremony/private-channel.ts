import { fromHex, ok, err, toHex, utf8 } from '#libs/basics';
import type { RandomBytes, Result } from '#libs/basics';
import { elementShape } from '../atoms.js';
import type { Element, Group } from '../group.js';
import { canonicalText, literal, object, readCanonicalText, string } from '../json.js';
import { randomScalar } from '../scalar.js';
import { messageSignatureHolds, signMessage } from '../schnorr.js';
import { sha256Bytes } from '../transcript.js';
import { signedMessageShape } from './signed-message.js';

/** What a private message looks like on its way (ed25519.md 5.3, "Private channel"). */
const sealedShape = object({
  algorithm: literal('AES-GCM'),
  alpha: elementShape,
  beta: elementShape,
  data: string(/^([0-9a-f]{2}){16,}$/, 'hexadecimal'),
});

const innerShape = object({ recipient: elementShape, message: string() });

/** A 16-byte tag is appended to the ciphertext. */
const TAG_BITS = 128;

interface SendTo {
  /** sk of the sender */
  readonly signing: bigint;
  /** ek of the recipient, which the sender has checked */
  readonly recipient: Element;
  readonly random: RandomBytes;
}

/**
 * Sends a text from one member to another, signed and then encrypted: a key K = k·g for AES-256-GCM stands in an
 * ElGamal ciphertext to the recipient; key and the whole 32 bytes of iv are SHA-256 of K and of alpha.
 */
export async function sendPrivately(
  group: Group,
  message: string,
  { signing, recipient, random }: SendTo,
): Promise<string> {
  const text = canonicalText({ recipient: recipient.hex, message });
  const inner = canonicalText({ message: text, signature: signMessage(group, signing, text, random) });
  const key = group.mulBase(randomScalar(random));
  const r = randomScalar(random);
  const alpha = group.mulBase(r);
  const beta = group.add(group.mulSecret(recipient, r), key);
  const sealed = await crypto.subtle.encrypt(cipher(alpha), await aesKey(key, 'encrypt'), bytes(utf8(inner)));
  const data = toHex(new Uint8Array(sealed));
  return canonicalText({ algorithm: 'AES-GCM', alpha: alpha.hex, beta: beta.hex, data });
}

/** Why a private message cannot be used, in words for people. */
export type PrivateMessageFault = string;

interface OpenFrom {
  /** dk of the recipient */
  readonly decryption: bigint;
  /** ek of the recipient */
  readonly recipient: Element;
  /** vk of the sender */
  readonly sender: Element;
}

/**
 * Opens what {@link sendPrivately} sent. Membership of alpha and beta is tested before the key touches them: an element
 * with a part outside the group would draw out part of the key.
 */
export async function openPrivately(
  group: Group,
  sealed: string,
  { decryption, recipient, sender }: OpenFrom,
): Promise<Result<string, PrivateMessageFault>> {
  const read = readCanonicalText(sealedShape, sealed);
  if (!read.ok) return err('it is not a private message');
  const [alpha, beta] = [member(group, read.value.alpha), member(group, read.value.beta)];
  if (!alpha || !beta) return err('it contains an element from outside the group');
  const key = group.sub(beta, group.mulSecret(alpha, decryption));
  let inner: string;
  try {
    const opened = await crypto.subtle.decrypt(
      cipher(alpha),
      await aesKey(key, 'decrypt'),
      bytes(fromHex(read.value.data)),
    );
    inner = new TextDecoder('utf-8', { fatal: true }).decode(opened);
  } catch {
    return err('it was not encrypted to this key, or was changed on its way');
  }
  const signed = readCanonicalText(signedMessageShape, inner);
  const text = signed.ok ? readCanonicalText(innerShape, signed.value.message) : signed;
  if (!signed.ok || !text.ok) return err('what it contains is not a signed message');
  if (text.value.recipient !== recipient.hex) return err('it was written to somebody else');
  return messageSignatureHolds(group, sender, signed.value.message, signed.value.signature)
    ? ok(text.value.message)
    : err('its signature does not hold');
}

function member(group: Group, hex: string): Element | undefined {
  try {
    const element = group.parse(hex);
    return group.isMember(element) ? element : undefined;
  } catch {
    return undefined;
  }
}

const cipher = (alpha: Element): { name: string; iv: Uint8Array<ArrayBuffer>; tagLength: number } => ({
  name: 'AES-GCM',
  iv: bytes(sha256Bytes(`iv|${alpha.hex}`)),
  tagLength: TAG_BITS,
});

const aesKey = (key: Element, use: 'encrypt' | 'decrypt') =>
  crypto.subtle.importKey('raw', bytes(sha256Bytes(`key|${key.hex}`)), 'AES-GCM', false, [use]);

/** Bytes of a buffer of their own, as WebCrypto wants them. */
const bytes = (from: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(from);
