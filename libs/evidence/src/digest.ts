import type { JsonValue } from '#libs/basics';
import { canonicalJson, toHex, utf8 } from '#libs/basics';
import { sha256 } from '@noble/hashes/sha2.js';

/** Lower-case hex SHA-256 of bytes, or of a text in UTF-8. */
export const digestHex = (value: Uint8Array | string): string =>
  toHex(sha256(typeof value === 'string' ? utf8(value) : value));

/** Canonical JSON of a plain value (RFC 8785): the one spelling that is hashed, signed and published. */
export const plainText = (value: object): string => canonicalJson(value as JsonValue); // interfaces of plain members are not assignable to an index signature
