import type { Candidate } from '../candidate.js';
import type { MarkedPapers } from './marks.js';
import { longestRun } from './marks.js';
import { PaperBox } from './paper-box.js';
import { rankPapers } from './ranked-papers.js';

const marks = (...numbers: number[]) => Uint8Array.from(numbers);
const candidates: readonly Candidate[] = [{ name: 'A' }, { name: 'B' }, { name: 'C' }, { name: 'D' }];

const order = (...numbers: number[]) => {
  const run = new Uint8Array(255);
  return [...run.subarray(0, longestRun(marks(...numbers), run).length)];
};
const sorted = (papers: readonly MarkedPapers[], among = candidates) => {
  const { valid, rejected } = rankPapers(among, papers);
  return { valid, rejected };
};
const one = (...numbers: number[]) => sorted([{ marks: marks(...numbers), papers: 1 }]);

describe('Reading preferences (domain reference 7.1 and 10.4)', () => {
  it('gives the candidates in order of preference, by number', () => {
    expect(order(3, 1, 0, 2)).toEqual([2, 4, 1]);
  });

  it('counts the first preference only of a paper 1, 2, 2, 3', () => {
    expect(order(1, 2, 2, 3)).toEqual([1]);
  });

  it('counts the first preference only of a paper 1, 3', () => {
    expect(order(0, 1, 3, 0)).toEqual([2]);
  });

  it('rejects a paper without marks', () => {
    expect(one(0, 0, 0, 0)).toEqual({ valid: 0, rejected: [{ ground: 'unmarked', papers: 1 }] });
  });

  it('rejects a paper without a first preference', () => {
    expect(one(2, 3, 0, 0)).toEqual({ valid: 0, rejected: [{ ground: 'noFirstPreference', papers: 1 }] });
  });

  it('rejects a paper with two first preferences', () => {
    expect(one(1, 1, 2, 0)).toEqual({ valid: 0, rejected: [{ ground: 'severalFirstPreferences', papers: 1 }] });
  });

  it('reads a mark of 255, the highest a byte can hold, as any other number out of order', () => {
    expect(order(1, 255, 255, 0)).toEqual([1]);
    expect(one(255, 0, 0, 0)).toMatchObject({ rejected: [{ ground: 'noFirstPreference' }] });
  });

  it('reads 255 candidates in full', () => {
    expect(order(...Array.from({ length: 255 }, (_, i) => 255 - i))).toEqual(
      Array.from({ length: 255 }, (_, i) => 255 - i),
    );
  });
});

describe('Telling valid papers from rejected ones', () => {
  it('rejects papers that name only withdrawn candidates (STV59)', () => {
    const papers = [
      { marks: marks(1, 2, 3, 0), papers: 3 },
      { marks: marks(1, 0, 0, 0), papers: 4 },
    ];
    expect(sorted(papers, candidates.with(0, { name: 'A', withdrawn: true }))).toEqual({
      valid: 3,
      rejected: [{ ground: 'onlyWithdrawnCandidates', papers: 4 }],
    });
  });

  it('finds the papers without a first preference among those that a file reader laid down', () => {
    const box = new PaperBox(4);
    box.run.set([2, 1]);
    box.addRun(2, 5);
    expect(rankPapers(candidates, box)).toMatchObject({ valid: 5, rejected: [] });
    box.addRun(0, 3);
    expect(rankPapers(candidates, box)).toMatchObject({ valid: 5, rejected: [{ ground: 'unmarked', papers: 3 }] });
    box.addMarks(marks(1, 1, 0, 0), 2);
    expect(rankPapers(candidates, box)).toMatchObject({
      valid: 5,
      rejected: [
        { ground: 'unmarked', papers: 3 },
        { ground: 'severalFirstPreferences', papers: 2 },
      ],
    });
  });

  it('counts rejected papers by ground, in the order of the grounds, with those rejected before', () => {
    const papers = [
      { marks: marks(1, 1, 0, 0), papers: 2 },
      { marks: marks(0, 0, 0, 0), papers: 3 },
      { marks: marks(1, 1, 1, 0), papers: 1 },
    ];
    expect(
      rankPapers(candidates, papers, [
        { ground: 'unmarked', papers: 10 },
        { ground: 'voterIdentified', papers: 1 },
      ]).rejected,
    ).toEqual([
      { ground: 'voterIdentified', papers: 1 },
      { ground: 'unmarked', papers: 13 },
      { ground: 'severalFirstPreferences', papers: 3 },
    ]);
  });
});
