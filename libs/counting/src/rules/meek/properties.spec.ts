import * as fc from 'fast-check';
import { digestOfCount } from '../../count-record.js';
import type { CountInput } from '../../count-input.js';
import type { CountRecord } from '../../count-record.js';
import { longestRun } from '../../papers/marks.js';
import { drawSteadily, smallElection } from '../../../test/arbitraries.js';
import { walkPapers } from '../../../test/reference/plain-walk.js';
import { countDrawing, counted, namesOf } from '../../../test/support.js';
import { runs } from '../../../../../test/support/thorough.js';

const RULES = ['meek-prf', 'meek-nz'] as const;
const countOf = (rule: string, input: CountInput): CountRecord =>
  countDrawing(rule, input, ({ places, ...question }) => drawSteadily(question, places));

const everyCount = (check: (rule: string, input: CountInput) => void) =>
  fc.assert(
    fc.property(fc.constantFrom(...RULES), smallElection, (rule, input) => check(rule, input)),
    { numRuns: runs(300) },
  );

const units = (votes: string) => BigInt(votes.replace('.', ''));
const sum = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);

/** For each single valid paper the candidates in order of preference, withdrawn ones left out. */
function ordersOf({ candidates, papers }: CountInput): readonly (readonly number[])[] {
  const run = new Uint8Array(255);
  return [...papers].flatMap(({ marks, papers: alike }) => {
    const { length } = longestRun(marks, run);
    const order = [...run.subarray(0, length)].filter((one) => candidates[one - 1]?.withdrawn !== true);
    return order.length === 0 ? [] : Array.from({ length: alike }, () => order);
  });
}

describe('Every count by Meek’s method', () => {
  it('has at each stage the votes of a walk through every single paper with the keep values of the stage', () => {
    let walked = 0;
    everyCount((rule, input) => {
      const record = countOf(rule, input);
      const orders = ordersOf(input);
      const excluded = new Set<number>();
      for (const stage of record.stages) {
        if (stage.reasons.some(({ code }) => code === 'meek.lastExcluded')) continue; // not counted again
        stage.excluded.forEach((one) => excluded.add(one));
        const keepValues = new Map(
          Object.keys(stage.votes).map((one) => [
            Number(one),
            excluded.has(Number(one)) ? 0n : units(stage.keepValues?.[one] ?? '1.000000000'),
          ]),
        );
        const votes = walkPapers(orders, keepValues);
        expect(new Map(Object.entries(stage.votes).map(([one, held]) => [Number(one), units(held)]))).toEqual(votes);
        walked++;
      }
    });
    expect(walked).toBeGreaterThan(runs(400));
  });

  it('balances: votes and non-transferable are worth the valid papers', () => {
    everyCount((rule, input) => {
      const { stages, validPapers } = countOf(rule, input);
      for (const { votes, nonTransferable } of stages)
        expect(sum(Object.values(votes).map(units)) + units(nonTransferable)).toBe(
          BigInt(validPapers) * 1_000_000_000n,
        );
    });
  });

  it('has at each stage the quota of the votes held: cut to nine decimals, plus 0.000000001', () => {
    everyCount((rule, input) => {
      const { stages, seats } = countOf(rule, input);
      for (const { votes, quota, reasons } of stages) {
        if (reasons.some(({ code }) => code === 'meek.lastExcluded')) continue;
        const held = sum(Object.values(votes).map(units));
        expect(units(quota ?? '')).toBe(held / BigInt(seats + 1) + 1n);
      }
    });
  });

  it('elects as many as there are seats, or all who stand', () => {
    everyCount((rule, input) => {
      const { elected } = countOf(rule, input);
      const standing = input.candidates.filter(({ withdrawn }) => withdrawn !== true).length;
      expect(elected).toHaveLength(Math.min(input.seats, standing));
      expect(new Set(elected).size).toBe(elected.length);
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

  it('does not depend on the order of candidates on the paper, as long as no lot decides', () => {
    everyCount((rule, input) => {
      const before = countOf(rule, input);
      fc.pre(before.lots.length === 0);
      const after = counted(rule, {
        ...input,
        candidates: input.candidates.toReversed(),
        papers: [...input.papers].map(({ marks, papers }) => ({ marks: marks.toReversed(), papers })),
      });
      expect([...namesOf(after, after.elected)].sort()).toEqual([...namesOf(before, before.elected)].sort());
      expect(after.stages.map(({ quota }) => quota)).toEqual(before.stages.map(({ quota }) => quota));
    });
  });

  it('is reproduced, byte for byte, by the lots that it recorded', () => {
    everyCount((rule, input) => {
      const record = countOf(rule, input);
      expect(digestOfCount(counted(rule, { ...input, lots: record.lots }))).toBe(digestOfCount(record));
    });
  });
});
