import type { CountRecord } from '#libs/counting';
import { count } from '../../registry.js';
import { counted, election, namesOf, votesAt } from '../../../test/support.js';

const stagesOf = (record: CountRecord) =>
  record.stages.map(({ kind, candidates }) => [kind, ...namesOf(record, candidates)].join(' '));
const orderOf = (record: CountRecord) => namesOf(record, record.elected).join(' ');

describe('ERS97: more equals than places (5.6.2)', () => {
  // 1 seat, 20 papers, quota 10. C's papers bring A and B, 9 and 8 before, to 10 each.
  it('elects who had more votes at the earliest point at which they differed', () => {
    const record = counted('ers97', election('9 A; 8 B; 1 C>A; 2 C>B', { seats: 1 }));
    expect(votesAt(record, 2)).toMatchObject({ A: '10.00', B: '10.00' });
    expect(orderOf(record)).toBe('A');
    expect(record.stages[1]?.reasons[2]).toEqual({
      code: 'ers97.elected.equalSelected',
      rule: 'para. 5.6.2',
      candidates: [1],
      between: [1, 2],
      figures: { votes: '10.00', stage: 1 },
    });
  });

  // 2 seats, 30 papers, quota 10. D's papers bring A, B and C (9, 9, 8) to 10 each.
  it('elects as many as there are places, though these are equal among themselves', () => {
    const record = counted('ers97', election('9 A; 9 B; 8 C; 1 D>A; 1 D>B; 2 D>C', { seats: 2 }));
    expect(votesAt(record, 2)).toMatchObject({ A: '10.00', B: '10.00', C: '10.00' });
    expect(orderOf(record)).toBe('A B');
  });

  // 2 seats, 30 papers, quota 10. Now A 9, B 8, C 8 come to 10 each: A was ahead, B and C never differed.
  it('elects none of those who were equal throughout, and leaves it to the exclusion that follows', () => {
    const input = election('9 A; 8 B; 8 C; 1 D>A; 2 D>B; 2 D>C', { seats: 2 });
    expect(count('ers97', input)).toMatchObject({
      ok: false,
      error: { stage: 3, purpose: 'exclusion', between: [2, 3] },
    });
    const lots = [{ stage: 3, purpose: 'exclusion', between: [2, 3], chosen: [2] }] as const;
    const record = counted('ers97', { ...input, lots });
    expect(record.stages).toHaveLength(2);
    expect(record.stages[1]?.reasons.slice(2).map(({ code }) => code)).toEqual([
      'ers97.elected.equalSelected',
      'elected.quota',
      'ers97.elected.equalNotYet',
      'exclusion.lot',
      'ers97.elected.insteadOfExclusion',
    ]);
    expect(orderOf(record)).toBe('A C');
  });
});

