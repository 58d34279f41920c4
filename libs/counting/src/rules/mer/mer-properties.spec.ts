import * as fc from 'fast-check';
import { drawSteadily, smallElection } from '../../../test/arbitraries.js';
import { countDrawing, counted, namesOf } from '../../../test/support.js';
import type { CountInput } from '../../count-input.js';
import { digestOfCount } from '../../count-record.js';
import type { CountRecord, CountStage } from '../../count-record.js';
import { runs } from '../../../../../test/support/thorough.js';

const countOf = (input: CountInput): CountRecord =>
  countDrawing('mer', input, ({ places, ...question }) => drawSteadily(question, places));
const everyCount = (check: (record: CountRecord, input: CountInput) => void) =>
  fc.assert(
    fc.property(smallElection, (input) => check(countOf(input), input)),
    { numRuns: runs(200) },
  );
const everyStage = (check: (stage: CountStage, before: CountStage, record: CountRecord) => void) =>
  everyCount((record) =>
    record.stages.forEach((stage, i) => {
      const before = record.stages[i - 1];
      if (before !== undefined) check(stage, before, record);
    }),
  );

/** Hundredths, from the text in the record. */
const units = (votes: string | undefined) => BigInt((votes ?? '').replace('.', ''));
const sum = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);

describe('Every count by the Model Election Rules', () => {
  it('fills every seat for which someone stands, each with another candidate', () => {
    everyCount(({ elected, seats, candidates }) => {
      const standing = candidates.filter(({ withdrawn }) => !withdrawn).length;
      expect(new Set(elected).size).toBe(Math.min(seats, standing));
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
    everyCount((before, input) => {
      fc.pre(before.lots.length === 0);
      const after = counted('mer', {
        ...input,
        candidates: input.candidates.toReversed(),
        papers: [...input.papers].map(({ marks, papers }) => ({ marks: marks.toReversed(), papers })),
      });
      const order = (record: CountRecord) =>
        record.orderOfElection?.map((place) => [...namesOf(record, place)].sort().join());
      expect([...namesOf(after, after.elected)].sort()).toEqual([...namesOf(before, before.elected)].sort());
      expect(order(after)).toEqual(order(before));
    });
  });

  it('is reproduced, byte for byte, by the lots that it recorded', () => {
    everyCount((record, input) =>
      expect(digestOfCount(counted('mer', { ...input, lots: record.lots }))).toBe(digestOfCount(record)),
    );
  });

  it('gives every elected candidate one place in the order of election', () => {
    everyCount(({ elected, orderOfElection }) =>
      expect((orderOfElection ?? []).flat().sort()).toEqual([...elected].sort()),
    );
  });

  it('has no equals in the order of election where an order of lots is given', () => {
    everyCount((_, input) => {
      const lotOrder = input.candidates.map((__, i) => i + 1).toReversed();
      const record = counted('mer', { ...input, lotOrder });
      expect(record.orderOfElection?.every((place) => place.length === 1)).toBe(true);
    });
  });
});

describe('Every stage of a count by the Model Election Rules', () => {
  it('balances: votes and non-transferable are worth the valid papers (STV48.2(d), 49.10(d))', () => {
    everyStage(({ votes, nonTransferable }, _, { validPapers }) =>
      expect(sum(Object.values(votes).map(units)) + units(nonTransferable)).toBe(BigInt(validPapers) * 100n),
    );
  });

  it('gives to nobody what was not taken from those it names', () => {
    everyStage((stage, before) => {
      for (const [number, votes] of Object.entries(stage.votes)) {
        const change = units(votes) - units(before.votes[number]);
        const received = sum(stage.transfers.filter(({ to }) => to === Number(number)).map((one) => units(one.votes)));
        if (stage.candidates.includes(Number(number))) expect(change).toBeLessThanOrEqual(0n);
        else expect(change).toBe(received);
      }
    });
  });

  it('moves no paper at more than it was worth when received', () => {
    everyStage(({ transfers }) => {
      for (const { value, received } of transfers) expect(units(value)).toBeLessThanOrEqual(units(received));
    });
  });

  it('leaves exactly the quota after a surplus, and transfers papers of one parcel only, all at one value', () => {
    everyStage(({ kind, candidates, votes, quota, transfers }) => {
      if (kind !== 'surplus') return;
      expect(votes[`${candidates[0] ?? 0}`]).toBe(quota);
      expect(new Set(transfers.map(({ received }) => received)).size).toBeLessThanOrEqual(1);
      expect(new Set(transfers.flatMap(({ to, value }) => (to === null ? [] : [value]))).size).toBeLessThanOrEqual(1);
    });
  });

  it('cuts less than a hundredth on each paper', () => {
    everyStage(({ transfers, lostByCutting }) => {
      const papers = transfers.reduce((total, one) => total + one.papers, 0);
      expect(units(lostByCutting)).toBeLessThan(BigInt(Math.max(papers, 1)));
    });
  });
});
