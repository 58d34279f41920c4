import { err } from '#libs/basics';
import { PaperBox } from '../../papers/paper-box.js';
import { count } from '../../registry.js';
import { namesIn, reasonText } from '../../text/text.js';
import { counted, election, namesOf, votesAt } from '../../../test/support.js';

describe('The Borda count: the capital of Tennessee (electowiki.org/wiki/Tennessee)', () => {
  const input = election('42 M>N>C>K; 26 N>C>K>M; 15 C>K>N>M; 17 K>C>N>M', { seats: 1 });
  const record = counted('borda', input);

  it('gives Nashville 194 points, Chattanooga 173, Memphis 126 and Knoxville 107', () => {
    expect(votesAt(record, 1)).toEqual({ N: '194', C: '173', M: '126', K: '107' });
    expect(namesOf(record, record.elected)).toEqual(['N']);
  });

  it('says what a preference is worth and by how much the seat was won, in both languages', () => {
    const sentences = (language: 'en' | 'cy') =>
      record.stages[0]?.reasons.map((reason) => reasonText(reason, namesIn(record), language));
    expect(sentences('en')).toEqual([
      '100 ballot papers valid; 0 rejected. With 4 candidates standing, a first preference is worth points: 3. Each further preference is worth one point less, and a candidate without a preference on a paper gets none from it.',
      'N is elected with 194 points.',
      'Fewest points of those elected: N, 194. Most points of those who could have been elected instead: C, 173. That is a difference of 21.',
    ]);
    expect(sentences('cy')?.[1]).toBe('Etholwyd N gyda 194 o bwyntiau.');
  });

  it('fills several seats in the order of the points', () => {
    const three = counted('borda', { ...input, seats: 3 });
    expect(namesOf(three, three.elected)).toEqual(['N', 'C', 'M']);
  });
});

describe('The Borda count: a paper', () => {
  const candidates = [...'ABCD'].map((name) => ({ name }));
  const points = (marks: readonly number[], withdrawn: readonly number[] = []) =>
    Object.values(
      votesAt(
        counted('borda', {
          candidates: candidates.map((one, i) => ({ ...one, withdrawn: withdrawn.includes(i + 1) })),
          seats: 4,
          papers: [{ marks: Uint8Array.from(marks), papers: 1 }],
        }),
        1,
      ),
    );

  it('gives the last of all candidates nothing', () => {
    expect(points([1, 2, 3, 4])).toEqual(['3', '2', '1', '0']);
  });

  it('gives candidates without a preference nothing, and the others no more for that', () => {
    expect(points([2, 0, 1, 0])).toEqual(['2', '0', '3', '0']);
  });

  it('is read up to a number that is repeated or missing (domain reference 10.4)', () => {
    expect(points([1, 2, 2, 3])).toEqual(['3', '0', '0', '0']);
    expect(points([1, 3, 0, 0])).toEqual(['3', '0', '0', '0']);
  });

  it('moves up where a candidate has withdrawn, and counts only those who stand', () => {
    expect(points([1, 2, 3, 4], [2])).toEqual(['2', '1', '0']);
    expect(points([2, 1, 0, 0], [2])).toEqual(['2', '0', '0']);
  });
});

describe('The Borda count: the result', () => {
  it('stops for a lot where equals stand across the last seat', () => {
    const input = election('1 A>B>C; 1 B>A>C; 1 C', { seats: 1 });
    expect(count('borda', input)).toEqual(
      err({ kind: 'lotsRequired', stage: 1, purpose: 'seat', between: [1, 2], places: 1 }),
    );
    const lots = [{ stage: 1, purpose: 'seat', between: [1, 2], chosen: [2] }] as const;
    const record = counted('borda', { ...input, lots });
    expect(record).toMatchObject({ elected: [2], lots });
    expect(record.stages[0]?.reasons.at(-1)).toMatchObject({
      code: 'elected.lotPoints',
      rule: 'Borda 4',
      figures: { votes: '3', places: 1 },
    });
  });

  it('draws no lot between equals who are all elected', () => {
    expect(counted('borda', election('1 A>B>C; 1 B>A>C; 1 C', { seats: 2 })).elected).toEqual([1, 2]);
  });

  it('counts weights: a paper of weight 3/2 gives half as much again', () => {
    const papers = new PaperBox(3);
    papers.divideVotes(2);
    papers.addMarks(Uint8Array.of(1, 2, 0), 3);
    papers.addMarks(Uint8Array.of(0, 2, 1), 2 * 2);
    const record = counted('borda', { candidates: [{ name: 'A' }, { name: 'B' }, { name: 'C' }], seats: 1, papers });
    expect(votesAt(record, 1)).toEqual({ A: '6', B: '7', C: '8' });
    expect(record).toMatchObject({ elected: [3], unitsPerVote: 2, validPapers: 7 });
  });

  it('does not lose a point to the size of an election', () => {
    const papers = new PaperBox(3);
    papers.addMarks(Uint8Array.of(1, 2, 0), 2 ** 53 - 2);
    papers.addMarks(Uint8Array.of(0, 1, 0), 1);
    const record = counted('borda', { candidates: [{ name: 'A' }, { name: 'B' }, { name: 'C' }], seats: 1, papers });
    expect(votesAt(record, 1)).toEqual({ A: '18014398509481980', B: '9007199254740992', C: '0' });
  });

  it('passes over whom the constraints do not let in', () => {
    const constraints = [{ name: 'North', members: [1, 2], atMost: 1 }];
    const record = counted('borda', { ...election('3 A>B>C; 1 C', { seats: 2 }), constraints });
    expect(record.elected).toEqual([1, 3]);
    expect(record.stages[0]?.reasons).toContainEqual(
      expect.objectContaining({ code: 'elected.passedOver', candidates: [2], figures: { groups: '“North”' } }),
    );
  });
});
