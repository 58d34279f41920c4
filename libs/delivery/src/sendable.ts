import type { Mail } from '#libs/application';

/** A message larger than this is not sent; our longest letters have some kilobytes. */
export const MOST_BYTES = 1_000_000;
/** RFC 5321, 4.5.3.1: a local part has at most 64 octets, a path 256 with its angle brackets. */
const ADDRESS = /^(?=.{3,254}$)[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]{1,253}$/u;
/** RFC 5322, 2.1.1: a header line has at most 998 characters; ours is folded, and no subject comes near. */
const SUBJECT = /^[^\p{Cc}\u2028\u2029]{1,500}$/u;

/**
 * Why a message must not be handed to a mail server, or undefined when it may. An address or a subject that could add a
 * header, a second recipient or an SMTP command to the conversation is refused, not repaired: nobody has such an address.
 */
export function faultOfMail({ to, subject, text }: Mail): string | undefined {
  if (!ADDRESS.test(to)) return 'the address is not one e-mail address';
  if (!SUBJECT.test(subject)) return 'the subject is empty, too long, or has control characters';
  if (Buffer.byteLength(text) > MOST_BYTES) return `the message is larger than ${MOST_BYTES} bytes`;
  return undefined;
}
