import { err } from '#libs/basics';
import { count } from '../../registry.js';
import { counted, election, namesOf, votesAt } from '../../../test/support.js';

const DOMAIN_PROFILE = '11 A>E>D>F; 6 G>D>E>C; 4 A>D>F>E; 17 C>D>G; 14 B>D>F; 14 B>F; 5 A>C>B; 12 G; 14 F>C>E>D'; // domain reference 10.2

describe('Scottish STV: the worked profile of the domain reference (10.2), 3 seats, 97 papers', () => {
  const record = counted('scottish', election(DOMAIN_PROFILE, { seats: 3 }));
  const stage = (number: number) => record.stages[number - 1];

  it('elects B, C and G with a quota of 25 and no lots', () => {
    expect(namesOf(record, record.elected)).toEqual(['B', 'C', 'G']);
    expect(record.quota).toBe('25.00000');
    expect(record.lots).toEqual([]);
  });

  it('says how the quota comes about: 97 papers ÷ 4 = 24, and 1', () => {
    expect(stage(1)?.reasons.slice(0, 2)).toMatchObject([
      { code: 'first.papers', figures: { papers: 97, rejected: 0 } },
      { code: 'first.quota', figures: { papers: 97, divisor: 4, quota: '25.00000' } },
    ]);
  });

  it('goes through the stages in the order of the reference', () => {
    expect(record.stages.map(({ kind, candidates }) => [kind, ...namesOf(record, candidates)])).toEqual([
      ['first'],
      ['surplus', 'B'],
      ['exclusion', 'E'],
      ['exclusion', 'D'],
      ['exclusion', 'F'],
      ['surplus', 'C'],
      ['exclusion', 'A'],
    ]);
  });

  it('transfers the surplus of B at 0.10714', () => {
    expect(votesAt(record, 2)).toMatchObject({ B: '25.00000', D: '1.49996', F: '15.49996' });
    expect(stage(2)?.nonTransferable).toBe('0.00008');
    expect(stage(2)?.lostByCutting).toBe('0.00008');
    expect(stage(2)?.reasons[0]).toMatchObject({
      code: 'surplus.only',
      figures: { surplus: '3.00000', votes: '28.00000', quota: '25.00000' },
    });
  });

  it('moves the papers of D at the value they came with', () => {
    expect(votesAt(record, 4)).toMatchObject({ D: '0.00000', F: '16.99992' });
  });

  it('elects C on the papers of F', () => {
    expect(votesAt(record, 5)).toMatchObject({ C: '31.00000', F: '0.00000' });
    expect(stage(5)?.nonTransferable).toBe('3.00000');
    expect(namesOf(record, stage(5)?.elected ?? [])).toEqual(['C']);
  });

  it('divides the surplus of C by all its votes: 17 papers go to G at 0.19354', () => {
    expect(stage(6)?.transfers).toContainEqual({
      from: 3,
      to: 7,
      papers: 17,
      received: '1.00000',
      value: '0.19354',
      votes: '3.29018',
    });
    expect(votesAt(record, 6)).toMatchObject({ G: '21.29018' });
    expect(stage(6)?.nonTransferable).toBe('5.70982');
  });
});

describe('Scottish STV: cutting the transfer value (r. 49(3))', () => {
  it('multiplies before it divides, and cuts once', () => {
    // 3 seats, 21 papers, quota 21/4 = 5.25, cut, + 1 = 6. A has 9, surplus 3: each paper 3/9, cut to 0.33333.
    // All 9 go to B: 5 + 9 × 0.33333 = 7.99997, surplus 1.99997; 0.00003 is lost.
    // B's 9 papers from A: 1.99997 × 0.33333 ÷ 7.99997 = 0.08333(15…), so 9 × 0.08333 = 0.74997 to C.
    // (Cutting 1.99997 ÷ 7.99997 to 0.24999 first would give 0.24999 × 0.33333 = 0.08332(9…): wrong in the last place.)
    // B's own 5 papers: 1.99997 ÷ 7.99997 = 0.24999(7…), so 5 × 0.24999 = 1.24995 to D.
    const record = counted('scottish', election('9 A>B>C; 5 B>D; 3 C; 4 D', { seats: 3 }));
    expect(votesAt(record, 2)).toEqual({ A: '6.00000', B: '7.99997', C: '3.00000', D: '4.00000' });
    expect(record.stages[1]).toMatchObject({ nonTransferable: '0.00003', lostByCutting: '0.00003' });
    expect(votesAt(record, 3)).toEqual({ A: '6.00000', B: '6.00000', C: '3.74997', D: '5.24995' });
    expect(record.stages[2]).toMatchObject({ nonTransferable: '0.00008', lostByCutting: '0.00005' });
  });
});