describe('ERS97: equal surpluses (5.2.3)', () => {
  // 3 seats, 40 papers, quota 10: A and B have 12 each from the start.
  const equal = election('12 A>C; 12 B>D; 9 C; 7 D', { seats: 3 });

  it('need a lot where they were equal at every point', () => {
    expect(count('ers97', equal)).toMatchObject({
      ok: false,
      error: { kind: 'lotsRequired', stage: 2, purpose: 'surplus', between: [1, 2], places: 1 },
    });
  });

  // 2.00 / 12 = 0.16: 1.92 to C, who has 10.92 with A's surplus first; D has 8.92 with B's, and C is elected later.
  it.each([
    ['A', 1, ['first', 'surplus A']],
    ['B', 2, ['first', 'surplus B', 'surplus A']],
  ])('go in the order of the lot: %s', (_, chosen, stages) => {
    const lots = [{ stage: 2, purpose: 'surplus', between: [1, 2], chosen: [chosen] }] as const;
    const record = counted('ers97', { ...equal, lots });
    expect(stagesOf(record)).toEqual(stages);
    expect(votesAt(record, stages.length)).toMatchObject({ C: '10.92' });
    expect(orderOf(record)).toBe('A B C');
  });

  // 3 seats, 40 papers, quota 10. E's 7 papers bring A (9) and B (8) to 12 each. At stage 1 A was ahead.
  // A: last batch 3 papers, 2.00 / 3 = 0.66, C 8 + 1.98; half of the active 19.98 is 9.99, and C has 9.98.
  // B's 2.00 exceed the 1.98 between D and C, so they are not deferred: 4 papers at 0.50 give D 10.00.
  it('go in the order of the earliest point at which the candidates differed', () => {
    const record = counted('ers97', election('9 A; 8 B; 3 E>A>C; 4 E>B>D; 8 C; 8 D', { seats: 3 }));
    expect(stagesOf(record)).toEqual(['first', 'exclusion E', 'surplus A', 'surplus B']);
    expect(record.stages[2]?.reasons[0]).toMatchObject({
      code: 'surplus.earliestStage',
      rule: 'para. 5.2.3',
      figures: { stage: 1, surplus: '2.00' },
    });
    expect(votesAt(record, 3)).toMatchObject({ A: '10.00', C: '9.98' });
    expect(record.stages[2]).toMatchObject({ elected: [], nonTransferable: '0.02' });
    expect(votesAt(record, 4)).toMatchObject({ D: '10.00' });
    expect(orderOf(record)).toBe('A B D');
  });

  // 3 seats, 40 papers, quota 10. 2.00 + 3.00 exceed the 9 - 6 between D and C.
  it('are none where one is larger, which goes first (5.2.2)', () => {
    const record = counted('ers97', election('12 A>C; 13 B>D; 9 C; 6 D', { seats: 3 }));
    expect(record.stages[1]?.reasons[0]).toEqual({
      code: 'surplus.largest',
      rule: 'para. 5.2.2',
      candidates: [2],
      between: [],
      figures: { surplus: '3.00', votes: '13.00', quota: '10.00' },
    });
  });

  // 3 seats, 40 papers, quota 10. A and B have 7 and 6, then 7 and 9 when E is out, then 11 each when F is.
  it('go by the earliest difference, not by a later one the other way', () => {
    const record = counted('ers97', election('7 A; 6 B; 3 E>B; 4 F>A>C; 2 F>B>D; 9 C; 9 D', { seats: 3 }));
    expect(stagesOf(record)).toEqual(['first', 'exclusion E', 'exclusion F', 'surplus A']);
    expect(record.stages[3]?.reasons[0]).toMatchObject({ code: 'surplus.earliestStage', figures: { stage: 1 } });
    expect(votesAt(record, 4)).toMatchObject({ A: '10.00', B: '11.00', C: '10.00', D: '9.00' });
    expect(orderOf(record)).toBe('A B C');
  });
});

describe('ERS97: equals for exclusion (5.2.5)', () => {
  // 2 seats, 60 papers, quota 20. A has 40; its 20.00 go out at 0.50: Z 1 + 1, X and Y 4 + 8 each, W 11 + 3.
  // Z goes: first 1 paper at 1.00, to X (13 to Y's 12); then 2 at 0.50, to Y: 13 each, as at the end of every stage before.
  const record = counted(
    'ers97',
    election('2 A>Z>Y; 16 A>X; 16 A>Y; 6 A>W; 4 X; 4 Y; 11 W; 1 Z>X', { seats: 2, candidates: 'AWXYZ' }),
  );

  it('compares them after every batch, not only at the ends of stages', () => {
    expect(votesAt(record, 2)).toMatchObject({ X: '12.00', Y: '12.00', Z: '2.00', W: '14.00' });
    expect(votesAt(record, 3)).toMatchObject({ X: '13.00', Y: '13.00' });
    expect(record.stages[3]?.reasons[0]).toEqual({
      code: 'exclusion.earliestStage',
      rule: 'para. 5.2.5',
      candidates: [4],
      between: [3, 4],
      figures: { votes: '13.00', stage: 3 },
    });
  });

  // Y: 4 first preferences; 16 papers from A and 2 by way of Z, all at 0.50, are one batch.
  it('takes papers of one value as one batch, wherever they came from (5.4.1)', () => {
    expect(
      record.stages[3]?.reasons.slice(1, 3).map(({ figures }) => [figures['value'], figures['withoutNext']]),
    ).toEqual([
      ['1.00', 4],
      ['0.50', 18],
    ]);
    expect(orderOf(record)).toBe('A W');
  });

  // 1 seat, 10 papers, quota 5. C and D, 2 each, were equal throughout; together they have more than B.
  it('leaves it to lot where they were equal throughout, and keeps the lot for a recount (5.6.3)', () => {
    const input = election('3 A; 3 B; 2 C>A; 2 D>B', { seats: 1 });
    expect(count('ers97', input)).toMatchObject({ ok: false, error: { stage: 2, between: [3, 4], places: 1 } });
    const lots = [{ stage: 2, purpose: 'exclusion', between: [3, 4], chosen: [4] }] as const;
    const recorded = counted('ers97', { ...input, lots });
    expect(recorded.stages[1]?.excluded).toEqual([4]);
    expect(recorded.stages[1]?.reasons[0]).toMatchObject({ code: 'exclusion.lot', candidates: [4], between: [3, 4] });
    expect(counted('ers97', { ...input, lots: recorded.lots })).toEqual(recorded);
  });
});
