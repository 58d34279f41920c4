import * as fc from 'fast-check';
import { digestOfCount, LANGUAGES, textReport } from '#libs/counting';
import type { CountInput, CountRecord, CountStage } from '#libs/counting';
import { drawSteadily, smallElection } from '../../../test/arbitraries.js';
import { countDrawing, counted, namesOf } from '../../../test/support.js';
import { runs } from '../../../../../test/support/thorough.js';

const countOf = (input: CountInput): CountRecord =>
  countDrawing('ers97', input, ({ places, ...question }) => drawSteadily(question, places));

const everyCount = (check: (record: CountRecord, input: CountInput) => void) =>
  fc.assert(
    fc.property(smallElection, (input) => check(countOf(input), input)),
    { numRuns: runs(300) },
  );

/** Hundredths, from the text in the record. */
const units = (votes: string | null | undefined) => BigInt((votes ?? '').replace('.', ''));
const sum = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);

/** Every stage but the first, with the one before it and everyone elected until then. */
const everyMove = (check: (stage: CountStage, before: CountStage, electedBefore: readonly number[]) => void) =>
  everyCount(({ stages }) =>
    stages.forEach((stage, i) => {
      const before = stages[i - 1];
      if (before)
        check(
          stage,
          before,
          stages.slice(0, i).flatMap(({ elected }) => elected),
        );
    }),
  );

/** Of those who were elected: all votes above the quota. */
const surpluses = ({ votes, quota }: CountStage, elected: readonly number[]) =>
  sum(elected.map((one) => units(votes[one]) - units(quota)).filter((surplus) => surplus > 0n));

const outBy = (record: CountRecord, stage: CountStage) =>
  record.stages.filter(({ number }) => number <= stage.number).flatMap(({ excluded }) => excluded);

describe('Every ERS97 count', () => {
  it('elects as many as there are seats, or all who stand, each once', () => {
    everyCount(({ elected }, { seats, candidates }) => {
      const standing = candidates.filter(({ withdrawn }) => withdrawn !== true).length;
      expect(new Set(elected).size).toBe(Math.min(seats, standing));
      expect(elected).toHaveLength(Math.min(seats, standing));
    });
  });

  it('keeps every vote at every stage', () => {
    everyCount(({ stages, validPapers }) => {
      for (const { votes, nonTransferable } of stages)
        expect(sum(Object.values(votes).map(units)) + units(nonTransferable)).toBe(BigInt(validPapers) * 100n);
    });
  });

  it('does not depend on the order of the papers, nor on how many come at once', () => {
    everyCount((record, input) => {
      const apart = [...input.papers].flatMap(({ marks, papers }) =>
        Array.from({ length: papers }, () => ({ marks, papers: 1 })),
      );
      expect(countOf({ ...input, papers: apart.toReversed() })).toEqual(record);
    });
  });

  it('does not depend on the order of candidates on the paper, as long as no lot decides', () => {
    everyCount((record, input) => {
      fc.pre(record.lots.length === 0);
      const reversed = counted('ers97', {
        ...input,
        candidates: input.candidates.toReversed(),
        papers: [...input.papers].map(({ marks, papers }) => ({ marks: marks.toReversed(), papers })),
      });
      const names = (one: CountRecord) => [...namesOf(one, one.elected)].sort();
      expect(names(reversed)).toEqual(names(record));
    });
  });

  it('is the same again with the lots that it recorded (5.6.3)', () => {
    everyCount((record, input) => {
      expect(digestOfCount(counted('ers97', { ...input, lots: record.lots }))).toBe(digestOfCount(record));
    });
  });

  it('is told in both languages, with every figure', () => {
    everyCount((record) => {
      for (const language of LANGUAGES) expect(textReport(record, 'ERS97', language)).not.toMatch(/[{}]|undefined|NaN/);
    });
  });

  it('says for every stage what was done, why, and under which paragraph', () => {
    everyCount(({ stages }) => {
      for (const { reasons } of stages) {
        expect(reasons.length).toBeGreaterThan(1);
        for (const { rule } of reasons) expect(rule).toMatch(/^para\. 5\.\d\.\d+/);
      }
    });
  });

  it('has a quota that only falls, and not after the first election (5.4.8)', () => {
    everyMove((stage, before, electedBefore) => {
      expect(units(stage.quota)).toBeLessThanOrEqual(units(before.quota));
      if (electedBefore.length > 0) expect(stage.quota).toBe(before.quota);
    });
  });

  it('transfers a surplus only if it exceeds the difference of the two lowest, and leaves the quota (5.2.2)', () => {
    everyCount((record) => {
      record.stages.forEach((stage, i) => {
        const before = record.stages[i - 1];
        if (stage.kind !== 'surplus' || before === undefined) return;
        const elected = record.stages.slice(0, i).flatMap((one) => one.elected);
        const [lowest = 0n, second = 0n] = Object.entries(before.votes)
          .filter(([number]) => ![...elected, ...outBy(record, before)].includes(Number(number)))
          .map(([, votes]) => units(votes))
          .sort((a, b) => (a < b ? -1 : 1));
        expect(surpluses(before, elected)).toBeGreaterThan(second - lowest);
        expect(stage.votes[stage.candidates[0] ?? 0]).toBe(stage.quota);
      });
    });
  });

  it('excludes one of the lowest, or several who with all surpluses have no more than the next (5.2.5)', () => {
    everyCount((record) => {
      record.stages.forEach((stage, i) => {
        const before = record.stages[i - 1];
        if (stage.kind !== 'exclusion' || before === undefined) return;
        const elected = record.stages.slice(0, i).flatMap((one) => one.elected);
        const gone = [...elected, ...outBy(record, stage)];
        const remaining = Object.entries(before.votes)
          .filter(([number]) => !gone.includes(Number(number)))
          .map(([, votes]) => units(votes));
        const leaving = sum(stage.excluded.map((one) => units(before.votes[one])));
        const held = stage.excluded.length === 1 ? 0n : surpluses(before, elected);
        for (const votes of remaining) expect(leaving + held).toBeLessThanOrEqual(votes);
        expect(remaining.length).toBeGreaterThan(record.seats - elected.length);
      });
    });
  });

  it('elects instead of excluding only where a lot has parted equals: all others have enough before (5.5.1)', () => {
    everyCount(({ stages }) => {
      for (const { reasons } of stages) {
        const at = reasons.findIndex(({ code }) => code === 'ers97.elected.insteadOfExclusion');
        if (at >= 0) expect(reasons[at - 1]?.code).toBe('exclusion.lot');
      }
    });
  });

  it('accounts for every transfer: what is not received by others is non-transferable', () => {
    everyMove((stage, before) => {
      const received = stage.transfers.filter(({ to }) => to !== null).map(({ votes }) => units(votes));
      const given = stage.candidates.map((one) => units(before.votes[one]) - units(stage.votes[one]));
      expect(units(stage.nonTransferable) - units(before.nonTransferable)).toBe(sum(given) - sum(received));
    });
  });
});
