import * as fc from 'fast-check';
import { COUNT_RULES, PaperBox, readBlt } from '#libs/counting';
import { utf8 } from '#libs/basics';
import { drawSteadily, smallElection } from './arbitraries.js';
import { counted, countDrawing } from './support.js';

const weighing = COUNT_RULES.filter(({ countsWeights }) => countsWeights);

describe('Papers with weights (domain reference 5.2): every vote is divided until each weight is a whole number', () => {
  it.each(weighing)(
    '$id: thirds of a vote are counted as so many papers are, and said to be thirds',
    ({ id, seats }) => {
      fc.assert(
        fc.property(smallElection, (given) => {
          const input = seats === 'one' ? { ...given, seats: 1 } : given;
          const [thirds, whole] = [new PaperBox(input.candidates.length), new PaperBox(input.candidates.length)];
          thirds.divideVotes(3);
          for (const { marks, papers } of input.papers) {
            thirds.addMarks(marks, papers); // so many thirds
            whole.addMarks(marks, papers);
          }
          const draw = ({ places, ...question }: Parameters<typeof drawSteadily>[0] & { readonly places: number }) =>
            drawSteadily(question, places);
          const [weighted, plain] = [thirds, whole].map((papers) => countDrawing(id, { ...input, papers }, draw));
          expect(weighted).toEqual({ ...plain, unitsPerVote: 3 });
        }),
        { numRuns: 50 },
      );
    },
  );

  it('elects by exact fractions what rounded weights would tie: 1/3 + 1/3 + 1/3 is more than 0.99', () => {
    const file = readBlt(utf8('2 1\n1/3 1 0\n1/3 1 0\n1/3 1 0\n0.99 2 0\n0\n"Ann"\n"Bob"\n'));
    if (!file.ok) throw new Error('refused');
    const { candidates, seats, papers } = file.value;
    const record = counted('fptp', { candidates, seats, papers });
    expect(record).toMatchObject({ elected: [1], unitsPerVote: 300 });
    expect(record.stages[0]?.votes).toEqual({ '1': '300', '2': '297' });
  });

  it('counts the Scottish quota in parts of a vote: 7 halves for 2 seats need 3 halves', () => {
    // ⌊7 ÷ 3⌋ + 1 = 3 parts, with seven papers of half a vote each.
    const box = new PaperBox(3);
    box.divideVotes(2);
    box.addMarks(Uint8Array.of(1, 2, 0), 4);
    box.addMarks(Uint8Array.of(0, 1, 0), 2);
    box.addMarks(Uint8Array.of(0, 0, 1), 1);
    const candidates = [{ name: 'A' }, { name: 'B' }, { name: 'C' }];
    expect(counted('scottish', { candidates, seats: 2, papers: box })).toMatchObject({
      quota: '3.00000',
      elected: [1, 2],
      validPapers: 7,
    });
  });
});
