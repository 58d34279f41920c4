import { ok } from '#libs/basics';
import { readLots } from './lots.js';

describe('Reading recorded lots', () => {
  it('reads a list of draws', () => {
    const draws = [{ stage: 3, purpose: 'exclusion', between: [2, 5], chosen: [5] }];
    expect(readLots(JSON.stringify(draws))).toEqual(ok(draws));
    expect(readLots('[]')).toEqual(ok([]));
  });

  it.each(['', '{}', 'null', '[1]', '[{}]', '[{"stage":0,"purpose":"seat","between":[1],"chosen":[1]}]'])(
    'refuses %j with a sentence',
    (text) => {
      const lots = readLots(text);
      expect(lots.ok ? '' : lots.error).toMatch(/\.$/);
    },
  );

  it('names the draw that is wrong and shows a right one', () => {
    const good = '{"stage":1,"purpose":"seat","between":[1,2],"chosen":[1]}';
    const lots = readLots(`[${good},${good.replace('seat', 'whim')}]`);
    expect(lots.ok ? '' : lots.error).toMatch(/^Draw 2 .*surplus, exclusion, seat, order\.$/);
  });
});
