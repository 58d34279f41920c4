import { err, ok } from '#libs/basics';
import { checkCandidateNames, LONGEST_CANDIDATE_NAME } from './contest.js';

const people = (n: number): string[] => Array.from({ length: n }, (_, i) => `Candidate ${i + 1}`);

describe('The names on a ballot paper', () => {
  it('may be 30 and no more: the ranks of a ballot travel as one element of 30 bytes', () => {
    expect(checkCandidateNames(people(30)).ok).toBe(true);
    expect(checkCandidateNames(people(31))).toEqual(err({ code: 'TOO_MANY_CANDIDATES', most: 30, given: 31 }));
  });

  it('keep their order and are tidied', () => {
    expect(checkCandidateNames(['  B   Bevan ', 'A\u0302 Evans'])).toEqual(ok(['B Bevan', 'Â Evans']));
  });

  it('look different from one another', () => {
    expect(checkCandidateNames(['Siân Rees', 'SIÂN  rees'])).toEqual(
      err({ code: 'CANDIDATE_NAMED_TWICE', name: 'SIÂN rees' }),
    );
  });

  it.each(['', '   ', 'x'.repeat(LONGEST_CANDIDATE_NAME + 1), 'bell\u0007', 'turned \u202eround'])(
    'are not like %j',
    (name) => {
      expect(checkCandidateNames([name])).toMatchObject({ ok: false, error: { code: 'CANDIDATE_NAME_UNUSABLE' } });
    },
  );
});
