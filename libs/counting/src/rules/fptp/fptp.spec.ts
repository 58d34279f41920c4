import { err, ok } from '#libs/basics';
import type { CountInput } from '../../count-input.js';
import { count } from '../../registry.js';
import { counted, votesAt } from '../../../test/support.js';
import { readChoices } from './fptp.js';

const marks = (...numbers: number[]) => Uint8Array.from(numbers);

/** An election in which each candidate has papers for them alone. */
const withScores = (seats: number, ...scores: number[]): CountInput => ({
  candidates: scores.map((_, i) => ({ name: 'ABCDE'.charAt(i) })),
  seats,
  papers: scores.flatMap((papers, i) =>
    papers === 0 ? [] : [{ marks: Uint8Array.from(scores, (_, j) => Number(i === j)), papers }],
  ),
});

describe('First past the post (Model Election Rules 2014, FPP44): reading a paper', () => {
  it('takes every candidate marked 1, up to the number allowed', () => {
    expect(readChoices(marks(1, 0, 1), 2)).toEqual(ok({ chosen: [1, 3], isUncertainInPart: false }));
  });

  it('takes fewer choices than allowed', () => {
    expect(readChoices(marks(0, 1, 0), 2)).toEqual(ok({ chosen: [2], isUncertainInPart: false }));
  });

  it('rejects a paper with 3 marks for 2 seats (domain reference 10.4)', () => {
    expect(readChoices(marks(1, 1, 1), 2)).toEqual(err('tooManyChosen'));
  });

  it('rejects an unmarked paper', () => {
    expect(readChoices(marks(0, 0, 0), 2)).toEqual(err('unmarked'));
  });

  it('counts the clear marks of a paper that is uncertain in part', () => {
    expect(readChoices(marks(1, 7, 0), 1)).toEqual(ok({ chosen: [1], isUncertainInPart: true }));
  });

  it('rejects a paper without any clear mark', () => {
    expect(readChoices(marks(0, 2, 3), 2)).toEqual(err('uncertain'));
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
