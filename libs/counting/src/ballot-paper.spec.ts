import { err, ok } from '#libs/basics';
import { readPreferences, sortPapers } from './ballot-paper.js';
import type { Candidate } from './candidate.js';

const marks = (...numbers: number[]) => Uint8Array.from(numbers);
const candidates: readonly Candidate[] = [{ name: 'A' }, { name: 'B' }, { name: 'C' }, { name: 'D' }];

describe('Reading preferences (domain reference 7.1 and 10.4)', () => {
  it('gives the candidates in order of preference, by number', () => {
    expect(readPreferences(marks(3, 1, 0, 2))).toEqual(ok([2, 4, 1]));
  });

  it('counts the first preference only of a paper 1, 2, 2, 3', () => {
    expect(readPreferences(marks(1, 2, 2, 3))).toEqual(ok([1]));
  });

  it('counts the first preference only of a paper 1, 3', () => {
    expect(readPreferences(marks(0, 1, 3, 0))).toEqual(ok([2]));
  });

  it('rejects a paper without marks', () => {
    expect(readPreferences(marks(0, 0, 0, 0))).toEqual(err('unmarked'));
  });

  it('rejects a paper without a first preference', () => {
    expect(readPreferences(marks(2, 3, 0, 0))).toEqual(err('noFirstPreference'));
  });

  it('rejects a paper with two first preferences', () => {
    expect(readPreferences(marks(1, 1, 2, 0))).toEqual(err('severalFirstPreferences'));
  });

  it('reads a mark of 255, the highest a byte can hold, as any other number out of order', () => {
    expect(readPreferences(marks(1, 255, 255, 0))).toEqual(ok([1]));
    expect(readPreferences(marks(255, 0, 0, 0))).toEqual(err('noFirstPreference'));
  });

  it('reads 255 candidates in full', () => {
    const reversed = Uint8Array.from({ length: 255 }, (_, i) => 255 - i);
    expect(readPreferences(reversed)).toEqual(ok(Array.from({ length: 255 }, (_, i) => 255 - i)));
  });
});

describe('Sorting papers', () => {
  it('puts papers with the same preferences together, ascending, in whatever order they come', () => {
    const papers = [
      { marks: marks(0, 1, 0, 0), papers: 2 },
      { marks: marks(1, 2, 0, 0), papers: 1 },
      { marks: marks(0, 1, 3, 0), papers: 5 },
    ];
    const sorted = {
      groups: [
        { preferences: [1, 2], papers: 1 },
        { preferences: [2], papers: 7 },
      ],
      valid: 8,
      rejected: [],
    };
    expect(sortPapers(candidates, papers)).toEqual(sorted);
    expect(sortPapers(candidates, papers.toReversed())).toEqual(sorted);
  });

  it('moves later preferences up past a withdrawn candidate, and rejects papers that name no other (STV59)', () => {
    const withdrawn = candidates.with(0, { name: 'A', withdrawn: true });
    const papers = [
      { marks: marks(1, 2, 3, 0), papers: 3 },
      { marks: marks(1, 0, 0, 0), papers: 4 },
    ];
    expect(sortPapers(withdrawn, papers)).toEqual({
      groups: [{ preferences: [2, 3], papers: 3 }],
      valid: 3,
      rejected: [{ ground: 'onlyWithdrawnCandidates', papers: 4 }],
    });
  });

  it('counts rejected papers by ground, in the order of the grounds', () => {
    const papers = [
      { marks: marks(1, 1, 0, 0), papers: 2 },
      { marks: marks(0, 0, 0, 0), papers: 3 },
      { marks: marks(1, 1, 1, 0), papers: 1 },
    ];
    expect(sortPapers(candidates, papers).rejected).toEqual([
      { ground: 'unmarked', papers: 3 },
      { ground: 'severalFirstPreferences', papers: 3 },
    ]);
  });
});
