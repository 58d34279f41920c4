import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { count } from '#libs/counting';
import type { CountRecord } from '#libs/counting';
import { compareFigures, cut, sumOf } from './figures.js';
import { outcomesOf } from './outcomes.js';
import { enoughPlaces, placesOfRecord, shownRecord, totalOf } from './shown-record.js';
import { stageTable } from './stage-table.js';
import { isCrowded, movedAt } from './votes-moved.js';

const NAMES = ['Ash', 'Beech', 'Cedar', 'Elm', 'Fir'];

/** Counted by the Scottish rules; ties are settled by the order of the paper. */
function counted(papers: readonly (readonly number[])[], seats: number): CountRecord {
  const candidates = NAMES.map((name) => ({ name }));
  const marked = papers.map((marks) => ({ marks: Uint8Array.from(marks), papers: 1 }));
  const outcome = count('scottish', { candidates, seats, papers: marked, lotOrder: NAMES.map((_, i) => i + 1) });
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
}

const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 });
const paper = order.map((chosen) => NAMES.map((_, i) => chosen.indexOf(i) + 1));
const record = fc
  .record({ papers: fc.array(paper, { minLength: 3, maxLength: 40 }), seats: fc.integer({ min: 1, max: 4 }) })
  .map(({ papers, seats }) => counted(papers, seats));

/** Each run is a whole count. */
const RUNS = { numRuns: 40 };

describe('any count', () => {
  it('adds up to the valid papers at every stage, with whatever decimals it is shown', () => {
    fc.assert(
      fc.property(record, fc.integer({ min: 0, max: 6 }), (whole, places) =>
        shownRecord(whole, places).stages.every(
          (stage) => compareFigures(totalOf(stage), String(whole.validPapers)) === 0,
        ),
      ),
      RUNS,
    );
  });

  it('shows figures of the record, cut and never changed, and with all decimals the record itself', () => {
    fc.assert(
      fc.property(record, (whole) => {
        const { rows } = stageTable(shownRecord(whole, 2));
        const isCut = rows.every(({ number, cells }) =>
          cells.every(({ stage, total }) => {
            const votes = whole.stages[stage - 1]?.votes[number] ?? '0';
            return total === null ? /^0\.0*$/.test(votes) : total === cut(votes, 2);
          }),
        );
        return isCut && shownRecord(whole, placesOfRecord(whole)) === whole;
      }),
      RUNS,
    );
  });

  it('lists everybody once: first who was elected, in order, then by how far they got', () => {
    fc.assert(
      fc.property(record, (whole) => {
        const outcomes = outcomesOf(whole);
        const elected = outcomes.filter(({ outcome }) => outcome.kind === 'elected').map(({ number }) => number);
        const left = outcomes.flatMap(({ outcome }) => (outcome.kind === 'excluded' ? [outcome.stage] : []));
        return (
          outcomes.length === NAMES.length &&
          elected.join() === whole.elected.join() &&
          left.every((stage, i) => i === 0 || stage <= (left[i - 1] ?? 0))
        );
      }),
      RUNS,
    );
  });

  it('moves votes only to others, and never less than none', () => {
    fc.assert(
      fc.property(record, ({ stages }) =>
        stages.every((stage, i) => {
          const before = stages[i - 1];
          const moved = before === undefined ? [] : movedAt(stage, before);
          return moved.every(({ from, to, votes }) => from !== to && !votes.startsWith('-'));
        }),
      ),
      RUNS,
    );
  });
});

describe('a count by hand', () => {
  // 9 papers, 2 seats: quota 4. Ash has 6, 2 too many, all with Beech next: each is worth 2/6 = 0.33333.
  const ash = [1, 2, 0, 0, 0];
  const whole = counted([ash, ash, ash, ash, ash, ash, [0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 1, 0, 0]], 2);

  it('shows what six papers of a third bring, cut, and the rest with what nobody holds', () => {
    const { rows, nobody } = stageTable(shownRecord(whole, 2));
    expect(rows.slice(0, 2).map(({ name, cells }) => [name, cells[1]?.change, cells[1]?.total])).toEqual([
      ['Ash', '-2.00', '4.00'],
      ['Beech', '1.99', '2.99'],
    ]);
    expect(nobody[1]).toEqual({ stage: 2, total: '0.01', change: '0.01', isElectedHere: false });
    expect(sumOf(['4.00', '2.99', '2.00', '0.01'])).toBe('9.00');
  });

  it('says who was elected when, and that the second took the last seat', () => {
    const [first, second] = outcomesOf(whole);
    expect(first).toEqual({ number: 1, name: 'Ash', outcome: { kind: 'elected', stage: 1, isLastSeat: false } });
    expect(second).toMatchObject({ number: 2, name: 'Beech', outcome: { kind: 'elected', isLastSeat: true } });
  });

  it('has no candidate in a row after the stage at which they went out with nothing', () => {
    const { rows } = stageTable(whole);
    const gone = rows.find(({ name }) => name === 'Fir');
    const out = gone?.outcome.kind === 'excluded' ? gone.outcome.stage : 0;
    expect(gone?.cells[out - 1]?.total).toBe('0.00000');
    expect(gone?.cells.slice(out).every(({ total }) => total === null)).toBe(true);
  });

  it('is shown whole, as it has few stages and candidates, with two decimals', () => {
    expect(isCrowded(whole)).toBe(false);
    expect(isCrowded({ ...whole, candidates: [...whole.candidates, ...whole.candidates, ...whole.candidates] })).toBe(
      true,
    );
    expect(enoughPlaces(whole)).toBe(2);
  });
});
