import { err, ok } from '#libs/basics';
import { recordedLot } from './lot.js';
import type { LotDraw } from './lot.js';

const tie = { stage: 2, purpose: 'seat', between: [4, 2, 3], places: 2 } as const;
const draw = (chosen: readonly number[], rest: Partial<LotDraw> = {}): LotDraw => ({
  stage: 2,
  purpose: 'seat',
  between: [2, 3, 4],
  chosen,
  ...rest,
});

describe('The lot for a tie', () => {
  it('is the one recorded for this stage, this purpose and these candidates, in whatever order they are written', () => {
    const lots = [
      draw([2, 3], { stage: 1 }),
      draw([2, 3], { purpose: 'order' }),
      draw([2, 3], { between: [2, 3] }),
      draw([2, 3], { between: [2, 3, 4, 5] }),
      draw([4, 2], { between: [3, 4, 2] }),
    ];
    expect(recordedLot(tie, { lots })).toEqual(ok(draw([2, 4])));
  });

  it('is asked for where none is recorded', () => {
    expect(recordedLot(tie, {})).toEqual(
      err({ kind: 'lotsRequired', stage: 2, purpose: 'seat', between: [2, 3, 4], places: 2 }),
    );
  });

  it('is the recorded one even where there is an order of lots, which decides all others', () => {
    expect(recordedLot(tie, { lots: [draw([2, 3])], lotOrder: [4, 3, 2, 1] })).toEqual(ok(draw([2, 3])));
    expect(recordedLot({ ...tie, stage: 3 }, { lots: [draw([2, 3])], lotOrder: [4, 3, 2, 1] })).toMatchObject({
      value: { stage: 3, between: [2, 3, 4] },
    });
  });

  it('may be recorded twice if both records say the same', () => {
    expect(recordedLot(tie, { lots: [draw([2, 3]), draw([3, 2])] })).toEqual(ok(draw([2, 3])));
    expect(recordedLot(tie, { lots: [draw([2, 3]), draw([3, 2]), draw([3, 4])] })).toEqual(
      err({ kind: 'lotFaulty', draw: draw([2, 3]), fault: 'drawnTwice' }),
    );
  });

  it.each([
    ['nobody', [], 'wrongNumberChosen'],
    ['too few', [2], 'wrongNumberChosen'],
    ['too many', [2, 3, 4], 'wrongNumberChosen'],
    ['one candidate twice', [2, 2], 'wrongNumberChosen'],
    ['two and one of them again', [2, 3, 3], 'wrongNumberChosen'],
    ['one who was tied and one who was not', [2, 5], 'chosenNotTied'],
    ['nobody who was tied', [1, 5], 'chosenNotTied'],
  ] as const)('is faulty if it chose %s', (_, chosen, fault) => {
    expect(recordedLot(tie, { lots: [draw(chosen)] })).toEqual(err({ kind: 'lotFaulty', draw: draw(chosen), fault }));
  });
});
