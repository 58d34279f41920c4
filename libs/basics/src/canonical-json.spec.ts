import { canonicalJson } from './canonical-json.js';

describe('Canonical JSON (RFC 8785)', () => {
  // The member order is the worked example of RFC 8785 §3.2.3.
  it('sorts members by UTF-16 code unit', () => {
    const example = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonicalJson(example)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
  });

  it('keeps the order of lists and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [2, 1, null], a: undefined, c: 'x' })).toBe('{"b":[2,1,null],"c":"x"}');
  });

  it.each([0.5, Number.NaN, 2 ** 53])('refuses %p', (number) => {
    expect(() => canonicalJson([number])).toThrow(RangeError);
  });
});
