import { COUNT_RULES } from '#libs/counting';
import type { CountInput, CountRecord } from '#libs/counting';
import { counted, election, namesOf } from '../../test/support.js';

/** The same election in which R stands for “re-open nominations”. */
const reopens = (input: CountInput): CountInput => ({
  ...input,
  candidates: input.candidates.map((one) => (one.name === 'R' ? { ...one, reopensNominations: true } : one)),
});
const seated = (record: CountRecord) => namesOf(record, record.elected).join('');
const everElected = (record: CountRecord) =>
  namesOf(
    record,
    record.stages.flatMap(({ elected }) => elected),
  ).join('');

// Three seats, 40 papers, quota 11: A 15, then A’s surplus of 4 takes R from 9 to 13; then D goes and C, with 8 and 3 from
// D, has the quota of 11 as well. All surpluses are for nobody, so every rule by stages elects A, R and C in this order.
const STV = reopens(election('15 A>R; 9 R; 8 C; 5 B; 3 D>C', { seats: 3, candidates: 'ABCDR' }));
// Choices, points and ranks alike: A 9, R 7, C 5, B 2.
const CHOICES = reopens(election('9 A; 7 R; 5 C; 2 B', { seats: 3, candidates: 'ABCR' }));

const BY_STAGES = ['ers97', 'meek-nz', 'meek-prf', 'mer', 'ni-gregory', 'scottish'];
const BY_SUMS = ['approval', 'block', 'borda', 'cumulative', 'fptp'];

describe('“Re-open nominations” in a count by stages', () => {
  it.each(BY_STAGES)('%s: is counted like any candidate, and elected after A and before C', (rule) => {
    expect(everElected(counted(rule, STV))).toBe('ARC');
  });

  it.each(BY_STAGES)(
    '%s: leaves its own seat and all not filled before it empty, unless the rule-book says otherwise',
    (rule) => {
      for (const input of [STV, { ...STV, reopening: 'allSeatsLeft' } as const]) {
        const record = counted(rule, input);
        expect(seated(record)).toBe('A');
        expect(record.vacant).toBe(2);
      }
    },
  );

  it.each(BY_STAGES)('%s: leaves only its own seat empty where the rule-book says so', (rule) => {
    const record = counted(rule, { ...STV, reopening: 'oneSeat' });
    expect(seated(record)).toBe('AC');
    expect(record.vacant).toBe(1);
  });

  it.each(BY_STAGES)('%s: changes no stage by the policy, only who has a seat', (rule) => {
    const policies = (['allSeatsLeft', 'oneSeat'] as const).map((reopening) => counted(rule, { ...STV, reopening }));
    expect(policies[0]?.stages).toEqual(policies[1]?.stages);
  });
});

describe('“Re-open nominations” where choices or points are added up', () => {
  it.each(BY_SUMS)('%s: leaves empty its own seat and those of all with fewer votes', (rule) => {
    const record = counted(rule, CHOICES);
    expect(everElected(record)).toBe('ARC');
    expect(seated(record)).toBe('A');
    expect(record.vacant).toBe(2);
  });

  it.each(BY_SUMS)('%s: leaves only its own seat empty where the rule-book says so', (rule) => {
    const record = counted(rule, { ...CHOICES, reopening: 'oneSeat' });
    expect(seated(record)).toBe('AC');
    expect(record.vacant).toBe(1);
  });
});

describe('“Re-open nominations” in a contest for one seat', () => {
  it.each(COUNT_RULES.map(({ id }) => id))('%s: leaves the seat empty by either policy', (rule) => {
    const input = reopens(election('9 R; 4 A; 1 B', { seats: 1, candidates: 'ABR' }));
    for (const reopening of ['allSeatsLeft', 'oneSeat'] as const)
      expect(counted(rule, { ...input, reopening })).toMatchObject({ elected: [], vacant: 1 });
  });

  it.each(COUNT_RULES.map(({ id }) => id))('%s: changes nothing where it is not elected', (rule) => {
    const plain = election('9 A; 4 R; 1 B', { seats: 1, candidates: 'ABR' });
    expect(counted(rule, reopens(plain))).toMatchObject({ elected: [1], vacant: 0 });
  });
});

describe('Who has a seat', () => {
  it('is nobody if “re-open nominations” is elected first and ends the filling of seats', () => {
    const first = reopens(election('15 R; 9 A; 8 B', { seats: 2, candidates: 'ABR' }));
    expect(counted('scottish', first)).toMatchObject({ elected: [], vacant: 2 });
    expect(counted('scottish', { ...first, reopening: 'oneSeat' })).toMatchObject({ elected: [1], vacant: 1 });
  });

  it('is everyone elected if “re-open nominations” comes last: it leaves its own seat empty by either policy', () => {
    const last = reopens(election('15 A; 9 B; 8 R; 1 C', { seats: 3, candidates: 'ABCR' }));
    for (const reopening of ['allSeatsLeft', 'oneSeat'] as const)
      expect(counted('scottish', { ...last, reopening })).toMatchObject({ elected: [1, 2], vacant: 1 });
  });

  it('is fewer than there are seats where too few stood, and the rest is vacant', () => {
    expect(counted('scottish', election('3 A; 2 B', { seats: 5 }))).toMatchObject({ elected: [1, 2], vacant: 3 });
  });

  it('is not “re-open nominations” if it was withdrawn from the paper', () => {
    const input = reopens(election('9 R>A; 4 A; 1 B', { seats: 1, candidates: 'ABR' }));
    const candidates = input.candidates.map((one) => (one.name === 'R' ? { ...one, withdrawn: true } : one));
    expect(counted('scottish', { ...input, candidates })).toMatchObject({ elected: [1], vacant: 0 });
  });
});
