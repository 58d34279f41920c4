import { count } from '../../registry.js';
import { nextKeepValue } from '../meek/keep-value.js';
import { counted, election, namesOf, votesAt } from '../../../test/support.js';

const DOMAIN_PROFILE = '11 A>E>D>F; 6 G>D>E>C; 4 A>D>F>E; 17 C>D>G; 14 B>D>F; 14 B>F; 5 A>C>B; 12 G; 14 F>C>E>D'; // domain reference 10.2

/** Papers of the ERS97 model election as rebuilt from the booklet (domain reference 10.2a), 6 seats. */
const ERS97_MODEL =
  '35 A>B; 3 A>C>I; 11 A>C>F; 5 A>C>G; 6 A>C>H; 20 A>D; 7 A>D>I; 4 A>D>K; 8 A>E; 4 A>H; 1 A>J>E>G; 1 A>J>I; 18 A>K;' +
  '11 A; 81 B; 23 C>A>B; 2 C>A>B>G; 1 C>A>B>H; 1 C>A; 3 D>A>C>G; 1 D>H; 11 D>E>F; 3 D>B; 5 D>B>K; 1 D>C; 105 E; 91 F;' +
  '64 G; 5 H; 42 H>I; 12 H>G; 55 I; 2 J>E; 5 J>H; 14 J>I; 2 J>A>K; 90 K';

describe('Meek’s method after New Zealand: the profile of the domain reference (10.2), 3 seats, 97 papers', () => {
  const record = counted('meek-nz', election(DOMAIN_PROFILE, { seats: 3 }));

  it('elects B, G and F, and excludes E, D and C, without lots', () => {
    expect(namesOf(record, record.elected)).toEqual(['B', 'G', 'F']);
    expect(record.stages.flatMap(({ excluded }) => namesOf(record, excluded))).toEqual(['E', 'D', 'C']);
    expect(record.lots).toEqual([]);
  });
});

describe('Meek’s method after New Zealand: the ERS97 model election as counted by OpenSTV 1.7 and by Hill’s program', () => {
  const record = counted('meek-nz', election(ERS97_MODEL, { seats: 6 }));
  const stage = (number: number) => record.stages[number - 1];

  it('elects Smith, Duke, Carpenter, Freeman, Prince and Vicar in 19 iterations', () => {
    expect(namesOf(record, record.elected).join('')).toBe('AEBKFI');
    expect(record.stages).toHaveLength(19);
    expect(
      record.stages
        .map(({ elected }) => namesOf(record, elected).join(''))
        .join(' ')
        .trim(),
    ).toMatch(/^A {2}E {4}B {4}KF {8}I$/);
  });

  it('excludes Monk, Glazier, Wright and Baron', () => {
    expect(record.stages.flatMap(({ number, excluded }) => excluded.map((one) => [number, one]))).toEqual([
      [3, 10],
      [5, 4],
      [6, 3],
      [11, 7],
    ]);
  });

  it('has the quotas of iterations 1, 2, 7 and 19', () => {
    expect([1, 2, 7, 19].map((number) => stage(number)?.quota)).toEqual([
      '107.571428572',
      '107.261498631',
      '103.708285951',
      '74.487535608',
    ]);
  });

  it('brings Smith down to the quota by a keep value of 0.802771856: 134 × 0.802771856 = 107.571428704', () => {
    expect(stage(2)).toMatchObject({ keepValues: { 1: '0.802771856' }, nonTransferable: '2.169509584' });
    expect(votesAt(record, 2)).toMatchObject({ A: '107.571428704', B: '87.902985040', J: '23.394456288' });
  });

  it('says how the keep value of Smith comes about, and which clause elects at the first step and at later ones', () => {
    expect(stage(1)?.reasons).toContainEqual({
      code: 'meek.firstQuota',
      rule: 'cl. 5',
      candidates: [],
      between: [],
      figures: { papers: 753, divisor: 7, quota: '107.571428572' },
    });
    expect(stage(2)?.reasons[0]).toEqual({
      code: 'meek.keepValue',
      rule: 'cl. 17',
      candidates: [1],
      between: [],
      figures: {
        votes: '134.000000000',
        surplus: '26.428571428',
        quota: '107.571428572',
        before: '1.000000000',
        keepValue: '0.802771856',
      },
    });
    const electing = (number: number) => stage(number)?.reasons.filter(({ code }) => code === 'elected.quota');
    expect(electing(1)).toMatchObject([
      { rule: 'cl. 6', candidates: [1], figures: { votes: '134.000000000', quota: '107.571428572' } },
    ]);
    expect(electing(3)).toMatchObject([{ rule: 'cl. 12', candidates: [5], figures: { quota: stage(3)?.quota } }]);
  });

  it('multiplies what is left after rounding, which tells the ways of rounding apart from iteration 4 on', () => {
    // Papers that reach Duke and Baron through Smith: with products cut, or all rounded up, these figures differ.
    expect(votesAt(record, 4)).toMatchObject({ E: '107.362546712', G: '64.002987621' });
    expect(stage(4)?.nonTransferable).toBe('3.861250347');
  });

  it('ends with the votes and keep values that Hill’s program prints', () => {
    expect(stage(19)).toMatchObject({
      nonTransferable: '231.587250747',
      votes: { 1: '75.057612472', 6: '75.150944685', 8: '70.689610965', 9: '75.026302788', 11: '75.169308709' },
      keepValues: { 1: '0.452154292', 2: '0.614574172', 5: '0.610780881', 6: '0.741808717', 11: '0.715384286' },
    });
  });
});

