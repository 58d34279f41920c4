import * as fc from 'fast-check';
import { namesTag, readRange } from './byte-range.js';

describe('A request for a part of a file (RFC 9110, 14.1.2)', () => {
  // The examples of the section: a representation of 10000 bytes.
  it.each([
    ['bytes=0-499', { from: 0, to: 500 }],
    ['bytes=500-999', { from: 500, to: 1000 }],
    ['bytes=-500', { from: 9500, to: 10000 }],
    ['bytes=9500-', { from: 9500, to: 10000 }],
    ['bytes=9999-20000', { from: 9999, to: 10000 }],
    ['bytes=-20000', { from: 0, to: 10000 }],
    ['bytes=10000-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-4', 'whole'],
    ['bytes=0-0,-1', 'whole'],
    ['lines=1-2', 'whole'],
    ['bytes=-', 'whole'],
    [undefined, 'whole'],
  ] as const)('%s', (header, expected) => {
    expect(readRange(header, 10_000)).toEqual(expected);
  });

  it('never lies outside the file', () => {
    fc.assert(
      fc.property(fc.nat(2_000), fc.nat(2_000), fc.integer({ min: 1, max: 1_000 }), (a, b, length) => {
        const range = readRange(`bytes=${a}-${b}`, length);
        expect(typeof range === 'string' || (range.from === a && range.from < range.to && range.to <= length)).toBe(
          true,
        );
      }),
    );
  });

  it('knows an entity tag in a list, weak or strong', () => {
    expect([
      namesTag('"a", W/"b"', '"b"'),
      namesTag('*', '"b"'),
      namesTag('"bb"', '"b"'),
      namesTag(undefined, '"b"'),
    ]).toEqual([true, true, false, false]);
  });
});
