import * as fc from 'fast-check';
import { checkMarks } from '#libs/domain';
import { isNothing, marked, marksOf, nothingChosen } from './choice.js';
import { pointsGiven, readPoints, ticked } from './limit.js';
import { inOrder, isSameOrder, moved, onPaper, tapped } from './ranking.js';

/** What a voter may do on a ranked paper: tap the row at a position, move it, or ask for another order of the rows. */
const someDeed = fc.oneof(
  fc.record({ deed: fc.constant('tap' as const), row: fc.nat(29) }),
  fc.record({ deed: fc.constant('up' as const), row: fc.nat(29) }),
  fc.record({ deed: fc.constant('down' as const), row: fc.nat(29) }),
  fc.record({ deed: fc.constant('put-in-order' as const), row: fc.constant(0) }),
  fc.record({ deed: fc.constant('ballot-order' as const), row: fc.constant(0) }),
);

describe('A ranked paper', () => {
  it('numbers taps in their order, and closes the gap when a number is taken away', () => {
    const order = [4, 0, 3].reduce<readonly number[]>(tapped, []);
    expect(marksOf({ kind: 'ranks', order }, 5)).toEqual([2, 0, 0, 3, 1]);
    expect(marksOf({ kind: 'ranks', order: tapped(order, 4) }, 5)).toEqual([1, 0, 0, 2, 0]);
  });

  it('changes places with the neighbour and stops at the ends', () => {
    expect(moved([4, 0, 3], 0, -1)).toEqual([0, 4, 3]);
    expect(moved([4, 0, 3], 0, 1)).toEqual([4, 3, 0]);
    expect(moved([4, 0, 3], 4, -1)).toEqual([4, 0, 3]);
    expect(moved([4, 0, 3], 3, 1)).toEqual([4, 0, 3]);
    expect(moved([4, 0, 3], 2, 1)).toEqual([4, 0, 3]);
  });

  it('shows ranked rows first when asked, the others as on the paper', () => {
    expect(inOrder([4, 0, 3], 6)).toEqual([4, 0, 3, 1, 2, 5]);
    expect(isSameOrder(inOrder([], 3), onPaper(3))).toBe(true);
    expect(isSameOrder([0, 1], [0, 1, 2])).toBe(false);
    expect(isSameOrder([0, 2, 1], [0, 1, 2])).toBe(false);
  });

  it('stores what was shown, in whatever order the rows stood when they were tapped (WEB-03)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.array(someDeed, { maxLength: 60 }), (answers, deeds) => {
        let order: readonly number[] = [];
        let rows = onPaper(answers);
        // What the voter sees: beside each name the number on its row.
        const seen = new Map<number, number>();
        for (const { deed, row } of deeds) {
          const place = rows[row % answers] ?? 0;
          if (deed === 'put-in-order') rows = inOrder(order, answers);
          else if (deed === 'ballot-order') rows = onPaper(answers);
          else if (deed === 'tap') {
            const given = seen.get(place);
            seen.delete(place);
            if (given === undefined) seen.set(place, seen.size + 1);
            else for (const [other, number] of seen) if (number > given) seen.set(other, number - 1);
            order = tapped(order, place);
          } else {
            const given = seen.get(place);
            const beside = given === undefined ? undefined : given + (deed === 'up' ? -1 : 1);
            const [other] = [...seen].find(([, number]) => number === beside) ?? [];
            if (given !== undefined && other !== undefined) seen.set(place, beside ?? 0).set(other, given);
            order = moved(order, place, deed === 'up' ? -1 : 1);
          }
        }
        const marks = marksOf({ kind: 'ranks', order }, answers);
        expect(marks).toEqual(onPaper(answers).map((place) => seen.get(place) ?? 0));
        expect([...rows].sort((a, b) => a - b)).toEqual(onPaper(answers));
        expect(marked({ kind: 'ranks', order }).map((place) => marks[place])).toEqual(order.map((_, i) => i + 1));
        expect(checkMarks({ paper: 'ranks', answers, leastChoices: 0, mostChoices: undefined }, marks).ok).toBe(true);
      }),
    );
  });
});

describe('A paper of choices', () => {
  it('takes ticks up to the limit; one more changes nothing and says so', () => {
    expect(ticked([2], 0, 2)).toEqual({ places: [2, 0], isFull: false });
    expect(ticked([2, 0], 1, 2)).toEqual({ places: [2, 0], isFull: true });
    expect(ticked([2, 0], 2, 2)).toEqual({ places: [0], isFull: false });
  });

  it('stores exactly the rows that bear a tick, and never too many', () => {
    const taps = fc.array(fc.nat(9), { maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), taps, (most, places) => {
        const chosen = places.reduce<readonly number[]>((so, place) => ticked(so, place, most).places, []);
        const marks = marksOf({ kind: 'choices', places: chosen }, 10);
        expect(onPaper(10).filter((place) => marks[place] === 1)).toEqual([...chosen].sort((a, b) => a - b));
        const form = { paper: 'choices', answers: 10, leastChoices: 0, mostChoices: most } as const;
        expect(checkMarks(form, marks)).toEqual({ ok: true, value: marks });
      }),
    );
  });
});

describe('A paper of points', () => {
  it('stores the points of each row', () => {
    expect(marksOf({ kind: 'points', points: { 1: 2, 3: 1 } }, 4)).toEqual([0, 2, 0, 1]);
    expect(pointsGiven({ 1: 2, 3: 1 })).toBe(3);
  });

  it.each([
    ['', 0],
    [' 7 ', 7],
    ['255', 255],
    ['256', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['1e2', undefined],
    ['two', undefined],
  ])('reads “%s” as %s', (text, points) => expect(readPoints(text)).toBe(points));
});

describe('Nothing chosen', () => {
  it('is a paper without any mark, points of 0 included', () => {
    for (const kind of ['ranks', 'choices', 'points'] as const) {
      expect(isNothing(nothingChosen(kind))).toBe(true);
      expect(marksOf(nothingChosen(kind), 3)).toEqual([0, 0, 0]);
    }
    expect(isNothing({ kind: 'points', points: { 0: 0 } })).toBe(true);
    expect(isNothing({ kind: 'points', points: { 0: 1 } })).toBe(false);
    expect(isNothing({ kind: 'ranks', order: [0] })).toBe(false);
  });
});
