import { describe, expect, it } from '@jest/globals';
import { partReached } from './share-reached.js';

describe('A part of the people, in percent', () => {
  it('has two decimals, halves up, and fewer where they say it exactly', () => {
    // 2,139 of 5,870 is 36.4395 %; 1 of 16 is 6.25 %; 1 of 32 is 3.125 %
    expect(partReached(2_139, 5_870)).toBe('36.44%');
    expect(partReached(1, 16)).toBe('6.25%');
    expect(partReached(1, 32)).toBe('3.13%');
    expect(partReached(24, 25)).toBe('96%');
    expect(partReached(10, 10)).toBe('100%');
  });

  it('is never a whole percent that was not reached', () => {
    expect(partReached(19_999, 20_000)).toBe('99.99%');
    expect(partReached(99_999, 100_000)).toBe('99.99%');
  });

  it('is nothing where nobody may vote', () => {
    expect(partReached(0, 0)).toBe('0%');
  });
});