describe('Scottish STV: ties', () => {
  // 1 seat, 34 papers, quota 18. Stage 1: A 9, B 9, P 2, Q 3, X 6, Y 5.
  // Stage 2 excludes P: 2 to Y, so Y 7 is ahead of X 6. Stage 3 excludes Q: 1 to X, 2 to A, so X 7 = Y 7.
  // Stage 4 excludes one of X and Y. They differ at stage 1 (X ahead) and at stage 2 (Y ahead): the latest counts, so X goes.
  it('excludes whoever had fewer votes at the latest stage with a difference (r. 52(2)(a))', () => {
    const record = counted(
      'scottish',
      election('9 A; 9 B; 2 P>Y; 1 Q>X; 2 Q>A; 6 X; 5 Y', { seats: 1, candidates: 'ABPQXY' }),
    );
    expect(votesAt(record, 3)).toMatchObject({ A: '11.00000', X: '7.00000', Y: '7.00000' });
    expect(namesOf(record, record.stages[3]?.excluded ?? [])).toEqual(['X']);
    expect(record.stages[3]?.reasons[0]).toEqual({
      code: 'exclusion.earlierStage',
      rule: 'r. 52(2)(a)',
      candidates: [5],
      between: [5, 6],
      figures: { votes: '7.00000', stage: 2 },
    });
  });

  // 1 seat, 4 papers, quota 3. A 2, B 1, C 1: B and C were equal at every stage.
  const tied = election('2 A; 1 B; 1 C>A', { seats: 1 });

  it('stops for a lot when the lowest were equal at every stage (r. 52(2)(b))', () => {
    expect(count('scottish', tied)).toEqual(
      err({ kind: 'lotsRequired', stage: 2, purpose: 'exclusion', between: [2, 3], places: 1 }),
    );
  });

  it('goes on with the recorded lot, and says so', () => {
    // C excluded: its paper gives A 3 votes, the quota. B excluded: nothing moves; then C goes too and A wins with 3.
    const draw = { stage: 2, purpose: 'exclusion', between: [3, 2], chosen: [3] } as const;
    const record = counted('scottish', { ...tied, lots: [draw] });
    expect(record.elected).toEqual([1]);
    expect(record.lots).toEqual([{ ...draw, between: [2, 3] }]);
    expect(record.stages[1]?.reasons[0]).toMatchObject({ code: 'exclusion.lot', candidates: [3], between: [2, 3] });
    expect(record.stages).toHaveLength(2);
  });

  it('does not use a lot drawn for another stage or between others', () => {
    const lots = [
      { stage: 3, purpose: 'exclusion', between: [2, 3], chosen: [3] },
      { stage: 2, purpose: 'exclusion', between: [1, 2], chosen: [2] },
      { stage: 2, purpose: 'surplus', between: [2, 3], chosen: [2] },
    ] as const;
    expect(count('scottish', { ...tied, lots })).toMatchObject({ ok: false, error: { kind: 'lotsRequired' } });
  });

  it.each([
    ['chosenNotTied', [1]],
    ['wrongNumberChosen', [2, 3]],
    ['wrongNumberChosen', []],
  ])('refuses a recorded lot that cannot be used: %s', (fault, chosen) => {
    const draw = { stage: 2, purpose: 'exclusion', between: [2, 3], chosen } as const;
    expect(count('scottish', { ...tied, lots: [draw] })).toMatchObject({
      ok: false,
      error: { kind: 'lotFaulty', fault },
    });
  });

  it('refuses two different records of one lot', () => {
    const draw = { stage: 2, purpose: 'exclusion', between: [2, 3] } as const;
    const lots = [
      { ...draw, chosen: [2] },
      { ...draw, chosen: [3] },
    ];
    expect(count('scottish', { ...tied, lots })).toMatchObject({ ok: false, error: { fault: 'drawnTwice' } });
  });

  // 3 seats, 36 papers, quota 10. Stage 1: A 9, B 8, C 7, D 7, E 5. Stage 2 excludes E: 2 to A, 3 to B: both have 11.
  // Their surpluses of 1 are equal; at stage 1, the latest difference, A had more, so A's goes first.
  // A: 1 × 1 / 11 = 0.0909090… = 0.09090 a paper; 9 go to C: 0.81810. Of the rest 2 × 0.09090 is on E>A papers, 0.00010 lost.
  // B: 8 × 0.09090 = 0.72720 to D. Then D 7.72720 is below C 7.81810 and is excluded; C takes the last seat (r. 53).
  it('transfers equal surpluses in the order of the latest stage with a difference (r. 50(2))', () => {
    const record = counted('scottish', election('9 A>C; 8 B>D; 2 E>A; 3 E>B; 7 C; 7 D', { seats: 3 }));
    expect(record.stages.map(({ kind, candidates }) => [kind, ...namesOf(record, candidates)])).toEqual([
      ['first'],
      ['exclusion', 'E'],
      ['surplus', 'A'],
      ['surplus', 'B'],
      ['exclusion', 'D'],
    ]);
    expect(record.stages[2]?.reasons[0]).toMatchObject({ code: 'surplus.earlierStage', figures: { stage: 1 } });
    expect(votesAt(record, 3)).toMatchObject({ A: '10.00000', C: '7.81810' });
    expect(record.stages[2]).toMatchObject({ nonTransferable: '0.18190', lostByCutting: '0.00010' });
    expect(votesAt(record, 4)).toMatchObject({ B: '10.00000', D: '7.72720' });
    expect(record.stages[4]).toMatchObject({ nonTransferable: '8.18190' });
    expect(namesOf(record, record.elected)).toEqual(['A', 'B', 'C']);
  });

  // 3 seats, 14 papers, quota 14/4 = 3.5, cut, + 1 = 4. A and B have 6 each from the start.
  it('stops for a lot when equal surpluses were equal at every stage (r. 50(3))', () => {
    const input = election('6 A>C; 6 B>D; 1 C; 1 D', { seats: 3 });
    expect(count('scottish', input)).toEqual(
      err({ kind: 'lotsRequired', stage: 2, purpose: 'surplus', between: [1, 2], places: 1 }),
    );
  });

  // As above. Whoever goes first, C and D end equal at 1 + 6 × 0.33333 = 2.99998 each; whoever gained later was behind at
  // stage 2, the latest difference, and is excluded. The lot decides the last seat.
  it.each([
    ['A', 1, 'C'],
    ['B', 2, 'D'],
  ])('transfers first the surplus that the lot chose: %s', (_, chosen, lastElected) => {
    const lots = [{ stage: 2, purpose: 'surplus', between: [1, 2], chosen: [chosen] }] as const;
    const record = counted('scottish', { ...election('6 A>C; 6 B>D; 1 C; 1 D', { seats: 3 }), lots });
    expect(record.stages[1]?.candidates).toEqual([chosen]);
    expect(votesAt(record, 3)).toEqual({ A: '4.00000', B: '4.00000', C: '2.99998', D: '2.99998' });
    expect(record.stages[3]?.reasons[0]).toMatchObject({ code: 'exclusion.earlierStage', figures: { stage: 2 } });
    expect(namesOf(record, record.elected)).toEqual(['A', 'B', lastElected]);
  });

  it('does not look at ties that decide nothing', () => {
    // 2 seats, quota 3: A and B have 3 each and no surplus.
    const record = counted('scottish', election('3 A; 3 B; 1 C', { seats: 2 }));
    expect(record.stages).toHaveLength(1);
    expect(namesOf(record, record.elected)).toEqual(['A', 'B']);
  });
});

