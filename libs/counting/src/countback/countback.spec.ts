import * as fc from 'fast-check';
import { COUNT_RULES, digestOfCount } from '#libs/counting';
import type { CountInput } from '#libs/counting';
import { smallElection } from '../../test/arbitraries.js';
import { counted, election } from '../../test/support.js';
import { countbackRefusalText, countbackText } from './countback-text.js';
import { countback } from './countback.js';
import type { CasualVacancy, Countback } from './countback.js';
import { lastExcluded, runnersUp } from './next-in-line.js';
import { runs } from '../../../../test/support/thorough.js';

const [A, B, C, D, E, F, G] = [1, 2, 3, 4, 5, 6, 7];
// Domain reference 10.2; three seats. By the Scottish rule B, C and G are elected.
const input = election('11 A>E>D>F; 6 G>D>E>C; 4 A>D>F>E; 17 C>D>G; 14 B>D>F; 14 B>F; 5 A>C>B; 12 G; 14 F>C>E>D', {
  seats: 3,
});
function filled(rule: string, from: CountInput, vacancy: CasualVacancy): Countback {
  const result = countback(rule, from, vacancy);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const why = (vacancy: CasualVacancy, from: CountInput = input) => {
  const result = countback('scottish', from, vacancy);
  return result.ok ? null : result.error;
};

describe('A casual vacancy filled by countback (ERS97, 7.1)', () => {
  it('counts all papers again, passing over whoever leaves', () => {
    // Without B: A 20, C 17, D 14, F 28, G 18 and E 0; F has the quota of 25 at once and C and G keep their seats.
    const { filledBy, leftVacant, record } = filled('scottish', input, { vacating: [B], holding: [C, G] });
    expect(record?.stages[0]?.votes).toEqual({
      '1': '20.00000',
      '3': '17.00000',
      '4': '14.00000',
      '5': '0.00000',
      '6': '28.00000',
      '7': '18.00000',
    });
    expect(filledBy).toEqual([F]);
    expect(leftVacant).toBe(0);
  });

  it('fills as many seats as the election did, so that the quota is the same as long as papers are', () => {
    const { record } = filled('scottish', input, { vacating: [B], holding: [C, G] });
    expect(record?.seats).toBe(3);
    expect(record?.quota).toBe(counted('scottish', input).quota);
  });

  it('protects those who hold a seat, even one with the fewest votes', () => {
    // D has no first preferences but took a seat by an earlier countback. Both others leave.
    const { filledBy, record } = filled('scottish', input, { vacating: [B, C], holding: [D] });
    expect(record?.elected).toContain(D);
    expect(record?.stages.flatMap(({ excluded }) => excluded)).not.toContain(D);
    expect(filledBy).toHaveLength(2);
    expect(filledBy).not.toContain(D);
  });

  it('passes over those who will not serve, and asks who is next', () => {
    const { filledBy } = filled('scottish', input, { vacating: [B], holding: [C, G], unwilling: [F] });
    expect(filledBy).toHaveLength(1);
    expect([A, D, E]).toContain(filledBy[0]);
  });

  it('fills nothing if nobody is left who would serve', () => {
    const everyone = filled('scottish', input, { vacating: [B], holding: [C, G], unwilling: [A, D, E, F] });
    expect(everyone).toMatchObject({ filledBy: [], leftVacant: 1 });
    const one = election('3 A; 2 B', { seats: 1 });
    expect(filled('scottish', one, { vacating: [A], holding: [], unwilling: [B] })).toEqual({
      filledBy: [],
      leftVacant: 1,
      record: null,
    });
  });

  it('serves rules that elect by most votes as well: the next highest takes the seat', () => {
    const board = election('9 A; 7 B; 5 C; 3 D', { seats: 2 });
    expect(filled('fptp', board, { vacating: [A], holding: [B] }).filledBy).toEqual([C]);
    // D came fourth, and holds a seat by a countback after C would not serve.
    expect(filled('fptp', board, { vacating: [B], holding: [D] }).filledBy).toEqual([A]);
  });

  it('keeps the constraints of the election', () => {
    // One of D and E must sit. C and G hold their seats: so the vacancy is D’s or E’s, though F has the votes.
    const constraints = [{ name: 'present holders', members: [D, E], atLeast: 1 }];
    const { filledBy } = filled('scottish', { ...input, constraints }, { vacating: [B], holding: [C, G] });
    expect([D, E]).toContain(filledBy[0]);
  });

  it('leaves the vacancy empty if “re-open nominations” wins it, and lets holders keep their seats', () => {
    const reopens = (name: string): CountInput => ({
      ...input,
      candidates: input.candidates.map((one) => (one.name === name ? { ...one, reopensNominations: true } : one)),
    });
    const one = filled('scottish', reopens('F'), { vacating: [B], holding: [C, G] });
    expect(one).toMatchObject({ filledBy: [], leftVacant: 1 });
    // Without B and C, D (31) and F (28) reach the quota of 25 at once, D first.
    const two = { vacating: [B, C], holding: [G] };
    expect(filled('scottish', reopens('D'), two)).toMatchObject({ filledBy: [], leftVacant: 2 });
    expect(filled('scottish', { ...reopens('D'), reopening: 'oneSeat' }, two)).toMatchObject({
      filledBy: [F],
      leftVacant: 1,
    });
    expect(filled('scottish', reopens('F'), two)).toMatchObject({ filledBy: [D], leftVacant: 1 });
  });

  it.each<[string, CasualVacancy, string, readonly number[]]>([
    ['somebody who is not on the paper', { vacating: [9], holding: [C, G] }, 'unknownCandidate', [9]],
    ['a holder who did not stand', { vacating: [B], holding: [C, 8] }, 'unknownCandidate', [8]],
    ['a holder who also leaves', { vacating: [B, C], holding: [C, G] }, 'holderLeaving', [C]],
    ['a holder who is unwilling', { vacating: [B], holding: [C, G], unwilling: [G] }, 'holderLeaving', [G]],
    ['as many holders as seats', { vacating: [A], holding: [B, C, G] }, 'nothingVacant', [B, C, G]],
    ['nobody who leaves', { vacating: [], holding: [C, G] }, 'nothingVacant', [C, G]],
  ])('is refused for %s', (_, vacancy, reason, candidates) => {
    expect(why(vacancy)).toEqual({ kind: 'countbackUnfit', why: reason, candidates });
  });

  it('is refused for a holder who had withdrawn, or who is “re-open nominations”', () => {
    for (const change of [{ withdrawn: true }, { reopensNominations: true }]) {
      const candidates = input.candidates.map((one) => (one.name === 'C' ? { ...one, ...change } : one));
      expect(why({ vacating: [B], holding: [C, G] }, { ...input, candidates })).toMatchObject({
        why: 'holderNotStanding',
        candidates: [C],
      });
    }
  });

  it('hands on a lot that is needed', () => {
    const tied = election('5 A; 2 B; 2 C', { seats: 1 });
    expect(why({ vacating: [A], holding: [] }, tied)).toMatchObject({ kind: 'lotsRequired', between: [B, C] });
  });

  it('never unseats a holder, whatever the rule and the papers', () => {
    fc.assert(
      fc.property(smallElection, fc.constantFrom(...COUNT_RULES), (small, rule) => {
        const seats = rule.seats === 'one' ? 1 : small.seats;
        const lotOrder = small.candidates.map((_, i) => i + 1);
        const standing = lotOrder.filter((one) => small.candidates[one - 1]?.withdrawn !== true);
        const [leaver = 1, ...others] = standing;
        const holding = others.slice(-(seats - 1)).slice(0, seats - 1);
        const result = countback(rule.id, { ...small, seats, lotOrder }, { vacating: [leaver], holding });
        if (!result.ok) throw new Error(`${rule.id}: ${JSON.stringify(result.error)}`);
        const { filledBy, leftVacant, record } = result.value;
        expect(record === null ? holding : record.elected).toEqual(expect.arrayContaining([...holding]));
        expect(filledBy).not.toContain(leaver);
        expect(filledBy.length + leftVacant).toBe(seats - holding.length);
      }),
      { numRuns: runs(800), seed: 3 },
    );
  });

  it('is the count itself if nobody has a seat and whoever leaves had withdrawn', () => {
    const withdrawn = input.candidates.map((one) => (one.name === 'B' ? { ...one, withdrawn: true } : one));
    const { record } = filled('scottish', input, { vacating: [B], holding: [] });
    const plain = counted('scottish', { ...input, candidates: withdrawn });
    expect(record && digestOfCount(record)).toBe(digestOfCount(plain));
  });
});

describe('A countback in words', () => {
  const nameOf = (candidate: number) => 'ABCDEFG'[candidate - 1] ?? `${candidate}`;
  const vacancy = { vacating: [B], holding: [C, G] };

  it('says who fills the vacancy and how', () => {
    expect(countbackText(filled('scottish', input, vacancy), vacancy, nameOf, 'en')).toBe(
      'All ballot papers of the election were counted again, passing over B, who left. Those who hold their seats keep them: C and G. The vacancy is filled by F.',
    );
    expect(countbackText(filled('scottish', input, vacancy), vacancy, nameOf, 'cy')).toContain(
      'Llenwir y sedd wag gan F.',
    );
  });

  it('says that nobody does', () => {
    const unwilling = { ...vacancy, unwilling: [A, D, E, F] };
    expect(countbackText(filled('scottish', input, unwilling), unwilling, nameOf, 'en')).toMatch(
      /Not willing to serve, and passed over as well: A, D, E and F\. .* Nobody fills the vacancy\. Left vacant: 1 seat\.$/,
    );
  });

  it('says why not, in both languages, and hands on what the count says', () => {
    const refusals = [
      why({ vacating: [9], holding: [C, G] }),
      why({ vacating: [A], holding: [] }, election('5 A; 2 B; 2 C', { seats: 1 })),
    ];
    for (const refusal of refusals) {
      if (refusal === null) throw new Error('not refused');
      const [en, cy] = (['en', 'cy'] as const).map((language) => countbackRefusalText(refusal, nameOf, language));
      expect(en).not.toBe(cy);
      expect(`${en} ${cy}`).not.toMatch(/[{}]|undefined/);
    }
  });
});

describe('Who is next without counting again', () => {
  it('is the last candidate formally excluded, as a possible co-optee (ERS97, 7.2)', () => {
    // Scottish: A is excluded last. ERS97: F, with 17.64, is still in the count when A takes the last seat.
    expect(lastExcluded(counted('scottish', input))).toEqual([A]);
    expect(lastExcluded(counted('ers97', input))).toEqual([F]);
  });

  it('is, of several excluded together, the one who had most votes before', () => {
    // Quota 7: A is elected, nobody gets its surplus, and C (2) and D (1), together below B (5), go in one operation.
    expect(lastExcluded(counted('mer', election('10 A; 5 B; 2 C; 1 D', { seats: 2 })))).toEqual([C]);
  });

  it('names equals together, and nobody where “re-open nominations” came last or where all are elected', () => {
    expect(lastExcluded(counted('scottish', election('9 A; 2 B; 2 C', { seats: 1 })))).toEqual([B, C]);
    const reopens = election('9 A; 2 B; 1 C', { seats: 1 });
    const candidates = reopens.candidates.map((one) => ({ ...one, reopensNominations: one.name === 'B' }));
    expect(lastExcluded(counted('scottish', { ...reopens, candidates }))).toEqual([]);
    expect(lastExcluded(counted('scottish', election('9 A; 2 B', { seats: 2 })))).toEqual([]);
    expect(lastExcluded(counted('fptp', election('9 A; 2 B', { seats: 1 })))).toEqual([]);
  });

  it('is the next highest where most votes win (FPP), each in turn, equals together', () => {
    expect(runnersUp(counted('fptp', election('9 A; 3 B; 5 C; 3 D; 1 E', { seats: 1 })))).toEqual([[C], [B, D], [E]]);
  });

  it('asks nobody with no more votes than “re-open nominations”', () => {
    const board = election('9 A; 3 B; 5 C; 3 D; 1 E', { seats: 1 });
    const candidates = board.candidates.map((one) => ({ ...one, reopensNominations: one.name === 'D' }));
    expect(runnersUp(counted('fptp', { ...board, candidates }))).toEqual([[C]]);
  });

  it('is nobody in a count by stages, or by pairs', () => {
    expect(runnersUp(counted('scottish', input))).toEqual([]);
    expect(runnersUp(counted('schulze', input))).toEqual([]);
  });
});
