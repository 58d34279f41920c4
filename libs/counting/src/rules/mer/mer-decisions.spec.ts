import { err } from '#libs/basics';
import { count } from '../../registry.js';
import { counted, election, namesOf, votesAt } from '../../../test/support.js';
import type { CountRecord } from '../../count-record.js';

const storyOf = (record: CountRecord) =>
  record.stages.map(({ kind, candidates }) => [kind, ...namesOf(record, candidates)].join(' '));
const codesAt = (record: CountRecord, stage: number) => record.stages[stage - 1]?.reasons.map(({ code }) => code);

describe('Model Election Rules STV: what a paper says (domain reference 10.4)', () => {
  it('reads 1, 2, 2, 3 and 1, 3 as a first preference and nothing after it', () => {
    const { candidates } = election('', { seats: 1, candidates: 'ABCD' });
    const papers = [
      { marks: Uint8Array.of(1, 2, 2, 3), papers: 4 },
      { marks: Uint8Array.of(1, 0, 3, 0), papers: 3 },
      { marks: Uint8Array.of(0, 1, 0, 0), papers: 8 },
      { marks: Uint8Array.of(0, 0, 1, 0), papers: 9 },
    ];
    const record = counted('mer', { candidates, papers, seats: 1 });
    expect(votesAt(record, 1)).toEqual({ A: '7.00', B: '8.00', C: '9.00', D: '0.00' });
    expect(storyOf(record)[1]).toBe('exclusion A D'); // 0 + 7 < 8
    expect(votesAt(record, 2)).toEqual({ A: '0.00', B: '8.00', C: '9.00', D: '0.00' });
    expect(record.stages[1]?.nonTransferable).toBe('7.00');
  });
});

describe('Model Election Rules STV: the value of a paper (STV47.4 and 47.7)', () => {
  it('is never above 1.00, also for first preferences: of 70 over the quota 50 papers carry 50.00, and 20.00 is lost', () => {
    // Domain reference 10.4: 100 first preferences, quota 30, 50 transferable. 174 papers, 5 seats: 174/6 + 1 = 30.
    const record = counted('mer', election('50 A>B; 50 A; 20 B; 15 C; 14 D; 13 E; 12 F', { seats: 5 }));
    expect(record.quota).toBe('30.00');
    expect(votesAt(record, 2)).toMatchObject({ A: '30.00', B: '70.00' });
    expect(record.stages[1]).toMatchObject({ nonTransferable: '20.00', lostByCutting: '0.00' });
  });

  it('can be cut to 0.00: the papers move, the surplus is lost', () => {
    // 449 papers, 2 seats: quota 449/3 = 149.67, cut, + 1 = 150. A has 151: 1 ÷ 151 is 0.006….
    const input = election('151 A>B; 149 B; 149 C', { seats: 2 });
    const lots = [{ stage: 3, purpose: 'exclusion', between: [2, 3], chosen: [3] }] as const;
    const record = counted('mer', { ...input, lots });
    expect(record.stages[1]?.transfers).toMatchObject([{ to: 2, papers: 151, value: '0.00', votes: '0.00' }]);
    expect(record.stages[1]).toMatchObject({ nonTransferable: '1.00', lostByCutting: '1.00' });
  });
});

