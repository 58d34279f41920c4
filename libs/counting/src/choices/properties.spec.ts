import * as fc from 'fast-check';
import { digestOfCount } from '../count-record.js';
import type { CountRecord } from '../count-record.js';
import type { CountInput } from '../count-input.js';
import { PaperBox } from '../papers/paper-box.js';
import { drawSteadily, smallElection } from '../../test/arbitraries.js';
import { countDrawing, counted, namesOf } from '../../test/support.js';
import { runs } from '../../../../test/support/thorough.js';

const RULES = ['av', 'fptp', 'block', 'approval', 'cumulative', 'borda', 'schulze'];

const countOf = (rule: string, input: CountInput): CountRecord =>
  countDrawing(rule, input, ({ places, ...question }) => drawSteadily(question, places));

/** Marks of 0 to 2 as well, so that choices and points are often valid; one seat where a rule fills no more. */
const anyCount = fc
  .tuple(fc.constantFrom(...RULES), smallElection, fc.boolean())
  .map(([rule, election, isLow]): readonly [string, CountInput] => {
    const papers = [...election.papers].map(({ marks, papers: alike }) => ({
      marks: isLow ? marks.map((mark) => mark % 3) : marks,
      papers: alike,
    }));
    return [rule, { ...election, papers, mostPoints: 9, seats: rule === 'av' ? 1 : election.seats }];
  });

const everyCount = (check: (rule: string, input: CountInput) => void) =>
  fc.assert(
    fc.property(anyCount, ([rule, input]) => check(rule, input)),
    { numRuns: runs(300) },
  );

const boxWith = (input: CountInput, unitsPerVote: number, units: number) => {
  const box = new PaperBox(input.candidates.length);
  box.divideVotes(unitsPerVote);
  for (const { marks, papers } of input.papers) box.addMarks(marks, papers * units);
  return box;
};

describe('Every count by choices, points, Borda, Schulze or the alternative vote', () => {
  it('elects as many as there are seats, or all who stand', () => {
    everyCount((rule, input) => {
      const { elected, vacant } = countOf(rule, input);
      const standing = input.candidates.filter(({ withdrawn }) => withdrawn !== true).length;
      expect(elected).toHaveLength(Math.min(input.seats, standing));
      expect(new Set(elected).size).toBe(elected.length);
      expect(vacant).toBe(input.seats - elected.length);
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
    });
  });

  it('is reproduced, byte for byte, by the lots that it recorded', () => {
    everyCount((rule, input) => {
      const record = countOf(rule, input);
      expect(digestOfCount(counted(rule, { ...input, lots: record.lots }))).toBe(digestOfCount(record));
    });
  });

  it('elects the same if every paper weighs two thirds of a vote', () => {
    everyCount((rule, input) => {
      const weighed = countOf(rule, { ...input, papers: boxWith(input, 3, 2) });
      const whole = countOf(rule, { ...input, papers: boxWith(input, 1, 1) });
      expect(weighed.elected).toEqual(whole.elected);
      expect([weighed.unitsPerVote, weighed.validPapers]).toEqual([3, 2 * whole.validPapers]);
      const votes = Object.values(whole.stages.at(-1)?.votes ?? {}).map((held) => `${2n * BigInt(held)}`);
      expect(Object.values(weighed.stages.at(-1)?.votes ?? {})).toEqual(votes);
    });
  });

  it('gives a cause and a rule for everyone elected, at every stage', () => {
    everyCount((rule, input) => {
      for (const { elected, reasons } of countOf(rule, input).stages) {
        expect(reasons.every((reason) => reason.rule.length > 0)).toBe(true);
        for (const candidate of elected)
          expect(
            reasons.some(({ code, candidates }) => code !== 'schulze.compared' && candidates.includes(candidate)),
          ).toBe(true);
      }
    });
  });

  it('elects nobody with fewer votes or points than somebody left out', () => {
    everyCount((rule, input) => {
      fc.pre(rule !== 'schulze');
      const { elected, stages } = countOf(rule, input);
      const votes = stages.at(-1)?.votes ?? {};
      const held = (candidate: number | string) => BigInt(votes[candidate] ?? '');
      const others = Object.keys(votes).filter((candidate) => !elected.includes(Number(candidate)));
      for (const one of elected) for (const other of others) expect(held(one) >= held(other)).toBe(true);
    });
  });

  it('holds every vote of the papers: first preferences, choices or points', () => {
    everyCount((rule, input) => {
      const { validPapers, stages } = countOf(rule, input);
      for (const { votes, nonTransferable } of stages) {
        const held = Object.values(votes).reduce((sum, one) => sum + BigInt(one), BigInt(nonTransferable));
        if (rule === 'av' || rule === 'schulze') expect(held).toBe(BigInt(validPapers));
        else if (rule !== 'borda') expect(held).toBeGreaterThanOrEqual(BigInt(validPapers));
      }
    });
  });
});
