import { countCumulative } from './cumulative.js';
import { anElection } from './paper-profiles.js';

describe('The cumulative vote', () => {
  const count = (papers: readonly (readonly number[])[], withdrawn: readonly number[] = []) =>
    countCumulative({ ...anElection({ candidates: 3, seats: 1, papers, withdrawn }), pointsPerPaper: 5 });

  it('adds up the points voters share out', () => {
    const papers = [
      [5, 0, 0],
      [1, 3, 1],
      [0, 4, 0],
    ];
    expect(count(papers)).toEqual({ validPapers: 3, scores: { '1': '6', '2': '7', '3': '1' }, elected: [2] });
  });

  it('rejects a paper with more points than allowed, without any, or with anything but whole points', () => {
    const papers = [
      [5, 1, 0],
      [0, 0, 0],
      [1.5, 0, 0],
      [6, -1, 0],
      [0, 0, 5],
    ];
    expect(count(papers)).toEqual({ validPapers: 1, scores: { '1': '0', '2': '0', '3': '5' }, elected: [3] });
  });

  it('strikes out points for the withdrawn after the paper is read', () => {
    const papers = [
      [5, 1, 0],
      [3, 2, 0],
      [4, 0, 0],
    ];
    expect(count(papers, [1])).toEqual({ validPapers: 1, scores: { '2': '2', '3': '0' }, elected: [2] });
  });

  it('settles a tie for the last seat by lot', () => {
    const election = anElection({ candidates: 3, seats: 1, papers: [[2, 2, 0]], drawSeats: () => [2] });
    expect(countCumulative({ ...election, pointsPerPaper: 5 }).elected).toEqual([2]);
  });
});
