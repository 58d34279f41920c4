import { countApproval, countBlock, countFptp } from './by-votes.js';
import { anElection } from './paper-profiles.js';

/** Papers with a mark of 1 beside the lettered candidates: marks(3, 'A', 'AB') are two papers for three candidates. */
function marks(candidates: number, ...papers: readonly string[]): number[][] {
  return papers.map((paper) =>
    Array.from({ length: candidates }, (_, index) => (paper.includes(String.fromCharCode(65 + index)) ? 1 : 0)),
  );
}

const times = (count: number, paper: string) => Array.from({ length: count }, () => paper);

describe('First past the post', () => {
  it('elects whoever has most marks', () => {
    const papers = marks(3, ...times(2, 'A'), ...times(3, 'B'), 'C');
    expect(countFptp(anElection({ candidates: 3, seats: 1, papers }))).toEqual({
      validPapers: 6,
      scores: { '1': '2', '2': '3', '3': '1' },
      elected: [2],
    });
  });

  it('rejects a paper with two marks, and one without', () => {
    const papers = marks(2, 'AB', '', 'B');
    expect(countFptp(anElection({ candidates: 2, seats: 1, papers }))).toMatchObject({
      validPapers: 1,
      scores: { '1': '0', '2': '1' },
    });
  });

  it('passes over an uncertain mark beside a certain one, and rejects a paper with nothing else', () => {
    const papers = [
      [1, 7, 0],
      [0, 2, 0],
    ];
    expect(countFptp(anElection({ candidates: 3, seats: 1, papers }))).toMatchObject({
      validPapers: 1,
      scores: { '1': '1', '2': '0' },
    });
  });

  it('strikes out the withdrawn after the paper is read', () => {
    const papers = marks(3, 'A', 'AB', 'B');
    expect(countFptp(anElection({ candidates: 3, withdrawn: [1], seats: 1, papers }))).toEqual({
      validPapers: 1,
      scores: { '2': '1', '3': '0' },
      elected: [2],
    });
  });
});

describe('The block vote', () => {
  it('asks for one lot among those tied for the last seat (domain reference 10.4: 10, 7, 7 for two seats)', () => {
    const asked: unknown[] = [];
    const drawSeats = (between: readonly number[], places: number) => {
      asked.push({ between, places });
      return [3];
    };
    const papers = marks(3, ...times(7, 'AB'), ...times(3, 'AC'), ...times(4, 'C'));
    const count = countBlock(anElection({ candidates: 3, seats: 2, papers, drawSeats }));
    expect(count).toEqual({ validPapers: 14, scores: { '1': '10', '2': '7', '3': '7' }, elected: [1, 3] });
    expect(asked).toEqual([{ between: [2, 3], places: 1 }]);
  });

  it('asks once for all the seats a tie extends over', () => {
    const drawSeats = (between: readonly number[], places: number) => {
      expect([between, places]).toEqual([[1, 2, 4], 2]);
      return [4, 1];
    };
    const papers = marks(4, 'ABC', 'DC');
    expect(countBlock(anElection({ candidates: 4, seats: 3, papers, drawSeats })).elected).toEqual([3, 1, 4]);
  });

  it('needs no lot for a tie wholly among the elected', () => {
    const papers = marks(3, 'AB', 'AB', 'C');
    expect(countBlock(anElection({ candidates: 3, seats: 2, papers })).elected).toEqual([1, 2]);
  });

  it('rejects a paper with more marks than seats (domain reference 10.4: three for two), but not one with fewer', () => {
    const papers = marks(3, 'ABC', 'AB', 'A');
    expect(countBlock(anElection({ candidates: 3, seats: 2, papers }))).toMatchObject({
      validPapers: 2,
      scores: { '1': '2', '2': '1', '3': '0' },
    });
  });

  it('elects everyone, without votes too, where there are no more candidates than seats', () => {
    const papers = marks(3, 'C');
    expect(countBlock(anElection({ candidates: 3, seats: 4, papers })).elected).toEqual([3, 1, 2]);
  });

  it.each([[[1]], [[1, 3]], [[1, 1]], [[1, 2, 3]]])('refuses a lot that answers %j for two of A and B', (answer) => {
    const election = anElection({ candidates: 4, seats: 1, papers: marks(4, 'C', 'D'), drawSeats: () => answer });
    expect(() => countBlock(election)).toThrow('not between the tied');
  });
});

describe('Approval', () => {
  it('takes any number of marks', () => {
    const papers = marks(3, 'ABC', 'AB', 'B');
    expect(countApproval(anElection({ candidates: 3, seats: 1, papers }))).toEqual({
      validPapers: 3,
      scores: { '1': '2', '2': '3', '3': '1' },
      elected: [2],
    });
  });
});
