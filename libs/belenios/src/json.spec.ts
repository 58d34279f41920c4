import { utf8 } from '#libs/basics';
import { ciphertextShape, elementShape, proofShape, scalarShape } from './atoms.js';
import {
  anything,
  array,
  faultText,
  integer,
  object,
  optional,
  readCanonical,
  readCanonicalText,
  string,
  tuple,
} from './json.js';
import type { Shape } from './json.js';

const pair = object({ a: integer({ max: 9 }), b: optional(string()) });
const fault = (shape: Shape<unknown>, text: string): string => {
  const read = readCanonicalText(shape, text);
  return read.ok ? 'accepted' : `${read.error.rule} ${faultText(read.error)}`;
};

describe('Strict JSON (spec.md 2, rule S4)', () => {
  it('reads an object written canonically, with or without its optional members', () => {
    expect(readCanonicalText(pair, '{"a":1,"b":"x"}')).toEqual({ ok: true, value: { a: 1, b: 'x' } });
    expect(readCanonicalText(pair, '{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
  });

  it.each([
    ['{"b":"x","a":1}', 'S4 is not in canonical form (order of members, white space or spelling)'],
    ['{"a":1, "b":"x"}', 'S4 is not in canonical form (order of members, white space or spelling)'],
    ['{"a":1,"b":"\\u0078"}', 'S4 is not in canonical form (order of members, white space or spelling)'],
    ['{"a":1,"a":1}', 'S4 is not in canonical form (order of members, white space or spelling)'],
    ['{"a":1.0}', 'S4 is not in canonical form (order of members, white space or spelling)'],
    ['{"a":1,"b":null}', 'S4 b: must be a string'],
    ['{"a":1,"c":1}', 'S4 unknown member "c"'],
    ['{"a":1,"__proto__":1}', 'S4 unknown member "__proto__"'],
    ['{"b":"x"}', 'S4 member "a" is missing'],
    ['{"a":10}', 'S4 a: must be a whole number from 0 to 9'],
    ['{"a":"1"}', 'S4 a: must be a whole number'],
    ['[]', 'S4 must be an object'],
    ['', 'S4 is not JSON'],
  ])('refuses %s', (text, why) => expect(fault(pair, text)).toBe(why));

  it('names the path to the fault', () => {
    const ballotLike = object({
      answers: array(object({ choices: ciphertextShape, pairs: array(tuple(proofShape, proofShape)) })),
    });
    const e = '6'.repeat(63) + '8';
    const proof = '{"challenge":"1","response":"01"}';
    expect(fault(ballotLike, `{"answers":[{"choices":{"alpha":"zz","beta":"${e}"},"pairs":[]}]}`)).toBe(
      'S16 answers[0].choices.alpha: an element must be exactly 64 lower-case hexadecimal digits',
    );
    expect(
      fault(ballotLike, `{"answers":[{"choices":{"alpha":"${e}","beta":"${e}"},"pairs":[[${proof},${proof}]]}]}`),
    ).toBe('S4 answers[0].pairs[0][0].response: must be a plain decimal number: no sign, no leading zero');
  });

  it('refuses bytes that are not UTF-8, a byte order mark, and nesting beyond reason, without throwing', () => {
    expect(readCanonical(string(), Uint8Array.of(34, 0xff, 34)).ok).toBe(false);
    expect(readCanonical(string(), Uint8Array.of(0xef, 0xbb, 0xbf, 34, 34)).ok).toBe(false);
    expect(readCanonical(anything, utf8('['.repeat(200_000) + ']'.repeat(200_000))).ok).toBe(false);
  });
});

describe('Scalars (ed25519.md 3, rule S6)', () => {
  it.each(['0', '1', '7237005577332262213973186563042994240857116359379907606001950938285454250988'])(
    'accepts %s',
    (s) => expect(fault(scalarShape, `"${s}"`)).toBe('accepted'),
  );
  it.each([
    ['7237005577332262213973186563042994240857116359379907606001950938285454250989', 'S6'],
    ['9'.repeat(400), 'S6'],
    ['00', 'S4'],
    ['-1', 'S4'],
    ['+1', 'S4'],
    ['0x1', 'S4'],
    ['1\\n', 'S4'],
    ['', 'S4'],
  ])('refuses %s', (s, rule) => expect(fault(scalarShape, `"${s}"`).slice(0, rule.length)).toBe(rule));
});

describe('Element strings (ed25519.md 3 and vectors group.json, rule S16)', () => {
  const zeros = '0'.repeat(63);
  const fs = 'f'.repeat(61);
  it.each(['6'.repeat(63) + '8', `${zeros}1`, `${zeros}0`, `7${fs}ec`])('accepts the spelling %s', (e) =>
    expect(fault(elementShape, `"${e}"`)).toBe('accepted'),
  );
  it.each([
    `7${fs}ed`,
    `7${fs}ee`,
    `f${fs}ff`,
    `f${fs}ec`,
    `8${'0'.repeat(62)}1`,
    '6'.repeat(63) + 'F',
    '6'.repeat(63),
    '6'.repeat(65),
  ])('refuses the spelling %s', (e) => expect(fault(elementShape, `"${e}"`)).toMatch(/^S16/));
});
