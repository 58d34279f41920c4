import { err } from '#libs/basics';
import type { CountInput } from '../../count-input.js';
import { count } from '../../registry.js';
import { counted, votesAt } from '../../../test/support.js';

const marks = (...numbers: number[]) => Uint8Array.from(numbers);

/** An election in which each candidate has papers for them alone. */
const withScores = (seats: number, ...scores: number[]): CountInput => ({
  candidates: scores.map((_, i) => ({ name: 'ABCDE'.charAt(i) })),
  seats,
  papers: scores.flatMap((papers, i) =>
    papers === 0 ? [] : [{ marks: Uint8Array.from(scores, (_, j) => Number(i === j)), papers }],
  ),
});

/** What the count makes of one paper with these marks, when D leads by nine others and so many choices are allowed. */
const read = (paper: Uint8Array, mostChoices: number) => {
  const record = counted('fptp', {
    candidates: [...'ABCD'].map((name) => ({ name })),
    seats: 1,
    mostChoices,
    papers: [
      { marks: marks(0, 0, 0, 1), papers: 9 },
      { marks: Uint8Array.of(...paper, 0), papers: 1 },
    ],
  });
  const { D, ...votes } = votesAt(record, 1);
  expect([D, record.elected]).toEqual(['9', [4]]);
  return { votes, valid: record.validPapers - 9, rejected: record.rejected, inPart: record.rejectedInPart };
};

const ONE_REJECTED = { votes: { A: '0', B: '0', C: '0' }, valid: 0, inPart: 0 };

describe('First past the post (Model Election Rules 2014, FPP44): reading a paper', () => {
  it('takes every candidate marked 1, up to the number allowed', () => {
    expect(read(marks(1, 0, 1), 2)).toEqual({ votes: { A: '1', B: '0', C: '1' }, valid: 1, rejected: [], inPart: 0 });
  });

  it('takes fewer choices than allowed', () => {
    expect(read(marks(0, 1, 0), 2)).toEqual({ votes: { A: '0', B: '1', C: '0' }, valid: 1, rejected: [], inPart: 0 });
  });

  it('rejects a paper with 3 marks for 2 seats (domain reference 10.4)', () => {
    expect(read(marks(1, 1, 1), 2)).toEqual({ ...ONE_REJECTED, rejected: [{ ground: 'tooManyChosen', papers: 1 }] });
  });

  it('rejects an unmarked paper', () => {
    expect(read(marks(0, 0, 0), 2)).toEqual({ ...ONE_REJECTED, rejected: [{ ground: 'unmarked', papers: 1 }] });
  });

  it('counts the clear marks of a paper that is uncertain in part', () => {
    expect(read(marks(1, 7, 0), 1)).toEqual({ votes: { A: '1', B: '0', C: '0' }, valid: 1, rejected: [], inPart: 1 });
  });

  it('rejects a paper without any clear mark', () => {
    expect(read(marks(0, 2, 3), 2)).toEqual({ ...ONE_REJECTED, rejected: [{ ground: 'uncertain', papers: 1 }] });
  });

  it('reports papers rejected before the count with those it rejects', () => {
    const rejected = [{ ground: 'voterIdentified', papers: 2 }] as const;
    expect(counted('fptp', { ...withScores(1, 2, 1), rejected }).rejected).toEqual(rejected);
  });
});

describe('First past the post (Model Election Rules 2014, FPP51): the result', () => {
  it('elects the candidate with most votes', () => {
    const record = counted('fptp', withScores(1, 3, 9, 8));
    expect(record).toMatchObject({ elected: [2], quota: null, validPapers: 20, lots: [] });
    expect(votesAt(record, 1)).toEqual({ A: '3', B: '9', C: '8' });
  });

  it('elects the first of 10, 7, 7 for 2 seats and stops for a lot between the other two (domain reference 10.4)', () => {
    expect(count('fptp', withScores(2, 10, 7, 7))).toEqual(
      err({ kind: 'lotsRequired', stage: 1, purpose: 'seat', between: [2, 3], places: 1 }),
    );
    const lots = [{ stage: 1, purpose: 'seat', between: [2, 3], chosen: [3] }] as const;
    expect(counted('fptp', { ...withScores(2, 10, 7, 7), lots })).toMatchObject({ elected: [1, 3], lots });
  });

  it('draws one lot among three for the second seat', () => {
    expect(count('fptp', withScores(2, 4, 9, 4, 4))).toMatchObject({ error: { between: [1, 3, 4], places: 1 } });
  });

  it('draws as many as there are seats left', () => {
    const input = withScores(3, 4, 9, 4, 4);
    expect(count('fptp', input)).toMatchObject({ error: { between: [1, 3, 4], places: 2 } });
    const lots = [{ stage: 1, purpose: 'seat', between: [1, 3, 4], chosen: [4, 1] }] as const;
    expect(counted('fptp', { ...input, lots }).elected).toEqual([2, 1, 4]);
  });

  it('draws no lot for a tie wholly inside or outside the elected', () => {
    expect(counted('fptp', withScores(2, 7, 7, 3, 3)).elected).toEqual([1, 2]);
  });

  it('stops for a lot among candidates without votes', () => {
    expect(count('fptp', withScores(2, 5, 0, 0))).toMatchObject({ error: { between: [2, 3] } });
  });

  it.each([2, 3])('elects everyone when there are no more candidates than seats: two for %d', (seats) => {
    const record = counted('fptp', withScores(seats, 0, 2));
    expect(record.elected).toEqual([2, 1]);
    expect(record.stages[0]?.reasons.at(-1)?.code).toBe('elected.uncontested');
  });

  it('counts each choice of a block vote, and the rejected papers by ground', () => {
    const record = counted('fptp', {
      candidates: [{ name: 'A' }, { name: 'B' }, { name: 'C' }],
      seats: 2,
      papers: [
        { marks: marks(1, 1, 0), papers: 4 },
        { marks: marks(1, 0, 0), papers: 2 },
        { marks: marks(1, 1, 1), papers: 3 },
        { marks: marks(0, 0, 0), papers: 1 },
        { marks: marks(0, 1, 2), papers: 1 },
      ],
    });
    expect(votesAt(record, 1)).toEqual({ A: '6', B: '5', C: '0' });
    expect(record).toMatchObject({
      validPapers: 7,
      rejected: [
        { ground: 'unmarked', papers: 1 },
        { ground: 'tooManyChosen', papers: 3 },
      ],
      rejectedInPart: 1,
    });
  });

  it('allows as many choices as the rules say instead of as many as there are seats', () => {
    const papers = [{ marks: marks(1, 1, 0), papers: 4 }];
    const candidates = [{ name: 'A' }, { name: 'B' }, { name: 'C' }];
    expect(
      counted('fptp', {
        candidates,
        seats: 2,
        mostChoices: 1,
        papers: [...papers, { marks: marks(0, 0, 1), papers: 1 }],
        lots: [{ stage: 1, purpose: 'seat', between: [1, 2], chosen: [1] }],
      }),
    ).toMatchObject({ rejected: [{ ground: 'tooManyChosen', papers: 4 }], elected: [3, 1], mostChoices: 1 });
  });

  it('does not count choices for a withdrawn candidate', () => {
    const input = withScores(1, 5, 3, 2);
    const record = counted('fptp', {
      ...input,
      candidates: [{ name: 'A', withdrawn: true }, { name: 'B' }, { name: 'C' }],
    });
    expect(record).toMatchObject({ elected: [2], rejected: [{ ground: 'onlyWithdrawnCandidates', papers: 5 }] });
  });
});