describe('Meek’s method after New Zealand: steps', () => {
  it('excludes nobody in the first step, however far behind (cl. 5–6)', () => {
    const record = counted('meek-nz', election('9 A; 5 B; 1 C', { seats: 1, candidates: 'ABC' }));
    expect(record.elected).toEqual([1]);
    const open = counted('meek-nz', election('5 A; 4 B; 1 C', { seats: 1, candidates: 'ABC' }));
    expect(open.stages.map(({ kind }) => kind)).toEqual(['first', 'iteration', 'exclusion']);
    expect(open.stages[1]?.votes).toEqual(open.stages[0]?.votes);
  });

  it('sets keep values and excludes in one step (cl. 7–10)', () => {
    // Quota 4.000000001 of 12: A 8 keeps 0.500000001, and C, who cannot reach B with the whole surplus, is out after that.
    const record = counted('meek-nz', election('8 A>B; 3 B; 1 C', { seats: 2 }));
    expect(record.stages[0]).toMatchObject({ elected: [1], quota: '4.000000001' });
    expect(record.stages[1]).toMatchObject({ kind: 'iteration', keepValues: { 1: '0.500000001' }, elected: [2] });
  });

  it('says why: keep value, quota, exclusion that the surplus cannot prevent, convergence', () => {
    const record = counted('meek-nz', election(ERS97_MODEL, { seats: 6 }));
    const codes = record.stages.flatMap(({ reasons }) => reasons.map(({ code }) => code));
    expect(new Set(codes)).toEqual(
      new Set([
        'first.papers',
        'meek.firstQuota',
        'elected.quota',
        'meek.keepValue',
        'meek.quotaAgain',
        'meek.cannotReach',
      ]),
    );
    const domain = counted('meek-nz', election(DOMAIN_PROFILE, { seats: 3 }));
    expect(domain.stages[2]?.reasons.slice(0, 2)).toMatchObject([
      { code: 'meek.converged', rule: 'cl. 13', figures: { surplus: '0.000000011', limit: '0.000100000' } },
      { code: 'exclusion.lowest', rule: 'cl. 13', candidates: [5] },
    ]);
  });
});

