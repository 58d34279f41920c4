import type { Brand } from '#libs/basics';

/** An address that a message can be tried to. Whether it arrives, only sending tells. */
export type Email = Brand<string, 'Email'>;

const SHAPE = /^[^\s@<>"(),:;[\\\]]{1,64}@[^\s@<>"(),:;[\\\]]{1,189}$/;

/** Reads an address at the edge: one @, no spaces, at most 254 characters (RFC 5321, 4.5.3.1); otherwise undefined. */
export function parseEmail(text: string): Email | undefined {
  const address = text.trim();
  return SHAPE.test(address) && address.length <= 254 ? (address as Email) : undefined;
}
