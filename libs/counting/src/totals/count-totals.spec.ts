import * as fc from 'fast-check';
import type { CountInput } from '../count-input.js';
import type { CountRecord } from '../count-record.js';
import type { TotalsInput } from '../count-rule.js';
import { COUNT_RULES, findCountRule } from '../registry.js';
import { stageNarrative } from '../text/text.js';
import { counted } from '../../test/support.js';
import { countTotals } from './count-totals.js';

const people = (n: number) => Array.from({ length: n }, (_, i) => ({ name: `Candidate ${i + 1}` }));
const box = (totals: readonly number[], rest: Partial<TotalsInput> = {}): TotalsInput => ({
  candidates: people(totals.length),
  seats: 1,
  totals,
  ballots: 10,
  ...rest,
});
const recordOf = (rule: string, input: TotalsInput): CountRecord => {
  const record = countTotals(rule, input);
  if (!record.ok) throw new Error(JSON.stringify(record.error));
  return record.value;
};

/** Papers as totals: what they all gave each candidate. */
const addedUp = ({ papers, ...input }: CountInput): TotalsInput => {
  const totals = input.candidates.map(() => 0);
  let ballots = 0;
  for (const { marks, papers: alike } of papers) {
    ballots += alike;
    for (const [i, mark] of marks.entries()) totals[i] = (totals[i] ?? 0) + (mark === 1 ? alike : 0);
  }
  return { ...input, totals, ballots };
};

/** Papers that choose from one to as many as they may: what a proof of the record lets into the box, blank ones aside. */
const anyBox = fc
  .record({
    rule: fc.constantFrom('fptp', 'block', 'approval'),
    candidates: fc.integer({ min: 1, max: 6 }),
    seats: fc.integer({ min: 1, max: 4 }),
    limit: fc.option(fc.integer({ min: 1, max: 4 })),
    choices: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 30 })), { maxLength: 12 }),
  })
  .map(({ rule, candidates, seats, limit, choices }) => {
    const byTheRule = rule === 'approval' ? candidates : seats;
    const most = Math.min(limit ?? byTheRule, byTheRule, candidates);
    const papers = choices.map(([seed, alike]) => {
      const marks = new Uint8Array(candidates);
      for (let k = 0; k <= seed % most; k++) marks[(seed + k * 7) % candidates] = 1;
      return { marks, papers: alike };
    });
    const mostChoices = limit === null ? {} : { mostChoices: most };
    return { rule, input: { candidates: people(candidates), seats, papers, ...mostChoices } satisfies CountInput };
  });

describe('A count from totals (docs/rules/choices.md)', () => {
  it('elects those with most votes, with as many papers as were added up', () => {
    const record = recordOf('fptp', box([3, 5, 2]));
    expect(record).toMatchObject({ elected: [2], validPapers: 10, rejected: [], mostChoices: 1, rule: 'fptp' });
    expect(record.stages.map(({ votes }) => votes)).toEqual([{ 1: '3', 2: '5', 3: '2' }]);
  });

  it('gives what counting the papers gives, of whatever papers the totals are', () => {
    fc.assert(
      fc.property(anyBox, ({ rule, input }) => {
        const [papers, totals] = [tryBoth(() => counted(rule, input)), tryBoth(() => recordOf(rule, addedUp(input)))];
        expect(totals).toEqual(papers);
      }),
      { numRuns: 300 },
    );
  });

  it('says that the papers were not opened, in both languages', () => {
    const record = recordOf('block', box([7, 4, 1], { seats: 2 }));
    const [stage] = record.stages;
    if (!stage) throw new Error('no stage');
    expect(stageNarrative(stage, record, 'en')[0]).toBe(
      '10 ballot papers, added up under encryption; no single one was opened. A paper could choose up to 2 candidates and no more; each choice is one vote. Papers that chose nobody are among them. [choices 1]',
    );
    expect(stageNarrative(stage, record, 'cy')[0]).toContain('dan amgryptiad');
  });

  it('stops at a tie for the last seat until a lot is recorded, and uses the lot', () => {
    const tied = box([4, 4, 1]);
    expect(countTotals('fptp', tied)).toMatchObject({ error: { kind: 'lotsRequired', between: [1, 2], places: 1 } });
    const lots = [{ stage: 1, purpose: 'seat', between: [1, 2], chosen: [2] }] as const;
    expect(recordOf('fptp', { ...tied, lots })).toMatchObject({ elected: [2], lots });
  });

  it('counts the votes for those who have withdrawn for nobody', () => {
    const candidates = [{ name: 'A', withdrawn: true }, { name: 'B' }, { name: 'C' }];
    const record = recordOf('fptp', box([6, 1, 3], { candidates }));
    expect(record).toMatchObject({ elected: [3], stages: [{ votes: { 2: '1', 3: '3' } }] });
  });

  it.each([
    ['more for one candidate than there are papers', box([11, 0])],
    ['more choices than so many papers can give', box([6, 5])],
    ['fewer totals than candidates', { ...box([5, 5]), candidates: people(3) }],
    ['a total that is no whole number', box([1.5, 2])],
    ['less than nothing', box([-1, 2])],
    ['papers that cannot be counted', box([0, 0], { ballots: 0.5 })],
  ])('is of no box: %s', (_, input) => {
    expect(() => countTotals('fptp', input)).toThrow(RangeError);
  });

  it('lets ten papers of one choice give ten choices, and of two choices twenty', () => {
    expect(recordOf('fptp', box([5, 5], { lotOrder: [1, 2] })).elected).toEqual([1]);
    expect(recordOf('block', box([10, 10, 0], { seats: 2 })).elected).toEqual([1, 2]);
    expect(() => countTotals('block', box([10, 10, 1], { seats: 2 }))).toThrow(RangeError);
    expect(() => countTotals('block', box([11, 0, 0], { seats: 2 }))).toThrow(RangeError);
  });

  it('is possible by the rules that add up choices, and by no other', () => {
    const possible = COUNT_RULES.filter(({ fromTotals }) => fromTotals !== undefined).map(({ id }) => id);
    expect(possible).toEqual(['approval', 'block', 'fptp']);
    expect(() => countTotals('scottish', box([1, 2]))).toThrow(RangeError);
    expect(() => countTotals('no such rule', box([1, 2]))).toThrow(RangeError);
    expect(findCountRule('approval')?.fromTotals?.mostChoices(1, 9)).toBe(9);
    expect(findCountRule('block')?.fromTotals?.mostChoices(2, 9)).toBe(2);
  });
});

/** What a count decides, or that it needs a lot. */
function tryBoth(count: () => CountRecord): unknown {
  try {
    const { elected, vacant, validPapers, rejected, stages, seats, mostChoices, candidates } = count();
    const [stage] = stages;
    const reasons = stage?.reasons.slice(1); // the first says how the papers were counted
    return { elected, vacant, validPapers, rejected, seats, mostChoices, candidates, votes: stage?.votes, reasons };
  } catch (error) {
    return error instanceof Error && error.message;
  }
}