describe('Meek’s method after New Zealand: when nine decimals cannot bring the surplus below 0.0001', () => {
  it('excludes the lowest once counting again would be with the same keep values', () => {
    const profile = '2390484 A>B>F>C>D; 2877162 C>E>B>F>A; 4811841 A>F>B>D>C; 2802020 A>B>C';
    const lots = [{ stage: 3, purpose: 'exclusion', between: [4, 5], chosen: [4] }] as const; // D and E have no votes
    const { stages } = counted('meek-nz', election(profile, { seats: 2, lots }));
    const [, second, third] = stages;
    const [keepValue, quota, votes] = [second?.keepValues?.[1], second?.quota, second?.votes[1]].map((text) =>
      BigInt((text ?? '').replace('.', '')),
    );
    expect(nextKeepValue(keepValue ?? 0n, quota ?? 0n, votes ?? 1n)).toBe(keepValue);
    expect((votes ?? 0n) - (quota ?? 0n)).toBeGreaterThan(100_000n);
    expect(third).toMatchObject({ kind: 'exclusion', excluded: [4] });
    expect(third?.reasons[0]).toMatchObject({ code: 'meek.notLess', rule: 'cl. 13' });
  });

  it('excludes a candidate once nobody hopeful has votes and the surplus falls no more', () => {
    // Quota and keep values fall towards nothing. Without this the count would take thousands of stages.
    const order = [1, 2, 3, 4, 5, 6, 7];
    const record = counted('meek-nz', {
      ...election('6 A>B>C>D', { seats: 5, candidates: 'ABCDEFG' }),
      lotOrder: order,
    });
    expect(record.elected.slice(0, 4)).toEqual([1, 2, 3, 4]);
    expect(record.stages.length).toBeLessThan(60);
    expect(record.stages.some(({ reasons }) => reasons[0]?.code === 'meek.notLess')).toBe(true);
  });
});

describe('Meek’s method after New Zealand: ties for exclusion (cl. 19 and 40)', () => {
  it('excludes who had fewer votes at the first stage at which they differed', () => {
    // B and C are level at 3 once D is out; at stage 1 B had 3 and C 2.
    const record = counted('meek-nz', election('5 A; 3 B; 2 C; 1 D>C', { seats: 1 }));
    expect(record.stages.map(({ excluded }) => namesOf(record, excluded).join())).toEqual(['', '', 'D', 'C']);
    expect(record.stages[3]?.reasons[1]).toMatchObject({
      code: 'exclusion.earliestStage',
      rule: 'cl. 19',
      candidates: [3],
      between: [2, 3],
      figures: { stage: 1 },
    });
  });

  it('asks for a lot where they never differed, and only between the lowest', () => {
    const tied = election('5 A; 2 B; 2 C; 3 D', { seats: 1 });
    expect(count('meek-nz', tied)).toMatchObject({
      ok: false,
      error: { kind: 'lotsRequired', stage: 3, purpose: 'exclusion', between: [2, 3], places: 1 },
    });
    const lots = [{ stage: 3, purpose: 'exclusion', between: [2, 3], chosen: [2] }] as const;
    expect(counted('meek-nz', { ...tied, lots }).stages[2]).toMatchObject({ kind: 'exclusion', excluded: [2] });
  });
});

describe('Meek’s method after New Zealand: the end of the count (cl. 3)', () => {
  it('elects the rest without another count when an exclusion leaves as many as there are seats', () => {
    // Quota 4.000000001: A is elected. B and C are left for one seat; with A's surplus C comes to 3.999999995, B has 4.
    const two = counted('meek-nz', election('5 A>C; 4 B; 3 C', { seats: 2 }));
    const [last, before] = [two.stages.at(-1), two.stages.at(-2)];
    expect(last).toMatchObject({ kind: 'exclusion', excluded: [3], elected: [2], votes: before?.votes });
    expect(last?.reasons.map(({ code }) => code).slice(-2)).toEqual(['meek.lastExcluded', 'elected.lastVacancies']);
    expect(two.elected).toEqual([1, 2]);
  });

  it('elects all at the first stage where there are no more candidates than seats', () => {
    const record = counted('meek-nz', election('3 B; 1 A', { seats: 3, candidates: 'ABC' }));
    expect(record.stages).toHaveLength(1);
    expect(record.elected).toEqual([2, 1, 3]);
  });

  it('counts an empty box: a quota of 0.000000001, and lots', () => {
    const lots = [{ stage: 3, purpose: 'exclusion', between: [1, 2], chosen: [1] }] as const;
    const record = counted('meek-nz', election('', { seats: 1, candidates: 'AB', lots }));
    expect(record).toMatchObject({ quota: '0.000000001', elected: [2], validPapers: 0 });
  });
});
