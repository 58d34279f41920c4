import { repeatedBallot } from './repeat-ballots.js';

describe('Several ballots of one credential', () => {
  it('may be in the box where the last one counts', () => {
    expect(repeatedBallot({ repeatBallots: 'last-counts' }, ['a', 'b', 'a'])).toBeUndefined();
  });
  it('are never in the box where the first one counts, as the record would count the last', () => {
    expect(repeatedBallot({ repeatBallots: 'first-counts' }, ['a', 'b', 'c'])).toBeUndefined();
    expect(repeatedBallot({ repeatBallots: 'first-counts' }, ['c', 'a', 'b', 'a'])).toMatch(
      /Ballot 4 .* credential of ballot 2/,
    );
  });
});