describe('Scottish STV: quota and last vacancies', () => {
  it('elects at exactly the quota and makes no stage of a surplus of nothing (rr. 48(1) and 49(1))', () => {
    // 2 seats, 8 papers, quota 3. A has exactly 3.
    const record = counted('scottish', election('3 A>B; 2 B; 2 C; 1 D>C', { seats: 2 }));
    expect(record.stages.map(({ kind, candidates }) => [kind, ...namesOf(record, candidates)])).toEqual([
      ['first'],
      ['exclusion', 'D'],
    ]);
    expect(namesOf(record, record.stages[0]?.elected ?? [])).toEqual(['A']);
    expect(namesOf(record, record.stages[1]?.elected ?? [])).toEqual(['C']);
  });

  it('transfers the highest surplus first (r. 50(1))', () => {
    // 3 seats, 20 papers, quota 6: A 7, B 9.
    const record = counted('scottish', election('7 A>C; 9 B>D; 2 C; 2 D', { seats: 3 }));
    expect(record.stages[1]).toMatchObject({ kind: 'surplus', candidates: [2] });
    expect(record.stages[1]?.reasons[0]?.code).toBe('surplus.largest');
    expect(record.stages[2]?.reasons[0]?.code).toBe('surplus.only');
  });

  it('elects those who remain as soon as they are as many as the vacancies, without a transfer (r. 53)', () => {
    // 2 seats, 9 papers, quota 4. A has 7 and a surplus of 3, but B is the only other candidate.
    const record = counted('scottish', election('7 A>B; 2 B', { seats: 2 }));
    expect(record.stages).toHaveLength(1);
    expect(record.stages[0]?.elected).toEqual([1, 2]);
    expect(record.stages[0]?.reasons.at(-1)).toMatchObject({ code: 'elected.lastVacancies', candidates: [2] });
  });

  it('elects them even without votes', () => {
    const record = counted('scottish', election('3 A', { seats: 2, candidates: 'AB' }));
    expect(record.elected).toEqual([1, 2]);
  });

  it('fills what it can when there are fewer candidates than seats', () => {
    const record = counted('scottish', election('3 A; 1 B', { seats: 5 }));
    expect(record.elected).toEqual([1, 2]);
  });

  it('counts an empty box: a quota of one vote, and lots', () => {
    const empty = election('', { seats: 1, candidates: 'AB' });
    expect(count('scottish', empty)).toMatchObject({ ok: false, error: { stage: 2, between: [1, 2] } });
    const lots = [{ stage: 2, purpose: 'exclusion', between: [1, 2], chosen: [1] }] as const;
    const record = counted('scottish', { ...empty, lots });
    expect(record).toMatchObject({ quota: '1.00000', elected: [2], validPapers: 0 });
  });

  it('excludes candidates without votes one at a time', () => {
    const record = counted('scottish', election('5 A; 4 B', { seats: 1, candidates: 'ABC' }));
    expect(record.elected).toEqual([1]); // quota 5
    const open = counted('scottish', election('4 A; 3 B; 2 C>B', { seats: 1, candidates: 'ABCD' }));
    expect(open.stages.map(({ candidates }) => namesOf(open, candidates).join())).toEqual(['', 'D', 'C']);
    expect(namesOf(open, open.elected)).toEqual(['B']);
  });

  it('moves papers of one value as one, whenever they came', () => {
    // 1 seat, 10 papers, quota 6. D's paper brings C to 3, level with B, who had 3 before when C had 2.
    const record = counted('scottish', election('4 A; 3 B; 2 C>B; 1 D>C>B', { seats: 1 }));
    expect(record.stages[2]?.transfers).toEqual([
      { from: 3, to: 2, papers: 3, received: '1.00000', value: '1.00000', votes: '3.00000' },
    ]);
  });

  it('lists the papers of an excluded candidate by their value, highest first, in whatever order they came', () => {
    // 2 seats, 20 papers, quota 7: A's 10 papers go to X at 0.30000, then Y's at 1. X and B are level at 4, X was behind.
    const record = counted('scottish', election('10 A>X>B; 1 Y>X>B; 4 B; 5 C', { seats: 2 }));
    expect(record.stages[3]).toMatchObject({ kind: 'exclusion', candidates: [4] });
    expect(record.stages[3]?.transfers.map(({ papers, value }) => [papers, value])).toEqual([
      [1, '1.00000'],
      [10, '0.30000'],
    ]);
  });

  it('excludes those whom a constraint no longer lets in before any surplus, the fewest votes first', () => {
    // 2 seats, 21 papers, quota 8: A is elected with 10, and B and C are of the same group.
    const constraints = [{ name: 'North', members: [1, 2, 3], atMost: 1 }];
    const record = counted('scottish', { ...election('10 A; 3 B; 2 C; 4 D; 2 E', { seats: 2 }), constraints });
    expect(record.stages.slice(0, 4).map(({ kind, candidates }) => [kind, ...namesOf(record, candidates)])).toEqual([
      ['first'],
      ['exclusion', 'C'],
      ['exclusion', 'B'],
      ['surplus', 'A'],
    ]);
    expect(record.stages[1]?.reasons[0]).toMatchObject({ code: 'exclusion.doomed', figures: { votes: '2.00000' } });
    expect(namesOf(record, record.elected)).toEqual(['A', 'D']);
  });

  it('leaves withdrawn candidates out of every stage', () => {
    const { candidates, ...input } = election('3 A>B; 2 B; 4 C', { seats: 1 });
    const record = counted('scottish', {
      ...input,
      candidates: [{ name: 'A', withdrawn: true }, ...candidates.slice(1)],
    });
    expect(votesAt(record, 1)).toEqual({ B: '5.00000', C: '4.00000' });
    expect(namesOf(record, record.elected)).toEqual(['B']);
  });
});