describe('Model Election Rules STV: who is excluded (STV49)', () => {
  it('excludes only as many as leave enough for the seats: of 5, 6 and 12 for 2 places the 5 alone, although 5 + 6 < 12', () => {
    // Domain reference 10.4. A has 60 and no next preferences: quota 83/4 + 1 = 21, 39.00 lost at stage 2.
    const record = counted('mer', election('60 A; 5 B; 6 C; 12 D', { seats: 3 }));
    expect(storyOf(record)).toEqual(['first', 'surplus A', 'exclusion B']);
    expect(namesOf(record, record.elected)).toEqual(['A', 'D', 'C']);
  });

  it('excludes several together only if they have fewer votes than the next, not as many (STV49.12)', () => {
    // 1 seat, 23 papers, quota 12: 1 + 2 = 3, 1 + 2 + 3 = 6, and 11 is fewer than 12.
    const record = counted('mer', election('11 A; 6 B>C; 3 C; 2 D; 1 E>D', { seats: 1 }));
    expect(storyOf(record)[1]).toBe('exclusion E');
  });

  it('excludes the most that the rule allows', () => {
    // 1 seat, 24 papers, quota 13: 1 < 2, 1 + 2 < 4, 1 + 2 + 4 < 8; 11 is not fewer than all others together.
    const record = counted('mer', election('9 A; 8 B; 4 C>B; 2 D; 1 E', { seats: 1 }));
    expect(storyOf(record)).toEqual(['first', 'exclusion C D E']);
    expect(votesAt(record, 2)).toMatchObject({ A: '9.00', B: '12.00' });
    expect(codesAt(record, 2)?.slice(0, 1)).toEqual(['mer.exclusion.several']);
  });

  // 1 seat, 34 papers, quota 18. Stage 1: A 9, B 9, P 2, Q 3, X 6, Y 5. Stage 2 excludes P: Y 7. Stage 3 excludes Q: X 7.
  // At stage 4 X and Y are equal. They differ at stage 1 (X ahead) and at stage 2 (Y ahead): the earliest counts, so Y goes.
  it('excludes whoever had fewer votes at the earliest stage with a difference (STV49.13(a))', () => {
    const profile = '9 A; 9 B; 2 P>Y; 1 Q>X; 2 Q>A; 6 X; 5 Y';
    const record = counted('mer', election(profile, { seats: 1, candidates: 'ABPQXY' }));
    expect(storyOf(record)[3]).toBe('exclusion Y');
    expect(record.stages[3]?.reasons[0]).toEqual({
      code: 'exclusion.earliestStage',
      rule: 'STV49.13(a)',
      candidates: [6],
      between: [5, 6],
      figures: { votes: '7.00', stage: 1 },
    });
  });

  it('stops for a lot if they were equal at every stage (STV49.13(b)), and goes on with it', () => {
    const input = election('3 A; 2 B; 2 C>A', { seats: 1 });
    const question = { stage: 2, purpose: 'exclusion', between: [2, 3] } as const;
    expect(count('mer', input)).toEqual(err({ kind: 'lotsRequired', ...question, places: 1 }));
    const record = counted('mer', { ...input, lots: [{ ...question, chosen: [2] }] });
    expect(namesOf(record, record.elected)).toEqual(['A']);
    expect(record.stages[1]?.reasons[0]).toMatchObject({ code: 'exclusion.lot', rule: 'STV49.13(b)', candidates: [2] });
  });

  it('ends the exclusion with the batch that fills the last seat; later batches stay on the row (STV50.3)', () => {
    // 1 seat, 19 papers, quota 10. D goes: C 3 + 2 = 5 like B, and C had fewer at stage 1. First preferences of C: A 12.
    const record = counted('mer', election('9 A; 5 B; 3 C>A; 2 D>C>B', { seats: 1 }));
    expect(storyOf(record)).toEqual(['first', 'exclusion D', 'exclusion C']);
    expect(votesAt(record, 3)).toEqual({ A: '12.00', B: '5.00', C: '2.00', D: '0.00' });
    expect(record.stages[2]?.reasons.find(({ code }) => code === 'mer.batch.left')).toMatchObject({
      rule: 'STV50.3',
      figures: { papers: 2, votes: '2.00' },
    });
  });
});

describe('Model Election Rules STV: which surplus is transferred (STV48.1)', () => {
  it('takes the largest first', () => {
    const record = counted('mer', election('7 A>C; 9 B>D; 2 C; 2 D', { seats: 3 })); // quota 20/4 + 1 = 6
    expect(storyOf(record)).toEqual(['first', 'surplus B']); // D 4.97 is not fewer than C 2.00 + A's 1.00
    expect(codesAt(record, 2)?.slice(0, 2)).toEqual(['mer.surplus.cannotWait', 'surplus.largest']);
  });

  // 3 seats, 36 papers, quota 10. E goes: 2 to A, 3 to B, 11 each. A had 9 at stage 1, B 8. The last parcel of A is those
  // 2 papers: 1 ÷ 2 = 0.50, C 8.00, which is not fewer than D 7.00 and B's 1.00 (STV50.2).
  it('takes that of whoever had most votes at the earliest stage with a difference (STV48.1(a))', () => {
    const record = counted('mer', election('9 A>C; 8 B>D; 2 E>A>C; 3 E>B>D; 7 C; 7 D', { seats: 3 }));
    expect(storyOf(record)).toEqual(['first', 'exclusion E', 'surplus A']);
    expect(record.stages[2]?.reasons[1]).toMatchObject({
      code: 'surplus.earliestStage',
      rule: 'STV48.1(a)',
      between: [1, 2],
      figures: { stage: 1 },
    });
    expect(votesAt(record, 3)).toEqual({ A: '10.00', B: '11.00', C: '8.00', D: '7.00', E: '0.00' });
    expect(namesOf(record, record.elected)).toEqual(['A', 'B', 'C']);
  });

  // 3 seats, 39 papers, quota 10. A and B have 7 and 6, then 7 and 9 when E is out, then 11 each when F is.
  it('looks at the earliest difference, not at a later one the other way', () => {
    const record = counted('mer', election('7 A; 6 B; 3 E>B; 4 F>A>C; 2 F>B>D; 9 C; 8 D', { seats: 3 }));
    expect(storyOf(record)).toEqual(['first', 'exclusion E', 'exclusion F', 'surplus A']);
    expect(record.stages[3]?.reasons[1]).toMatchObject({ code: 'surplus.earliestStage', figures: { stage: 1 } });
    expect(votesAt(record, 4)).toMatchObject({ A: '10.00', B: '11.00', C: '10.00', D: '8.00' });
  });

  // 3 seats, 14 papers, quota 4. Whoever goes first, C and D end with 1 + 6 × 0.33 = 2.98. Both are “not fewer than all
  // others”, so STV50.2 names neither; the one who gained later was behind at stage 2 and is excluded (STV49.13(a)).
  it.each([
    [1, 'C'],
    [2, 'D'],
  ])('takes that of the candidate whom the lot chose (STV48.1(b)): %i', (chosen, last) => {
    const input = election('6 A>C; 6 B>D; 1 C; 1 D', { seats: 3 });
    const question = { stage: 2, purpose: 'surplus', between: [1, 2] } as const;
    expect(count('mer', input)).toEqual(err({ kind: 'lotsRequired', ...question, places: 1 }));
    const record = counted('mer', { ...input, lots: [{ ...question, chosen: [chosen] }] });
    expect(record.stages[1]?.candidates).toEqual([chosen]);
    expect(votesAt(record, 3)).toEqual({ A: '4.00', B: '4.00', C: '2.98', D: '2.98' });
    expect(record.stages[3]?.reasons[0]).toMatchObject({ code: 'exclusion.earliestStage', figures: { stage: 2 } });
    expect(namesOf(record, record.elected)).toEqual(['A', 'B', last]);
  });
});

