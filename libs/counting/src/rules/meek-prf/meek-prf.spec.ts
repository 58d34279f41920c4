import { count } from '../../registry.js';
import { counted, election, namesOf, votesAt } from '../../../test/support.js';

const DOMAIN_PROFILE = '11 A>E>D>F; 6 G>D>E>C; 4 A>D>F>E; 17 C>D>G; 14 B>D>F; 14 B>F; 5 A>C>B; 12 G; 14 F>C>E>D'; // domain reference 10.2

describe('Meek’s method, reference rule: the worked profile of the domain reference (10.2), 3 seats, 97 papers', () => {
  const record = counted('meek-prf', election(DOMAIN_PROFILE, { seats: 3 }));
  const stage = (number: number) => record.stages[number - 1];

  it('elects B, G and F without lots', () => {
    expect(namesOf(record, record.elected)).toEqual(['B', 'G', 'F']);
    expect(record.lots).toEqual([]);
  });

  it('defeats E, D and C', () => {
    const defeats = record.stages.filter(({ kind }) => kind === 'exclusion');
    expect(defeats.map(({ excluded }) => namesOf(record, excluded).join())).toEqual(['E', 'D', 'C']);
  });

  it('elects G with 35 votes at a quota of 24.250000001 when C is out', () => {
    expect(stage(6)).toMatchObject({ kind: 'exclusion', candidates: [3], quota: '24.250000001', elected: [7] });
    expect(votesAt(record, 6)).toMatchObject({ C: '0.000000000', G: '35.000000000' });
  });

  it('ends at a quota of 20.722656259 with F 21.109374972 and A 20', () => {
    expect(stage(10)).toMatchObject({ kind: 'iteration', quota: '20.722656259', elected: [6] });
    expect(votesAt(record, 10)).toMatchObject({ F: '21.109374972', A: '20.000000000' });
    expect(record.stages).toHaveLength(10);
    expect(record.quota).toBe('20.722656259');
  });

  it('ends with keep values of 0.746093751 for B and 0.596875001 for G', () => {
    expect(stage(10)?.keepValues).toMatchObject({ 2: '0.746093751', 7: '0.596875001' });
  });
});

describe('Meek’s method, reference rule: rounds (B.1–B.2)', () => {
  it('counts the votes again unchanged when somebody was elected: a new round begins with a count (B.2.e, B.2.a)', () => {
    const { stages } = counted('meek-prf', election(DOMAIN_PROFILE, { seats: 3 }));
    expect(stages[0]).toMatchObject({ kind: 'first', elected: [2], keepValues: { 2: '1.000000000' } });
    expect(stages[1]).toMatchObject({ kind: 'iteration', elected: [], candidates: [], votes: stages[0]?.votes });
    expect(stages[1]?.reasons[0]).toMatchObject({ code: 'meek.keepValuesStand', rule: 'B.2.a' });
  });

  it('elects a candidate exactly on the quota, and nobody one unit below it', () => {
    // 1 seat, quota 4.000000001 of 8: nobody. Then C is out and its paper is not transferable: quota 3.500000001.
    const record = counted('meek-prf', election('4 A; 3 B; 1 C', { seats: 1 }));
    expect(record.stages.map(({ quota, elected }) => [quota, ...elected])).toEqual([
      ['4.000000001'],
      ['3.500000001', 1],
    ]);
  });

  it('ends an iteration when the total surplus is below 0.000001', () => {
    const { stages } = counted('meek-prf', election(DOMAIN_PROFILE, { seats: 3 }));
    // B has 24.250000012, which is 0.000000011 above the quota.
    expect(stages[3]?.reasons[0]).toMatchObject({
      code: 'meek.converged',
      figures: { surplus: '0.000000011', limit: '0.000001000' },
    });
  });

  it('goes on at a total surplus of 0.000001124, as in Voting matters 12', () => {
    const profile =
      '333 A>X; 333 A>Y; 333 A>Z; 333 B>X; 333 B>Y; 333 B>Z; 667 X; 667 Y; 667 Z; 1 A>B>X; 1 A>B>Y; 2 B>A>X';
    const lots = [{ stage: 6, purpose: 'exclusion', between: [3, 4, 5], chosen: [3] }] as const;
    const { stages } = counted('meek-prf', election(profile, { seats: 3, lots }));
    expect(stages[3]).toMatchObject({ votes: { 1: '1000.750001125' }, quota: '1000.750000001' });
    expect(stages[4]).toMatchObject({ kind: 'iteration' });
    expect(stages[5]).toMatchObject({ kind: 'exclusion' });
  });
});

