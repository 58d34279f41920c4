import { describe, expect, it } from '@jest/globals';
import { inOrderOfSurname, moved, namesIn } from './order.js';

describe('the order of a ballot paper', () => {
  it('moves one name up or down and leaves the others as they are', () => {
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  });

  it('is by surname, then by the whole name', () => {
    const names = ['Zoe Abel', 'Ann Zimmer', 'Bo Jones', 'Al Jones', 'Éva Évans'].map((name) => ({ name }));
    const sorted = inOrderOfSurname(names).map(({ name }) => name);
    expect(sorted).toEqual(['Zoe Abel', 'Éva Évans', 'Al Jones', 'Bo Jones', 'Ann Zimmer']);
  });

  it('takes names one on a line, however they were pasted', () => {
    expect(namesIn(' A. Baker \r\n\n  C. Dale\n')).toEqual(['A. Baker', 'C. Dale']);
  });
});