describe('Model Election Rules STV: quota and last vacancies (STV46 and STV50)', () => {
  it('elects at exactly the quota and makes no stage of a surplus of nothing', () => {
    const record = counted('mer', election('3 A>B; 2 B; 2 C; 1 D>C', { seats: 2 })); // quota 8/3 + 1 = 3
    expect(storyOf(record)).toEqual(['first', 'exclusion D']);
    expect(namesOf(record, record.elected)).toEqual(['A', 'C']);
    expect(codesAt(record, 2)).toEqual([
      'exclusion.lowest',
      'mer.batch.firstPreferences',
      'elected.quota',
      'mer.order',
    ]);
  });

  it('transfers no surplus where there is one vacancy (STV47.11)', () => {
    const record = counted('mer', election('6 A>B; 2 B; 2 C', { seats: 1 }));
    expect(storyOf(record)).toEqual(['first']);
    expect(namesOf(record, record.elected)).toEqual(['A']);
  });

  it('asks for the last vacancy only when no papers await transfer: B, not A, when C is excluded (STV50.2)', () => {
    // Between the exclusion of C and the transfer of its papers A has 40 and B 35.
    const record = counted('mer', election('40 A; 35 B; 25 C>B', { seats: 1 }));
    expect(namesOf(record, record.elected)).toEqual(['B']);
  });

  it('fills the last vacancy with whoever has as many as all others and the surpluses not transferred', () => {
    // 2 seats, 13 papers, quota 5: A has a surplus of 1, B 4 = C 3 + 1. Nothing is transferred (STV50.3).
    const record = counted('mer', election('6 A>C; 4 B; 3 C', { seats: 2 }));
    expect(storyOf(record)).toEqual(['first']);
    expect(record.stages[0]?.reasons).toContainEqual({
      code: 'mer.elected.lastVacancy',
      rule: 'STV50.2',
      candidates: [2],
      between: [],
      figures: { votes: '4.00', others: '4.00' },
    });
  });

  it('does not while the surpluses could still put another ahead', () => {
    // 2 seats, 13 papers, quota 5: A has 7, B 3 < C 3 + 2.
    const record = counted('mer', election('7 A>C; 3 B; 3 C', { seats: 2 }));
    expect(storyOf(record)).toEqual(['first', 'surplus A']);
    expect(votesAt(record, 2)).toEqual({ A: '5.00', B: '3.00', C: '4.96' }); // 7 papers at 0.28
    expect(namesOf(record, record.elected)).toEqual(['A', 'C']);
  });

  it('elects those who remain as soon as they are as many as the vacancies, or fewer, even without votes (STV50.1)', () => {
    expect(counted('mer', election('7 A>B; 2 B', { seats: 2 })).stages).toHaveLength(1);
    expect(counted('mer', election('3 A', { seats: 3, candidates: 'ABC' })).elected).toEqual([1, 2, 3]);
    expect(counted('mer', election('1 B', { seats: 5, candidates: 'ABC' })).elected).toEqual([2, 1, 3]);
  });

  it('counts an empty box: a quota of one vote, and lots', () => {
    const empty = election('', { seats: 1, candidates: 'AB' });
    expect(count('mer', empty)).toMatchObject({
      ok: false,
      error: { stage: 2, purpose: 'exclusion', between: [1, 2] },
    });
    const lots = [{ stage: 2, purpose: 'exclusion', between: [1, 2], chosen: [1] }] as const;
    expect(counted('mer', { ...empty, lots })).toMatchObject({ quota: '1.00', elected: [2], validPapers: 0 });
  });
});
