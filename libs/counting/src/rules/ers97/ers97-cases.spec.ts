import type { CountRecord } from '#libs/counting';
import { count } from '../../registry.js';
import { counted, election, namesOf, votesAt } from '../../../test/support.js';

const stagesOf = (record: CountRecord) =>
  record.stages.map(({ kind, candidates }) => [kind, ...namesOf(record, candidates)].join(' '));
const electedAt = (record: CountRecord) => record.stages.map(({ elected }) => namesOf(record, elected).join(' '));
const codesAt = (record: CountRecord, stage: number) => record.stages[stage - 1]?.reasons.map(({ code }) => code);
const orderOf = (record: CountRecord) => namesOf(record, record.elected).join(' ');

describe('ERS97: the value of a surplus (5.3.7)', () => {
  // 4 seats, 150 papers, quota 30 exactly. A has 100, of which 50 are transferable: 50.00 is no more than the surplus of 70.
  const record = counted('ers97', election('50 A>B; 50 A; 20 C; 18 D; 12 E', { seats: 4 }));

  it('is the present value where the transferable papers are worth no more than the surplus (domain reference 10.4)', () => {
    expect(votesAt(record, 2)).toEqual({ A: '30.00', B: '50.00', C: '20.00', D: '18.00', E: '12.00' });
    expect(record.stages[1]).toMatchObject({ nonTransferable: '20.00', lostByCutting: '0.00' });
  });

  // B's last batch, 50 papers from A, has no further preference: 20 more are non-transferable. 50.00 votes stay active with
  // C, D and E: 50 / 3 = 16.67 is enough for C with 20; then 30 / 2 = 15.00 for D with 18.
  it('is nothing where no paper is transferable, and the active vote falls by all of it', () => {
    expect(record.stages[2]).toMatchObject({ candidates: [2], nonTransferable: '40.00' });
    expect(record.stages[2]?.reasons.slice(2).map(({ code, figures }) => [code, figures['enough']])).toEqual([
      ['ers97.surplus.notTransferable', undefined],
      ['ers97.elected.activeVote', '16.67'],
      ['ers97.elected.activeVote', '15.00'],
      ['ers97.elected.allSeats', undefined],
    ]);
    expect(orderOf(record)).toBe('A B C D');
  });

  // 2 seats, 12 papers, quota 4. A's surplus of 2.00 is lost; half of the 6.00 active votes is exactly B's 3.
  it('makes the active vote divided by the places left and one more enough, not only more than that (5.3.13(b))', () => {
    const record = counted('ers97', election('6 A; 3 B; 2 C; 1 D', { seats: 2 }));
    expect(record.stages[1]?.reasons[3]).toMatchObject({
      code: 'ers97.elected.activeVote',
      candidates: [2],
      figures: { votes: '3.00', active: '6.00', divisor: 2, enough: '3.00' },
    });
  });

  // 2 seats, 12 papers, quota 4. A's 8 papers carry a surplus of 4.00 exactly at 0.50.
  it('divides without a remainder where it can', () => {
    const exact = counted('ers97', election('8 A>B; 1 B; 2 C; 1 D', { seats: 2 }));
    expect(votesAt(exact, 2)).toMatchObject({ A: '4.00', B: '5.00' });
    expect(exact.stages[1]).toMatchObject({ nonTransferable: '0.00', lostByCutting: '0.00' });
  });

  // 2 seats, 30 papers, quota 10. A: 20 papers, 10 transferable: worth 10.00, exactly the surplus. Each stays at 1.00.
  it('leaves papers at their present value where they are worth exactly the surplus', () => {
    const record = counted('ers97', election('10 A>B; 10 A; 4 B; 6 C', { seats: 2 }));
    expect(votesAt(record, 2)).toMatchObject({ B: '14.00' });
    expect(codesAt(record, 2)).toContain('ers97.surplus.presentValue');
  });
});

describe('ERS97: reading papers (domain reference 10.4)', () => {
  // 2 seats, 12 papers, quota 4. A has 8; only the numbers before a repeated or missing one count.
  const withMarks = (...marks: number[]) => {
    const { papers, ...input } = election('1 A>B; 2 C; 2 B', { seats: 2 });
    return counted('ers97', { ...input, papers: [...papers, { marks: Uint8Array.from(marks), papers: 7 }] });
  };

  it.each([
    ['1, 2, 2', [1, 2, 2]],
    ['1, 3', [1, 0, 3]],
  ])('counts the first preference of a paper %s, and nothing after it', (_, marks) => {
    const record = withMarks(...marks);
    expect(record.validPapers).toBe(12);
    // Surplus 4.00; 1 of 8 papers is transferable, at 1.00.
    expect(record.stages[1]).toMatchObject({ candidates: [1], nonTransferable: '3.00' });
    expect(votesAt(record, 2)).toMatchObject({ A: '4.00', B: '3.00', C: '2.00' });
  });
});

