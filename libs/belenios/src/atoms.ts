import { object, misread } from './json.js';
import type { Shape } from './json.js';
import type { ElementHex, ScalarDec } from './group.js';

/** q = 2^252 + 27742317777372353535851937790883648493 in decimal: scalars on the wire are below it. */
const ORDER_DEC = '7237005577332262213973186563042994240857116359379907606001950938285454250989';

/** A scalar: decimal string, 0 ≤ s < q, no sign, no leading zero (ed25519.md 3; rules S4, S6). */
export const scalarShape: Shape<ScalarDec> = {
  read(value) {
    if (typeof value !== 'string') misread('S4', 'must be a string');
    if (!/^(0|[1-9][0-9]*)$/.test(value)) misread('S4', 'must be a plain decimal number: no sign, no leading zero');
    const inRange = value.length < ORDER_DEC.length || (value.length === ORDER_DEC.length && value < ORDER_DEC);
    return inRange ? (value as ScalarDec) : misread('S6', 'must be below the group order q'); // checked just now
  },
};

/** p = 2^255 - 19, and p - 1, as the low 255 bits of an element string. */
const P_HEX = `7${'f'.repeat(61)}ed`;
const P_MINUS_1_HEX = `7${'f'.repeat(61)}ec`;
const ONE_HEX = `${'0'.repeat(63)}1`;

/**
 * An element string: y + 2^255·(x mod 2) as 64 lower-case hex digits, big-endian, in its only canonical spelling:
 * y < p, and top bit 0 if x = 0, which is so for y = 1 and y = p - 1 (ed25519.md 3; rule S16).
 * Whether it is a point of the curve and in the group is for {@link Group.parse} and `isMember` to say (rule S5).
 */
export const elementShape: Shape<ElementHex> = {
  read(value) {
    if (typeof value !== 'string') misread('S4', 'must be a string');
    if (!/^[0-9a-f]{64}$/.test(value)) misread('S16', 'an element must be exactly 64 lower-case hexadecimal digits');
    const top = Number.parseInt(value.charAt(0), 16);
    const y = (top & 7).toString(16) + value.slice(1);
    if (y >= P_HEX) misread('S16', 'is not the canonical spelling of an element: y is not below p');
    if (top >= 8 && (y === ONE_HEX || y === P_MINUS_1_HEX)) {
      misread('S16', 'is not the canonical spelling of an element: x is zero but its sign bit is set');
    }
    return value as ElementHex; // checked just now
  },
};

/** `{"challenge":s,"response":s}` */
export const proofShape = object({ challenge: scalarShape, response: scalarShape });

/** `{"alpha":E,"beta":E}` */
export const ciphertextShape = object({ alpha: elementShape, beta: elementShape });
