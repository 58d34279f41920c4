import type { Candidate } from './contest.js';
import type { CandidateId } from '../ids.js';
import { uncontested } from './uncontested.js';

const candidates = (n: number): Candidate[] =>
  Array.from({ length: n }, (_, i) => ({ id: `c${i + 1}` as CandidateId, name: `Candidate ${i + 1}` }));

describe('The method of election (Model Election Rules 2014, r. 18 and 53)', () => {
  it('4 candidates, 5 vacancies: 4 elected unopposed; new election for 1 (domain reference 10.4)', () => {
    expect(uncontested({ candidates: candidates(4), seats: 5 })).toEqual({
      kind: 'elected-unopposed',
      elected: candidates(4),
      seatsForNewElection: 1,
    });
  });

  it('elects all when there are as many candidates as seats, and orders no new election', () => {
    expect(uncontested({ candidates: candidates(5), seats: 5 })).toEqual({
      kind: 'elected-unopposed',
      elected: candidates(5),
      seatsForNewElection: 0,
    });
  });

  it('is a poll as soon as there is one candidate more than seats', () => {
    expect(uncontested({ candidates: candidates(6), seats: 5 })).toEqual({ kind: 'contested' });
    expect(uncontested({ candidates: candidates(2), seats: 1 })).toEqual({ kind: 'contested' });
  });

  it('elects nobody where nobody stands: a new election for every seat', () => {
    expect(uncontested({ candidates: [], seats: 3 })).toEqual({
      kind: 'elected-unopposed',
      elected: [],
      seatsForNewElection: 3,
    });
  });

  it.each([0, -1, 2.5])('cannot be settled for %p seats', (seats) => {
    expect(() => uncontested({ candidates: candidates(1), seats })).toThrow(RangeError);
  });

  it('cannot be settled while a candidate stands twice', () => {
    expect(() => uncontested({ candidates: [...candidates(1), ...candidates(1)], seats: 1 })).toThrow('stands twice');
  });
});