describe('ERS97: the reduced quota (5.4.8)', () => {
  // 3 seats, 100 papers, quota 25. Nobody has 25, nor a quarter of the active vote. E goes alone (16 + 18 > 20) and has no
  // further preferences: (100 - 16) / 4 = 21.00. A (24) and B (22) have that without receiving a paper.
  const record = counted('ers97', election('24 A>D; 22 B; 20 C; 18 D; 16 E', { seats: 3 }));

  it('leaves out votes that became non-transferable before anyone was elected, and can elect by itself', () => {
    expect(record.stages.slice(0, 2).map(({ quota }) => quota)).toEqual(['25.00', '21.00']);
    expect(electedAt(record).slice(0, 2)).toEqual(['', 'A B']);
    expect(record.stages[1]?.reasons[2]).toMatchObject({
      code: 'ers97.quota.reduced',
      rule: 'para. 5.4.8',
      figures: { votes: '84.00', divisor: 4, before: '25.00', quota: '21.00' },
    });
  });

  // A's surplus of 3.00 comes from the batch received last, the first preferences (Voting matters 11): 3 / 24 = 0.125, cut.
  // 41.88 are then active, half is 20.94: D has 20.88, just not enough, and no more than 0.88 parts C and D, so B's surplus
  // of 1.00 is not deferred; it is lost. Half of 40.88 is 20.44, and D is elected.
  it('makes a surplus of the first preferences of one who received nothing since', () => {
    expect(stagesOf(record)).toEqual(['first', 'exclusion E', 'surplus A', 'surplus B']);
    expect(votesAt(record, 3)).toMatchObject({ A: '21.00', D: '20.88' });
    expect(record.stages[2]).toMatchObject({ nonTransferable: '16.12', lostByCutting: '0.12' });
    expect(record.stages[2]?.reasons[1]).toMatchObject({ code: 'ers97.surplus.lastBatch', figures: { papers: 24 } });
    expect(record.stages[3]?.reasons[3]).toMatchObject({ figures: { active: '40.88', enough: '20.44' } });
    expect(orderOf(record)).toBe('A B D');
  });

  it('is frozen once somebody is elected, and is the quota of the record', () => {
    expect(record.stages.map(({ quota }) => quota)).toEqual(['25.00', '21.00', '21.00', '21.00']);
    expect(record.quota).toBe('21.00');
  });

  // 2 seats, 99 papers, quota 33. A 33 is elected at once; the 10 papers of D then change nothing.
  it('does not change after stage 1 has elected somebody', () => {
    const elected = counted('ers97', election('33 A; 31 B; 25 C; 10 D', { seats: 2 }));
    expect(new Set(elected.stages.map(({ quota }) => quota))).toEqual(new Set(['33.00']));
  });
});

describe('ERS97: excluding several together (5.2.5)', () => {
  // 1 seat, 22 papers, quota 11. C and D have 4 + 3 = 7, exactly what B has.
  it('does so where their votes do not exceed the next: equal is enough', () => {
    const record = counted('ers97', election('8 A; 7 B; 4 C>A; 3 D>B', { seats: 1 }));
    expect(stagesOf(record)).toEqual(['first', 'exclusion C D']);
    expect(record.stages[1]?.reasons[0]).toMatchObject({ figures: { sum: '7.00', total: '7.00', next: '7.00' } });
    expect(votesAt(record, 2)).toMatchObject({ A: '12.00', B: '10.00' });
  });

  // 24 papers: now they have 5 + 3 = 8. D goes alone, and then C, because 5 + 9 exceed B's 10.
  it('does not where they exceed it by one paper', () => {
    const record = counted('ers97', election('9 A; 7 B; 5 C>A; 3 D>B', { seats: 1 }));
    expect(stagesOf(record)).toEqual(['first', 'exclusion D', 'exclusion C']);
    expect(orderOf(record)).toBe('A');
  });

  // 1 seat, 26 papers, quota 13: 0, 6, 6, 7 and 7. Z and X together have 6, as many as Y, who is equal to X.
  it('does not part equals: the smaller number goes', () => {
    const input = election('6 X; 6 Y; 7 V; 7 W', { seats: 1, candidates: 'VWXYZ' });
    expect(count('ers97', input)).toMatchObject({
      ok: false,
      error: { kind: 'lotsRequired', stage: 3, purpose: 'exclusion', between: [3, 4] },
    });
    const lots = [
      { stage: 3, purpose: 'exclusion', between: [3, 4], chosen: [4] },
      { stage: 5, purpose: 'exclusion', between: [1, 2], chosen: [2] },
    ] as const;
    const record = counted('ers97', { ...input, lots });
    expect(stagesOf(record)).toEqual(['first', 'exclusion Z', 'exclusion Y', 'exclusion X']);
    expect(orderOf(record)).toBe('V');
  });
});

