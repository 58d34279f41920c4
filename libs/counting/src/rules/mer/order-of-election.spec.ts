import { count } from '../../registry.js';
import { counted, election, namesOf } from '../../../test/support.js';
import type { CountRecord } from '../../count-record.js';

const orderOf = (record: CountRecord) => record.orderOfElection?.map((place) => namesOf(record, place).join(' = '));

describe('Model Election Rules STV51: the order of election', () => {
  it('is that in which surpluses were transferred or waited, then those elected to the last vacancies', () => {
    // Domain reference 10.2: the surplus of B waits at stage 2, that of C is transferred, A is elected under STV50.2.
    const profile = '11 A>E>D>F; 6 G>D>E>C; 4 A>D>F>E; 17 C>D>G; 14 B>D>F; 14 B>F; 5 A>C>B; 12 G; 14 F>C>E>D';
    const record = counted('mer', election(profile, { seats: 3 }));
    expect(orderOf(record)).toEqual(['B', 'C', 'A']);
    expect(record.stages.at(-1)?.reasons.at(-1)).toMatchObject({ code: 'mer.order', candidates: [2, 3, 1] });
  });

  it('counts a surplus that waits as if it were transferred then: before larger ones that arise later (STV51.1)', () => {
    // 3 seats, 37 papers, quota 10. A's 1.00 is less than 6 - 4: it waits while E goes. B then has 12, and as 3.00 is not
    // less than 8 - 6 its 2.00 is transferred first. After that C 8 is not fewer than D 6 and A's 1.00.
    const record = counted('mer', election('11 A; 8 B; 8 C; 6 D; 4 E>B', { seats: 3 }));
    expect(record.stages.map(({ kind }) => kind)).toEqual(['first', 'exclusion', 'surplus']);
    expect(record.stages[2]?.candidates).toEqual([2]);
    expect(orderOf(record)).toEqual(['A', 'B', 'C']);
  });

  it('puts the larger surplus first, not whoever was elected by the earlier batch of one exclusion', () => {
    // 3 seats, 38 papers, quota 10. W goes: X 7, like A and C; X had 4 at stage 1 and goes. Its 4 first preferences bring A
    // to 11, then its 3 papers from W bring B to 12. After B's surplus of 2.00 D 8 is not fewer than C 7 and A's 1.00.
    const profile = '7 A; 9 B; 7 C; 8 D; 3 W>X>B; 4 X>A';
    const record = counted('mer', election(profile, { seats: 3 }));
    expect(namesOf(record, record.elected)).toEqual(['A', 'B', 'D']);
    expect(orderOf(record)).toEqual(['B', 'A', 'D']);
  });

  it('puts candidates with exactly the quota after every surplus, earlier stages first (STV51.2)', () => {
    // 3 seats, 15 papers, quota 4. A has exactly 4 at stage 1. E goes: C 5. Its surplus, 2 papers at 0.50, brings B to 4.00.
    const record = counted('mer', election('4 A; 3 B; 3 C; 3 D; 2 E>C>B', { seats: 3 }));
    expect(namesOf(record, record.elected)).toEqual(['A', 'C', 'B']);
    expect(orderOf(record)).toEqual(['C', 'A', 'B']);
  });

  it('puts who came to exactly the quota first before who came to it later, although that one had more votes before', () => {
    // 3 seats, 39 papers, quota 10. E goes and brings X from 6 to 10; F goes and brings Y from 7 to 10. V 9 is not fewer than W 8.
    const record = counted('mer', election('6 X; 7 Y; 4 E>X; 3 F>Y; 2 F; 9 V; 8 W', { seats: 3 }));
    expect(record.stages.map(({ elected }) => namesOf(record, elected).join(''))).toEqual(['', 'X', 'YV']);
    expect(orderOf(record)).toEqual(['X', 'Y', 'V']);
  });

  it('puts candidates elected to the last vacancies in descending votes', () => {
    const record = counted('mer', election('3 A; 5 B; 4 C', { seats: 3 }));
    expect(orderOf(record)).toEqual(['B', 'C', 'A']);
  });

  // 3 seats, 37 papers, quota 10. A and B have 11 each. 2.00 is less than 6 - 1: both wait while E is excluded. Then C has 8,
  // not fewer than D 6 + 2.00.
  const equal = election('11 A; 11 B; 8 C; 6 D; 1 E', { seats: 3 });

  it('leaves candidates in one place whom only a lot could part, and counts without it (STV51.4)', () => {
    const record = counted('mer', equal);
    expect(orderOf(record)).toEqual(['A = B', 'C']);
    expect(record.lots).toEqual([]);
    expect(record.stages.at(-1)?.reasons.at(-1)).toMatchObject({ code: 'mer.order.equal', candidates: [1, 2] });
  });

  it('parts them by a lot recorded for the last stage', () => {
    const lot = { stage: 2, purpose: 'order', between: [1, 2], chosen: [2] } as const;
    const record = counted('mer', { ...equal, lots: [lot] });
    expect(orderOf(record)).toEqual(['B', 'A', 'C']);
    expect(record.lots).toEqual([lot]);
    expect(record.elected).toEqual(counted('mer', equal).elected);
  });

  it('parts them by an order of lots', () => {
    const record = counted('mer', { ...equal, lotOrder: [5, 2, 4, 1, 3] });
    expect(orderOf(record)).toEqual(['B', 'A', 'C']);
    expect(record.lots).toEqual([{ stage: 2, purpose: 'order', between: [1, 2], chosen: [2] }]);
  });

  it('is nothing to tell of where one is elected', () => {
    const record = counted('mer', election('3 A; 1 B', { seats: 1 }));
    expect(orderOf(record)).toEqual(['A']);
    expect(record.stages.at(-1)?.reasons.map(({ code }) => code)).not.toContain('mer.order');
  });

  it('is of those who take a seat: “re-open nominations” has no place in it', () => {
    // 2 seats, 12 papers, quota 5: R is elected by it, and A by STV50.2, 4 not being fewer than 1 and the surplus of 2.
    const { candidates, ...input } = election('7 R; 4 A; 1 B', { seats: 2 });
    const withR = candidates.map((one) => ({ ...one, reopensNominations: one.name === 'R' }));
    expect(orderOf(counted('mer', { ...input, candidates: withR, reopening: 'oneSeat' }))).toEqual(['A']);
  });

  it('refuses a recorded lot that cannot be used', () => {
    const lot = { stage: 2, purpose: 'order', between: [1, 2], chosen: [3] } as const;
    expect(count('mer', { ...equal, lots: [lot] })).toMatchObject({
      ok: false,
      error: { kind: 'lotFaulty', fault: 'chosenNotTied' },
    });
  });

  it('parts equals of whom one had more votes at the earliest stage with a difference (STV51.3)', () => {
    // 3 seats, 37 papers, quota 10. F goes: 2 to A, 3 to B, 11 each; A had 9 at stage 1, B 8. C 9 is not fewer than 6 + 2.00.
    const record = counted('mer', election('8 B; 9 A; 2 F>A; 3 F>B; 9 C; 6 D', { seats: 3, candidates: 'BACDF' }));
    expect(orderOf(record)).toEqual(['A', 'B', 'C']);
  });

  it('follows the lot that decided which of two equal surpluses was transferred after they had waited', () => {
    // 3 seats, 34 papers, quota 9. A and B have 10 each and wait while E goes; then 2.00 is not less than 7 - 6.
    const lots = [{ stage: 3, purpose: 'surplus', between: [1, 2], chosen: [2] }] as const;
    const record = counted('mer', { ...election('10 A>C; 10 B>D; 7 C; 6 D; 1 E', { seats: 3 }), lots });
    expect(orderOf(record)).toEqual(['B', 'A', 'C']);
  });
});