describe('Meek’s method, reference rule: defeat and ties (B.3)', () => {
  const tied = election('4 A; 2 B; 2 C', { seats: 1 });

  it('asks for a lot between candidates with the fewest votes, at the stage that their defeat begins', () => {
    expect(count('meek-prf', tied)).toMatchObject({
      ok: false,
      error: { kind: 'lotsRequired', stage: 2, purpose: 'exclusion', between: [2, 3], places: 1 },
    });
  });

  it('defeats whom the lot falls on', () => {
    const lots = [{ stage: 2, purpose: 'exclusion', between: [2, 3], chosen: [3] }] as const;
    const record = counted('meek-prf', { ...tied, lots });
    expect(record.stages[1]).toMatchObject({ kind: 'exclusion', excluded: [3] });
    expect(record.stages[1]?.reasons[1]).toMatchObject({ code: 'meek.lot', candidates: [3], between: [2, 3] });
    expect(record.lots).toEqual(lots);
  });

  it('does not ask earlier stages who had more votes', () => {
    // B and C are level at 3 after D, E; B had 3 and C 2 before. New Zealand's rule would look there.
    const input = election('5 A; 3 B; 2 C; 1 D>C', { seats: 1 });
    expect(count('meek-prf', input)).toMatchObject({ ok: false, error: { stage: 3, between: [2, 3] } });
  });

  it('counts as tied whoever is above the fewest by no more than the total surplus', () => {
    // Voting matters 12: X, Y and Z differ by less than 0.00000025, which A and B still have to give.
    const profile =
      '333 A>X; 333 A>Y; 333 A>Z; 333 B>X; 333 B>Y; 333 B>Z; 667 X; 667 Y; 667 Z; 1 A>B>X; 1 A>B>Y; 2 B>A>X';
    expect(count('meek-prf', election(profile, { seats: 3 }))).toMatchObject({
      ok: false,
      error: { kind: 'lotsRequired', stage: 6, between: [3, 4, 5] },
    });
  });
});

describe('Meek’s method, reference rule: the end of the count (B.1, C)', () => {
  it('elects the rest without another count when a defeat leaves as many as there are seats', () => {
    const record = counted('meek-prf', election('5 A>C; 4 B; 3 C', { seats: 2 }));
    // Quota 4.000000001: A is elected. C and B are left for one seat until C is out.
    const [last, before] = [record.stages.at(-1), record.stages.at(-2)];
    expect(namesOf(record, record.elected)).toEqual(['A', 'B']);
    expect(last).toMatchObject({ kind: 'exclusion', excluded: [3], elected: [2] });
    expect(last).toMatchObject({ votes: before?.votes, quota: before?.quota, keepValues: before?.keepValues });
    expect(last?.reasons.map(({ code }) => code).slice(-2)).toEqual(['meek.lastExcluded', 'elected.lastVacancies']);
  });

  it('elects all at the first stage where there are no more candidates than seats, even without votes', () => {
    const record = counted('meek-prf', election('3 B; 1 A', { seats: 3, candidates: 'ABC' }));
    expect(record.stages).toHaveLength(1);
    expect(record.elected).toEqual([2, 1, 3]);
  });

  it('counts an empty box: a quota of 0.000000001, and lots', () => {
    const lots = [{ stage: 2, purpose: 'exclusion', between: [1, 2], chosen: [1] }] as const;
    const record = counted('meek-prf', election('', { seats: 1, candidates: 'AB', lots }));
    expect(record).toMatchObject({ quota: '0.000000001', elected: [2], validPapers: 0 });
  });

  it('leaves withdrawn candidates out of every stage', () => {
    const { candidates, ...input } = election('3 A>B; 2 B; 4 C', { seats: 1 });
    const withdrawn = [{ name: 'A', withdrawn: true }, ...candidates.slice(1)];
    const record = counted('meek-prf', { ...input, candidates: withdrawn });
    expect(votesAt(record, 1)).toEqual({ B: '5.000000000', C: '4.000000000' });
    expect(namesOf(record, record.elected)).toEqual(['B']);
  });
});
