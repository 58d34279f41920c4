import * as fc from 'fast-check';
import { err } from '#libs/basics';
import { PaperBox } from '../../papers/paper-box.js';
import { count } from '../../registry.js';
import { namesIn, reasonText } from '../../text/text.js';
import { counted, votesAt } from '../../../test/support.js';

const candidates = [...'ABCD'].map((name) => ({ name }));
const giving = (papers: number, ...points: readonly number[]) => ({ marks: Uint8Array.from(points), papers });

describe('Cumulative voting', () => {
  it('adds up the points that each paper gives', () => {
    const papers = [giving(10, 2, 1, 0, 0), giving(6, 0, 0, 3, 0), giving(3, 1, 0, 1, 1)];
    const record = counted('cumulative', { candidates, seats: 3, papers });
    expect(votesAt(record, 1)).toEqual({ A: '23', B: '10', C: '21', D: '3' });
    expect(record).toMatchObject({ elected: [1, 3, 2], mostChoices: 3, validPapers: 19, rejected: [] });
  });

  it('takes fewer points than a paper may give, and rejects a paper that gives one more', () => {
    const papers = [giving(1, 1, 0, 0, 0), giving(2, 1, 1, 0, 0), giving(4, 3, 0, 0, 0), giving(8, 1, 1, 1, 0)];
    expect(counted('cumulative', { candidates, seats: 2, papers })).toMatchObject({
      validPapers: 3,
      rejected: [{ ground: 'tooManyPoints', papers: 12 }],
    });
  });

  it('gives as many points as the rules say', () => {
    const papers = [giving(1, 0, 9, 1, 0), giving(1, 0, 0, 11, 0)];
    const record = counted('cumulative', { candidates, seats: 1, mostPoints: 10, papers });
    expect(record).toMatchObject({ elected: [2], mostChoices: 10, rejected: [{ ground: 'tooManyPoints', papers: 1 }] });
  });

  it('rejects a paper that gives none, and one that gives all to withdrawn candidates', () => {
    const papers = [giving(1, 1, 1, 0, 0), giving(2, 0, 0, 0, 0), giving(4, 0, 2, 0, 0), giving(8, 0, 0, 1, 0)];
    const withdrawn = candidates.map((one, i) => ({ ...one, withdrawn: i === 1 }));
    const record = counted('cumulative', { candidates: withdrawn, seats: 2, papers });
    expect(record.rejected).toEqual([
      { ground: 'unmarked', papers: 2 },
      { ground: 'onlyWithdrawnCandidates', papers: 4 },
    ]);
    expect(votesAt(record, 1)).toEqual({ A: '1', C: '8', D: '0' });
  });

  it('stops for a lot between equals across the last seat', () => {
    const papers = [giving(1, 3, 0, 0, 0), giving(1, 0, 2, 0, 0), giving(2, 0, 0, 1, 0)];
    expect(count('cumulative', { candidates, seats: 2, mostPoints: 3, papers })).toEqual(
      err({ kind: 'lotsRequired', stage: 1, purpose: 'seat', between: [2, 3], places: 1 }),
    );
  });

  it('says in both languages what a paper could give', () => {
    const record = counted('cumulative', { candidates, seats: 1, mostPoints: 5, papers: [giving(1, 5, 0, 0, 0)] });
    const sentences = (language: 'en' | 'cy') =>
      record.stages[0]?.reasons.map((reason) => reasonText(reason, namesIn(record), language));
    expect(sentences('en')?.slice(0, 2)).toEqual([
      '1 ballot paper valid; 0 rejected. A paper could share out points among the candidates, in all up to 5.',
      'A is elected with 5 points.',
    ]);
    expect(sentences('cy')?.[0]).toContain('hyd at 5 i gyd');
  });

  it('counts weights, and loses no point to the size of an election', () => {
    const papers = new PaperBox(4);
    papers.divideVotes(2);
    papers.addMarks(Uint8Array.of(200, 0, 0, 0), 2 ** 53 - 2);
    papers.addMarks(Uint8Array.of(0, 3, 0, 0), 1);
    const record = counted('cumulative', { candidates, seats: 1, mostPoints: 200, papers });
    expect(votesAt(record, 1)).toEqual({ A: '1801439850948198000', B: '3', C: '0', D: '0' });
    expect(record.unitsPerVote).toBe(2);
  });

  // The rule for shares in cumulative voting for directors: more than papers ÷ (seats + 1) can always fill one seat.
  it('lets a minority of more than papers ÷ (seats + 1) elect one by giving all points to one', () => {
    const spread = fc.array(fc.nat(3), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.array(spread, { maxLength: 12 }), (seats, others) => {
        const majority = others
          .filter((points) => points.reduce((a, b) => a + b, 0) <= seats)
          .map((points) => giving(1, ...points, 0));
        const minority = Math.floor(majority.length / seats) + 1; // more than (minority + majority) ÷ (seats + 1)
        const papers = [...majority, giving(minority, 0, 0, 0, seats)];
        expect(counted('cumulative', { candidates, seats, papers, lotOrder: [1, 2, 3, 4] }).elected).toContain(4);
      }),
    );
  });
});