describe('ERS97: deferring a surplus (5.2.2)', () => {
  // 2 seats, 30 papers, quota 10. A's surplus of 1.00 is exactly what parts C and D.
  it('does so where it does not exceed the difference of the two lowest: equal is enough', () => {
    const record = counted('ers97', election('11 A>C; 8 B; 5 C>D; 6 D', { seats: 2 }));
    expect(stagesOf(record)).toEqual(['first', 'exclusion C']);
    expect(record.stages[1]?.reasons[0]).toMatchObject({
      rule: 'para. 5.2.2(a)',
      candidates: [1],
      between: [3, 4],
      figures: { surplus: '1.00', difference: '1.00' },
    });
  });

  // As above with one paper more for A and none else: 31 papers, quota 10.34, surplus 1.66.
  it('transfers it where it does', () => {
    const record = counted('ers97', election('12 A>C; 8 B; 5 C>D; 6 D', { seats: 2 }));
    expect(stagesOf(record)[1]).toBe('surplus A');
  });

  // 2 seats, 54 papers, quota 18: A 19, surplus 1.00. C and D are equal, but can go together: 5 + 5 + 1 is below B's 12.
  it('does so where several could go together, and says why', () => {
    const record = counted('ers97', election('19 A>C; 12 B; 5 C>B; 5 D>E; 13 E', { seats: 2 }));
    expect(record.stages[1]?.reasons[0]).toMatchObject({
      rule: 'para. 5.2.2(b)',
      between: [4, 3],
      figures: { surplus: '1.00', sum: '10.00', next: '12.00', difference: '2.00' },
    });
    expect(votesAt(record, 2)).toMatchObject({ B: '17.00', E: '18.00' });
    expect(orderOf(record)).toBe('A E');
  });
});

describe('ERS97: the ends of a count', () => {
  it('elects all at the first stage where there are no more candidates than seats, even without votes', () => {
    const record = counted('ers97', election('3 A', { seats: 5, candidates: 'ABC' }));
    expect(electedAt(record)).toEqual(['A B C']);
    expect(record).toMatchObject({ vacant: 2, quota: '0.50' });
  });

  // Nobody voted: a quota of 0.00 that nobody has. One goes by lot, proposed for stage 2, and the other is elected (5.5.1).
  it('elects nobody by a quota of nothing', () => {
    const empty = election('', { seats: 1, candidates: 'AB' });
    expect(count('ers97', empty)).toMatchObject({ ok: false, error: { stage: 2, purpose: 'exclusion', places: 1 } });
    const lots = [{ stage: 2, purpose: 'exclusion', between: [1, 2], chosen: [1] }] as const;
    const record = counted('ers97', { ...empty, lots });
    expect(record).toMatchObject({ quota: '0.00', elected: [2], validPapers: 0 });
    expect(record.stages).toHaveLength(1);
    expect(codesAt(record, 1)).not.toContain('ers97.elected.equalNotYet');
  });

  // 1 seat, 10 papers, quota 5: both have it, neither is ahead at any point (5.6.2). The exclusion of either would leave one.
  it('elects those whom an exclusion would leave, in the stage before, and excludes nobody (5.5.1)', () => {
    const lots = [{ stage: 2, purpose: 'exclusion', between: [1, 2], chosen: [2] }] as const;
    const record = counted('ers97', election('5 A>B; 5 B>A', { seats: 1, lots }));
    expect(codesAt(record, 1)?.slice(2)).toEqual([
      'ers97.elected.equalNotYet',
      'exclusion.lot',
      'ers97.elected.insteadOfExclusion',
    ]);
    expect(record.stages).toHaveLength(1);
    expect(record.stages[0]).toMatchObject({ elected: [1], excluded: [], votes: { '1': '5.00', '2': '5.00' } });
    expect(record.lots).toEqual(lots);
  });

  it('leaves withdrawn candidates out', () => {
    const { candidates, ...input } = election('3 A>B; 2 B; 4 C', { seats: 1 });
    const record = counted('ers97', {
      ...input,
      candidates: [{ name: 'A', withdrawn: true }, ...candidates.slice(1)],
    });
    expect(votesAt(record, 1)).toEqual({ B: '5.00', C: '4.00' });
    expect(orderOf(record)).toBe('B');
  });
});
