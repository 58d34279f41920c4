import * as fc from 'fast-check';
import { COUNT_RULES, digestOfCount } from '#libs/counting';
import type { CountInput, CountRecord } from '#libs/counting';
import { drawSteadily, smallElection } from './arbitraries.js';
import { countDrawing, counted, namesOf } from './support.js';
import { runs } from '../../../test/support/thorough.js';

const countOf = (rule: string, input: CountInput): CountRecord =>
  countDrawing(rule, input, ({ places, ...question }) => drawSteadily(question, places));

const standing = ({ candidates }: CountInput) => candidates.filter(({ withdrawn }) => withdrawn !== true).length;

const anyRule = fc.constantFrom(...COUNT_RULES);
const everyCount = (check: (rule: string, input: CountInput) => void) =>
  fc.assert(
    fc.property(anyRule, smallElection, ({ id, seats }, input) =>
      check(id, seats === 'one' ? { ...input, seats: 1 } : input),
    ),
    { numRuns: runs(800) },
  );

/** Hundred-thousandths, from the text in the record. */
const units = (votes: string) => BigInt(votes.replace('.', ''));
const sum = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);

describe('Every count', () => {
  it('elects as many as there are seats, or all who stand', () => {
    everyCount((rule, input) => {
      const { elected } = countOf(rule, input);
      expect(elected).toHaveLength(Math.min(input.seats, standing(input)));
      expect(new Set(elected).size).toBe(elected.length);
    });
  });

  it('accounts for every paper in the box', () => {
    everyCount((rule, input) => {
      const { validPapers, rejected } = countOf(rule, input);
      const inBox = [...input.papers].reduce((total, { papers }) => total + papers, 0);
      expect(validPapers + rejected.reduce((total, { papers }) => total + papers, 0)).toBe(inBox);
    });
  });

  it('does not depend on the order of the papers, nor on how many come at once', () => {
    everyCount((rule, input) => {
      const apart = [...input.papers].flatMap(({ marks, papers }) =>
        Array.from({ length: papers }, () => ({ marks, papers: 1 })),
      );
      expect(countOf(rule, { ...input, papers: apart.toReversed() })).toEqual(countOf(rule, input));
    });
  });

  it('elects with every paper doubled whom it elects without, where it counts to whole papers or to fractions', () => {
    const exact = fc.constantFrom('av', 'fptp', 'block', 'approval', 'cumulative', 'borda', 'schulze');
    fc.assert(
      fc.property(exact, smallElection, (rule, { papers, ...rest }) => {
        const input = { ...rest, ...(rule === 'av' && { seats: 1 }) };
        const doubled = [...papers].map((alike) => ({ ...alike, papers: alike.papers * 2 }));
        expect(countOf(rule, { ...input, papers: doubled }).elected).toEqual(
          countOf(rule, { ...input, papers }).elected,
        );
      }),
    );
  });

  it('renames its winners when the candidates are renamed', () => {
    everyCount((rule, input) => {
      const renamed = input.candidates.map((candidate, i) => ({ ...candidate, name: `X${-i}` }));
      const [before, after] = [countOf(rule, input), countOf(rule, { ...input, candidates: renamed })];
      expect(namesOf(after, after.elected)).toEqual(before.elected.map((number) => renamed[number - 1]?.name));
      expect(after.stages).toEqual(before.stages);
    });
  });

  it('does not depend on the order of candidates on the paper, as long as no lot decides', () => {
    everyCount((rule, input) => {
      const before = countOf(rule, input);
      fc.pre(before.lots.length === 0);
      const reversed = {
        ...input,
        candidates: input.candidates.toReversed(),
        papers: [...input.papers].map(({ marks, papers }) => ({ marks: marks.toReversed(), papers })),
      };
      const after = counted(rule, reversed);
      expect([...namesOf(after, after.elected)].sort()).toEqual([...namesOf(before, before.elected)].sort());
    });
  });

  it('is reproduced, byte for byte, by the lots that it recorded', () => {
    everyCount((rule, input) => {
      const record = countOf(rule, input);
      expect(digestOfCount(counted(rule, { ...input, lots: record.lots }))).toBe(digestOfCount(record));
    });
  });
});

describe('Every stage of a Scottish count', () => {
  const everyStage = (check: (record: CountRecord, stage: CountRecord['stages'][number], before: number) => void) =>
    fc.assert(
      fc.property(smallElection, (input) => {
        const record = countOf('scottish', input);
        record.stages.forEach((stage, i) => check(record, stage, i - 1));
      }),
      { numRuns: runs(400) },
    );

  it('balances: votes and non-transferable are worth the valid papers', () => {
    everyStage(({ validPapers }, { votes, nonTransferable }) => {
      expect(sum(Object.values(votes).map(units)) + units(nonTransferable)).toBe(BigInt(validPapers) * 100_000n);
    });
  });

  it('is explained by its transfers: what the candidate lost is what others received, plus non-transferable', () => {
    everyStage(({ stages }, stage, before) => {
      const earlier = stages[before];
      if (earlier === undefined) return;
      for (const [number, votes] of Object.entries(stage.votes)) {
        const received = sum(stage.transfers.filter(({ to }) => to === Number(number)).map((one) => units(one.votes)));
        const gave = stage.candidates.includes(Number(number))
          ? sum(stage.transfers.map((one) => units(one.votes))) + units(stage.lostByCutting)
          : 0n;
        expect(units(votes)).toBe(units(earlier.votes[number] ?? '') + received - gave);
      }
    });
  });

  it('loses less than a hundred-thousandth on each paper moved', () => {
    everyStage((_, { transfers, lostByCutting }) => {
      const papers = transfers.reduce((total, one) => total + one.papers, 0);
      expect(units(lostByCutting)).toBeLessThan(BigInt(Math.max(papers, 1)));
    });
  });

  it('gives its cause and cites a rule', () => {
    everyStage((_, { reasons }) => {
      expect(reasons.length).toBeGreaterThan(0);
      for (const { rule } of reasons) expect(rule).toMatch(/^r\. \d\d/);
    });
  });
});
