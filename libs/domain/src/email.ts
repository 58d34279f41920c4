import type { Brand } from '#libs/basics';

/** An address that a message can be tried to. Whether it arrives, only sending tells. */
export type Email = Brand<string, 'Email'>;

const SHAPE = /^[^\s\p{Cc}@<>"(),:;[\\\]]{1,64}@[^\s\p{Cc}@<>"(),:;[\\\]]{1,189}$/u;

/** Reads an address at the edge: one @, no spaces or control characters, at most 254 characters (RFC 5321, 4.5.3.1); otherwise undefined. */
export function parseEmail(text: string): Email | undefined {
  const address = text.trim();
  return SHAPE.test(address) && address.length <= 254 ? (address as Email) : undefined;
}
